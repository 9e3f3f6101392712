"""Draws the person on the way from one pose to the next, or turning to another side."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QTransform

from selfmassage.figure.person.drawing import Ink
from selfmassage.figure.person.person_painter import paint_person
from selfmassage.figure.person.person_palette import PersonPalette
from selfmassage.figure.person.scene import Scene

from .blend import between
from .card import Card

ROOM = frozenset({Ink.FLOOR, Ink.WALL, Ink.SKIRTING})
"""What stands still while the person turns round."""
THINNEST = 0.02
"""Width of a person half way round, in widths of the whole."""


def draw_change(painter: QPainter, card: Card, old: Scene, new: Scene, way: float, colours: PersonPalette) -> None:
    """Draw the person `way`, 0 to 1, between two scenes."""
    rect, share = QRectF(QPoint(), card.size), 0.5 - 0.5 * cos(pi * way)
    if old.turned_like(new):
        card.paint(painter, [(rect, between(old, new, share))], colours)
        return
    seen = old if share < 0.5 else new
    card.paint(painter, [(rect, _only(seen, True))], colours)
    middle = rect.center().x()
    width = max(THINNEST, abs(cos(pi * share)))
    painter.save()
    painter.setTransform(QTransform().translate(middle, 0).scale(width, 1).translate(-middle, 0), True)
    paint_person(painter, rect, _only(seen, False), colours)
    painter.restore()


def _only(scene: Scene, room: bool) -> Scene:
    """Return floor and walls, or everything else."""
    return replace(scene, items=tuple(item for item in scene.items if (item.ink in ROOM) is room))
