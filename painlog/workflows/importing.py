"""Brings a file into the diary: look first, then one transaction, which one undo takes back."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from painlog.domain.check import IllegalValueError
from painlog.domain.document import Document
from painlog.domain.errors import InputRefusedError
from painlog.domain.records import Value, kind_of
from painlog.exchange.pointers import Known
from painlog.exchange.problem import CellError
from painlog.exchange.reading import read_any
from painlog.i18n import _
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.workflows import clock
from painlog.workflows.import_report import ImportReport
from painlog.workflows.import_sorting import Sorting
from painlog.workflows.measure_choice import with_measures


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import is going to do: add the `new` values, bring `back` those that an undo took out; the report.

    `contents` reads the bytes of documents, by their ids.
    """

    new: tuple[Value, ...]
    back: tuple[Value, ...]
    report: ImportReport
    contents: dict[str, Callable[[], bytes]] = field(default_factory=dict)


def plan_import(diary: Diary, path: Path) -> ImportPlan:
    """Read a folder, zip or JSON file and compare it with the diary; nothing is written.

    Raises InputRefusedError where nothing of it can be read.
    """
    result = read_any(path, now=clock.now(), known=_known(diary))
    sorting = Sorting(diary, result)
    new, measures = with_measures(sorting.new + sorting.back, result)
    back = {(type(value), value.id) for value in sorting.back}
    return ImportPlan(
        new=tuple(value for value in new if (type(value), value.id) not in back),
        back=tuple(value for value in new if (type(value), value.id) in back),
        report=ImportReport(
            rows=result.rows,
            added=sorting.count(new),
            already_there=sorting.count(sorting.already_there),
            deleted=sorting.count(sorting.deleted),
            problems=result.problems + tuple(sorting.problems),
            notes=(*result.notes, *sorting.notes(), *measures),
        ),
        contents=result.contents,
    )


def carry_out(diary: Diary, plan: ImportPlan, *, strict: bool = False) -> ImportReport:
    """Write what was planned, in the transaction of `diary`; `strict` writes nothing where a row was refused.

    Raises InputRefusedError where the plan was made of another state of the diary; DiaryReadOnlyError, NotSavedError.
    """
    if strict and plan.report.refused:
        return plan.report
    if not _still_holds(diary, plan):
        raise InputRefusedError(_("The diary has changed since. Nothing was written. Choose the file again."))
    if plan.back:
        diary.bring_back(*plan.back)
    diary.add(*plan.new)
    _attach(diary, plan)
    return replace(plan.report, written=True)


def preview(database: Database, path: Path) -> ImportReport:
    """What an import of that path would do. Raises InputRefusedError where nothing of it can be read."""
    with database.diary() as diary:
        return plan_import(diary, path).report


def import_into(database: Database, path: Path, *, strict: bool = False) -> ImportReport:
    """Import a folder, zip or JSON file as one transaction; `diary.undo()` takes it back as one.

    Raises InputRefusedError where nothing of it can be read, DiaryReadOnlyError, NotSavedError.
    """
    with database.diary() as diary:
        return carry_out(diary, plan_import(diary, path), strict=strict)


def _attach(diary: Diary, plan: ImportPlan) -> None:
    """The bytes of the documents that came in, one after the other. Raises InputRefusedError."""
    for one in (*plan.new, *plan.back):
        if isinstance(one, Document) and one.id in plan.contents:
            try:
                diary.attach(one, plan.contents[one.id]())
            except (CellError, IllegalValueError) as error:
                raise InputRefusedError(
                    _("The file has changed since. Nothing was written. Choose it again.")
                ) from error


def _still_holds(diary: Diary, plan: ImportPlan) -> bool:
    """Whether what is to be added is still not there, and what is to come back still out."""
    known = {kind: diary.known_ids(kind) for kind in set(map(kind_of, plan.new))}
    undone = {kind: diary.taken_back(kind) for kind in set(map(kind_of, plan.back))}
    return all(value.id not in known[kind_of(value)] for value in plan.new) and all(
        value.id in undone[kind_of(value)] for value in plan.back
    )


def _known(diary: Diary) -> Known:
    """What rows of a file may point to without bringing it along."""
    known: set[tuple[str, str, str]] = set()
    for person in diary.people():
        there: tuple[tuple[Value, ...], ...] = (
            diary.goals(person.id),
            diary.medicines(person.id),
            diary.treatments(person.id),
            diary.appointments(person.id),
        )
        known |= {(kind_of(value), person.id, value.id) for values in there for value in values}
    return frozenset(known)
