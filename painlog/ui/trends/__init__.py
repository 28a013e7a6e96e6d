"""Trends: the pain of a stretch of days as a chart, in words, and as a table."""
