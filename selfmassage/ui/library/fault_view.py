"""A file that cannot be played: every fault with its place, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from selfmassage.routine.problems import Problems
from selfmassage.ui.parts import button, label
from selfmassage.ui.style import em_of

ADVICE = (
    "Each line names the line and column in the file, the field, what is wanted there and what was found. "
    "Open the file in a text editor, mend what the lines say, save it, and start the app again. "
    "All other routines can be played meanwhile."
)


class FaultView(QWidget):
    """Shows the faults as text that can be marked and copied."""

    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = button("Back", tip="Esc")
        self.copy_button = button("Copy")
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
        """Set the gaps for the text size."""
        layout = self.layout()
        if layout:
            layout.setSpacing(em_of(self.font()))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        buttons.addWidget(self.copy_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(label(ADVICE))
        layout.addWidget(self.faults, 1)
        layout.addLayout(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.faults.toPlainText())
