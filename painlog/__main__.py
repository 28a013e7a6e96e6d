"""Starts painlog: `painlog` and `python -m painlog` come here."""

import sys

from painlog.cli.command import main

if __name__ == "__main__":
    sys.exit(main())
