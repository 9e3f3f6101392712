"""What all sections behind the navigation have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from selfmassage.audio.narrator import Narrator
from selfmassage.folders import Folders
from selfmassage.own_data import OwnData
from selfmassage.routine.library import Library
from selfmassage.routine.sources import Source
from selfmassage.safety.gate import Gate
from selfmassage.session.timeline import Tone
from selfmassage.settings import SettingsFile
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.flow import Flow
from selfmassage.ui.page import Page
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.theme import Theme
from selfmassage.ui.window import Window

AnyPage = TypeVar("AnyPage", bound=Page)


@dataclass(frozen=True)
class Shared:
    """What the sections have in common."""

    window: Window
    theme: Callable[[], Theme]
    drawings: Drawings
    folders: Folders
    settings: SettingsFile
    library: Callable[[], Library]
    own: OwnData
    gate: Gate
    narrator: Narrator
    conductor: Conductor
    flow: Flow
    sources: dict[str, Source]
    tone_path: Callable[[Tone], Path]
    to_library: Callable[[], None]
    put_above: Callable[[QWidget], None]
    """Puts something above the routines of the library."""
    stay_off_floor: Callable[[], None]
    """Shows only routines of the library that need no floor."""

    def added(self, page: AnyPage) -> AnyPage:
        """Add a page to the window."""
        self.window.add(page)
        return page
