"""Files that are kept whole: written in one move, and put aside under a free name where they are damaged."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path


def write_whole(path: Path, content: bytes, may_replace: Callable[[], bool] = lambda: True, mode: int = 0o666) -> bool:
    """Put a file in its place in one move once the disk has it; raises OSError, and then the old one is untouched.

    False, and nothing done, where `may_replace`, asked at the last moment, says no.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not may_replace():
            return False
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return True


def write_own(path: Path, content: bytes, may_replace: Callable[[], bool] = lambda: True, mode: int = 0o666) -> bool:
    """Write a file of the app's own in the same way, in a folder that is made if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_whole(path, content, may_replace, mode)


def put_aside(path: Path) -> Path:
    """Give a file another name beside it, never that of another file; raises OSError."""
    names = (path.with_name(f"{path.stem}.damaged{number or ''}{path.suffix}") for number in count())
    free = next(name for name in names if not os.path.lexists(name))
    path.replace(free)
    return free


def why(error: OSError) -> str:
    """Say in a few words what went wrong with a file."""
    return (error.strerror or str(error)).lower()
