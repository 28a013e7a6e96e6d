"""Finds the files of resources/: beside the package in a checkout, inside it in a wheel."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder that holds `catalogue/`, `summary/`, `locale/` and the rest."""
    inside_wheel = Path(__file__).parent / "files"
    return inside_wheel if inside_wheel.is_dir() else Path(__file__).parents[2] / "resources"


def path(*parts: str) -> Path:
    """The path of one file or folder of resources/, such as `path("catalogue", "areas.toml")`."""
    return root().joinpath(*parts)
