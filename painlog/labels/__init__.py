"""The translated name of every code."""
