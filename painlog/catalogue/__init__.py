"""What pain care knows by name: conditions, treatments, medicines, body areas, words, side effects."""
