"""A month as a calendar: days with sessions stand out, the arrows lead from day to day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfmassage.journal.overview import Day, Month
from selfmassage.journal.words import DAYS, SHORT
from selfmassage.ui.drawing import draw_card, draw_focus, em, sized
from selfmassage.ui.theme import Theme

HEAD, ROW = 1.8, 2.6
"""Heights in em: the names of the days, a week."""
MOST_WEEKS = 6
MOST_DOTS = 3
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
"""Keys, and the days or months by which they lead on."""


class MonthView(QWidget):
    """Shows a month; one day has the cursor, one may be chosen."""

    day_chosen = Signal(date)
    day_asked = Signal(date)
    """The cursor goes to a day of another month."""
    month_asked = Signal(int)
    """So many months later, or earlier."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._month: Month | None = None
        self._cursor = date.min
        self._chosen: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription("Arrows: day. Page up and down: month. Return: the sessions of the day.")

    def show_month(self, month: Month, chosen: date | None, cursor: date) -> None:
        """Show a month with the cursor on a day of it."""
        self._month, self._chosen = month, chosen
        self._put_cursor(cursor)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @property
    def day(self) -> date:
        """The day that has the cursor."""
        return self._cursor

    def rect_of(self, day: date) -> QRectF:
        """Where a day of the month is; an empty place for another."""
        return next((rect for shown, rect in self._places() if shown.day == day), QRectF())

    def _places(self) -> list[tuple[Day, QRectF]]:
        unit, width = em(self), self.width() / len(DAYS)
        return [
            (day, QRectF(column * width, (HEAD + row * ROW) * unit, width, ROW * unit))
            for row, week in enumerate(self._month.weeks if self._month else ())
            for column, day in enumerate(week)
            if day
        ]

    def _put_cursor(self, day: date) -> None:
        self._cursor = day
        said = next((shown.text for shown, _ in self._places() if shown.day == day), "")
        self.setAccessibleName(f"Calendar. {said}")
        self.update()

    def _go(self, day: date) -> None:
        if self.rect_of(day).isEmpty():
            self.day_asked.emit(day)
        else:
            self._put_cursor(day)

    def _draw_day(self, painter: QPainter, day: Day, rect: QRectF) -> None:
        """Draw a full disc for a day with a session, a ring where none was finished, the number alone otherwise."""
        theme, unit = self._theme, em(self)
        centre, radius = rect.center() - QPointF(0, 0.15 * unit), 0.98 * unit
        full = day.sessions and not day.is_partial
        painter.setPen(QPen(QColor(theme.left), 0.16 * unit) if day.sessions else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.left) if full else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        painter.setFont(sized(self.font(), unit, bold=day.is_today or bool(day.sessions)))
        painter.setPen(QColor(theme.on_leg if full else theme.ink))
        box = QRectF(centre.x() - 2 * unit, centre.y() - unit, 4 * unit, 2 * unit)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day.day))
        if day.is_today:
            line = QRectF(centre.x() - 0.45 * unit, centre.y() + 0.58 * unit, 0.9 * unit, 0.12 * unit)
            draw_card(painter, line, 0.06 * unit, theme.on_leg if full else theme.ink)
        self._draw_dots(painter, day, QPointF(centre.x(), rect.bottom() - 0.2 * unit))

    def _draw_dots(self, painter: QPainter, day: Day, middle: QPointF) -> None:
        """A dot for each session, where there are several."""
        count = min(day.sessions, MOST_DOTS)
        if count < 2:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.ink))
        for number in range(count):
            x = middle.x() + (number - (count - 1) / 2) * 0.42 * em(self)
            painter.drawEllipse(QPointF(x, middle.y()), 0.13 * em(self), 0.13 * em(self))

    def _draw_frames(self, painter: QPainter, day: Day, rect: QRectF) -> None:
        unit = em(self)
        inner = QRectF(rect.center().x() - 1.25 * unit, rect.top(), 2.5 * unit, rect.height())
        if day.day == self._chosen:
            draw_card(painter, inner, 0.5 * unit, self._theme.raised)
        if day.day == self._cursor and self.hasFocus():
            draw_focus(painter, inner, 0.5 * unit, self._theme, 0.14 * unit)

    # Qt's own names

    def sizeHint(self) -> QSize:
        unit = em(self)
        return QSize(round(19 * unit), round((HEAD + MOST_WEEKS * ROW) * unit))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(15 * em(self)), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self._go(self._cursor + timedelta(days=STEPS[key]))
        elif key in MONTHS:
            self.month_asked.emit(MONTHS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for day, rect in self._places():
            if rect.contains(event.position()):
                self._put_cursor(day.day)
                self.day_chosen.emit(day.day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, width = em(self), self.width() / len(DAYS)
        painter.setFont(sized(self.font(), 0.85 * unit))
        painter.setPen(QColor(self._theme.muted))
        for column, name in enumerate(DAYS):
            head = QRectF(column * width, 0, width, HEAD * unit)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name[:SHORT])
        for day, rect in self._places():
            self._draw_frames(painter, day, rect)
            self._draw_day(painter, day, rect)
