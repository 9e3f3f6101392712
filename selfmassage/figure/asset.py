"""Reads one file of drawings, poses or motions; a fault is a message with file and place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


class AssetProblem(Exception):
    """A drawing that cannot be used; the text names the file and the place."""


def read_asset(file: Path, wanted: type[T], dec_hook: Callable[[type, Any], Any] | None = None) -> T:
    """Read a file as a checked struct; raises AssetProblem."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=wanted, dec_hook=dec_hook)
    except OSError as error:
        raise AssetProblem(f"{file.name}: cannot be read: {error.strerror}") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise AssetProblem(f"{file.name}: {error}") from error
