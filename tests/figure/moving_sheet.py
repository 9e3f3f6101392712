"""Draws the close-up of every shipped step: python -m tests.figure.moving_sheet OUT.png [WORD...] [phases] [dark].

Each leg is shown at four moments; "phases" draws eight phases of a movement instead, on one leg. Words choose steps by
id, manner, tool or area. OUT gets a number for each part.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from selfmassage.figure.closeup.closeup import paint
from selfmassage.figure.closeup.hand_art import load_hands
from selfmassage.figure.closeup.moment import Leg, areas_at, closeup_at, pace
from selfmassage.figure.closeup.views import load_views
from selfmassage.figure.motion import motion_of
from selfmassage.figure.palette import palette
from selfmassage.resources import data_dir
from selfmassage.routine.model import Step
from tests.figure.shipped import MOTIONS, STEPS, legs

WIDTH, HEIGHT, CAPTION = 230, 290, 18
ROWS = 5
SHARES = (0.03, 0.30, 0.56, 0.86)
"""Of the movement and of the step, at the same time."""


def moment(step: Step, share: float) -> float:
    """Return the worked seconds at a part of a movement that lies at about that part of the step."""
    movement = 60.0 / pace(step, motion_of(MOTIONS, step))
    return min(step.seconds, (int(share * step.seconds / movement) + share) * movement)


def rows(words: list[str]) -> Iterator[tuple[str, Step, Leg, tuple[float, ...]]]:
    """Yield what each row shows."""
    for name, step in STEPS.items():
        motion = motion_of(MOTIONS, step)
        label = f"{name} {motion.manner if motion else ''} {step.tool} {' '.join(step.areas)}".lower()
        if words and not any(word.lower() in label for word in words):
            continue
        if "phases" in sys.argv:
            movement = 60.0 / pace(step, motion)
            yield name, step, legs(step)[0], tuple((2 + k / 8) * movement for k in range(8))
        else:
            for leg in legs(step):
                yield name, step, leg, tuple(moment(step, share) for share in SHARES)


def main() -> None:
    """Write the sheets."""
    flags = {"phases", "dark"}
    out, words = Path(sys.argv[1]), [word for word in sys.argv[2:] if word not in flags]
    assets = data_dir("assets")
    views, hands = load_views(assets / "closeup"), load_hands(assets / "hands", print)
    colours = palette("dark" in sys.argv)
    found = [(name, step, leg, at) for name, step, leg, moments in rows(words) for at in moments]
    per_sheet = 8 * ROWS
    for number, start in enumerate(range(0, len(found), per_sheet)):
        part = found[start : start + per_sheet]
        image = QImage(8 * (WIDTH + 4), -(-len(part) // 8) * (HEIGHT + 4), QImage.Format.Format_RGB32)
        image.fill(QColor("#151C28" if colours.dark else "#F6F1EA"))
        painter = QPainter(image)
        painter.setFont(QFont("Noto Sans", 7))
        for index, (name, step, leg, at) in enumerate(part):
            rect = QRectF((index % 8) * (WIDTH + 4), (index // 8) * (HEIGHT + 4), WIDTH, HEIGHT)
            painter.fillRect(rect, QColor(colours.card))
            what = closeup_at(step, areas_at(step, at), leg, at, MOTIONS)
            paint(painter, rect.adjusted(0, 0, 0, -CAPTION), views, what, colours, hands)
            painter.setPen(QColor("#888888"))
            painter.drawText(
                rect.adjusted(4, 0, 0, -3), Qt.AlignmentFlag.AlignBottom, f"{name} {leg} {what.manner} {at:.1f}s"
            )
        painter.end()
        image.save(str(out if len(found) <= per_sheet else out.with_stem(f"{out.stem}{number:02}")))


if __name__ == "__main__":
    app = QGuiApplication([])
    main()
