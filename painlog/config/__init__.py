"""Folders and settings."""
