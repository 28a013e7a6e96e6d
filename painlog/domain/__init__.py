"""What a person, an entry, a dose, a treatment and the rest *are*, and which values are legal."""
