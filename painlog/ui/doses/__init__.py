"""Doses on the Today page: due ones, one-press ones, several at once, and the facts before they are saved."""
