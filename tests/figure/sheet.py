"""Draws contact sheets to look at: python -m tests.figure.sheet OUT.png [views|areas|sizes|directions] [dark]."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from itertools import product

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from selfmassage.figure.closeup.closeup import CloseUp, paint
from selfmassage.figure.closeup.views import View, ViewName, load_views
from selfmassage.figure.palette import Palette, palette
from selfmassage.resources import data_dir
from selfmassage.routine.vocabulary import Area, Direction

Cell = tuple[float, float, CloseUp, Mapping[ViewName, View]]
WIDTH = 1500


def cells(kind: str, views: Mapping[ViewName, View]) -> list[Cell]:
    """Return width, height, content and drawings of every cell of a sheet."""
    one = dict(direction=Direction.UP, pressure=3)
    match kind:
        case "views":
            return [
                (360, 700, CloseUp((area,)), {name: view})
                for name, view in views.items()
                for area in [next(iter(view.areas))]
            ]
        case "areas":
            legs = product(Area, ("left", "right"))
            return [(230, 300, CloseUp((a,), (a,), leg, **one), views) for a, leg in legs]  # type: ignore[arg-type]
        case "directions":
            places = ((Area.CALF,), (Area.SOLE,), (Area.TOES,), (Area.ACHILLES, Area.CALF, Area.HAMSTRING))
            return [(230, 300, CloseUp(a, a, "left", d, 3), views) for a, d in product(places, Direction)]
        case _:
            sizes = ((48, 48), (64, 64), (110, 110), (220, 220), (480, 240), (240, 480))
            what = [(Area.CALF,), (Area.TOES,), (Area.QUAD, Area.HAMSTRING), ()]
            return [(w, h, CloseUp(a, a, "left", **one), views) for a, (w, h) in product(what, sizes)]  # type: ignore[arg-type]


def sheet(found: list[Cell], colours: Palette) -> QImage:
    """Lay the cells out in rows and paint them."""
    x = y = row = 10.0
    places = []
    for width, height, what, views in found:
        if x + width > WIDTH:
            x, y, row = 10.0, y + row + 10, 0.0
        places.append((QRectF(x, y, width, height), what, views))
        x, row = x + width + 10, max(row, height)
    image = QImage(WIDTH, int(y + row + 10), QImage.Format.Format_RGB32)
    image.fill(QColor("#151C28" if colours.dark else "#F6F1EA"))
    painter = QPainter(image)
    for rect, what, views in places:
        painter.fillRect(rect, QColor(colours.card))
        paint(painter, rect, views, what, colours)
    painter.end()
    return image


if __name__ == "__main__":
    app = QGuiApplication([])
    drawings = load_views(data_dir("assets") / "closeup")
    kind = sys.argv[2] if len(sys.argv) > 2 else "areas"
    sheet(cells(kind, drawings), palette("dark" in sys.argv)).save(sys.argv[1])
