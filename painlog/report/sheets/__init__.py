"""Sheets for a specialist beside the summary: one treatment, a block, a trial, cycles, the parts of the packet."""
