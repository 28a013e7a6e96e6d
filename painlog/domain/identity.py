"""Ids: a UUID for everything in a diary, the same one each time the same foreign row is read."""

import uuid

_NAMESPACE = uuid.UUID("6f0a3c5e-8a5b-5d0e-9a37-70a1d06ed1a7")


def new_id() -> str:
    """A fresh random id for something born in this diary."""
    return str(uuid.uuid4())


def is_uuid(text: str) -> bool:
    """Whether the text is a UUID in its usual form (lower case, with hyphens)."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def id_from(kind: str, owner: str, text: str) -> str:
    """The id of a row of a foreign file, stable over re-imports.

    `text` is the file's own id, or all the row's columns together where it has none; a UUID stays as it is, so that
    what painlog wrote reads back under the same ids. `owner` is the person's id, empty for a person.
    """
    if is_uuid(text):
        return text
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join((kind, owner, text))))
