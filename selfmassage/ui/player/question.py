"""Asks in mid-session how strong it feels; the clock goes on, and the question leaves by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.session.question import PATIENCE
from selfmassage.ui.parts import button, line_label
from selfmassage.ui.player.answer_buttons import AnswerButtons
from selfmassage.ui.theme import Theme

ASKED = "How strong is it, 0 to 10 (T)?"


class Question(QFrame):
    """A strip of eleven big buttons, and one for what must stop at once."""

    answered = Signal(int)
    sharp = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.answers = AnswerButtons()
        self.sharp_button = button("Sharp, shooting, numb (X)", tip="Stop this at once (X)")
        self._head, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._head.addWidget(line_label(ASKED, "heading"), 1)
        self._head.addWidget(self.sharp_button)
        self._column.addLayout(self._head)
        self._column.addWidget(self.answers)
        self._patience = QTimer(self, singleShot=True, interval=round(1000 * PATIENCE))
        self._patience.timeout.connect(self.tire)
        self.answers.answered.connect(self._answer)
        self.sharp_button.clicked.connect(self._tell_sharp)
        QShortcut(QKeySequence(Qt.Key.Key_X), self, self._tell_sharp).setAutoRepeat(False)
        self.setProperty("role", "question")
        self.setAccessibleName(ASKED)
        self.hide()

    def ask(self) -> None:
        """Show the question for a while."""
        self._patience.start()
        self.show()
        self.raise_()

    def tire(self) -> None:
        """Ask no longer."""
        self.hide()

    def arrange(self, theme: Theme, pixels: float, width: int) -> None:
        """Take a look, a size of text in pixels, and the width of its place."""
        gap = round(0.5 * pixels)
        self.answers.set_columns(width - 4 * gap, pixels)
        self._column.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        self._column.setSpacing(gap)
        self._head.setSpacing(2 * gap)
        sizes = (round(pixels), round(0.7 * pixels), round(0.35 * pixels))
        look = _LOOK.format(theme.card, theme.strong, *sizes)
        if look != self.styleSheet():  # Qt takes its time even where nothing changes
            self.setStyleSheet(look)

    def _answer(self, value: int) -> None:
        self.hide()
        self.answered.emit(value)

    def _tell_sharp(self) -> None:
        self.hide()
        self.sharp.emit()

    # Qt's own names

    def hideEvent(self, event: QHideEvent) -> None:
        self._patience.stop()
        super().hideEvent(event)


_LOOK = """
QFrame[role="question"] {{ background: {0}; border: 2px solid {1}; border-radius: {3}px; }}
QLabel[role="heading"] {{ font-size: {2}px; }}
QPushButton {{ font-size: {2}px; font-weight: bold; padding: {4}px 2px; }}
"""
