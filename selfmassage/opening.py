"""Shows the window at once; what takes longer to import than to paint is put into it afterwards."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from selfmassage.folders import Folders, folders
from selfmassage.ui import theme as themes
from selfmassage.ui.end_signals import EndSignals
from selfmassage.ui.window import Window

if TYPE_CHECKING:
    from selfmassage.routine.model import Routine


def run(start: Routine | None = None, files: Sequence[Path] = ()) -> int:
    """Open the window, at a routine's check-in or with files to take in; give the exit code once it is closed."""
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # small pictures take twice the processor if threads share them
    application = QApplication(sys.argv[:1])
    application.setApplicationName("selfmassage")
    application.setApplicationDisplayName("Selfmassage")
    application.setDesktopFileName("selfmassage")
    application.setStyle("fusion")
    own = folders()
    look = glance(own.settings)
    application.setPalette(themes.palette(themes.choose(look.get("theme", "system"))))
    window = Window()
    if look.get("geometry"):
        window.set_place(look["geometry"])
    app: list[object] = []  # kept for as long as the window is open
    window.painted.connect(lambda: app.append(furnish(application, window, own, start, files)))
    EndSignals(application)
    window.show()
    window.activateWindow()
    return application.exec()


def glance(settings: Path) -> dict[str, Any]:
    """Look up only how and where the window was; the whole file is read and checked later."""
    try:
        found = json.loads(settings.read_bytes())
        return {name: found[name] for name in ("theme", "geometry") if isinstance(found.get(name), str)}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def furnish(
    application: QApplication, window: Window, own: Folders, start: Routine | None, files: Sequence[Path]
) -> object:
    """Make the app in the window; the caller keeps it."""
    from selfmassage.app import App

    return App(application, window, own, start, files)
