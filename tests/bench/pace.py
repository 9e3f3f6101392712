"""How often the pictures are painted in a session that plays, by the real clock."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from selfmassage import clock

from .house import house, let_pass
from .material import KNEADING, made
from .report import Line

SECONDS = 6.0
PATIENCE = 30.0
SETTLED = 1.0
"""Seconds of work after which frames are counted."""
DRUMMING = {**KNEADING, "technique": "drumming", "areas": ["calf"], "pace": 180}
FRAME = 1000 / 60


class Paints(QObject):
    """Notes when a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.moments: list[float] = []
        widget.installEventFilter(self)

    # Qt's own names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.moments.append(clock.now())
        return False


def painted(folder: Path) -> Iterator[Line]:
    """Milliseconds from one frame to the next while something moves fast: what half of the frames take at most.

    The person moves less than hands do in the close-up, and only what can be seen to have moved is drawn.
    """
    with house(folder) as home:
        stage = home.pages.player.stage
        home.flow.check_in(made(folder, DRUMMING))
        home.pages.checkin.start()
        let_pass(PATIENCE, until=lambda: home.conductor.player is not None and home.conductor.worked() > SETTLED)
        watched = {"close-up": Paints(stage.closeup), "person": Paints(stage.person)}
        let_pass(SECONDS)
    for name, budget in (("close-up", FRAME), ("person", None)):
        moments = watched[name].moments
        gaps = [1000 * (after - before) for before, after in pairwise(moments)]
        yield Line(f"drumming, one frame of the {name} to the next, half of them", median(gaps), "ms", budget)
