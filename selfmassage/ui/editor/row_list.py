"""Lists of steps: one to choose from, and one whose rows can be dragged to another place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QListView

from selfmassage.authoring.sheet import Row
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .row_delegate import RowDelegate
from .row_model import RowModel

RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowList(QListView):
    """Shows rows; a click or Return opens one."""

    chosen = Signal(int)
    """The keyboard or the mouse went to a row."""
    opened = Signal(int)
    """Return was pressed on a row, or it was clicked twice."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._rows = RowModel()
        self._delegate = RowDelegate(theme)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._showing = False

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as shown."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row], current: int | None) -> None:
        """Show rows with one chosen, without a signal."""
        self._showing = True
        self._rows.show(rows)
        index = QModelIndex() if current is None else self._rows.index(current, 0)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        if current is None:
            self.clearSelection()
        self._showing = False

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._delegate.theme = theme
        self.viewport().update()

    def _tell(self, current: QModelIndex) -> None:
        if not self._showing and current.isValid():
            self.chosen.emit(current.row())

    def whole_height(self) -> int:
        """The height at which no row is hidden."""
        return len(self.rows) * self.sizeHintForRow(0) if self.rows else 0

    # Qt's own names

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._showing = True  # to come here is no choice
        super().focusInEvent(event)
        self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class StepList(RowList):
    """The steps of a draft: dragged with the mouse, or moved with Alt and the arrow keys; Delete takes one out."""

    moved = Signal(int, int)
    """A row is to go to another place: its number, and the one it is to have."""
    removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Steps")
        self._theme = theme
        self.setAccessibleDescription("Arrow keys choose, Alt and arrow keys move, Delete removes, Return edits.")
        self._pressed: tuple[int, QPoint] | None = None
        self._target: int | None = None  # the gap before this row

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        super().set_theme(theme)

    def _gap_at(self, y: int) -> int:
        """The gap between rows that is nearest to a height."""
        for number in range(len(self.rows)):
            if y < self.visualRect(self._rows.index(number, 0)).center().y():
                return number
        return len(self.rows)

    def _drop(self, row: int, gap: int) -> None:
        to = gap - 1 if gap > row else gap
        if to != row:
            self.moved.emit(row, to)

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, step = self.currentIndex().row(), MOVES.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(row, row + step)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = (index.row(), event.position().toPoint()) if index.isValid() and is_left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is None:
            return
        if self._target is None and (place - self._pressed[1]).manhattanLength() < QApplication.startDragDistance():
            return
        self._target = self._gap_at(place.y())
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.scrollTo(self.indexAt(QPoint(1, max(0, min(self.viewport().height() - 1, place.y())))))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, target = self._pressed, self._target
        self._pressed = self._target = None
        self.unsetCursor()
        self.viewport().update()
        if pressed and target is not None:
            self._drop(pressed[0], target)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target is None or not self.rows:
            return
        last = self._target == len(self.rows)
        rect = self.visualRect(self._rows.index(self._target - last, 0))
        height = round(0.2 * em_of(self.font()))
        painter = QPainter(self.viewport())
        y = rect.bottom() if last else rect.top()
        painter.fillRect(rect.left(), y - height // 2, rect.width(), height, QColor(self._theme.focus))
