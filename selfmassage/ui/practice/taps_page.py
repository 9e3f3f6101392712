"""Tap along: a pulse to follow, or only its pace to keep, and how even the taps were."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from selfmassage.practice.taps import FEWEST
from selfmassage.ui.card import Card, TextList
from selfmassage.ui.choice_box import ChoiceBox
from selfmassage.ui.page import GAP, MARGIN
from selfmassage.ui.parts import button, label, line_label
from selfmassage.ui.switch import Switch
from selfmassage.ui.theme import Theme

from .plain_page import PlainPage
from .pulse import Pulse

HOW = "Tap with Space at the pace of the stroke. Let the pulse help you first, then switch it off and keep the pace."
TOO_FEW = f"Tap at least {FEWEST} times, then press Return."
HEIGHT = 9
"""Of the pulse, in em."""


class TapsPage(PlainPage):
    """Collects taps; Return asks what they were worth."""

    measured = Signal(object, float)
    """The times of the taps, and the wanted pace a minute."""
    beat = Signal()

    def __init__(self, theme: Theme, now: Callable[[], float]) -> None:
        super().__init__(theme, "Tap the pace")
        self._now = now
        self._taps: list[float] = []
        self.paces = ChoiceBox(theme, "Stroke and pace")
        self.switch = Switch(theme, "Pulse")
        self.pulse = Pulse(theme, now)
        self.tap_button, self.end_button = button("Tap", "main", "Space"), button("How even was it?", tip="Return")
        self.count, self._lines = label("", "heading"), TextList()
        self._result = Card("Your taps", self._lines)
        self._row = QHBoxLayout()
        self._row.addWidget(line_label("Pulse to see and to hear"))
        self._row.addWidget(self.switch)
        self._row.addStretch(1)
        self.content.addWidget(label(HOW))
        self.content.addWidget(self.paces)
        self.content.addLayout(self._row)
        for part in (self.pulse, self.count, self._result):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self.bottom.addWidget(self.tap_button)
        self.bottom.addWidget(self.end_button)
        self.bottom.addStretch(1)
        self._connect()
        self.set_entry(self.tap_button)
        self.arrange()

    def offer(self, paces: Sequence[tuple[str, float]]) -> None:
        """Offer the strokes with their paces, and begin anew."""
        self.paces.set_options(paces)
        self._clear()
        self.switch.set_value(True)
        self._follow()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show what the taps were worth; the next tap begins anew."""
        self._lines.show_texts(lines or (TOO_FEW,))
        self._result.setVisible(True)
        QTimer.singleShot(0, self, lambda: self.scroller.ensureWidgetVisible(self._result))  # once it has its place
        self._taps = []

    def tap(self) -> None:
        """Take a tap now."""
        self._taps.append(self._now())
        self.count.setText(f"{len(self._taps)} tap{'s' * (len(self._taps) > 1)}")

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        for part in (self.paces, self.switch, self.pulse):
            part.set_theme(theme)

    def arrange(self) -> None:
        """Set sizes for the text size."""
        super().arrange()
        self._result.arrange(round(MARGIN * self.em), round(GAP * self.em))
        self._row.setSpacing(self.em)
        self.pulse.setFixedHeight(round(HEIGHT * self.em))

    def _connect(self) -> None:
        self.paces.picked.connect(self._restart)
        self.switch.picked.connect(self._follow)
        self.pulse.beat.connect(self.beat)
        self.tap_button.pressed.connect(self.tap)
        self.end_button.clicked.connect(lambda: self.measured.emit(list(self._taps), self.paces.value))

    def _restart(self) -> None:
        self._clear()
        self._follow()

    def _clear(self) -> None:
        self._taps = []
        self.count.setText("")
        self._result.setVisible(False)

    def _follow(self) -> None:
        if self.switch.isChecked() and self.paces.value:
            self.pulse.run(self.paces.value)
        else:
            self.pulse.stop()

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.tap()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.end_button.click()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.pulse.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
