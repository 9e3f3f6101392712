"""Lines that are said while a step is being done, each with its moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button, clear, column
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .choice_boxes import FormChoice
from .number_box import NumberBox
from .text_boxes import TextBox

HALFWAY, AFTER, BEFORE = "halfway", "after", "before"
MOMENTS = (("Halfway", HALFWAY), ("After the start", AFTER), ("Before the end", BEFORE))
LONGEST = 900
USUAL_SECONDS = 10
MOST = 20


class CueRow(QWidget):
    """One line and its moment."""

    picked = Signal(object)
    removed = Signal()

    def __init__(self, theme: Theme, number: int, cue: Mapping[str, Any]) -> None:
        super().__init__()
        name = f"Line {number}"
        self.moment = FormChoice(theme, f"{name}: when", MOMENTS)
        self.seconds = NumberBox(theme, f"{name}: seconds", (1, LONGEST), 5)
        self.words = TextBox(theme, f"{name}: words")
        self.words.setPlaceholderText("What is said then")
        self.remove = button("Remove")
        self.remove.setAccessibleName(f"Remove line {number}")
        when = FlowLayout()
        self._layout = column()
        for layout in (when, self._layout):
            layout.setSpacing(round(0.3 * em_of(self.font())))
        self.seconds.setFixedWidth(11 * em_of(self.font()))
        for widget in (self.moment, self.seconds, self.remove):
            when.addWidget(widget)
        self._layout.addLayout(when)
        self._layout.addWidget(self.words)
        self.setLayout(self._layout)
        self.set_value(cue)
        for part in (self.moment, self.seconds, self.words):
            part.picked.connect(self._tell)
        self.remove.clicked.connect(self.removed)

    @property
    def value(self) -> dict[str, Any]:
        """The line as a file has it."""
        seconds = self.seconds.value or 0
        at = {HALFWAY: HALFWAY, AFTER: seconds, BEFORE: -seconds}[self.moment.value]
        return {"at": at, "say": self.words.value}

    def set_value(self, cue: Mapping[str, Any]) -> None:
        """Show a line without a signal."""
        at = cue.get("at", HALFWAY)
        kind = HALFWAY if at == HALFWAY else BEFORE if at < 0 else AFTER
        self.moment.set_value(kind)
        self.seconds.set_value(USUAL_SECONDS if kind == HALFWAY else abs(at))
        self.seconds.setVisible(kind != HALFWAY)
        self.words.set_value(cue.get("say", ""))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.moment.set_theme(theme)

    def _tell(self) -> None:
        self.seconds.setVisible(self.moment.value != HALFWAY)
        self.picked.emit(self.value)


class CuesBox(QWidget):
    """Any number of lines."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[CueRow] = []
        self._rows = column()
        self._rows.setSpacing(round(0.6 * em_of(self.font())))
        self.add_button = button("Add a line")
        self.add_button.clicked.connect(self._add)
        layout = column()
        layout.addLayout(self._rows)
        layout.addWidget(self.add_button)
        layout.setSpacing(round(0.6 * em_of(self.font())))
        self.setLayout(layout)

    @property
    def value(self) -> list[dict[str, Any]]:
        """The lines as a file has them."""
        return [row.value for row in self.rows]

    def set_value(self, value: object) -> None:
        """Show lines without a signal; where there are as many as before, the keyboard stays where it is."""
        cues = [dict(cue) for cue in value] if isinstance(value, Sequence) else []
        if len(cues) != len(self.rows):
            self._rebuild(cues)
        for row, cue in zip(self.rows, cues, strict=True):
            if row.value != cue:
                row.set_value(cue)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        for row in self.rows:
            row.set_theme(theme)

    def _rebuild(self, cues: Sequence[Mapping[str, Any]]) -> None:
        clear(self._rows)
        self.rows = [CueRow(self._theme, number, cue) for number, cue in enumerate(cues, 1)]
        for row in self.rows:
            row.picked.connect(lambda _: self.picked.emit(self.value))
            row.removed.connect(lambda row=row: self._remove(row))
            self._rows.addWidget(row)
        self.add_button.setEnabled(len(self.rows) < MOST)

    def _add(self) -> None:
        self._change([*self.value, {"at": HALFWAY, "say": ""}])
        self.rows[-1].words.setFocus()

    def _remove(self, gone: CueRow) -> None:
        self._change([row.value for row in self.rows if row is not gone])
        self.add_button.setFocus()

    def _change(self, cues: list[dict[str, Any]]) -> None:
        self._rebuild(cues)
        self.picked.emit(cues)
