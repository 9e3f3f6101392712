"""What the tests of the pages share: the shipped routines, the pictures, and a reader of what is on a page."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from selfmassage.audio.voices import estimate_seconds
from selfmassage.resources import asset, data_dir
from selfmassage.routine.library import load
from selfmassage.routine.model import Routine
from selfmassage.routine.sources import load as load_sources
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Timeline
from selfmassage.ui.pictures.drawings import Drawings

LIBRARY = load([data_dir("routines")])
DRAWINGS = Drawings(data_dir("assets"))
SOURCES = load_sources(asset("sources.json"))


def timeline_of(routine: Routine, preferences: Preferences | None = None) -> Timeline:
    """Plan a routine with about the time that a voice needs."""
    return plan(routine, preferences or Preferences(), lambda text: estimate_seconds(text, 160))


def shown_text(widget: QWidget) -> str:
    """All labels that a person would see on a page once it is shown."""
    QApplication.sendPostedEvents()
    labels = [child for child in widget.findChildren(QLabel) if child.isVisibleTo(widget)]
    return "\n".join(child.text() for child in labels)
