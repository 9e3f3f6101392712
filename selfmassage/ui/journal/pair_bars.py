"""Left against right: two bars from the middle for the whole leg and for each area."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QResizeEvent

from selfmassage.journal.overview import Pair
from selfmassage.ui.drawing import draw_card, draw_triangle, em, sized
from selfmassage.ui.theme import LEG_LETTERS, Theme

from .charts import SMALL, Chart, pale

ROW, HEAD = 2.0, 1.8
NAME_LINE = 1.35
"""Heights in em; the last where the names stand above the bars."""
STACKED = 27
"""Width in em below which they do."""
TIME = 3.4
"""Room for a time, in em."""


class PairBars(Chart):
    """A row for each pair: its name, the left leg's time and bar, the right leg's bar and time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, HEAD)
        self._pairs: tuple[Pair, ...] = ()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show other rows; the first is in bold letters."""
        self._pairs = tuple(pairs)
        said = (f"{pair.name}: left {pair.left_text}, right {pair.right_text}" for pair in pairs)
        self.setAccessibleName(f"Minutes on each leg. {'. '.join(said)}.")
        self.updateGeometry()
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the letters of the legs and the rows; the whole leg and the areas each have a scale of their own."""
        unit, names = em(self), self._name_width()
        area = QRectF(names, 0, self.width() - names, self.height())
        self._draw_head(painter, area)
        most = max([max(pair.left, pair.right) for pair in self._pairs[1:]], default=0.0)
        for number, pair in enumerate(self._pairs):
            top = (HEAD + number * self._row) * unit
            name = QRectF(0, top, names or self.width(), (NAME_LINE if not names else ROW) * unit)
            self._draw_name(painter, name, pair.name, bold=number == 0)
            bars = QRectF(area.left(), top + (0 if names else NAME_LINE * unit), area.width(), ROW * unit)
            self._draw_bars(painter, bars, pair, most if number else max(pair.left, pair.right))

    @property
    def _row(self) -> float:
        return ROW if self._name_width() else ROW + NAME_LINE

    def _name_width(self) -> float:
        """Room for the names beside the bars; 0 where they stand above them."""
        if self.width() < STACKED * em(self):
            return 0.0
        metrics = QFontMetricsF(sized(self.font(), em(self), True))
        return max((metrics.horizontalAdvance(pair.name) for pair in self._pairs), default=0.0) + em(self)

    def _draw_head(self, painter: QPainter, area: QRectF) -> None:
        unit, middle = em(self), area.center().x()
        size = 0.7 * unit
        for leg, colour, side in (("left", self._theme.left, -1), ("right", self._theme.right, 1)):
            text = f"{LEG_LETTERS[leg]} {leg}"
            width = QFontMetricsF(sized(self.font(), SMALL * unit, True)).horizontalAdvance(text)
            start = middle + (0.9 * unit if side > 0 else -0.9 * unit - width)
            self._write(painter, QRectF(start, 0, width, 1.4 * unit), text, colour, bold=True)
            arrow = start + width + 0.4 * unit if side > 0 else start - 0.4 * unit - size
            draw_triangle(painter, QRectF(arrow, 0.7 * unit - size / 2, size * 0.9, size), side < 0, colour)

    def _draw_name(self, painter: QPainter, rect: QRectF, name: str, *, bold: bool) -> None:
        painter.setFont(sized(self.font(), em(self), bold))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _draw_bars(self, painter: QPainter, rect: QRectF, pair: Pair, most: float) -> None:
        unit, middle = em(self), rect.center().x()
        room = rect.width() / 2 - TIME * unit
        height, top = 0.9 * unit, rect.center().y() - 0.45 * unit
        for seconds, text, colour, side in (
            (pair.left, pair.left_text, self._theme.left, -1),
            (pair.right, pair.right_text, self._theme.right, 1),
        ):
            ground = QRectF(middle if side > 0 else middle - room, top, room, height)
            draw_card(painter, ground, 0, pale(self._theme, colour))
            width = room * seconds / most if most else 0.0
            draw_card(painter, QRectF(middle if side > 0 else middle - width, top, width, height), 0, colour)
            end = middle + side * room
            box = QRectF(end if side > 0 else end - TIME * unit, rect.top(), TIME * unit, rect.height())
            self._write(painter, box, text, self._theme.ink)
        draw_card(painter, QRectF(middle - 0.06 * unit, top - 0.1 * unit, 0.12 * unit, 1.1 * unit), 0, self._theme.card)

    # Qt's own names

    def sizeHint(self) -> QSize:
        unit = em(self)
        return QSize(round(20 * unit), round((HEAD + len(self._pairs) * self._row) * unit))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(13 * em(self)), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
