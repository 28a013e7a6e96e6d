"""How goals went, in one cell: `g1:7;g2:4`, the ids of goals.csv with their scores."""

from painlog.domain.entry import GoalScore
from painlog.exchange import lists
from painlog.exchange.numbers import number_text, read_number
from painlog.exchange.problem import CellError, shown
from painlog.i18n import _


def read_goals(text: str) -> tuple[GoalScore, ...]:
    """Read the scores, each under the id that the file uses. Raises CellError."""
    return tuple(_score(part) for part in lists.split(text) if part)


def goals_text(scores: tuple[GoalScore, ...]) -> str:
    """The text that `read_goals` reads back as the same."""
    return lists.join(f"{score.goal_id}:{number_text(score.score)}" for score in scores)


def _score(part: str) -> GoalScore:
    goal, colon, number = part.rpartition(":")
    if not colon or not goal:
        raise CellError(_("{value} needs the id of a goal, a colon and a number.").format(value=shown(part)))
    score = read_number(number)
    if not 0 <= score <= 10:
        raise CellError(_("{value} must be between 0 and 10.").format(value=shown(part)))
    return GoalScore(goal_id=goal, score=score)
