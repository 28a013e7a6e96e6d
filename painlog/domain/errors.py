"""The one kind of error a person may read: the world's fault, told in plain words."""


class PainlogError(Exception):
    """Something outside painlog went wrong; `str()` is a sentence for the person using it.

    The sentence says what happened, what is safe, and what to do next, and holds no diary words,
    so that it may be shown, copied and logged.
    """


class InputRefusedError(PainlogError):
    """Something that was read or typed cannot be taken; nothing was changed."""
