"""What is to be translated can be collected from the source: only plain texts stand inside the gettext calls."""

import ast
from collections.abc import Iterator
from pathlib import Path

import painlog
from painlog.labels import table

PACKAGE = Path(painlog.__file__).parent
TEXTS_OF = {"_": 1, "msgid": 1, "ngettext": 2, "pgettext": 2}
# The one place that looks a name up by its English text, and the definitions themselves.
EXEMPT = {PACKAGE / "i18n" / "__init__.py"}


def _gettext_calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TEXTS_OF:
            yield node.func.id, node


def _unreadable(source: str) -> list[int]:
    """The lines where something else than a plain, non-empty text would be translated."""
    return [
        call.lineno
        for name, call in _gettext_calls(ast.parse(source))
        if len(call.args) < TEXTS_OF[name]
        or not all(
            isinstance(a, ast.Constant) and isinstance(a.value, str) and a.value for a in call.args[: TEXTS_OF[name]]
        )
    ]


def test_every_text_to_translate_is_a_plain_literal() -> None:
    files = [path for path in PACKAGE.rglob("*.py") if path not in EXEMPT]
    found = {str(path.relative_to(PACKAGE)): _unreadable(path.read_text("utf-8")) for path in files}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_a_text_put_together_from_parts_would_be_found() -> None:
    assert _unreadable(
        '_("Saved " + name)\n_(f"{n} days")\n_(name)\n_("")\nngettext("day", days, n)\n_("Saved")'
    ) == [1, 2, 3, 4, 5]


def test_every_name_of_every_table_is_marked_for_extraction() -> None:
    for path in (PACKAGE / "labels").glob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
                unmarked = [value.lineno for value in node.value.values if not isinstance(value, ast.Call)]
                assert unmarked == [], path.name


def test_marking_a_text_leaves_it_as_it_is() -> None:
    assert table.msgid("Left jaw") == "Left jaw"
