"""The Today page: log a number, a dose, a treatment; see what was saved, change it, take it back."""
