"""A titled card, and a list of texts to put on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from . import parts


class Card(QFrame):
    """A title above its content."""

    def __init__(self, title: str, content: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        self._column.addWidget(parts.label(title, "heading"))
        self._column.addWidget(content)

    def arrange(self, margin: int, gap: int) -> None:
        """Set margin and gap in pixels."""
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(gap)


class TextList(QWidget):
    """Texts one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = parts.column()
        self.setLayout(self.column)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show other texts."""
        parts.clear(self.column)
        for text in texts:
            self.column.addWidget(parts.label(text))
