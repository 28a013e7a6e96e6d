"""Values to rows and back, driven by the fields of the dataclasses alone."""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, NamedTuple, Union, cast, get_args, get_origin, get_type_hints

from painlog.domain.moment import Moment
from painlog.domain.records import KINDS, Value

# Fields that name a row of another kind; an empty one is NULL in the table.
LINKS = {"person_id": "people", "medicine_id": "medicines"}


class Shape(NamedTuple):
    """How one part of a value becomes what JSON can hold, and comes back."""

    pack: Callable[[Any], Any]
    unpack: Callable[[Any], Any]


class Part(NamedTuple):
    """One field of a value: its columns, its cell (or cells, where it has several columns), and the way back."""

    field: str
    columns: tuple[str, ...]
    pack: Callable[[Any], Any]
    unpack: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Codec:
    """The road between the values of one kind and their rows."""

    type_: type[Value]
    parts: tuple[Part, ...]
    columns: tuple[str, ...]

    def row(self, value: Value) -> dict[str, Any]:
        """The columns of a value; every cell is text, a number, a bool, None, or a list of such: JSON as it is."""
        cells: dict[str, Any] = {}
        for field, columns, pack, _unpack in self.parts:
            packed = pack(getattr(value, field))
            if len(columns) == 1:
                cells[columns[0]] = packed
            else:
                cells.update(zip(columns, packed, strict=True))
        return cells

    def value(self, cells: Sequence[Any]) -> Value:
        """The value of one row, given its cells in the order of `columns`."""
        given, start = {}, 0
        for part in self.parts:
            end = start + len(part.columns)
            given[part.field] = part.unpack(*cells[start:end])
            start = end
        return self.type_(**given)

    def value_of(self, row: Mapping[str, Any]) -> Value:
        """The value of a row in the journal; a column younger than that row gets its field's default."""
        known = [part for part in self.parts if part.columns[0] in row]
        return self.type_(**{part.field: part.unpack(*(row[column] for column in part.columns)) for part in known})


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
        return Shape(float, float)
    if hint in (str, int, bool):
        return Shape(_same, _same)
    raise TypeError(f"no column for {hint!r}")


def _optional(inner: Shape) -> Shape:
    pack, unpack = inner
    return Shape(
        lambda value: None if value is None else pack(value),
        lambda cell: None if cell is None else unpack(cell),
    )


def _list(inner: Shape) -> Shape:
    pack, unpack = inner
    return Shape(
        lambda values: [pack(value) for value in values],
        lambda cells: tuple(unpack(cell) for cell in cells),
    )


def _object(type_: type) -> Shape:
    """A small dataclass within a list: an object under the names of its fields."""
    hints = get_type_hints(type_)
    shapes = {field.name: _shape(hints[field.name]) for field in fields(cast(Any, type_))}
    return Shape(
        lambda value: {name: shape.pack(getattr(value, name)) for name, shape in shapes.items()},
        lambda cells: type_(**{name: shapes[name].unpack(cell) for name, cell in cells.items()}),
    )


def moment_cells(moment: Moment | None) -> tuple[str | None, str | None, int | None, str | None]:
    """A moment as its four columns: UTC, local, offset in minutes, zone; all None for no moment."""
    if moment is None:
        return None, None, None, None
    local = moment.day.isoformat()
    if moment.clock is not None:
        local += f"T{moment.clock.isoformat()}"
    instant = moment.instant
    return (instant.isoformat() if instant else None), local, moment.offset_minutes, moment.zone


def moment_of(_utc: str | None, local: str | None, offset: int | None, zone: str | None) -> Moment | None:
    """The moment of four columns; the UTC column is for asking, the others hold all there is."""
    if local is None:
        return None
    clock = time.fromisoformat(local[11:]) if len(local) > 10 else None
    return Moment(day=date.fromisoformat(local[:10]), clock=clock, offset_minutes=offset, zone=zone or "")


def _part(field: str, hint: Any) -> Part:
    if hint is Moment or Moment in get_args(hint):
        name = field.removesuffix("_at")
        columns = tuple(f"{name}_{end}" for end in ("utc", "local", "offset", "zone"))
        return Part(field, columns, moment_cells, moment_of)
    if field in LINKS:
        return Part(field, (field,), lambda link: link or None, lambda cell: cell or "")
    pack, unpack = _shape(hint)
    return Part(field, (field,), pack, unpack)


def _codec(type_: type[Value]) -> Codec:
    hints = get_type_hints(type_)
    parts = tuple(_part(field.name, hints[field.name]) for field in fields(type_))
    return Codec(type_, parts, tuple(column for part in parts for column in part.columns))


CODECS = {kind: _codec(type_) for kind, type_ in KINDS.items()}
