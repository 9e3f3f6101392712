"""What the person has chosen, kept in one small JSON file; a damaged or unwritable file is never a crash."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from selfmassage.kept import put_aside, why, write_own
from selfmassage.routine.vocabulary import Leg
from selfmassage.session.preferences import Verbosity


class Settings(Struct, frozen=True):
    """Every choice with its usual value; fields that a newer version wrote are left alone."""

    voice: str = ""
    rate: Annotated[int, Meta(ge=80, le=300)] = 160
    """Words per minute."""
    volume: Annotated[float, Meta(ge=0, le=1)] = 0.8
    verbosity: Verbosity = Verbosity.FULL
    first_leg: Literal["alternate", "left", "right"] = "alternate"
    last_first_leg: Leg = Leg.RIGHT
    rest_seconds: Annotated[float, Meta(ge=0, le=60)] = 0.0
    tempo_tick: bool = False
    theme: Literal["system", "light", "dark"] = "system"
    text_percent: Annotated[int, Meta(ge=80, le=250)] = 100
    skin: Literal["porcelain", "light", "olive", "brown", "dark"] = "light"
    """Of the person in the pictures."""
    build: Literal["slim", "sturdy"] = "slim"
    motion: Literal["system", "reduced", "full"] = "system"
    fade_controls: bool = True
    full_screen: bool = False
    """Open sessions in full screen."""
    added_folders: tuple[str, ...] = ()
    """Folders of other people whose routines are in the library too."""
    geometry: str = ""
    """Where the window was, as Qt wrote it, in base64."""

    @property
    def next_first_leg(self) -> Leg:
        """The leg that the next session begins with."""
        return self.last_first_leg.other if self.first_leg == "alternate" else Leg(self.first_leg)


class SettingsFile:
    """Reads and writes the settings; `note` says in a sentence what went wrong, if anything did."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.note = ""
        self.value = self._read()

    def change(self, **changes: object) -> Settings:
        """Change fields and write the file; where it cannot be written the change lasts until the app ends."""
        self.value = msgspec.structs.replace(self.value, **changes)
        try:
            write_own(self.path, msgspec.json.format(msgspec.json.encode(self.value)))
        except OSError as error:
            self.note = f"Settings cannot be kept: {self.path}: {why(error)}."
        return self.value

    def _read(self) -> Settings:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=Settings)
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            self.note = f"Settings cannot be read: {self.path}: {why(error)}."
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            self._set_aside()
        return Settings()

    def _set_aside(self) -> None:
        """Keep a damaged file under another name, so that nothing is lost when the next change is written."""
        try:
            kept = put_aside(self.path)
            self.note = f"The settings file was damaged. It is kept as {kept.name}; the usual settings are used."
        except OSError:
            self.note = f"The settings file {self.path} is damaged; the usual settings are used."
