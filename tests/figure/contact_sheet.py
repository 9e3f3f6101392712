"""Draws every shipped step on both legs at four moments: python -m tests.figure.contact_sheet [FOLDER] [WORD...].

Words choose steps by their caption, or are left, right, dark, figure, close-up; FOLDER is build unless it is given.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from math import floor
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from selfmassage.export.picture import PAPER, Shot, Shown, application, image, leg_of, load_drawings
from selfmassage.export.steps import step_ids
from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Leg

CELLS = {Shown.BOTH: QSize(480, 270), Shown.FIGURE: QSize(480, 360), Shown.CLOSE_UP: QSize(360, 360)}
CAPTION, ROWS, GAP = 22, 6, 6
MOMENTS = ((0.02, 0.0), (0.3, 0.32), (0.55, 0.6), (0.85, 0.85))
"""Part of the step's time, and of the movement that goes on then."""


def shipped() -> Iterator[tuple[str, Step]]:
    """Yield every different step of the shipped routines with its caption."""
    seen = set()
    for routine in load([data_dir("routines")]).routines.values():
        for number, (step, name) in enumerate(zip(routine.steps, step_ids(routine), strict=True), 1):
            key = (step.technique, step.position, step.tool, step.areas, step.direction, step.name, step.pace)
            if key not in seen:
                seen.add(key)
                yield f"{routine.id}.{name or number}", step


def legs(step: Step) -> list[Leg]:
    """Return the legs that a step is drawn for."""
    return list(dict.fromkeys(leg_of(step, leg) for leg in (Leg.LEFT, Leg.RIGHT)))


def worked(shot: Shot, share: float, phase: float) -> float:
    """Return the worked seconds at that phase of the movement that goes on at a part of the step's time."""
    number = floor(share * shot.step.seconds / shot.movement)
    return min((number + phase) * shot.movement, shot.step.seconds)


def draw_row(painter: QPainter, top: float, caption: str, shot: Shot) -> None:
    """Draw one step on one leg at all moments."""
    for column, moment in enumerate(MOMENTS):
        at = worked(shot, *moment)
        left = column * (shot.size.width() + GAP)
        painter.drawImage(QPointF(left, top), image(shot, at))
        painter.setPen(QColor("#888888"))
        text = f"{caption}  {shot.leg}  {at:.1f} s" if column else f"{caption}  {shot.step.name}  {shot.leg}"
        painter.drawText(QPointF(left + 6, top + shot.size.height() + CAPTION - 6), text)


def sheet(rows: list[tuple[str, Shot]]) -> QImage:
    """Return one page."""
    size = rows[0][1].size
    height = size.height() + CAPTION
    page = QImage(len(MOMENTS) * (size.width() + GAP), len(rows) * height, QImage.Format.Format_RGB32)
    page.fill(QColor(PAPER[rows[0][1].dark]))
    painter = QPainter(page)
    painter.setFont(QFont("sans-serif", 9))
    for number, (caption, shot) in enumerate(rows):
        draw_row(painter, number * height, caption, shot)
    painter.end()
    return page


def main() -> None:
    """Write the pages."""
    folder, words = Path((sys.argv[1:] or ["build"])[0]), set(sys.argv[2:])
    drawings = load_drawings(data_dir("assets"))
    shown = next((view for view in Shown if view in words), Shown.BOTH)
    chosen = words - {"left", "right", "dark", *Shown}
    rows = [
        (name, Shot(drawings, step, leg, CELLS[shown], shown, "dark" in words))
        for name, step in shipped()
        for leg in legs(step)
        if not chosen or any(word in f"{name} {step.position} {step.tool}" for word in chosen)
        if leg in words or leg not in ("left", "right") or not words & {"left", "right"}
    ]
    folder.mkdir(parents=True, exist_ok=True)
    for number, start in enumerate(range(0, len(rows), ROWS), 1):
        sheet(rows[start : start + ROWS]).save(str(folder / f"contact-sheet-{number:02}.png"))


if __name__ == "__main__":
    keep = application()
    main()
