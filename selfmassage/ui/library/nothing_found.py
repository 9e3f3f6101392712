"""What the library says where nothing suits: which filter is in the way, and one button to show all."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfmassage.ui.parts import button, label
from selfmassage.ui.style import em_of

WITHOUT = {
    "words": "other search words",
    "show": "routines and techniques together",
    "goal": "any purpose",
    "minutes": "any length",
    "equipment": "any equipment",
    "area": "any area",
    "no_floor": "the floor allowed",
}


class NothingFound(QWidget):
    """Says what to change."""

    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.advice = label(role="lead")
        self.button = button("Show all", "main")
        self.button.clicked.connect(self.all_asked)
        layout = QVBoxLayout(self)
        layout.addWidget(label("Nothing suits all of that.", "heading"))
        layout.addWidget(self.advice)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_hindrances(self, hindrances: Mapping[str, int]) -> None:
        """Say how many there are without each of the filters that are in the way."""
        changes = [f"With {WITHOUT[name]} there {_count(number)}." for name, number in hindrances.items()]
        self.advice.setText(" ".join(changes) or "Take back one or two of the filters, or show all.")

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        layout = self.layout()
        if layout:
            layout.setSpacing(em_of(self.font()))
            margin = em_of(self.font())
            layout.setContentsMargins(0, margin, margin, margin)


def _count(number: int) -> str:
    return "is 1" if number == 1 else f"are {number}"
