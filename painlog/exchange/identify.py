"""Which id a row of a file has in a diary, and which id of the file's own goes back into a file."""

from collections.abc import Mapping

from painlog.domain.identity import id_from, is_uuid
from painlog.domain.records import Value, kind_of, person_of

# Between the cells of a row whose columns together are its identity; `domain.text.clean` leaves none in a cell.
_BETWEEN = "\x1f"


def id_of_row(kind: str, owner: str, key: str, cells: Mapping[str, str]) -> str:
    """The id in the diary: made from the file's own id, or from all its columns together where it has none."""
    return id_from(kind, owner, key or _BETWEEN.join(f"{name}={cells[name]}" for name in sorted(cells)))


def origin_of_key(key: str) -> str:
    """The file's own id as a value keeps it: nothing where it is a diary's id already."""
    return "" if is_uuid(key) else key


def key_of(value: Value) -> str:
    """The id to write into a file: the file's own where it leads back to the same value, else the diary's."""
    return value.origin_id if leads_back(value) else value.id


def leads_back(value: Value) -> bool:
    """Whether reading the value's origin id gives its id again."""
    kind = kind_of(value)
    owner = "" if kind == "people" else person_of(value)
    origin = value.origin_id
    return bool(origin.strip()) and not is_uuid(origin) and id_from(kind, owner, origin) == value.id
