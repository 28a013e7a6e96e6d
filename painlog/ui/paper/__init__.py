"""Paper bridge: blank week sheets to print, and a grid to type them in."""
