"""The pad: eleven large numbers, of which one is chosen by mouse, touch or keys."""

from painlog.labels.pain import pain_band_word
from painlog.ui.today.scorebutton import ScoreButton
from painlog.ui.widgets.scores import Scores


class Pad(Scores):
    """One row where there is room, two or three even ones where there is not."""

    gap = 6

    def __init__(self, name: str) -> None:
        """`name` is what is asked for ("Pain right now")."""
        super().__init__(name, words=pain_band_word)
        self.title.hide()

    def make_button(self, score: int) -> ScoreButton:
        """A large one."""
        return ScoreButton(score, pain_band_word(score))

    def pressed_again(self, score: int) -> int | None:
        """A second press keeps the number: a trembling hand must not clear it."""
        return score
