"""Small controls that every page is made of: large enough, named, plain text."""
