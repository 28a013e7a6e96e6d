"""Imported once by the process that all children are forked from: what a scenario needs, and its first use."""

from nacl.pwhash import argon2id

from painlog.storage.database import Database
from tests.storage.faults import acts, model, scenario

__all__ = ["acts", "argon2id", "scenario"]

_database = Database.in_memory()
with _database.diary() as _diary:
    model.Model(0).first(_diary)
    _diary.records()
_database.close()
