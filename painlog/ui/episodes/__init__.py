"""Headaches and flares on the Today page: started and ended in one press, and what belongs to the day beside them."""
