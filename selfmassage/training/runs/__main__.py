"""Reads runs in a process of its own, which may be ended: one JSON object in, one JSON object out.

In: `now` with its time zone, and `files`, or `folder` with the marks that are `known`.
Out: `runs`, `problems`, `marks`.
"""

from __future__ import annotations

import contextlib
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from selfmassage.kept import why

from .budget import SECONDS
from .folder import mark, newest
from .reading import read_run
from .run import Run, RunFileError

MEMORY = 2 * 1024**3
"""Bytes that reading may take."""


class Request(Struct, frozen=True):
    """What to read."""

    now: Annotated[datetime, Meta(tz=True)]
    files: tuple[str, ...] = ()
    folder: str = ""
    known: frozenset[str] = frozenset()


class Answer(Struct):
    """What was found."""

    runs: list[Run] = msgspec.field(default_factory=list)
    problems: list[str] = msgspec.field(default_factory=list)
    marks: list[str] = msgspec.field(default_factory=list)
    """Of the files of the folder that were read."""


def answer(request: Request) -> Answer:
    """Read what is asked for."""
    made = Answer()
    paths = [Path(name) for name in request.files]
    if request.folder:
        try:
            paths += newest(Path(request.folder), request.known)
        except OSError as error:
            made.problems.append(f"The folder {request.folder} cannot be read: {why(error)}.")
    started = time.monotonic()
    for path in paths:
        if time.monotonic() - started > SECONDS:
            break  # the rest comes next time
        try:
            made.runs.append(read_run(path, request.now, time.monotonic))
        except RunFileError as error:
            if not request.folder:  # a folder holds rides and swims as well
                made.problems.append(str(error))
        with contextlib.suppress(OSError):
            made.marks.append(mark(path))
    return made


def main() -> None:
    """Answer the request on standard input."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # not on every system
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    sys.stdout.buffer.write(msgspec.json.encode(answer(request)))


if __name__ == "__main__":
    main()
