"""The row above the main pages that leads from one to another; where it finds no room it folds into one button."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from .page import MARGIN
from .parts import button
from .style import em_of

GAP = 0.4
"""In em."""


class Navigation(QFrame):
    """One button for each section; Ctrl+1 opens the first."""

    chosen = Signal(str)
    """The id of a section."""

    def __init__(self, sections: Mapping[str, str]) -> None:
        super().__init__()
        self._names = dict(sections)
        self._row = QHBoxLayout(self)
        self._menu = QMenu(self)
        self._folded = button("", "quiet", tip="Go to another page")
        self._folded.setMenu(self._menu)
        self._row.addWidget(self._folded)
        self._buttons = {
            id: button(name, "section", f"Ctrl+{number}", checkable=True)
            for number, (id, name) in enumerate(sections.items(), 1)
        }
        for number, (id, made) in enumerate(self._buttons.items(), 1):
            choose = partial(self.chosen.emit, id)
            made.clicked.connect(choose)
            self._row.addWidget(made)
            action = QAction(sections[id], self._menu)
            action.triggered.connect(choose)
            self._menu.addAction(action)
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, choose)
        self._row.addStretch(1)
        self.setAccessibleName("Pages")
        self.arrange()

    def show_section(self, id: str) -> None:
        """Mark the section that is open."""
        for one, made in self._buttons.items():
            made.setChecked(one == id)
        self._folded.setText(f"☰  {self._names.get(id, '')}")
        self._folded.setAccessibleName(f"Pages: {self._names.get(id, '')}")

    def arrange(self) -> None:
        """Set margins for the text size, and fold the row where it is too wide."""
        em = em_of(self.font())
        self._row.setContentsMargins(round(MARGIN * em), round(0.6 * em), round(MARGIN * em), 0)
        self._row.setSpacing(round(GAP * em))
        self._fold()

    def _fold(self) -> None:
        wanted = sum(made.sizeHint().width() + self._row.spacing() for made in self._buttons.values())
        margins = self._row.contentsMargins()
        folds = wanted > self.width() - margins.left() - margins.right()
        self._folded.setVisible(folds)
        for made in self._buttons.values():
            made.setVisible(not folds)

    # Qt's own names

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())  # it folds rather than keep the window wide

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.arrange()
