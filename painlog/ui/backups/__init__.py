"""Backups on the screen: the newest one, making, testing, bringing back, a second place, copies to be merged."""
