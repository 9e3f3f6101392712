"""Charts drawn from numbers; each says the same in words to screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfmassage.journal.overview import Bar
from selfmassage.journal.statistics import Felt
from selfmassage.ui.drawing import draw_card, em, mixed, sized
from selfmassage.ui.theme import Theme

SMALL = 0.85
"""Text of axes, in em."""
HIGHEST = 10
"""Of discomfort."""
BEFORE, AFTER = "before", "after"


class Chart(QWidget):
    """As wide as there is room, some em high."""

    def __init__(self, theme: Theme, height: float) -> None:
        super().__init__()
        self._theme, self._height = theme, height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw everything; the painter is smooth and has small letters."""

    def _write(self, painter: QPainter, rect: QRectF, text: str, colour: str, *, bold: bool = False) -> None:
        painter.setFont(sized(self.font(), SMALL * em(self), bold))
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)

    # Qt's own names

    def sizeHint(self) -> QSize:
        return QSize(round(20 * em(self)), round(self._height * em(self)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(12 * em(self)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)


class WeekBars(Chart):
    """A bar for each week with its minutes above it and its Monday below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 11)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other weeks."""
        self._bars = tuple(bars)
        self.setAccessibleName(f"Minutes per week. {'. '.join(bar.text for bar in bars)}.")
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the bars on their line."""
        unit, most = em(self), max([bar.value for bar in self._bars], default=0.0) or 1.0
        slot, foot = self.width() / max(1, len(self._bars)), self.height() - 1.5 * unit
        every = self._labelled(slot)
        for number, bar in enumerate(self._bars):
            height = bar.value / most * (foot - 1.5 * unit)
            rect = QRectF((number + 0.16) * slot, foot - height, 0.68 * slot, height)
            if bar.value:
                draw_card(painter, rect, 0.25 * unit, self._theme.left)
                above = QRectF(number * slot, rect.top() - 1.4 * unit, slot, 1.3 * unit)
                self._write(painter, above, str(max(1, round(bar.value))), self._theme.ink, bold=True)
            if (len(self._bars) - 1 - number) % every == 0:
                below = QRectF(number * slot, foot + 0.2 * unit, slot, 1.3 * unit)
                self._write(painter, self._inside(below, bar.label), bar.label, self._theme.muted)
        draw_card(painter, QRectF(0, foot, self.width(), max(1.0, 0.08 * unit)), 0, self._theme.line)

    def _labelled(self, slot: float) -> int:
        """Every how many bars a label has room."""
        widest = max((self._width(bar.label) for bar in self._bars), default=0.0) + 0.5 * em(self)
        return max(1, -int(-widest // max(1.0, slot)))

    def _inside(self, rect: QRectF, text: str) -> QRectF:
        """Keep the label of the last bar from leaving the chart."""
        over = rect.center().x() + self._width(text) / 2 - self.width()
        under = self._width(text) / 2 - rect.center().x()
        return rect.translated(-max(0.0, over) + max(0.0, under), 0)

    def _width(self, text: str) -> float:
        return QFontMetricsF(sized(self.font(), SMALL * em(self))).horizontalAdvance(text)


class DiscomfortLine(Chart):
    """Discomfort from 0 to 10 before (hollow points) and after (full points) each session, the latest on the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 12)
        self._felt: tuple[Felt, ...] = ()

    def show_felt(self, felt: Sequence[Felt], text: str) -> None:
        """Show other answers; `text` says them."""
        self._felt = tuple(felt)
        self.setAccessibleName(f"Discomfort from 0 to 10. {text}.")
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the scale, the two lines and what their points mean."""
        unit = em(self)
        area = QRectF(1.9 * unit, 0.6 * unit, self.width() - 2.5 * unit, self.height() - 2.9 * unit)
        for value in (0, HIGHEST // 2, HIGHEST):
            y = area.bottom() - area.height() * value / HIGHEST
            draw_card(
                painter, QRectF(area.left(), y, area.width() + 0.6 * unit, max(1.0, 0.06 * unit)), 0, self._theme.line
            )
            self._write(painter, QRectF(0, y - 0.7 * unit, 1.5 * unit, 1.4 * unit), str(value), self._theme.muted)
        self._draw_line(painter, area, [one.before for one in self._felt], full=False)
        self._draw_line(painter, area, [one.after for one in self._felt], full=True)
        self._draw_legend(painter, QRectF(area.left(), self.height() - 1.6 * unit, area.width(), 1.5 * unit))

    def _draw_line(self, painter: QPainter, area: QRectF, values: Sequence[int | None], *, full: bool) -> None:
        points = [
            QPointF(self._x(area, number), area.bottom() - area.height() * value / HIGHEST)
            for number, value in enumerate(values)
            if value is not None
        ]
        colour = QColor(self._theme.left if full else self._theme.muted)
        style = Qt.PenStyle.SolidLine if full else Qt.PenStyle.DashLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 0.14 * em(self), style))
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            self._draw_point(painter, point, full=full)

    def _x(self, area: QRectF, number: int) -> float:
        return area.left() + area.width() * (number + 0.5) / max(1, len(self._felt))

    def _draw_point(self, painter: QPainter, point: QPointF, *, full: bool) -> None:
        colour = QColor(self._theme.left if full else self._theme.muted)
        painter.setPen(QPen(colour, 0.14 * em(self)))
        painter.setBrush(colour if full else QColor(self._theme.card))
        painter.drawEllipse(point, 0.32 * em(self), 0.32 * em(self))

    def _draw_legend(self, painter: QPainter, rect: QRectF) -> None:
        unit, left = em(self), rect.left() + 0.4 * em(self)
        for text, full in ((BEFORE, False), (AFTER, True)):
            self._draw_point(painter, QPointF(left, rect.center().y()), full=full)
            width = QFontMetricsF(sized(self.font(), SMALL * unit)).horizontalAdvance(text)
            box = QRectF(left + 0.7 * unit, rect.top(), width, rect.height())
            self._write(painter, box, text, self._theme.ink)
            left = box.right() + 1.6 * unit


def pale(theme: Theme, colour: str) -> QColor:
    """A colour that is only a ground."""
    return mixed(theme.card, colour, 0.16)
