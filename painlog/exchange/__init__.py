"""Reads foreign files into Records and writes Records out."""
