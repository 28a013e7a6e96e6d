"""Every text that a person can read: messages of the source, templates and files of resources, translations."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_MARKERS = {"_": (0,), "msgid": (0,), "ngettext": (0, 1), "pgettext": (1,)}


def messages() -> Iterator[tuple[str, str]]:
    """Where it stands, and the text."""
    for path in sorted((ROOT / "painlog").rglob("*.py")):
        yield from ((_place(path), text) for text in marked(path.read_text("utf-8")))
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        yield from ((_place(path), text) for text in _strings(tomllib.loads(path.read_text("utf-8"))))
    for path in sorted((ROOT / "resources").rglob("*.typ")):
        yield _place(path), re.sub(r"//.*", "", path.read_text("utf-8"))
    for path in sorted((ROOT / "resources").rglob("*.po")):
        yield _place(path), path.read_text("utf-8")


def marked(source: str) -> Iterator[str]:
    """The texts of a module that are marked to be translated."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            for place in _MARKERS.get(name, ()):
                if place < len(node.args):
                    yield from _text(node.args[place])


def _text(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
