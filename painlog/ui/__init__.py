"""The only Qt: shows values, collects values."""
