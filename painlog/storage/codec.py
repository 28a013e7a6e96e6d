"""Values to rows and back, driven by the fields of the dataclasses alone."""

import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, NamedTuple, Union, cast, get_args, get_origin, get_type_hints

from painlog.domain.moment import Moment
from painlog.domain.records import KINDS, Value
from painlog.storage.columnwise import Once, built
from painlog.storage.errors import as_it_was_written
from painlog.storage.moments import ENDS, READ, moment_cells, moment_of, moments_of

# Fields that name a row of another kind; an empty one is NULL in the table.
LINKS = {
    "person_id": "people",
    "medicine_id": "medicines",
    "treatment_id": "treatments",
    "appointment_id": "appointments",
}

Meaning = Callable[[Any], Any]  # what the database makes of the driver's cell: a list of its JSON, a bool of its 0
Cells = Sequence[Any]


class Shape(NamedTuple):
    """How one part of a value becomes what JSON can hold, and comes back; `as_is` where the way back is none."""

    pack: Callable[[Any], Any]
    unpack: Callable[[Any], Any]
    as_is: bool = False


class Part(NamedTuple):
    """One field of a value: the columns written, those read back, and the ways there and back.

    `unpack` takes the cells of one row; `unpack_all` the read columns of many, and the database's meaning of them.
    """

    field: str
    columns: tuple[str, ...]
    read: tuple[str, ...]
    pack: Callable[[Any], Any]
    unpack: Callable[..., Any]
    unpack_all: Callable[[Sequence[Cells], Meaning | None], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Codec:
    """The road between the values of one kind and their rows."""

    type_: type[Value]
    parts: tuple[Part, ...]
    columns: tuple[str, ...]
    read: tuple[str, ...]

    def row(self, value: Value) -> dict[str, Any]:
        """The columns of a value; every cell is text, a number, a bool, None, or a list of such: JSON as it is."""
        cells: dict[str, Any] = {}
        for part in self.parts:
            packed = part.pack(getattr(value, part.field))
            if len(part.columns) == 1:
                cells[part.columns[0]] = packed
            else:
                cells.update(zip(part.columns, packed, strict=True))
        return cells

    def values(self, rows: Sequence[Cells], meanings: Mapping[str, Meaning | None]) -> Sequence[Value]:
        """The values of a table's rows, given the cells of the columns `read` as the driver gave them.

        `meanings` says by column what the database makes of a cell; None where it stays as it is. The rows were
        legal values when they were written, so the values are not checked again. Raises DiaryDamagedError.
        """
        if not rows:
            return ()
        cells = dict(zip(self.read, zip(*rows, strict=True), strict=True))
        with as_it_was_written():
            columns = {
                part.field: part.unpack_all([cells[name] for name in part.read], meanings[part.read[0]])
                for part in self.parts
            }
            return built(self.type_, len(rows), columns)

    def value_of(self, row: Mapping[Any, Any]) -> Value:
        """The value of a row in the journal; a column younger than that row gets its field's default."""
        known = [part for part in self.parts if part.read[0] in row]
        with as_it_was_written():
            return self.type_(**{part.field: part.unpack(*(row[name] for name in part.read)) for part in known})


def _number(value: float) -> float:
    return float(value) + 0.0  # SQLite keeps no minus zero; the journal must not either


def _same(cell: Any) -> Any:
    return cell


def _shape(hint: Any) -> Shape:
    """The shape of a type; raises TypeError for a type that no field of the domain has had so far."""
    if get_origin(hint) in (Union, types.UnionType):
        return _optional(_shape(next(arg for arg in get_args(hint) if arg is not type(None))))
    if get_origin(hint) is tuple:
        return _list(_shape(get_args(hint)[0]))
    if is_dataclass(hint):
        return _object(cast(type, hint))
    if issubclass(hint, StrEnum):
        return Shape(str, hint)
    if hint in (date, time):
        return Shape(hint.isoformat, hint.fromisoformat)
    if hint is float:
        return Shape(_number, float, as_is=True)
    if hint in (str, int, bool):
        return Shape(_same, _same, as_is=True)
    raise TypeError(f"no column for {hint!r}")


def _optional(inner: Shape) -> Shape:
    pack, unpack, as_is = inner
    return Shape(
        lambda value: None if value is None else pack(value),
        lambda cell: None if cell is None else unpack(cell),
        as_is,
    )


def _list(inner: Shape) -> Shape:
    return Shape(
        lambda values: [inner.pack(value) for value in values],
        lambda cells: tuple(inner.unpack(cell) for cell in cells),
    )


def _object(type_: type) -> Shape:
    """A small dataclass within a list: an object under the names of its fields, an empty list left out.

    So the areas of an older schema, which had no list of words, are packed as they were.
    """
    hints = get_type_hints(type_)
    shapes = {field.name: _shape(hints[field.name]) for field in fields(cast(Any, type_))}
    return Shape(
        lambda value: {
            name: shape.pack(part) for name, shape in shapes.items() if (part := getattr(value, name)) != ()
        },
        lambda cells: type_(**{name: shapes[name].unpack(cell) for name, cell in cells.items()}),
    )


def _part(field: str, hint: Any) -> Part:
    if hint is Moment or Moment in get_args(hint):
        return _moment_part(field)
    if field in LINKS:
        return _one_column(field, Shape(lambda link: link or None, lambda cell: cell or ""))
    return _one_column(field, _shape(hint))


def _moment_part(field: str) -> Part:
    name = field.removesuffix("_at")
    columns, read = (tuple(f"{name}_{end}" for end in ends) for ends in (ENDS, READ))
    return Part(field, columns, read, moment_cells, moment_of, lambda cells, _meaning: moments_of(*cells))


def _one_column(field: str, shape: Shape) -> Part:
    def unpack_all(columns: Sequence[Cells], meaning: Meaning | None) -> Iterable[Any]:
        """Each different cell is unpacked once: of codes, lists and dates most are the same."""
        (cells,) = columns
        if meaning is None:
            return cells if shape.as_is else map(Once(shape.unpack).__getitem__, cells)
        return map(Once(lambda cell: shape.unpack(meaning(cell))).__getitem__, cells)

    return Part(field, (field,), (field,), shape.pack, shape.unpack, unpack_all)


def _codec(type_: type[Value]) -> Codec:
    hints = get_type_hints(type_)
    parts = tuple(_part(field.name, hints[field.name]) for field in fields(type_))
    columns, read = (tuple(name for part in parts for name in getattr(part, which)) for which in ("columns", "read"))
    return Codec(type_, parts, columns, read)


CODECS = {kind: _codec(type_) for kind, type_ in KINDS.items()}
