"""The cards as Qt's list model, with the words that a screen reader reads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from .card import Card

CARD = int(Qt.ItemDataRole.UserRole)
ROOT = QModelIndex()


class CardModel(QAbstractListModel):
    """Holds the cards that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: Sequence[Card] = ()

    @property
    def cards(self) -> Sequence[Card]:
        """The cards in the order shown."""
        return self._cards

    def show(self, cards: Sequence[Card]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    # Qt's own names

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return card.summary
            case _ if role == CARD:
                return card
        return None
