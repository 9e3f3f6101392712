"""A calm panel over the whole player while the session stands still."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from selfmassage.ui import parts
from selfmassage.ui.page import MARGIN
from selfmassage.ui.page_scroll import PageScroll
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

WIDEST = 30
"""Of the words and buttons, in units of text."""
OF_HEIGHT, OF_WIDTH = 0.034, 0.026
"""Unit of the text: one answers from the floor, two metres away."""
HIGHEST = 21.5
"""In units, so that nothing has to be scrolled."""


class Panel(QFrame):
    """A title, and below it whatever is asked; fills its parent."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.title = parts.label(title, "title")
        self.column = QVBoxLayout()
        self.column.addWidget(self.title)
        self._middle = QWidget()
        self._middle.setLayout(self.column)
        content = QWidget()
        sides, rows = QHBoxLayout(content), QVBoxLayout()
        rows.addStretch(1)
        rows.addWidget(self._middle)
        rows.addStretch(2)
        sides.addStretch()
        sides.addLayout(rows)
        sides.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(content, MARGIN))
        self.setProperty("role", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.hide()

    def add_button(self, text: str, tip: str, role: str = "") -> QPushButton:
        """Add a big button below what is there."""
        made = parts.button(text, role, tip)
        self.column.addWidget(made)
        return made

    def open(self, first: QWidget) -> None:
        """Show the panel, with the keyboard on a button."""
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self, theme: Theme) -> None:
        """Take a look, and the size of the page and of its text."""
        page = self._page
        wished = max(em_of(self.font()), min(OF_HEIGHT * page.height(), OF_WIDTH * page.width()))
        unit = round(min(wished, page.height() / HIGHEST))
        self.setGeometry(page.rect())
        self._middle.setFixedWidth(min(WIDEST * unit, round(page.width() - 3 * MARGIN * unit)))
        self.column.setSpacing(round(0.4 * unit))
        sizes = (round(size * unit) for size in (1.15, 1.9, 1.3, 0.45))
        self.setStyleSheet(_LOOK.format(theme.paper, *sizes))


_LOOK = """
QFrame[role="panel"] {{ background: {0}; }}
QLabel {{ font-size: {1}px; }}
QLabel[role="title"] {{ font-size: {2}px; font-weight: bold; }}
QLabel[role="lead"] {{ font-size: {3}px; }}
QPushButton {{ font-size: {1}px; font-weight: bold; padding: {4}px; text-align: left; }}
QPushButton[role="main"] {{ font-size: {1}px; padding: {4}px; }}
"""
