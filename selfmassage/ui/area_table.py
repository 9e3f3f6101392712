"""Working time of each area, left against right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.summary import Row

from . import parts
from .page import GAP
from .theme import LEG_LETTERS, Theme

HEADS = ((Leg.LEFT, f"{LEG_LETTERS[Leg.LEFT]} left"), (Leg.RIGHT, f"{LEG_LETTERS[Leg.RIGHT]} right"))


class AreaTable(QWidget):
    """A row for each area: its name, the left leg's time, the right leg's time."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._heads: dict[Leg, QLabel] = {}

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        parts.clear(self._grid)
        for column, (leg, text) in enumerate(HEADS, 1):
            self._heads[leg] = self._put(0, column, text, "strong")
        for number, row in enumerate(rows, 1):
            self._put(number, 0, row.name)
            self._put(number, 1, row.left, name=f"{row.name}, left: {row.left}")
            self._put(number, 2, row.right, name=f"{row.name}, right: {row.right}")

    def arrange(self, theme: Theme, em: int) -> None:
        """Take a look and a text size."""
        self._grid.setHorizontalSpacing(2 * em)
        self._grid.setVerticalSpacing(round(0.6 * GAP * em))
        for leg, head in self._heads.items():
            head.setStyleSheet(f"color: {theme.leg(leg)};")

    def _put(self, row: int, column: int, text: str, role: str = "", name: str = "") -> QLabel:
        label = parts.line_label(text, role)
        label.setAccessibleName(name)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(label, row, column, side)
        return label
