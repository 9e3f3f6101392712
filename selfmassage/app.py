"""The composition root: the library first, and once it is painted everything else."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from selfmassage.folders import Folders
from selfmassage.front import Front
from selfmassage.routine.model import Routine
from selfmassage.ui.window import Window

if TYPE_CHECKING:
    from selfmassage.house import House

log = logging.getLogger("selfmassage.window")


class App:
    """Everything that lives as long as the window."""

    def __init__(
        self,
        application: QApplication,
        window: Window,
        own: Folders,
        start: Routine | None,
        files: Sequence[Path] = (),
    ) -> None:
        """Begin with the questions before `start`, or with `files` to take in, or with the library."""
        self._front = Front(application, window, own)
        self._house: House | None = None
        self._front.library_page.chosen.connect(lambda id: self._complete().open_routine(id))
        self._front.navigation.chosen.connect(lambda section: self._complete().open(section))
        window.may_close = lambda: self._house is None or self._house.may_close()
        if start:
            self._complete().flow.check_in(start)
        elif files:
            self._complete().rooms.editor.import_files(files)
        else:
            window.go_to(self._front.library_page)
        QTimer.singleShot(0, self._tell_of_library)

    def _complete(self) -> House:
        """Make everything behind the first page, once: its modules alone take longer than that page."""
        if self._house is None:
            from selfmassage.house import House

            self._house = House(self._front)
            self._house.furnish()
        return self._house

    def _tell_of_library(self) -> None:
        log.debug("library shown")
        self._complete()
