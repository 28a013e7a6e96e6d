"""Backups in words: when, how many entries, and what a restore or a merge would do."""

from collections.abc import Iterator
from datetime import datetime

from painlog.i18n import _, ngettext
from painlog.labels.dates import clock_text, day_text
from painlog.storage.backups.backup import Backup, Why
from painlog.storage.backups.drill import Drill
from painlog.storage.backups.second import LastCopy
from painlog.workflows.differences import DayOfChange, Differences
from painlog.workflows.merging import MergePlan

SHOWN_DAYS = 60


def when(at: datetime) -> str:
    """A time as this computer's clock shows it: `24 Nov 2026, 08:15`."""
    here = at.astimezone()
    return _("{day}, {time}").format(day=day_text(here.date()), time=clock_text(here.time()))


def entries(count: int) -> str:
    """`412 entries`."""
    return ngettext("{n} entry", "{n} entries", count).format(n=count)


def newest(backup: Backup | None) -> str:
    """The last verified backup, with date and entry count."""
    if backup is None:
        return _("There is no backup yet. painlog makes one at the end of each day of use.")
    return _("Last backup: {when}, {entries}. It was opened, checked and counted.").format(
        when=when(backup.made_at), entries=entries(backup.entries)
    )


def drill(found: Drill | None) -> str:
    """The last test restore."""
    if found is None:
        return _("No test restore yet. painlog runs one each week by itself.")
    if found.ok:
        return _("Last test restore: OK, {entries}, on {when}.").format(
            entries=entries(found.entries), when=when(found.at)
        )
    damaged = ngettext("{n} backup is damaged.", "{n} backups are damaged.", len(found.damaged))
    rest = (
        _("Your diary is safe, and backup {number} came back with {entries}. Make a new backup now.").format(
            number=found.number, entries=entries(found.entries)
        )
        if found.number
        else _("Your diary is safe, but no backup came back. Make a new backup now.")
    )
    return _("Test restore on {when}: {damaged} {rest}").format(
        when=when(found.at), damaged=damaged.format(n=len(found.damaged)), rest=rest
    )


def second_place(place: str, last: LastCopy | None) -> str:
    """Where copies go beside this computer's disk, and when the last one went there."""
    if not place:
        return _("Second place: none. A stick or a synced folder keeps a copy when this computer is lost.")
    if last is None or last.place != place:
        return _("Second place: {place}. No copy is there yet.").format(place=place)
    return _("Second place: {place}. Last copy: {when}, {entries}.").format(
        place=place, when=when(last.at), entries=entries(last.entries)
    )


def line(backup: Backup) -> str:
    """One backup in a list."""
    what = _("{when}: {entries}, {why}").format(
        when=when(backup.made_at), entries=entries(backup.entries), why=reason(backup.why)
    )
    return _("{backup}, encrypted").format(backup=what) if backup.encrypted else what


def reason(why: Why) -> str:
    """What a backup was made for."""
    return {
        Why.DAY: _("first save of a day"),
        Why.CLOSE: _("when painlog was closed"),
        Why.ASKED: _("you asked for it"),
        Why.MIGRATION: _("before an update"),
        Why.IMPORT: _("before bringing in files"),
        Why.MERGE: _("before bringing in a copy"),
        Why.PASSPHRASE: _("before the passphrase changed"),
        Why.RESTORE: _("before a restore"),
    }[why]


def differences(found: Differences) -> Iterator[str]:
    """What a restore would change, as one sentence and then a line a day."""
    if not found.days:
        yield _("This backup and your diary are the same. There is nothing to bring back.")
        return
    yield _("If you restore it: {back} would come back, {gone} would go, {changed} would change.").format(
        back=things(found.back), gone=things(found.gone), changed=things(found.changed)
    )
    for day in found.days[:SHOWN_DAYS]:
        yield _day(day)
    left = len(found.days) - SHOWN_DAYS
    if left > 0:
        yield ngettext("and {n} more day", "and {n} more days", left).format(n=left)


def things(count: int) -> str:
    """`3 things`."""
    return ngettext("{n} thing", "{n} things", count).format(n=count)


def merge(plan: MergePlan) -> Iterator[str]:
    """What bringing in a copy would do."""
    if not plan.changes:
        yield _("Everything in that copy is in your diary already. There is nothing to bring in.")
        return
    yield _("New from the copy: {things}.").format(things=things(len(plan.new)))
    if plan.newer:
        yield _("Written later in the copy, so shown from now on: {things}.").format(things=things(len(plan.newer)))
    if plan.older:
        yield _("Written later here, so the copy's goes among the earlier versions: {things}.").format(
            things=things(len(plan.older))
        )
    if plan.deleted:
        yield _("Deleted here, so it stays out: {things}.").format(things=things(plan.deleted))
    yield _("The same in both: {same}. Only here, and kept: {here}.").format(
        same=things(plan.same), here=things(plan.here)
    )


def _day(day: DayOfChange) -> str:
    name = day_text(day.day) if day.day is not None else _("No day (people, medicines and such)")
    told = [
        words.format(n=count)
        for count, words in (
            (day.back, _("comes back: {n}")),
            (day.gone, _("goes: {n}")),
            (day.changed, _("changes: {n}")),
        )
        if count
    ]
    return _("{day} – {what}").format(day=name, what=", ".join(told))
