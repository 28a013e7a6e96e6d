"""Appointments: when, with whom, what to ask, and what was agreed."""
