"""What was practised, kept as one line of JSON each in a file that only ever grows.

A line that is damaged or was written by a newer version is left in the file and passed over. A file in which nothing
can be read is set aside under another name. The cards of the quiz follow from the answers kept here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.kept import put_aside, why

from .modes import Mode

BIGGEST = 64 * 2**20
"""Bytes; a practice of many years has less than a tenth of it."""


class Practised(Struct, frozen=True, tag="practised"):
    """One practice of a routine."""

    at: datetime
    """When it began, with the offset from UTC."""
    routine: str
    title: str
    order: str
    """Id of the school's order, or nothing for the author's own."""
    mode: Mode
    minutes: float
    points: int | None = None
    """0 to 100, where there was a score."""
    level: int | None = None
    """Index of the level of prompt fading."""
    known: float | None = None
    """Part of the strokes that were known before they were named, 0 to 1."""
    contact: int | None = None
    """How often contact was lost, by the student's own word; 2 is twice or more."""
    mistakes: tuple[str, ...] = ()


class Answer(Struct, frozen=True, tag="answer"):
    """One answer to a question, or one transition of a recall run."""

    at: datetime
    card: str
    rating: int
    """1 again, 2 hard, 3 good, 4 easy."""


class Known(Struct, frozen=True, tag="known"):
    """What was known of the faded practice before; asked after it, and kept apart so that nothing waits for it."""

    at: datetime
    known: float


Entry = Practised | Answer | Known


class History:
    """Reads and adds to the file; `note` says in a sentence what went wrong, if anything did."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.note = ""
        self.entries: list[Entry] = list(self._read())

    @property
    def practised(self) -> list[Practised]:
        """Every practice, the oldest first, with what was said of it afterwards."""
        found: list[Practised] = []
        for entry in self.entries:
            if isinstance(entry, Practised):
                found.append(entry)
            elif isinstance(entry, Known) and found and found[-1].mode is Mode.FADING:
                found[-1] = msgspec.structs.replace(found[-1], known=entry.known)
        return found

    @property
    def answers(self) -> list[Answer]:
        """Every answer, the oldest first."""
        return [entry for entry in self.entries if isinstance(entry, Answer)]

    def add(self, *entries: Entry) -> None:
        """Keep entries; where the file cannot be written they last until the app ends."""
        self.entries += entries
        try:
            self._append(b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries))
        except OSError as error:
            self.note = f"Your practice cannot be kept: {self.path}: {why(error)}."

    def erase(self) -> None:
        """Forget everything; raises OSError where the file cannot be removed."""
        self.entries.clear()
        for path in (self.path, *self.path.parent.glob(f"{self.path.stem}.damaged*{self.path.suffix}")):
            path.unlink(missing_ok=True)

    def _read(self) -> Iterator[Entry]:
        try:
            with self.path.open("rb") as file:
                lines = file.read(BIGGEST).splitlines()
        except FileNotFoundError:
            return
        except OSError as error:
            self.note = f"Your practice cannot be read: {self.path}: {why(error)}."
            return
        good = [entry for line in lines if (entry := _decoded(line))]
        bad = sum(bool(line.strip()) for line in lines) - len(good)
        if bad and not good:
            self._set_aside()
        elif bad:
            count = "1 line" if bad == 1 else f"{bad} lines"
            self.note = f"{count} of your practice could not be read; nothing was deleted from {self.path.name}."
        yield from good

    def _append(self, text: bytes) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab+") as file:
            if file.tell() and not self._ends_with_a_line():
                text = b"\n" + text  # the last write was cut off
            file.write(text)
            file.flush()
            os.fsync(file.fileno())

    def _ends_with_a_line(self) -> bool:
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"

    def _set_aside(self) -> None:
        try:
            self.note = f"The practice file was damaged. It is kept as {put_aside(self.path).name}."
        except OSError:
            self.note = f"The practice file is damaged: {self.path}."


def _decoded(line: bytes) -> Entry | None:
    try:
        entry = msgspec.json.decode(line, type=Entry)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return entry if entry.at.tzinfo else None
