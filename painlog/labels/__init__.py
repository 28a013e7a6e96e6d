"""The translated name of every code: `labels.areas.area("knee_front_left")`.

Each name stands once, in a table of this package (see table.py); the catalogue holds codes and facts only.
Dates and numbers in words are in labels.dates and labels.numbers. Import the module that is needed, never all of
them: the first paint needs the words of the pad alone.
"""
