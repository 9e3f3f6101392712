"""One step: its picture, where it comes from, and its fields."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from selfmassage.authoring.desk import Desk
from selfmassage.authoring.sheet import source
from selfmassage.routine.vocabulary import TECHNIQUES
from selfmassage.ui.parts import button, label
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .fields import STEP_FIELDS
from .form import Form
from .number_box import NumberBox
from .preview import Preview


class StepPanel(QFrame):
    """Shows the chosen step of a desk."""

    acted = Signal(str)

    def __init__(self, theme: Theme, drawings: Drawings) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.preview = Preview(theme, drawings)
        self.form = Form(theme, STEP_FIELDS)
        self.source = label(role="muted")
        self.own_button = button("Make it my own", tip="Write it out here, so that it changes with no other")
        self.speak_button = button("Hear it", tip="The voice says this line")
        self.form.beside("say", self.speak_button)
        self._head = QHBoxLayout()
        self._head.addWidget(self.source, 1)
        self._head.addWidget(self.own_button)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.preview)
        self._layout.addLayout(self._head)
        self._layout.addWidget(self.form)
        self._layout.addStretch(1)
        self.own_button.clicked.connect(lambda: self.acted.emit("make_own"))
        self.speak_button.clicked.connect(lambda: self.acted.emit("speak"))

    def show_desk(self, desk: Desk) -> None:
        """Show the values of the chosen step."""
        if desk.selected is None:
            return
        values = desk.shown(desk.selected)
        text = source(desk, desk.selected)
        self.source.setText(text)
        self.source.setVisible(bool(text))
        self.own_button.setVisible(bool(text))
        facts = TECHNIQUES.get(values.get("technique", ""))
        usual: dict[str, Any] = {"tool": facts.tool.value, "direction": facts.direction.value} if facts else {}
        self.form.show_values(values, usual)

    def show_picture(self, desk: Desk) -> None:
        """Show the picture of the chosen step, and the number that the two others give."""
        step = desk.step()
        self.preview.show_step(step)
        for name in ("seconds", "repetitions", "pace"):
            box = self.form.controls[name]
            value = getattr(step, name, None)
            if isinstance(box, NumberBox):
                box.set_hint("" if value is None else f"{value:g}")

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.preview.set_theme(theme)
        self.form.set_theme(theme)

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(*(round(em),) * 4)
        self._layout.setSpacing(round(0.8 * em))
        self._head.setSpacing(em)
        self.preview.updateGeometry()
        self.form.arrange()
