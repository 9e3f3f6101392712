"""The guided pause for a cramp: what to do, how long it lasts, and two ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from selfmassage.session.summary import clock
from selfmassage.ui import parts

from .panel import Panel

GO_ON, END = "G   It has let go: go on", "Esc   End the session"


class CrampPanel(Panel):
    """A line to follow and a clock; goes on, or ends the session."""

    passed = Signal()
    ended = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.time = parts.line_label("", "muted")
        self.line = parts.label("", "lead")
        self.column.addWidget(self.time)
        self.column.addWidget(self.line)
        self.go_on_button = self.add_button(GO_ON, "Go on with the session (G)", "main")
        self.end_button = self.add_button(END, "End the session (Esc)")
        self.go_on_button.clicked.connect(self.passed)
        self.end_button.clicked.connect(self.ended)
        for key, act in ((Qt.Key.Key_G, self.passed.emit), (Qt.Key.Key_Escape, self.ended.emit)):
            QShortcut(QKeySequence(key), self, act).setAutoRepeat(False)

    def show_moment(self, seconds: float, line: str) -> None:
        """Show how long it has lasted, and what to do."""
        self.time.setText(f"{clock(seconds)} min")
        if line != self.line.text():
            self.line.setText(line)
