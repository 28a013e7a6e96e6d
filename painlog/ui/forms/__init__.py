"""Forms to fill in, one for each kind of thing, used by every page that adds or edits it."""
