"""Medicines: what is taken and what was stopped, and the doses of each."""
