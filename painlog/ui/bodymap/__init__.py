"""The body as a picture to press: areas to mark, and on how many days each was marked."""
