"""What a user asks for that is more than one read or write; no Qt."""
