"""Writes docs/files.md: every file of painlog with the sentence it opens with. Run: python docs/overview.py"""

import ast
from itertools import groupby
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PAGE = TOP / "docs" / "files.md"


def overview() -> str:
    """The page as it should be."""
    lines = ["# What each file is for", "", "Made by `python docs/overview.py` from the first line of each file.", ""]
    modules = sorted((TOP / "painlog").rglob("*.py"), key=lambda path: (path.parent.parts, path.name))
    for folder, files in groupby(modules, key=lambda path: path.parent):
        named = {path.name: _first_line(path) for path in files}
        lines += [f"## {folder.relative_to(TOP).as_posix()}", "", named.pop("__init__.py", ""), ""]
        lines += ["| file | what it is for |", "|---|---|"] if named else []
        lines += [f"| {name} | {line} |" for name, line in named.items()]
        lines += [""] if named else []
    return "\n".join(lines)


def _first_line(path: Path) -> str:
    said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return said.partition("\n")[0].replace("|", r"\|")


if __name__ == "__main__":
    PAGE.write_text(overview(), "utf-8")
