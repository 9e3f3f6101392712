"""One short text of the Help page with its sources, which open at a press, and its timer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from selfmassage.knowledge.topics import CONVENTION, Entry
from selfmassage.ui.parts import button, label


class EntryCard(QFrame):
    """A heading, a text, and what it rests on."""

    timer_asked = Signal(str)
    """The id of the care step to start."""

    def __init__(self, entry: Entry, references: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._column.addWidget(label(entry.title, "heading"))
        text = label(entry.text)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(text)
        self._add_timer(entry)
        self._row.addStretch(1)
        self._add_sources(entry, references)
        self._column.addLayout(self._row)

    def arrange(self, em: int) -> None:
        """Set margins and gaps for the text size in pixels."""
        self._column.setContentsMargins(em, round(0.8 * em), em, round(0.8 * em))
        self._column.setSpacing(round(0.4 * em))
        self._row.setSpacing(round(0.6 * em))

    def _add_timer(self, entry: Entry) -> None:
        if entry.timer:
            start = button("Start the timer")
            start.setAccessibleName(f"Start the timer: {entry.title}")
            start.clicked.connect(lambda: self.timer_asked.emit(entry.timer))
            self._row.addWidget(start)

    def _add_sources(self, entry: Entry, references: Sequence[str]) -> None:
        sources = label("\n".join(references), "small")
        if list(references) == [CONVENTION]:
            self._column.addWidget(sources)
            return
        sources.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        sources.hide()
        count = len(references)
        shown = button(f"Sources ({count})" if count > 1 else "Source", "quiet", checkable=True)
        shown.setAccessibleName(f"Sources of {entry.title}")
        shown.toggled.connect(sources.setVisible)
        self._row.addWidget(shown)
        self._column.addWidget(sources)
