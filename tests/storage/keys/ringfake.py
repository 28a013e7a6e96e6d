"""A key store made up for tests: what the library `keyring` would give, and what can go wrong with it."""

import sys
from types import ModuleType
from typing import Any

import pytest


class Store:
    """Keeps keys in memory; `fault` is raised by every call."""

    def __init__(self, priority: float = 5) -> None:
        self.priority = priority
        self.held: dict[tuple[str, str], str] = {}
        self.fault: Exception | None = None

    def set_password(self, service: str, name: str, secret: str) -> None:
        self._may()
        self.held[service, name] = secret

    def get_password(self, service: str, name: str) -> str | None:
        self._may()
        return self.held.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        self._may()
        del self.held[service, name]

    def _may(self) -> None:
        if self.fault is not None:
            raise self.fault


def install(monkeypatch: pytest.MonkeyPatch, store: Store | None) -> None:
    """Make it the computer's key store; None is a computer without the library."""
    module: Any = ModuleType("keyring")
    if store is None:
        monkeypatch.setitem(sys.modules, "keyring", None)  # an import of it fails
        return
    module.get_keyring = lambda: store
    for name in ("set_password", "get_password", "delete_password"):
        setattr(module, name, getattr(store, name))
    monkeypatch.setitem(sys.modules, "keyring", module)
