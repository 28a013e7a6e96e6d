"""A pain diary that stays on this computer."""
