"""The mark beside a person's name, as a small picture; the name always stands beside it."""

from painlog.domain.person import Person
from painlog.ui import icons, theme
from painlog.ui.widgets.label import Label


def mark_label(number: int, person: Person, pixels: int = 24) -> Label:
    """The mark of the person who is `number`-th in the diary, so many logical pixels square."""
    mark = Label("", wrap=False)
    size = theme.scaled(pixels)
    mark.setPixmap(icons.person_shape(number, size, person.colour, person.shape or "").pixmap(size, size))
    return mark
