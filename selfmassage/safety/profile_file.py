"""The answers about a person's health, kept in one small file that only they can read.

What cannot be read is asked again, never taken for a no; a damaged file is kept under another name.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from selfmassage.kept import put_aside, why, write_own

from .answers import Answer, Answers, fresh

MOST_BYTES = 1 << 20
BACK = timedelta(days=1)
"""A clock that went back further than this since the file was last written is not believed, nor any date in it."""
LOOKS = timedelta(hours=1)
"""The moment at which the program looked is noted no more often than this."""
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


class _Kept(Struct, frozen=True):
    """The file."""

    answers: dict[str, Answer]
    seen: datetime
    """The latest moment at which the program looked at it."""
    format: Literal[1] = 1


class ProfileFile:
    """Reads and writes the answers; `note` says in a sentence what went wrong, if anything did."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self.path = path
        self.note = ""
        self._now = now
        self._answers: dict[str, Answer] = {}
        self._seen = BEGINNING
        self._is_kept = self._is_readable = True
        self._read()

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers that count now, by question; none of them while the clock is behind what it was."""
        now = self._now()
        return {} if now < self._seen - BACK else fresh(self._answers, now)

    def change(self, question: str, answer: Answer) -> None:
        """Keep an answer; where the file cannot be written it lasts until the program ends."""
        self.change_all({question: answer})

    def change_all(self, answers: Answers) -> None:
        """Keep several answers at once."""
        if self._is_kept:
            self._read()
        now = self._now()
        trusted = now >= self._seen - BACK
        self._answers = {**(self._answers if trusted else {}), **answers}
        self._seen = max(now, self._seen) if trusted else now
        self._write()

    def refresh(self) -> None:
        """Look at the file again, since another window may have changed it, and note the time."""
        if self._is_kept:
            self._read()
        if self._answers and self._seen < self._now() - LOOKS:
            self._seen = self._now()
            self._write()

    def erase(self) -> None:
        """Delete the answers and every copy that was set aside; raises OSError where a file stays."""
        self._answers, self._seen, self.note = {}, BEGINNING, ""
        for path in self.path.parent.glob(f"*{self.path.stem}*"):
            if path.name.startswith((f"{self.path.stem}.", f".{self.path.stem}.")):
                path.unlink(missing_ok=True)

    def _read(self) -> None:
        self._answers, self._seen = {}, BEGINNING
        try:
            with self.path.open("rb") as file:
                kept = msgspec.json.decode(file.read(MOST_BYTES), type=_Kept)
            self._answers, self._seen = dict(kept.answers), _aware(kept.seen)
        except FileNotFoundError:
            return
        except OSError as error:
            self._is_readable = False
            self.note = f"Your health answers cannot be read: {self.path}: {why(error)}. They are asked again."
        except (ValueError, RecursionError):  # msgspec's own errors are ValueErrors
            self._set_aside("was damaged")

    def _write(self) -> None:
        kept = msgspec.json.format(msgspec.json.encode(_Kept(self._answers, self._seen)))
        try:
            write_own(self.path, kept, self._makes_room, mode=0o600)
            self._is_kept = self._is_readable = True
        except OSError as error:
            self._is_kept = False
            self.note = f"Your health answers cannot be kept: {self.path}: {why(error)}. They are asked again later."

    def _makes_room(self) -> bool:
        """Keep a file that could not be read, before another takes its place."""
        if not self._is_readable:
            self._set_aside("could not be read")
        return True

    def _set_aside(self, what: str) -> None:
        """Keep a file that cannot be used under a name of its own."""
        try:
            kept = put_aside(self.path).name
            self.note = f"The file of your health answers {what}. It is kept as {kept}; the questions are asked again."
        except OSError:
            self.note = f"The file of your health answers {self.path} {what}; the questions are asked again."


class UnkeptProfile(ProfileFile):
    """The answers of somebody else, such as a practice partner: no file has them, and they end with the program."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(Path(), now)

    def _read(self) -> None:
        """There is nothing to read."""

    def _write(self) -> None:
        """There is nothing to keep."""


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment
