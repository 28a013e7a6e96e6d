"""The key of an encrypted diary: its envelope, the printed recovery code, turning encryption on and off."""
