"""The one road by which doses are saved: at once where there is nothing to say, after the facts where there is."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from painlog.domain.errors import PainlogError
from painlog.domain.medicine import Dose
from painlog.i18n import _, ngettext
from painlog.ui.session import AppSession

if TYPE_CHECKING:
    from painlog.analysis.dose_facts import Facts
    from painlog.storage.diary import Diary
    from painlog.ui.doses.factscard import FactsCard


class DoseRoad(QWidget):
    """Shows the card of facts in itself, and is empty else. The facts and the saving are one transaction."""

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._session = session
        self.card: FactsCard | None = None
        self._saving = False
        self._turn = 0  # grows when what was under way is left: another person, another day
        self._return_to: QWidget | None = None
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    def log(
        self,
        doses: Sequence[Dose],
        words: str,
        saved: Callable[[], object] = lambda: None,
        failed: Callable[[PainlogError], None] | None = None,
        not_now: Callable[[], object] = lambda: None,
    ) -> None:
        """Save doses of one person; `words` name them. `saved`, `failed`, `not_now` say how it ended."""
        if self._saving:
            return
        self.put_away()
        turn = self._turn
        self._return_to = self.window().focusWidget()
        undo = ngettext("add dose", "add doses", len(doses))

        def write(is_sure: bool) -> None:
            if self._saving:
                return
            self._saving = True
            self._session.write(lambda diary: _log(diary, doses, is_sure), done, fail, undo=undo)

        def done(facts: "Facts | None") -> None:
            self._saving = False
            if facts is not None and turn != self._turn:
                self._session.say(_("Not saved. {dose}.").format(dose=words))
                return
            if facts is not None:
                self._show(facts, words, len(doses), lambda: write(True), cancel)
                return
            self.put_away()
            self._session.say(_("Saved. {dose}.").format(dose=words))
            saved()

        def fail(error: PainlogError) -> None:
            self._saving = False
            if failed is not None:
                failed(error)
            else:
                self._session.trouble(str(error))

        def cancel() -> None:
            self.put_away()
            self._session.say(_("Not saved. {dose}.").format(dose=words))
            not_now()

        write(False)

    def put_away(self) -> None:
        """Take the card away, the keyboard back to where it was."""
        self._turn += 1
        card, self.card = self.card, None
        back, self._return_to = self._return_to, None
        if card is None:
            return
        had_focus = card.isAncestorOf(self.window().focusWidget() or self)
        card.hide()
        card.deleteLater()
        if had_focus and back is not None and isValid(back) and back.isVisible():
            back.setFocus()

    def _show(
        self, facts: "Facts", words: str, n: int, save: Callable[[], object], cancel: Callable[[], object]
    ) -> None:
        from painlog.ui.doses.factscard import FactsCard
        from painlog.ui.doses.words import fact_sentences

        text = ngettext("Save the dose", "Save the doses", n)
        self.card = FactsCard(words, fact_sentences(facts), text)
        self.card.save_wanted.connect(save)
        self.card.cancelled.connect(cancel)
        self._place.addWidget(self.card)
        self.card.show()
        self.card.begin()


def _log(diary: "Diary", doses: Sequence[Dose], is_sure: bool) -> "Facts | None":
    """Save doses; where there is something to say first and the person has not seen it, say it and save nothing."""
    from painlog.workflows.dose_facts import dose_facts

    if not is_sure:
        facts = dose_facts(diary, doses, diary.person(doses[0].person_id))
        if facts.notable:
            return facts
    diary.add(*doses)
    return None
