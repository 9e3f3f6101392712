"""Asks one question before a session ends: why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from selfmassage.session.stops import Stop

from .panel import Panel


class StopPanel(Panel):
    """A button and a key from 1 on for each reason; Esc goes back."""

    chosen = Signal(object)
    """The StopReason."""
    stayed = Signal()

    def __init__(self, question: str, stops: Sequence[Stop], parent: QWidget) -> None:
        super().__init__(question, parent)
        self.buttons = []
        for number, stop in enumerate(stops, 1):
            choose = partial(self.chosen.emit, stop.reason)
            made = self.add_button(f"{number}   {stop.button}", f"Key {number}")
            made.setAccessibleName(stop.button)
            made.clicked.connect(choose)
            QShortcut(QKeySequence(str(number)), self, choose).setAutoRepeat(False)
            self.buttons.append(made)
        self.stay_button = self.add_button("Esc   Stay in the session", "Go on (Esc)", "quiet")
        self.stay_button.setAccessibleName("Stay in the session")
        self.stay_button.clicked.connect(self.stayed)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.stayed.emit).setAutoRepeat(False)

    def ask(self) -> None:
        """Ask; the keyboard is on no reason, so that a key held down chooses none."""
        self.open(self)
