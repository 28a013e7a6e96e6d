"""Backups: whole, closed copies of the diary, each opened, checked and counted before it counts."""
