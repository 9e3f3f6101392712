"""A card of settings under one heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QPushButton, QWidget

from selfmassage.ui.parts import column, label
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .controls import Control, Item


class Section(QFrame):
    """Shows a few settings, one a row."""

    picked = Signal(str, object)
    """The field and its new value."""

    def __init__(self, theme: Theme, title: str, items: Sequence[Item]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.controls: dict[str, Control] = {}
        self._layout = QGridLayout(self)
        self._layout.setColumnStretch(0, 3)
        self._layout.setColumnStretch(1, 4)
        self.add_row(label(title, "heading"))
        for item in items:
            self._add(theme, item)

    def add_row(self, widget: QWidget) -> None:
        """Add something as wide as the card."""
        left = Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)
        self._layout.addWidget(widget, self._layout.rowCount(), 0, 1, 2, left)

    def add_layout(self, layout: QLayout) -> None:
        """Add a row of several things."""
        self._layout.addLayout(layout, self._layout.rowCount(), 0, 1, 2)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for control in self.controls.values():
            control.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(*(round(1.1 * em),) * 4)
        self._layout.setHorizontalSpacing(em)
        self._layout.setVerticalSpacing(round(0.45 * em))

    def _add(self, theme: Theme, item: Item) -> None:
        row = self._layout.rowCount()
        control = item.make(theme, item.title)
        control.picked.connect(lambda value: self.picked.emit(item.field, value))
        self.controls[item.field] = control
        words = column()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(label(item.title))
        if item.help:
            words.addWidget(label(item.help, "small"))
            control.setAccessibleDescription(item.help)
        words.addStretch(1)
        self._layout.addLayout(words, row, 0)
        self._layout.addWidget(control, row, 1)
