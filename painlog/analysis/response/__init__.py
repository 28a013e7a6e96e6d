"""What came after a treatment, in numbers with their n and their dates: never a verdict (clinical.md 3)."""
