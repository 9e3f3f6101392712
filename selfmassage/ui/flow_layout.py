"""A layout that puts widgets side by side and goes on in the next row where there is no more room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

WIDENS = (QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)


class FlowLayout(QLayout):
    """Rows of widgets in their own sizes; those that may grow share what is left of their row."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    # Qt's own names

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(_height(row) for row in rows) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() + self.spacing() for item in self._shown()]
        return QSize(sum(widths), max([item.sizeHint().height() for item in self._shown()], default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for row in self._rows(rect.width()):
            self._place(row, rect, top)
            top += _height(row) + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            needed = _wanted(item) + self.spacing()
            if not rows or needed > left + self.spacing():
                rows.append([])
                left = width
            rows[-1].append(item)
            left -= needed
        return rows

    def _place(self, row: Sequence[QLayoutItem], rect: QRect, top: int) -> None:
        spare = rect.width() - sum(_wanted(item) for item in row) - self.spacing() * (len(row) - 1)
        growing = [item for item in row if _widens(item.widget())]
        x = rect.left()
        for item in row:
            extra = max(0, spare) // len(growing) if item in growing else 0
            width = min(_wanted(item), rect.width()) + extra
            item.setGeometry(QRect(x, top, width, _height(row)))
            x += width + self.spacing()


def _height(row: Sequence[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in row)


def _wanted(item: QLayoutItem) -> int:
    """The width that an item must have: what it asks for, or its least where it may grow."""
    return item.minimumSize().width() if _widens(item.widget()) else item.sizeHint().width()


def _widens(widget: QWidget | None) -> bool:
    return widget is not None and widget.sizePolicy().horizontalPolicy() in WIDENS
