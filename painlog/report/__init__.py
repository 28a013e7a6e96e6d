"""Figures shared by screen and paper, the summary's numbers, the PDF."""
