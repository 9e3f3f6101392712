"""The close-up on its card, with the leg's letter and arrow in the corner of its side."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from selfmassage.figure.closeup.closeup import CloseUp
from selfmassage.figure.closeup.closeup_painter import CloseUpPainter
from selfmassage.figure.closeup.moment import closeup_at
from selfmassage.figure.painting import painting
from selfmassage.routine.vocabulary import Leg

from .drawing import draw_card, draw_triangle, em, sized
from .pictures.ahead import Ahead
from .pictures.cells import cells
from .pictures.colours import close_up_colours
from .pictures.drawings import Drawings
from .pictures.moved import VISIBLE, closeup_moved
from .pictures.telling import two_moments
from .pictures.topic import Topic
from .theme import LEG_LETTERS, Theme

log = logging.getLogger("selfmassage.pictures")

RADIUS = 0.9
"""Of the card, in em."""
AT_REST = CloseUp(leg="both")


@dataclass(slots=True, eq=False)
class Frame:
    """What is shown: a moment, or some beside each other where nothing may move; and their picture, once drawn."""

    shown: tuple[CloseUp, ...]
    picture: QPixmap | None = None


class CloseupView(QWidget):
    """Shows a leg or a foot, and what works on it, at the moment it is told."""

    def __init__(self, theme: Theme, drawings: Drawings, parent: QWidget | None = None, on_card: bool = False) -> None:
        super().__init__(parent)
        self._theme, self._drawings = theme, drawings
        self._on_card = on_card  # rather than on the page, and then without the sign of the leg
        self._topic: Topic | None = None
        self._frame = Frame((AT_REST,))
        self._ahead = Ahead(self._next)
        self._painter: CloseUpPainter | None = None
        self._broken = False
        self._corners: tuple[QRegion, QPixmap] | None = None
        self.setAccessibleName("Close-up")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleDescription("Both legs")

    @property
    def shown(self) -> tuple[CloseUp, ...]:
        """The moments that are shown: one, or some beside each other where nothing may move."""
        return self._frame.shown

    def show_topic(self, topic: Topic | None, worked: float) -> None:
        """Show a step at a moment, or both legs at rest."""
        if topic == self._topic:
            return
        self._topic, self._broken = topic, False
        self.setAccessibleDescription(topic.words if topic else "Both legs")
        self._renew(worked)

    def show_time(self, worked: float) -> None:
        """Show the moment after so many seconds of work."""
        if self._topic and self._theme.moves and not self._broken:
            self._show(worked)

    def stand_still(self, worked: float) -> None:
        """Show just this moment."""
        self._renew(worked)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self._renew(0.0)

    def _renew(self, worked: float) -> None:
        """Show a moment that has nothing to do with what was shown before."""
        try:
            self._frame = Frame(self._moments(worked))
        except Exception:  # noqa: BLE001  # no fault of a picture may end a session
            self._fail()
        self._forget()

    def _forget(self) -> None:
        """Draw what is shown, and all that comes, anew."""
        self._frame.picture = self._corners = None
        self._ahead = Ahead(self._next)
        self.update()

    def _show(self, worked: float) -> None:
        """Show another moment; a fault in it is logged, and the picture stays as it is."""
        try:
            frame = self._ahead.at(worked)
        except Exception:  # noqa: BLE001  # no fault of a picture may end a session
            self._fail()
            return
        if frame is not self._frame:
            self._frame = frame
            self.update()

    def _next(self, worked: float, before: Frame | None) -> Frame:
        """Return what to show at a moment; what is shown before it if nothing is seen to move."""
        before, shown = before or self._frame, self._moments(worked)
        if max(map(self._moved, before.shown, shown)) < VISIBLE:
            return before
        return Frame(shown, self._drawn(shown) if self.isVisible() else None)

    def _moments(self, worked: float) -> tuple[CloseUp, ...]:
        topic = self._topic
        if topic is None:
            return (AT_REST,)
        motions = self._drawings.person.motions
        times = (worked,) if self._theme.moves else two_moments(topic.step, motions)
        found = (closeup_at(topic.step, topic.areas, topic.leg.value, time, motions) for time in times)
        return tuple(replace(what, done=0.0) if what.done < 0.0 else what for what in found)

    def _moved(self, before: CloseUp, now: CloseUp) -> float:
        """Return how many pixels two moments are apart."""
        return closeup_moved(before, now, self.height())

    def _fail(self) -> None:
        if not self._broken:
            log.exception("the close-up of %s stands still", self._topic and self._topic.step.name)
        self._broken = True

    def _drawn(self, shown: Sequence[CloseUp]) -> QPixmap:
        """Return the picture; its corners are laid over it, since a round clip makes drawing slow."""
        picture = self._card()
        with painting(picture) as painter:
            self._draw(painter, shown)
        return picture

    def _card(self) -> QPixmap:
        """Return a picture of nothing."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._theme.card))
        return picture

    def _draw(self, painter: QPainter, shown: Sequence[CloseUp]) -> None:
        if self._painter is None:
            self._painter = CloseUpPainter(self._drawings.views, self._drawings.hands)
        for what, cell in zip(shown, cells(self.width(), self.height(), len(shown)), strict=True):
            self._painter.paint(painter, cell, what, close_up_colours(self._theme))
        if self._corners is None:
            self._corners = self._edges(), self._overlay(shown[0].leg)
        painter.setClipRegion(self._corners[0])
        painter.drawPixmap(0, 0, self._corners[1])

    def _draw_side(self, painter: QPainter, leg: Leg) -> None:
        """Draw a pill with "◀ L" in the left corner, or with "R ▶" in the right one."""
        size = self._sign_size()
        font = sized(self.font(), size, True)
        letter = QFontMetricsF(font).horizontalAdvance(LEG_LETTERS[leg])
        arrow, pad = 0.6 * size, 0.5 * size
        wide = letter + arrow + 2.7 * pad
        to_left = leg is Leg.LEFT
        left = 0.5 * size if to_left else self.width() - 0.5 * size - wide
        pill = QRectF(left, 0.5 * size, wide, 1.5 * size)
        draw_card(painter, pill, pill.height() / 2, self._theme.leg(leg))
        arrow_left = pill.left() + pad if to_left else pill.right() - pad - arrow
        place = QRectF(arrow_left, pill.center().y() - arrow / 2, arrow, arrow)
        draw_triangle(painter, place, to_left, self._theme.on_leg)
        words_left = pill.left() + pad + arrow + 0.7 * pad if to_left else pill.left() + pad
        painter.setFont(font)
        painter.setPen(QColor(self._theme.on_leg))
        where = QRectF(words_left, pill.top(), letter + 2, pill.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, LEG_LETTERS[leg])

    def _overlay(self, leg: str) -> QPixmap:
        """Return what lies over the picture: the page in the corners, and the sign of the leg."""
        ratio = self.devicePixelRatioF()
        frame = QPixmap(self.size() * ratio)
        frame.setDevicePixelRatio(ratio)
        frame.fill(Qt.GlobalColor.transparent)
        rounded, rect = QPainterPath(), QRectF(self.rect())
        rounded.addRect(rect.adjusted(-1, -1, 1, 1))
        rounded.addRoundedRect(rect, RADIUS * em(self), RADIUS * em(self))
        painter = QPainter(frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rounded, QColor(self._theme.card if self._on_card else self._theme.paper))
        if leg in (Leg.LEFT, Leg.RIGHT) and not self._on_card:
            self._draw_side(painter, Leg(leg))
        painter.end()
        return frame

    def _edges(self) -> QRegion:
        """Return where something lies over the picture: the corners, and the strip with the sign of the leg."""
        radius = round(RADIUS * em(self)) + 1
        strip = 0 if self._on_card else round(2.2 * self._sign_size())
        inner = self.rect().adjusted(0, radius + strip, 0, -radius)
        sides = self.rect().adjusted(radius, radius + strip, -radius, 0)
        return QRegion(self.rect()) - QRegion(inner) - QRegion(sides)

    def _sign_size(self) -> float:
        return max(1.3 * em(self), 0.075 * min(self.width(), self.height()))

    # Qt's own names

    def sizeHint(self) -> QSize:
        unit = em(self)
        return QSize(round(24 * unit), round(24 * unit))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        frame = self._frame
        with painting(self) as painter:
            try:
                if frame.picture is None or frame.picture.devicePixelRatio() != self.devicePixelRatioF():
                    frame.picture = self._drawn(frame.shown)
            except Exception:  # noqa: BLE001  # what leaves a paintEvent ends the process
                frame.picture = self._card()  # the drawing would fail again and again
                self._fail()
            painter.drawPixmap(0, 0, frame.picture)
