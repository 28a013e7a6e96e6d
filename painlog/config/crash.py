"""What can be told of a bug without a word of the diary: versions, the kind of error, and where in painlog it was."""

from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_PARTS = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "matplotlib", "typst", "numpy")


def version() -> str:
    """painlog's own version."""
    return _version("painlog")


def report(error: BaseException) -> str:
    """The crash report: may be copied and sent, for it holds no message, no value and no local variable."""
    import platform  # this and those below only where they are needed: the window should not wait for them

    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    parts = ", ".join(f"{part} {_version(part)}" for part in _PARTS)
    return "\n".join(
        (f"painlog {version()}", f"Python {platform.python_version()}, {system}", parts, *trace(error), "")
    )


def trace(error: BaseException) -> Iterator[str]:
    """The kinds of error, the last first, each with the lines of painlog it came through."""
    import traceback

    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield type(link).__name__
        for frame, line in traceback.walk_tb(link.__traceback__):
            file = Path(frame.f_code.co_filename)
            if file.is_relative_to(_PACKAGE):
                name = file.relative_to(_PACKAGE.parent).as_posix()
                yield f"  {name}:{line} {frame.f_code.co_name}"
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _version(package: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "?"
