"""Routines that come from somebody else: what they hold and what is wrong, before they are kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.authoring.share import Arrival
from selfmassage.ui.page import MARGIN, Page
from selfmassage.ui.page_scroll import PageScroll
from selfmassage.ui.parts import button, clear, column, frame, label
from selfmassage.ui.theme import Theme

MOST = 12
"""Faults of a file that are shown."""


class ImportPage(Page):
    """One card a file; nothing is kept before it is asked for."""

    keep_asked = Signal()
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title, self.problem = label(role="title"), label(role="problem")
        self.keep_button, self.back_button = button("Keep", "main"), button("Back", tip="Esc")
        self._cards = column()
        self._lay_out()
        self.keep_button.clicked.connect(self.keep_asked)
        self.back_button.clicked.connect(self.back)
        QShortcut(QKeySequence("Esc"), self, self.back.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.arrange()

    def show_arrivals(self, arrivals: Sequence[Arrival]) -> None:
        """Show what came in."""
        clear(self._cards)
        good = [arrival for arrival in arrivals if arrival.routine]
        for arrival in arrivals:
            self._cards.addWidget(self._card(arrival))
        self._cards.addStretch(1)
        self.title.setText("Import a file" if len(arrivals) == 1 else f"Import {len(arrivals)} files")
        self.keep_button.setText("Keep it" if len(good) == 1 else f"Keep {len(good)} routines")
        self.keep_button.setVisible(bool(good))
        self.show_problem("")
        self._scroll.to_top()

    def show_problem(self, text: str) -> None:
        """Say why they could not be kept."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        margin = round(MARGIN * self.em)
        self._column.setContentsMargins(margin, margin, 0, margin)
        for layout in (self._column, self._cards, self._buttons):
            layout.setSpacing(self.em)
        self._head.setContentsMargins(0, 0, margin, 0)

    def _card(self, arrival: Arrival) -> QWidget:
        layout = QVBoxLayout()
        layout.setContentsMargins(*(round(1.1 * self.em),) * 4)
        if arrival.routine:
            layout.addWidget(label(arrival.routine.title, "heading"))
            layout.addWidget(label(f"{arrival.source.name} · about {arrival.routine.minutes_about} min", "muted"))
        else:
            layout.addWidget(label(arrival.source.name, "heading"))
        if arrival.note:
            layout.addWidget(label(arrival.note, "caution"))
        if arrival.problems:
            layout.addWidget(label("It cannot be kept: mend this first, or ask whoever sent it.", "problem"))
            for fault in arrival.problems.items[:MOST]:
                words = label(str(fault))
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                layout.addWidget(words)
            if len(arrival.problems.items) > MOST:
                layout.addWidget(label(f"and {len(arrival.problems.items) - MOST} more", "small"))
        return frame("card", layout)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setLayout(self._cards)
        self.scroller = self._scroll = PageScroll(content, MARGIN)
        self._head = column(self.title, self.problem)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.keep_button)
        self._buttons.addWidget(self.back_button)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._buttons)

    # Qt's own names

    def focusInEvent(self, event: QFocusEvent) -> None:
        first = self.back_button if self.keep_button.isHidden() else self.keep_button
        first.setFocus(event.reason())  # a focus proxy would keep Tab from what lies before it
