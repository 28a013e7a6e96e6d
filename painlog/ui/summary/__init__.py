"""Summary: choose the dates, see the page, save it, print it."""
