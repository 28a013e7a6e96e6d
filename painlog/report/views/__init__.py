"""The charts of Trends: each knows its figure, its words, what stands at a place, and its table."""
