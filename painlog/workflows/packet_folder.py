"""The folder of a packet with its parts: which files in it are painlog's, so that they go as one."""

import re
from pathlib import Path

from painlog.exchange.csv_write import remove_csv

WHOLE, TABLES = "packet.pdf", "csv"
_PARTS = re.compile(
    r"\d-(cover|summary|timeline|tried|responses|medicines|results|records|documents)\.pdf|document-\d+\.pdf"
)


def is_packet(path: Path) -> bool:
    """Whether a packet with its parts stands in that folder."""
    return (path / WHOLE).is_file()


def remove_parts(path: Path) -> None:
    """Delete a packet from its folder, and the folder if nothing else is in it; other files stay. Raises OSError."""
    for part in path.glob("*.pdf"):
        if _PARTS.fullmatch(part.name):
            part.unlink()
    if (path / TABLES).is_dir():
        remove_csv(path / TABLES)
    (path / WHOLE).unlink(missing_ok=True)
    if path.is_dir() and not any(path.iterdir()):
        path.rmdir()
