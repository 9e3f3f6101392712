"""A file that cannot be played: every fault with its place, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from selfmassage.routine.problems import Problems
from selfmassage.ui.page import MARGIN
from selfmassage.ui.page_scroll import PageScroll
from selfmassage.ui.parts import button, column, label
from selfmassage.ui.style import em_of

ADVICE = (
    "Each line names the line and column in the file, the field, what is wanted there and what was found. "
    "Open the file in a text editor, mend what the lines say, save it, and come back to this window. "
    "All other routines can be played meanwhile."
)
LOWEST = 14
"""Height of the list of faults in em, at least."""


class FaultView(QWidget):
    """Shows the faults as text that can be marked and copied."""

    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = button("Back", tip="Esc")
        self.copy_button = button("Copy the list")
        self.title = label(role="title")
        self.faults = QPlainTextEdit(readOnly=True)
        self.faults.setAccessibleName("Faults")
        self.faults.setTabChangesFocus(True)
        self._lay_out()
        self.back_button.clicked.connect(self.back)
        self.copy_button.clicked.connect(self._copy)

    def show_problems(self, problems: Problems) -> None:
        """Show the faults of one file."""
        count = len(problems.items)
        self.title.setText(f"{problems.path.name} cannot be played: {count} {'fault' if count == 1 else 'faults'}")
        self.faults.setPlainText("\n".join(problems.lines()))
        self.back_button.setFocus()

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        em = em_of(self.font())
        margin = round(MARGIN * em)
        self._column.setContentsMargins(margin, margin, 0, margin)
        self._column.setSpacing(em)
        self._head.setSpacing(em)
        self.faults.setMinimumHeight(LOWEST * em)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.title, 1)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addLayout(self._head)
        self._column.addWidget(label(ADVICE))
        self._column.addWidget(self.faults, 1)
        self._column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column(PageScroll(content, MARGIN)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.faults.toPlainText())
