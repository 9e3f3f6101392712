"""Keeps races and what goes with them in one JSON file; nothing in it is ever lost to a fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.kept import put_aside, why, write_own

from .state import FORMAT, Training


class _Head(Struct):
    """What every version of the file has."""

    format: int = FORMAT


class TrainingFile:
    """Reads and writes the file; `note` says in a sentence what went wrong, if anything did."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.note = ""
        self._closed = False  # what lies there could not be understood or moved, so it is left alone
        self._unsaved = False
        self.value = self._read() or Training()

    def change(self, update: Callable[[Training], Training]) -> Training:
        """Bring in a change and write the file; where it cannot be written the change lasts until the app ends.

        The file is read again first, since another window of the app may have written it.
        """
        if not (self._closed or self._unsaved):
            self.value = self._read() or self.value
        self.value = update(self.value)
        if not self._closed:
            self._save()
        return self.value

    def _save(self) -> None:
        try:
            write_own(self.path, msgspec.json.format(msgspec.json.encode(self.value)))
        except OSError as error:
            self._unsaved, self.note = True, f"Races and runs cannot be kept: {self.path}: {why(error)}."
        else:
            self.note = "" if self._unsaved else self.note
            self._unsaved = False

    def _read(self) -> Training | None:
        """Give what the file says, or None where there is none."""
        try:
            data = self.path.read_bytes()
            if msgspec.json.decode(data, type=_Head).format > FORMAT:
                self._leave_alone(f"{self.path} was written by a newer version; changes last until the app ends.")
                return None
            return msgspec.json.decode(data, type=Training)
        except FileNotFoundError:
            return None
        except OSError as error:
            self._leave_alone(f"Races and runs cannot be read: {self.path}: {why(error)}.")
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            self._set_aside()
        return None

    def _leave_alone(self, note: str) -> None:
        self._closed, self.note = True, note

    def _set_aside(self) -> None:
        """Keep a damaged file under a name that is free."""
        try:
            kept = put_aside(self.path)
        except OSError as error:
            self._leave_alone(f"The file {self.path} is damaged and stays as it is: {why(error)}.")
        else:
            self.note = f"The file of races and runs was damaged. It is kept as {kept.name}."
