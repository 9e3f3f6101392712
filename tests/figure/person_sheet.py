"""Draws every shipped step with the person, to look at: python -m tests.figure.person_sheet OUT.png [WORD...].

Words choose steps by routine, name, position or pose; without any, all are drawn. Others change the picture: dark,
sturdy, left, right, one (moment only), porcelain, olive, brown, dark_skin. OUT gets a number where one is not enough.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from selfmassage.figure.person.flesh import BUILDS
from selfmassage.figure.person.person_painter import paint_person
from selfmassage.figure.person.person_palette import person_palette
from selfmassage.figure.person.scene import PersonAssets, load_person, scene
from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg, Side

WIDTH, HEIGHT, CAPTION = 400, 300, 22
MOMENTS = (0.0, 0.3, 0.6, 0.85)
ROWS = 8


def shipped() -> Iterator[tuple[str, Step]]:
    """Yield every different step of the shipped routines with its id."""
    seen = set()
    for routine in load([data_dir("routines")]).routines.values():
        for step in routine.steps:
            key = (step.technique, step.position, step.tool, step.areas, step.direction, step.name)
            if key not in seen:
                seen.add(key)
                yield f"{routine.id}.{step.name}", step


def legs(step: Step) -> tuple[Leg, ...]:
    """Return the legs that a step is drawn for."""
    return (Leg.LEFT, Leg.RIGHT) if step.side is Side.EACH else (Leg(step.side.value),)


def worked_areas(step: Step, share: float) -> tuple[Area, ...]:
    """Return the areas worked at a part of the step's time."""
    if step.together or not step.areas:
        return step.areas
    return (step.areas[min(int(share * len(step.areas)), len(step.areas) - 1)],)


def cell(
    painter: QPainter,
    rect: QRectF,
    assets: PersonAssets,
    caption: str,
    step: Step,
    leg: Leg,
    share: float,
    words: list[str],
) -> None:
    """Draw one moment of a step."""
    dark = "dark" in words
    movement = 60.0 / (step.pace or 6.0)
    build = BUILDS["sturdy" if "sturdy" in words else "slim"]
    skin = next((word for word in words if word in ("porcelain", "olive", "brown", "dark_skin")), "light")
    painter.fillRect(rect, QColor("#1E2938" if dark else "#FFFFFF"))
    found = scene(assets, step, worked_areas(step, share), leg, movement * (share + (2 if share > 0.5 else 0)), build)
    if found is not None:
        paint_person(painter, rect.adjusted(0, 0, 0, -CAPTION), found, person_palette(dark, skin.removesuffix("_skin")))
    painter.setPen(QColor("#888888"))
    text = f"{caption} {leg} {share:g} {found.pose if found else 'MISSING'}"
    painter.drawText(rect.adjusted(6, 0, 0, -3), Qt.AlignmentFlag.AlignBottom, text)


def main() -> None:
    """Write the sheets."""
    out, words = Path(sys.argv[1]), sys.argv[2:]
    flags = {"dark", "sturdy", "one", "left", "right", "porcelain", "olive", "brown", "dark_skin"}
    chosen = [word for word in words if word not in flags]
    assets = load_person(data_dir("assets"), print)
    rows = []
    for name, step in shipped():
        found = scene(assets, step, step.areas, Leg.RIGHT, 0.0)
        labels = f"{name} {step.position} {found.pose if found else 'missing'}"
        if not chosen or any(word.lower() in labels.lower() for word in chosen):
            rows += [
                (name, step, leg)
                for leg in legs(step)
                if not ({"left", "right"} & set(words)) or leg in words or leg in (Leg.NONE, Leg.BOTH)
            ]
    moments = MOMENTS[1:2] if "one" in words else MOMENTS
    columns = len(moments) if len(moments) > 1 else 4
    cells = [(name, step, leg, share) for name, step, leg in rows for share in moments]
    per_sheet = columns * ROWS
    for number, start in enumerate(range(0, len(cells), per_sheet)):
        part = cells[start : start + per_sheet]
        height = -(-len(part) // columns) * (HEIGHT + 6)
        image = QImage(columns * (WIDTH + 6), height, QImage.Format.Format_RGB32)
        image.fill(QColor("#151C28" if "dark" in words else "#F6F1EA"))
        painter = QPainter(image)
        painter.setFont(QFont("Noto Sans", 9))
        for index, (name, step, leg, share) in enumerate(part):
            place = QRectF((index % columns) * (WIDTH + 6), (index // columns) * (HEIGHT + 6), WIDTH, HEIGHT)
            cell(painter, place, assets, name, step, leg, share, words)
        painter.end()
        image.save(str(out if len(cells) <= per_sheet else out.with_stem(f"{out.stem}{number:02}")))


if __name__ == "__main__":
    app = QGuiApplication([])
    main()
