"""Treatments: blocks, operations, courses and the rest, numbered as on the chart."""
