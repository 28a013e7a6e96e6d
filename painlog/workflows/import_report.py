"""What an import did, or would do: counts, refused rows, remarks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from painlog.exchange.problem import Problem
from painlog.i18n import _, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """The outcome of an import; with `written` False it is a preview, or a strict import that was refused.

    `rows` counts the rows of each file; `added`, `already_there` and `deleted` (was in the diary and was deleted
    there, so it stays out) count values by kind, and hold no zeros.
    """

    rows: dict[str, int]
    added: dict[str, int] = field(default_factory=dict)
    already_there: dict[str, int] = field(default_factory=dict)
    deleted: dict[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    written: bool = False

    @property
    def refused(self) -> bool:
        """Whether anything was refused, a row or a whole file."""
        return bool(self.problems)

    def lines(self) -> Iterator[str]:
        """The report in plain words, for the person's screen: it may show a little of a refused row."""
        for file, count in self.rows.items():
            yield ngettext("{file}: {count} row", "{file}: {count} rows", count).format(file=file, count=count)
        yield from map(str, self.problems)
        yield from self.notes
        yield self.summary()

    def summary(self) -> str:
        """The counts as one sentence."""
        added, there, refused = sum(self.added.values()), sum(self.already_there.values()), len(self.problems)
        if self.written:
            sentence = _("Added: {added}. In the diary already: {there}. Refused: {refused}.")
        else:
            sentence = _("Nothing was written. New: {added}. In the diary already: {there}. Refused: {refused}.")
        return sentence.format(added=added, there=there, refused=refused)
