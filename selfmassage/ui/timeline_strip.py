"""The whole session as a strip: one block for each step on each leg, in the legs' colours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.timeline import Timeline
from selfmassage.session.wording import LEG_NAMES

from .blocks import Block, blocks_of, described
from .drawing import draw_card, draw_triangle, em, mixed, sized, text_width
from .spans import Span, spans
from .theme import LEG_LETTERS, Theme


class TimelineStrip(QWidget):
    """Shows where in the session one is; a click on a block asks for it."""

    block_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: tuple[Block, ...] = ()
        self._position = 0.0
        self._hovered: int | None = None
        self._text_pixels: float | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Steps of the session")

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the blocks of a session."""
        self._blocks = blocks_of(timeline)
        self.setAccessibleDescription(described(self._blocks))
        self.update()

    def show_position(self, seconds: float) -> None:
        """Mark a moment, in seconds from the start of the session."""
        self._position = seconds
        self.update()

    def set_text_pixels(self, pixels: float) -> None:
        """Take another size than the app's text; the blocks grow with it."""
        self._text_pixels = pixels
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def block_at(self, x: float) -> int | None:
        """The number of the block at a place, gaps counted to the nearest one."""
        near = min(zip(self._blocks, self._spans(), strict=True), key=lambda pair: pair[1].away(x), default=None)
        return near[0].number if near else None

    def centre_of(self, number: int) -> QPointF:
        """The middle of a block, where a click finds it."""
        span = self._spans()[number]
        return QPointF(span.x + span.width / 2, self._bar().center().y())

    @property
    def _em(self) -> float:
        return self._text_pixels or em(self)

    def _bar(self) -> QRectF:
        unit = self._em
        labels = 1.45 * unit if self._has_labels() else 0.0
        return QRectF(0, 0.15 * unit, self.width(), min(1.6 * unit, self.height() - labels - 0.3 * unit))

    def _has_labels(self) -> bool:
        return self.height() >= 2.4 * self._em

    def _spans(self) -> list[Span]:
        unit = self._em
        legs = [block.leg for block in self._blocks]
        return spans([b.end - b.start for b in self._blocks], legs, self.width(), 0.25 * unit, 0.85 * unit)

    def _draw_block(self, painter: QPainter, block: Block, rect: QRectF) -> None:
        """Draw one block, filled as far as the session has come."""
        theme = self._theme
        colour = theme.leg(block.leg)
        hovered = block.number == self._hovered
        radius = min(0.35 * self._em, rect.width() / 3)
        draw_card(painter, rect, radius, mixed(theme.paper, colour, 0.42 if hovered else 0.24))
        done = (self._position - block.start) / max(0.001, block.end - block.start)
        if done <= 0:
            return
        painter.save()
        painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width() * min(1.0, done), rect.height()))
        draw_card(painter, rect, radius, colour)
        painter.restore()
        if done < 1:
            self._draw_mark(painter, rect, rect.left() + rect.width() * done)

    def _draw_mark(self, painter: QPainter, rect: QRectF, x: float) -> None:
        """Draw the line that says "here"."""
        width = max(2.0, 0.22 * self._em)
        x = min(max(x, width / 2), self.width() - width / 2)
        draw_card(painter, QRectF(x - width / 2, 0, width, rect.height() + 2 * rect.top()), width / 2, self._theme.ink)

    def _draw_labels(self, painter: QPainter, places: Sequence[Span]) -> None:
        """Write under each run of blocks which leg it is."""
        pairs = zip(self._blocks, places, strict=True)
        for leg, run in groupby(pairs, key=lambda pair: pair[0].leg):
            along = [span for _, span in run]
            left, right = along[0].x, along[-1].x + along[-1].width
            self._draw_label(painter, leg, QRectF(left, self._bar().bottom(), right - left, 1.45 * self._em))

    def _draw_label(self, painter: QPainter, leg: Leg, rect: QRectF) -> None:
        font = sized(self.font(), 0.95 * self._em, bold=True)
        measure = partial(text_width, font)
        long, short = f"{LEG_LETTERS[leg]}  {LEG_NAMES[leg].lower()}", LEG_LETTERS[leg]
        triangle = 0.6 * self._em
        arrows = leg in (Leg.LEFT, Leg.RIGHT) and measure(long) + 2.2 * triangle <= rect.width()
        text = long if measure(long) <= rect.width() else short
        if measure(text) > rect.width() + 1:
            return
        colour = QColor(self._theme.leg(leg))
        x = rect.left()
        if arrows and leg is Leg.LEFT:
            draw_triangle(painter, self._triangle(x, rect, triangle), True, colour)
            x += 1.7 * triangle
        painter.setPen(colour)
        painter.setFont(font)
        painter.drawText(
            QRectF(x, rect.top(), rect.right() - x + 1, rect.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        if arrows and leg is Leg.RIGHT:
            x += measure(text) + 0.7 * triangle
            draw_triangle(painter, self._triangle(x, rect, triangle), False, colour)

    def _triangle(self, x: float, rect: QRectF, size: float) -> QRectF:
        return QRectF(x, rect.center().y() - size / 2, size, size)

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.setToolTip("" if number is None else self._blocks[number].tip)
            self.update()

    # Qt's own names

    def sizeHint(self) -> QSize:
        return QSize(round(20 * self._em), round(3.2 * self._em))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(10 * self._em), round(2.6 * self._em))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar, places = self._bar(), self._spans()
        for block, span in zip(self._blocks, places, strict=True):
            self._draw_block(painter, block, QRectF(span.x, bar.top(), span.width, bar.height()))
        if self._has_labels():
            self._draw_labels(painter, places)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.block_at(event.position().x())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self.block_clicked.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.block_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
