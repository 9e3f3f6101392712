"""The cards in a grid that fills the width and is as high as all its rows, so that the page scrolls as one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy

from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .card import Card
from .card_delegate import CardDelegate
from .card_model import CARD, CardModel
from .pictures import Pictures

NARROWEST = 25
"""Width of a card in em, at least; so many columns are made as fit."""
TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CardGrid(QListView):
    """Cards to choose from, with the mouse or with arrows and Return."""

    opened = Signal(Card)
    current_moved = Signal(QRect)
    """The keyboard went to the card at this place."""

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self._delegate = CardDelegate(theme, pictures)
        self._cards = CardModel()
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setAccessibleDescription("Arrow keys move, Return opens.")
        self._set_up()
        self.clicked.connect(self._open)
        pictures.made.connect(self.viewport().update)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards; the keyboard stays on the card it was on, where that is still shown."""
        current: Card | None = self.currentIndex().data(CARD) if self.currentIndex().isValid() else None
        self._cards.show(cards)
        self.setAccessibleName(f"{len(cards)} routines")
        self.arrange()
        if current in cards:
            self.setCurrentIndex(self._cards.index(cards.index(current), 0))

    @property
    def cards(self) -> Sequence[Card]:
        """The cards in the order shown."""
        return self._cards.cards

    def open_card(self, row: int) -> None:
        """Open a card by its number from 0, as a click does."""
        self._open(self._cards.index(row, 0))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._delegate.theme = theme
        self.viewport().update()

    def arrange(self) -> None:
        """Choose the number of columns for the width, and take the height that all rows need."""
        width = self.viewport().width() - 1  # a row that fills the view to the last pixel is broken by Qt
        columns = max(1, width // (NARROWEST * em_of(self.font())))
        cell = QSize(width // columns, self._delegate.cell_height(self.font()))
        self._delegate.cell = cell
        self.setGridSize(cell)
        self.setFixedHeight(-(-len(self.cards) // columns) * cell.height())

    def _set_up(self) -> None:
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(CARD))

    def _tell_current(self) -> None:
        if self.currentIndex().isValid():
            self.current_moved.emit(self.visualRect(self.currentIndex()))

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in TAB:
            self._tell_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING_KEYS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
            self._tell_current()
