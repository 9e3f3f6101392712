"""Reads a run from a file that a watch or a training site wrote; every such file may be broken or hostile."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from selfmassage.kept import why

from . import fit, gpx, tcx
from .budget import LARGEST, Budget
from .run import Run, RunFileError, checked

READERS: dict[str, Callable[[Path, Budget], Run]] = {".fit": fit.read, ".gpx": gpx.read, ".tcx": tcx.read}
KINDS = {b"gpx": ".gpx", b"trainingcenterdatabase": ".tcx"}
"""By the name of the outermost element."""
ROOT = re.compile(rb"<([a-z_][\w:.-]*)")
BEGINNING = 4096
"""Bytes that tell what a file is."""


def read_run(path: Path, now: datetime, clock: Callable[[], float]) -> Run:
    """Read a run; raise RunFileError with a whole sentence. `now` knows its time zone, `clock` counts seconds.

    What a file is, its content says, not its name. Nothing larger than LARGEST is opened, and reading ends in time.
    """
    try:
        return checked(_read(path, Budget(clock)), now)
    except RunFileError as error:
        raise RunFileError(f"{path.name} cannot be used: {error}") from error
    except OSError as error:
        raise RunFileError(f"{path.name} cannot be read: {why(error)}.") from error
    except (MemoryError, RecursionError, OverflowError) as error:
        raise RunFileError(f"{path.name} cannot be used: it is too much to read.") from error


def _read(path: Path, budget: Budget) -> Run:
    if not path.is_file():
        raise RunFileError("it is not a file." if path.exists() else "it is gone.")
    size = path.stat().st_size
    if size > LARGEST:
        raise RunFileError(f"it has {size / 2**20:.0f} MB; a run has less than {LARGEST // 2**20}.")
    if not size:
        raise RunFileError("it is empty.")
    with path.open("rb") as file:
        reader = READERS[kind_of(file.read(BEGINNING))]
    return msgspec.structs.replace(reader(path, budget), source=path.name)


def kind_of(beginning: bytes) -> str:
    """Tell a file's kind from its first bytes; raise RunFileError where it is none of the three."""
    if beginning[8:12] == b".FIT":
        return ".fit"
    if beginning[:2] in (b"PK", b"\x1f\x8b"):
        raise RunFileError("it is packed (zip or gz). Unpack it first.")
    text = beginning.replace(b"\0", b"").lower()  # also where it is UTF-16
    if found := ROOT.search(text):
        return KINDS.get(found[1].rpartition(b":")[2]) or _refuse()
    raise RunFileError("it is none of FIT, GPX and TCX.")


def _refuse() -> str:
    raise RunFileError("it is neither GPX nor TCX.")
