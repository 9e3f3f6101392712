"""A step of the routine in a row: number, picture, name, areas, pressure, time on each leg."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from selfmassage.figure.views import View, ViewName
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Side
from selfmassage.ui.parts import label, line_label
from selfmassage.ui.pressure_meter import PressureMeter
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .step_picture import StepPicture

PER = {
    Side.EACH: "each leg",
    Side.BOTH: "both legs together",
    Side.LEFT: "left leg",
    Side.RIGHT: "right leg",
    Side.NONE: "",
}
LEFT_OUT = "Left out to fit the time"


class StepRow(QWidget):
    """Shows one step; its time can change with the time of the session."""

    def __init__(self, theme: Theme, views: Mapping[ViewName, View], number: int, step: Step) -> None:
        super().__init__()
        self._number = line_label(str(number), "muted")
        self.time = line_label(role="strong")
        self.per = line_label(PER[step.side], "small")
        self._picture = StepPicture(theme, views, step)
        self._pressure = PressureMeter(theme)
        self._pressure.show_pressure(step.pressure)
        self._texts = QVBoxLayout()
        self._layout = QGridLayout(self)
        self._lay_out(step)
        self.arrange()

    def show_step(self, step: Step | None) -> None:
        """Show the time of the step as fitted, or that it is left out."""
        self.time.setText(f"{round(step.seconds)} s" if step else LEFT_OUT)
        self.per.setVisible(bool(step and self.per.text()))
        self.setEnabled(step is not None)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for part in (self._picture, self._pressure):
            part.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(0, round(0.5 * em), 0, round(0.5 * em))
        self._layout.setHorizontalSpacing(round(0.9 * em))
        self._layout.setVerticalSpacing(0)
        self._texts.setSpacing(round(0.15 * em))
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("00"))

    def _lay_out(self, step: Step) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._texts.addWidget(label(step.name, "strong"))
        for text, role in ((_what(step), "muted"), (step.say, ""), (step.caution, "caution")):
            if text:
                self._texts.addWidget(label(text, role))
        self._texts.addStretch(1)
        times = QVBoxLayout()
        times.setSpacing(0)
        for part in (self.time, self.per, self._pressure):
            times.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        times.addStretch(1)
        self._layout.setColumnStretch(2, 1)
        self._layout.addWidget(self._number, 0, 0, top)
        self._layout.addWidget(self._picture, 0, 1, top)
        self._layout.addLayout(self._texts, 0, 2)
        self._layout.addLayout(times, 0, 3)


def _what(step: Step) -> str:
    """The areas, and how many movements of which kind."""
    count = f"{step.movement} × {step.repetitions}" if step.repetitions else ""
    return " · ".join(part for part in (step.area_names, count) if part)
