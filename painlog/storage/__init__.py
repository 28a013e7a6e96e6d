"""The diary file: create, unlock, migrate, read and write values."""
