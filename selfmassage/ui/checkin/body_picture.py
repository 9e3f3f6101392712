"""The legs from four sides, to point at: an area that is clicked lights up on its leg."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from selfmassage.figure.closeup.limb import draw_areas, draw_limb, draw_lines, draw_nails
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.views import View, ViewName
from selfmassage.routine.vocabulary import Leg
from selfmassage.safety.limits import Place
from selfmassage.ui.drawing import sized
from selfmassage.ui.pictures.colours import close_up_colours
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

SHOWN = (
    (ViewName.LEG_FRONT, "Front", 1.0),
    (ViewName.LEG_BACK, "Back", 1.0),
    (ViewName.LEG_OUTSIDE, "Outside", 1.4),
    (ViewName.FOOT_SOLE, "Sole", 0.75),
)
"""The view, its name, and its share of the width; together they show every area."""
DEPTH = 4
"""Of the colour, as if pressed so much."""
WORDS = 1.7
"""Height of the line of words below a picture, in em."""


@dataclass(frozen=True)
class Limb:
    """One leg in one view, and where it is drawn."""

    view: View
    leg: Leg
    place: QTransform


class BodyPicture(QWidget):
    """Shows both legs; the list beside it does the same for keyboard and screen reader."""

    pointed = Signal(object)
    """A Place was clicked."""

    def __init__(self, theme: Theme, drawings: Drawings) -> None:
        super().__init__()
        self._theme, self._drawings = theme, drawings
        self._places: frozenset[Place] = frozenset()
        self.setMouseTracking(True)
        self.setAccessibleName("Picture of both legs")
        self.setAccessibleDescription("The list of areas says the same.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_places(self, places: frozenset[Place]) -> None:
        """Light up these places."""
        self._places = places
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    def place_at(self, point: QPointF) -> Place | None:
        """Give what lies at a point, the smallest area where several do."""
        found: list[tuple[float, Place]] = []
        for limb in self._limbs():
            inside = limb.place.inverted()[0].map(point)
            for area, drawn in limb.view.areas.items():
                shape = to_path(drawn.shape)
                if shape.contains(inside):
                    box = shape.boundingRect()
                    found.append((box.width() * box.height(), Place(area, limb.leg)))
        return min(found)[1] if found else None

    def middle_of(self, place: Place) -> QPointF | None:
        """Give a point at which a place is shown."""
        for limb in self._limbs():
            if limb.leg is place.leg and place.area in limb.view.areas:
                path = to_path(limb.view.areas[place.area].path)
                point = limb.place.map(path.pointAtPercent(0.5))
                if self.place_at(point) == place:
                    return point
        return None

    def _cells(self) -> Iterator[tuple[ViewName, str, QRectF]]:
        whole = sum(share for _, _, share in SHOWN)
        x = 0.0
        for name, words, share in SHOWN:
            width = self.width() * share / whole
            yield name, words, QRectF(x, 0, width, self.height())
            x += width

    def _limbs(self) -> Iterator[Limb]:
        for name, _, cell in self._cells():
            if view := self._drawings.views.get(name):
                yield from self._pair(view, cell)

    def _pair(self, view: View, cell: QRectF) -> Iterator[Limb]:
        """Place the left leg as it is drawn and its mirror image, side by side."""
        em = em_of(self.font())
        limb = _box(view)
        mirror = QTransform(-1, 0, 0, 1, 2 * view.midline, 0)
        both = limb.united(mirror.mapRect(limb))
        room = cell.adjusted(0.4 * em, 0.4 * em, -0.4 * em, -2 * WORDS * em)
        scale = max(0.01, min(room.width() / both.width(), room.height() / both.height()))
        middle, half = room.center(), both.center()
        place = QTransform().translate(middle.x(), middle.y()).scale(scale, scale).translate(-half.x(), -half.y())
        yield Limb(view, Leg.LEFT, place)
        yield Limb(view, Leg.RIGHT, mirror * place)

    def _draw_limb(self, painter: QPainter, limb: Limb) -> None:
        colours = close_up_colours(self._theme)
        lit = [place.area for place in self._places if place.leg is limb.leg and place.area in limb.view.areas]
        painter.save()
        painter.setTransform(limb.place, True)
        painter.setClipRect(_box(limb.view))
        draw_limb(painter, limb.view, colours)
        draw_areas(painter, limb.view, tuple(limb.view.areas), lit, DEPTH, colours)
        draw_nails(painter, limb.view, colours)
        draw_lines(painter, [line for line in limb.view.lines if not line.fine], colours, 1.4)
        painter.restore()

    def _draw_words(self, painter: QPainter, words: str, cell: QRectF, limbs: list[Limb], top: float) -> None:
        em = em_of(self.font())
        line = QRectF(cell.left(), top, cell.width(), WORDS * em)
        painter.setFont(sized(self.font(), em, True))
        for limb in limbs:
            middle = _seen(limb).center().x()
            painter.setPen(QColor(self._theme.leg(limb.leg)))
            box = QRectF(middle - 4 * em, line.top(), 8 * em, line.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, limb.leg[0].upper())
        painter.setFont(sized(self.font(), em))
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(line.translated(0, 0.8 * line.height()), Qt.AlignmentFlag.AlignCenter, words)

    # Qt's own names

    def sizeHint(self) -> QSize:
        em = em_of(self.font())
        return QSize(34 * em, 26 * em)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), place.name.capitalize() if place else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if place := self.place_at(event.position()):
            self.pointed.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        QToolTip.hideText()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = max((_seen(limb).bottom() for limb in self._limbs()), default=0.0)
        for limb in self._limbs():
            self._draw_limb(painter, limb)
        for name, words, cell in self._cells():
            if view := self._drawings.views.get(name):
                self._draw_words(painter, words, cell, list(self._pair(view, cell)), top)


def _seen(limb: Limb) -> QRectF:
    """Give the box around what is drawn of a limb, in the pixels of the picture."""
    return limb.place.mapRect(_box(limb.view))


def _box(view: View) -> QRectF:
    """Give the box around the limb as far as it is drawn, in the coordinates of the view."""
    return to_path(view.outline).boundingRect().intersected(QRectF(-2000, 0, 6000, view.box[1]))
