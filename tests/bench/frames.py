"""How long one picture of the moving person and of the close-up takes, over every shipped step."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from selfmassage.figure.closeup.closeup_painter import CloseUpPainter
from selfmassage.figure.closeup.hand_art import load_hands
from selfmassage.figure.closeup.moment import areas_at, closeup_at
from selfmassage.figure.closeup.views import load_views
from selfmassage.figure.motion import load_motions
from selfmassage.figure.palette import palette
from selfmassage.figure.person.person_painter import paint_person
from selfmassage.figure.person.person_palette import person_palette
from selfmassage.figure.person.scene import load_person, scene
from selfmassage.resources import data_dir
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Leg
from tests.figure.shipped import STEPS

from .report import Line

PERSON, CLOSEUP = QSize(458, 411), QSize(264, 411)
"""As large as in a window of 1280×800."""
FRAMES = 8
"""Of each step, after one that fills what is kept."""
FRAME_BUDGET = 1000 / 60

Draw = Callable[[QPainter, Step, float], None]


def painted(folder: Path) -> Iterator[Line]:
    """Milliseconds a frame: the middle and the slowest hundredth, against a sixtieth of a second."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # as the app does
    application = QApplication.instance() or QApplication([])
    for name, size, draw in (("person", PERSON, person()), ("close-up", CLOSEUP, closeup())):
        times = frame_times(size, draw)
        yield Line(f"a frame of the {name}, half of them under", median(times), "ms", FRAME_BUDGET)
        yield Line(f"a frame of the {name}, 99 of 100 under", quantiles(times, n=100)[-1], "ms", FRAME_BUDGET)
    application.processEvents()


def person() -> Draw:
    """Draw the whole person, nothing kept from frame to frame."""
    assets, colours = load_person(data_dir("assets"), print), person_palette(False)

    def draw(painter: QPainter, step: Step, worked: float) -> None:
        found = scene(assets, step, areas_at(step, worked), Leg.LEFT, worked)
        if found:
            paint_person(painter, QRectF(0, 0, PERSON.width(), PERSON.height()), found, colours)

    return draw


def closeup() -> Draw:
    """Draw the close-up as the player does."""
    assets, colours = data_dir("assets"), palette(False)
    made = CloseUpPainter(load_views(assets / "closeup"), load_hands(assets / "hands", print))
    motions = load_motions(assets / "motions", print)

    def draw(painter: QPainter, step: Step, worked: float) -> None:
        what = closeup_at(step, areas_at(step, worked), "left", worked, motions)
        made.paint(painter, QRectF(0, 0, CLOSEUP.width(), CLOSEUP.height()), what, colours)

    return draw


def frame_times(size: QSize, draw: Draw) -> list[float]:
    """Milliseconds of every frame of every shipped step."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    times = []
    for step in STEPS.values():
        for frame in range(FRAMES + 1):
            painter = QPainter(image)
            started = time.perf_counter()
            draw(painter, step, min(step.seconds, 0.7 * frame))
            painter.end()
            times += [1000 * (time.perf_counter() - started)] if frame else []
    return times
