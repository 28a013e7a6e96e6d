"""Reads diary files of other programs into `Records`, and writes `Records` out: CSV and JSON."""
