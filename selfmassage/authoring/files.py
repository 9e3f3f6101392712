"""Writing files so that a killed program or a full disk leaves the old one whole."""

from __future__ import annotations

import hashlib
from pathlib import Path

from selfmassage import kept
from selfmassage.kept import why as why


class CannotSave(Exception):
    """A file cannot be written; the message is a sentence that says why and what to do."""


def digest_of(path: Path) -> str:
    """Give a fingerprint of what a file holds; empty where there is none that can be read."""
    try:
        return fingerprint(path.read_bytes())
    except OSError:
        return ""


def fingerprint(content: bytes) -> str:
    """Give a fingerprint of bytes."""
    return hashlib.sha256(content).hexdigest()


def write_whole(path: Path, content: bytes, before: str | None = None) -> bool:
    """Put a file in its place in one move; raises OSError.

    With `before`, the fingerprint of what may be replaced ("" for no file): False, and nothing done, where the file
    at `path` holds something else.
    """
    return kept.write_own(path, content, lambda: before is None or not path.exists() or digest_of(path) == before)
