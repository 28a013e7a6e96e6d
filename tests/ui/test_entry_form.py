"""The form of an entry: everything in it can be changed, and nothing that is not touched changes."""

from collections.abc import Callable
from dataclasses import replace

from painlog.domain.codes import PainWord, Scale
from painlog.domain.entry import AreaMark, Entry, GoalScore
from painlog.domain.goal import Goal
from painlog.domain.moment import Moment
from painlog.ui.forms.entry import EntryForm
from painlog.ui.history.page import HistoryPage
from painlog.ui.widgets.label import Label
from tests.ui.conftest import Running, Start
from tests.ui.test_history import TODAY, choose, opened
from tests.ui.test_today import ANA, THEN

Fill = Callable[..., None]
AT = Moment.parse(f"{TODAY}T00:00:07")
GOALS = (
    Goal(id="g", person_id="a", recorded_at=THEN, text="Walk the dog"),
    Goal(id="h", person_id="a", recorded_at=THEN, text="Read aloud"),
)
FULL = Entry(
    id="x",
    person_id="a",
    felt_at=AT,
    recorded_at=AT,
    pain_average=5.4,
    areas=(AreaMark(area="calf_left", strength=3.3),),
    words=("stabbing", "own words of mine", "burning"),
    sleep_quality=6.5,
    sleep_hours=6.5,
    enjoyment=3.0,
    activity=4.0,
    mood=2.5,
    worry=1.0,
    standing_minutes=20.0,
    walking_minutes=35.0,
    goals=(GoalScore(goal_id="g", score=4.5), GoalScore(goal_id="gone", score=1.0)),
    private=True,
    note="first",
    origin_id="o",
)


def form_of(running: Running, page: HistoryPage) -> EntryForm:
    choose(running, page, 0)
    running.press(page.detail.edit_button)
    running.settle()
    assert isinstance(page.form, EntryForm)
    return page.form


def saved(running: Running, page: HistoryPage) -> Entry:
    form = page.form
    assert isinstance(form, EntryForm)
    running.press(form.save_button)
    running.settle()
    assert page.form is None
    line = page.chosen()
    assert line is not None and isinstance(line.value, Entry)
    return line.value


def test_what_is_not_touched_stays_to_the_last_decimal(start: Start, fill: Fill) -> None:
    fill(ANA, *GOALS, FULL)
    running, page = opened(start)
    form = form_of(running, page)
    assert form.more.inside.isVisible(), "what is there is seen"
    form.note.setPlainText("second")
    assert saved(running, page) == replace(FULL, note="second")


def test_everything_can_be_changed_and_the_earlier_version_is_shown(start: Start, fill: Fill) -> None:
    fill(ANA, *GOALS, FULL)
    running, page = opened(start)
    more = form_of(running, page).more
    assert list(more.goals) == ["g"], "only the goals that the entry has a number for, while they are there"
    more.words.set_value(("burning",))
    for field, value in (("sleep_quality", 1), ("mood", 9), ("worry", 8), ("enjoyment", None), ("activity", 0)):
        more.scores[field].set_value(value)
    for field in more.numbers:
        more.numbers[field].setText("7.5")
    more.goals["g"].set_value(10)
    now = saved(running, page)
    assert now == replace(
        FULL,
        words=("burning",),
        sleep_quality=1,
        sleep_hours=7.5,
        enjoyment=None,
        activity=0,
        mood=9,
        worry=8,
        standing_minutes=7.5,
        walking_minutes=7.5,
        goals=(GoalScore(goal_id="g", score=10), GoalScore(goal_id="gone", score=1.0)),
    )
    running.press(page.detail.versions_button)
    running.settle()
    before = " ".join(label.text() for label in page.detail.versions.findChildren(Label))
    assert "mood 2.5" in before and "goals 4.5, 1" in before
    assert "mood 9" in page.detail.rest.text()


def test_a_number_that_cannot_be_is_gone_to_and_nothing_is_saved(start: Start, fill: Fill) -> None:
    fill(ANA, replace(FULL, goals=()))
    running, page = opened(start)
    form = form_of(running, page)
    form.more.numbers["sleep_hours"].setText("40")
    form.more.open(False)
    running.press(form.save_button)
    running.settle()
    assert page.form is form and form.problem()
    assert form.more.inside.isVisible() and form.more.numbers["sleep_hours"].hasFocus()


def test_an_entry_in_words_stays_in_words(start: Start, fill: Fill) -> None:
    plain = Entry(
        id="w", person_id="a", felt_at=AT, recorded_at=AT, scale=Scale.WORDS, pain_word=PainWord.MILD
    )  # fmt: skip
    fill(ANA, plain)
    running, page = opened(start)
    form = form_of(running, page)
    assert not form.pains["pain_now"].isVisible() and not form.more.inside.isVisible()
    form.word.set_value("severe")
    assert saved(running, page) == replace(plain, pain_word=PainWord.SEVERE)
    assert page.detail.what.text() == "Pain: Severe"


def test_a_private_entry_stands_on_today_marked_as_such(start: Start, fill: Fill) -> None:
    fill(ANA, *GOALS, FULL)
    running = start()
    words = [label.text() for label in running.today.rest.saved.rows["x"].findChildren(Label)]
    assert any("Average pain 5.4 (private)" in text for text in words)
