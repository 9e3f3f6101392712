"""Shown while the voice's lines are being made for the first time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from . import parts
from .page import GAP, MARGIN, Page
from .roomy import roomy_style, roomy_unit
from .theme import Theme

WIDEST = 40
"""Of the card, in units of text."""


class PreparingPage(Page):
    """How far the voice is, a way to start without it, and a way back."""

    start_asked = Signal()
    """Start without the voice."""
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = parts.label("", "title")
        self._text = parts.label("", "lead")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Progress")
        self._start = parts.button("", "main")
        self._cancel = parts.button("Cancel", "quiet", "Back to the routine (Esc)")
        self._cancel.setShortcut(Qt.Key.Key_Escape)
        self._start.clicked.connect(self.start_asked)
        self._cancel.clicked.connect(self.cancelled)
        self._buttons = QHBoxLayout()
        self._column = QVBoxLayout()
        self._card = parts.frame("card", self._column)
        self._lay_out()
        self.arrange()
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Tell how many lines of how many are ready."""
        self._heading.setText("Preparing the voice")
        self._text.setText(f"{done} of {total} lines are ready." if total else "Starting the voice…")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._start.setText("Start without the voice")

    def show_failure(self, reason: str) -> None:
        """Tell why there is no voice; the session can be followed by its captions."""
        self._heading.setText("No voice this time")
        self._text.setText(reason)
        self._bar.hide()
        self._start.setText("Go on with captions")
        self._start.setFocus()

    def arrange(self) -> None:
        """Set sizes for the text size and the look."""
        em = roomy_unit(self.em, self.width(), self.height())
        margin = round(MARGIN * em)
        self.setStyleSheet(roomy_style(em) + _BAR.format(self.theme.line, self.theme.left, round(0.35 * em)))
        self._column.setSpacing(round(1.5 * GAP * em))
        self._column.setContentsMargins(2 * margin, 2 * margin, 2 * margin, 2 * margin)
        self._card.setFixedWidth(min(WIDEST * em, self.width() - 2 * margin))
        self._buttons.setSpacing(round(GAP * em))
        self._bar.setFixedHeight(round(0.7 * em))

    def _lay_out(self) -> None:
        self._buttons.addWidget(self._start)
        self._buttons.addWidget(self._cancel)
        self._buttons.addStretch()
        for widget in (self._heading, self._text, self._bar):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons)
        outer = QVBoxLayout(self)
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


_BAR = """
QProgressBar {{ background: {0}; border: none; border-radius: {2}px; }}
QProgressBar::chunk {{ background: {1}; border-radius: {2}px; }}
"""
