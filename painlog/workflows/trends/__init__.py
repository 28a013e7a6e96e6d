"""What the charts of Trends are made of, read from the diary."""
