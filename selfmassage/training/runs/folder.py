"""Finds the newest files in the folder where a watch puts them."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from .reading import READERS

MOST_ENTRIES = 20_000
"""Names looked at in one go."""
NEWEST = 5
"""Files read in one go; older ones say nothing about the last run."""


def newest(folder: Path, known: Collection[str]) -> tuple[Path, ...]:
    """Give the newest files by their change, without those known by `mark`; raise OSError where there is no folder."""
    found: list[tuple[float, os.DirEntry[str]]] = []
    with os.scandir(folder) as entries:
        for number, entry in enumerate(entries):
            if number >= MOST_ENTRIES:
                break
            if Path(entry.name).suffix.lower() in READERS and entry.is_file():
                found.append((entry.stat().st_mtime, entry))
    found.sort(key=lambda one: one[0], reverse=True)
    return tuple(path for _, entry in found[:NEWEST] if mark(path := Path(entry.path)) not in known)


def mark(path: Path) -> str:
    """Give what tells a file and its present content from others: name, size and time of change."""
    state = path.stat()
    return f"{path.name}:{state.st_size}:{state.st_mtime_ns}"
