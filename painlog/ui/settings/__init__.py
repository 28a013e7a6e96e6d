"""The Settings page: look, paper, the diary's file, bringing in and taking out, about."""
