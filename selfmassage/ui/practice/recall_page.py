"""Recall: a blank page, one line of keys, and nothing that tells what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from selfmassage.practice.expected import Region
from selfmassage.practice.recall import Recall, Run
from selfmassage.practice.strokes import Stroke, StrokeFacts
from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.leg_badge import LegBadge
from selfmassage.ui.page import MARGIN, Page
from selfmassage.ui.parts import button, label
from selfmassage.ui.roomy import roomy_style, roomy_unit
from selfmassage.ui.theme import Theme

LEG_KEYS = {Qt.Key.Key_Left: Leg.LEFT, Qt.Key.Key_Right: Leg.RIGHT}
BADGE = 2.4
"""Height in units of text."""


class RecallPage(Page):
    """Takes what the student names, by keys that work everywhere on the page, or by mouse."""

    finished = Signal(object)
    """A Run."""
    pressed = Signal()
    """A key was taken: something to hear, since there is nothing to see."""

    def __init__(self, theme: Theme, strokes: Sequence[StrokeFacts], now: Callable[[], float]) -> None:
        super().__init__(theme)
        self._now = now
        self._recall: Recall | None = None
        self._unit = 0
        self._keys = {Qt.Key(ord(facts.key)): facts.stroke for facts in strokes}
        self._names = {facts.stroke: facts for facts in strokes}
        self.last = label("", "muted", "Last key")
        self.badge = LegBadge(theme, self)
        self.stroke_buttons = {
            facts.stroke: button(f"{facts.key}  {facts.stroke.capitalize()}", tip=facts.plain) for facts in strokes
        }
        self.pause_button, self.end_button = button("Space  Done"), button("Return  End")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Recall: blank screen")
        self._lay_out()
        self._connect()
        self.arrange()

    def begin(self, first_leg: Leg) -> None:
        """Begin a run; the first key begins the first stroke."""
        self._recall = Recall(first_leg)
        self.badge.show_leg(first_leg)
        self.last.setText("Your first stroke?")
        self.arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.badge.set_theme(theme)
        super().set_theme(theme)

    def arrange(self) -> None:
        """Set sizes for the text size and the window."""
        unit = roomy_unit(self.em, self.width(), self.height())
        if unit != self._unit:
            self._unit = unit
            self.setStyleSheet(roomy_style(unit) + f"QPushButton {{ padding: {unit // 3}px {unit // 3}px; }}")
        margin = round(MARGIN * unit)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(unit)
        self._bar_layout.setSpacing(round(0.4 * unit))
        self.badge.setFixedSize(round(self.badge.width_for(BADGE * unit)) + 2, round(BADGE * unit))

    def _lay_out(self) -> None:
        self._bar = QWidget()
        self._bar_layout = FlowLayout()
        self._bar.setLayout(self._bar_layout)
        for made in self._mouse_buttons:
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # their keys work everywhere on the page
            self._bar_layout.addWidget(made)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._column.addWidget(self.last)
        self._column.addWidget(self._bar)

    @property
    def _mouse_buttons(self) -> list[QPushButton]:
        return [*self.stroke_buttons.values(), self.pause_button, self.end_button]

    def _connect(self) -> None:
        self.pause_button.clicked.connect(lambda: self._take(lambda recall: recall.pause(self._now())))
        self.end_button.clicked.connect(self._finish)
        for stroke, made in self.stroke_buttons.items():
            made.clicked.connect(partial(self._name, stroke))

    def _take(self, act: Callable[[Recall], None]) -> None:
        """Pass a key on and show that it was taken; not whether it was right."""
        if self._recall is None:
            return
        act(self._recall)
        self.badge.show_leg(self._recall.leg)
        self.last.setText(self._recall.words)
        self.pressed.emit()

    def _name(self, stroke: Stroke) -> None:
        self._take(lambda recall: recall.stroke(self._now(), stroke))

    def _turn(self, leg: Leg) -> None:
        self._take(lambda recall: recall.turn_to(self._now(), leg))

    def _finish(self) -> None:
        if self._recall is not None:
            run: Run = self._recall.finish(self._now())
            self._recall = None
            self.finished.emit(run)

    def _press(self, key: Qt.Key) -> bool:
        """Act on a key of the run; true if it is one."""
        regions = dict(zip(range(Qt.Key.Key_1, Qt.Key.Key_9 + 1), Region, strict=True))
        if key in self._keys:
            self._name(self._keys[key])
        elif key in LEG_KEYS:
            self._turn(LEG_KEYS[key])
        elif key in regions:
            self._take(lambda recall: recall.region(regions[key]))
        elif key == Qt.Key.Key_Space:
            self.pause_button.click()
        elif key == Qt.Key.Key_Backspace:
            self._take(Recall.undo)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._finish()
        else:
            return False
        return True

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if not self._press(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
