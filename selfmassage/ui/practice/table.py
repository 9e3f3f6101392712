"""A plain table of texts that fits its width; in a narrow place each row is one text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from selfmassage.ui.parts import clear, label
from selfmassage.ui.style import em_of


class Table(QWidget):
    """A row of heads, and rows of texts."""

    def __init__(self, heads: Sequence[str], wide: int) -> None:
        super().__init__()
        self._heads, self._wide = tuple(heads), wide
        self._rows: list[Sequence[str]] = []
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self._rows = list(rows)
        self._fill()

    def arrange(self, narrow: bool) -> None:
        """Set the gaps for the text size, and take the form for the width."""
        em = em_of(self.font())
        self._grid.setHorizontalSpacing(em)
        self._grid.setVerticalSpacing(round((0.7 if narrow else 0.3) * em))
        if narrow != self._narrow:
            self._narrow = narrow
            self._fill()

    def _fill(self) -> None:
        clear(self._grid)
        self._grid.setColumnStretch(self._wide, 0 if self._narrow else 1)
        if self._narrow:
            for number, cells in enumerate(self._rows):
                self._grid.addWidget(label("  ·  ".join(cell for cell in cells if cell)), number, 0)
            return
        for column, text in enumerate(self._heads):
            self._grid.addWidget(label(text, "strong"), 0, column)
        for number, cells in enumerate(self._rows, 1):
            for column, text in enumerate(cells):
                made = label(text, "small" if column == 0 else "", f"{self._heads[column]}: {text}")
                self._grid.addWidget(made, number, column, Qt.AlignmentFlag.AlignTop)
