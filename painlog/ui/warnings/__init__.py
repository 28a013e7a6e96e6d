"""Warning signs: one key away from everywhere, ticked in a list, what to do at once in its place."""
