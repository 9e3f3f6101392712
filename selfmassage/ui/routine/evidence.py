"""Why the routine may help, and where that is from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.routine.model import Routine
from selfmassage.routine.sources import Source
from selfmassage.ui.parts import clear, label
from selfmassage.ui.style import em_of


class Evidence(QFrame):
    """Shows the evidence in words and each source with its grade."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._sources = sources
        self._layout = QVBoxLayout(self)

    def show_routine(self, routine: Routine) -> None:
        """Show what a routine rests on; without any the card is gone."""
        clear(self._layout)
        self.setVisible(bool(routine.evidence or routine.sources))
        self._layout.addWidget(label("What is known", "heading"))
        if routine.evidence:
            self._layout.addWidget(label(routine.evidence))
        for key in routine.sources:
            line = label(self._line(key), "small")
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._layout.addWidget(line)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(*(round(1.1 * em),) * 4)
        self._layout.setSpacing(round(0.5 * em))

    def _line(self, key: str) -> str:
        source = self._sources.get(key)
        return f"{source.what}, {source.where} [{source.explained}]" if source else key
