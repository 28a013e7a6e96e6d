"""The check-in: as many or as few questions as the person likes, beside the one number."""
