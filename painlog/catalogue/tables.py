"""Reads one file of resources/catalogue/, when it is first asked for."""

import tomllib
from functools import cache
from typing import Any

from painlog import resources


@cache
def table(name: str) -> dict[str, Any]:
    """The content of `resources/catalogue/<name>.toml`; treat it as read-only."""
    return tomllib.loads(resources.path("catalogue", f"{name}.toml").read_text("utf-8"))
