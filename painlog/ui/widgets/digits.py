"""How typed digits become a score from 0 to 10: no time limit, 1 then 0 is ten."""


def typed(current: int | None, digit: int) -> int:
    """The score after a digit key: 0 after 1 makes 10, any other digit starts anew."""
    return 10 if current == 1 and digit == 0 else digit


def erased(current: int | None) -> int | None:
    """The score after Backspace: 10 becomes 1 again, anything else is cleared."""
    return 1 if current == 10 else None
