"""A step of the routine in a row: number, picture, name, areas, pressure, time on each leg."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Side
from selfmassage.ui.parts import label, line_label
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.pressure_meter import PressureMeter
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .step_pictures import StepPictures

PER = {
    Side.EACH: "each leg",
    Side.BOTH: "both legs together",
    Side.LEFT: "left leg",
    Side.RIGHT: "right leg",
    Side.NONE: "",
}
ROOMY, NARROW = 54, 32
"""Width in em from which both pictures are shown, and below which there is none and the times stand below the words."""
LEFT_OUT = "Left out to fit the time"


class StepRow(QWidget):
    """Shows one step; its time can change with the time of the session."""

    def __init__(self, theme: Theme, drawings: Drawings, number: int, step: Step, stroke: str = "") -> None:
        """`stroke` is what a student calls it, with both names."""
        super().__init__()
        self._number = line_label(str(number), "muted")
        self.time = line_label(role="strong")
        self.per = line_label(PER[step.side], "small")
        self.pictures = StepPictures(theme, drawings, step)
        self._pressure = PressureMeter(theme)
        self._pressure.show_pressure(step.pressure)
        self._texts, self._times = QVBoxLayout(), QVBoxLayout()
        self._layout = QGridLayout(self)
        self._lay_out(step, stroke)
        self.arrange()

    def show_step(self, step: Step | None) -> None:
        """Show the time of the step as fitted, or that it is left out."""
        self.time.setText(f"{round(step.seconds)} s" if step else LEFT_OUT)
        self.per.setVisible(bool(step and self.per.text()))
        self.setEnabled(step is not None)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for part in (self.pictures, self._pressure):
            part.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size, and show as many pictures as there is room for."""
        em = em_of(self.font())
        self._make_room()
        self._layout.setContentsMargins(0, round(0.5 * em), 0, round(0.5 * em))
        self._layout.setHorizontalSpacing(round(0.9 * em))
        self._layout.setVerticalSpacing(0)
        self._texts.setSpacing(round(0.15 * em))
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("00"))

    def _lay_out(self, step: Step, stroke: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._texts.addWidget(label(step.name, "strong"))
        for text, role in ((_what(step, stroke), "muted"), (step.say, ""), (step.caution, "caution")):
            if text:
                self._texts.addWidget(label(text, role))
        self._texts.addStretch(1)
        self._times.setSpacing(0)
        for part in (self.time, self.per, self._pressure):
            self._times.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        self._times.addStretch(1)
        self._layout.setColumnStretch(2, 1)
        self._layout.addWidget(self._number, 0, 0, top)
        self._layout.addWidget(self.pictures, 0, 1, top)
        self._layout.addLayout(self._texts, 0, 2)
        self._layout.addLayout(self._times, 0, 3)

    def _make_room(self) -> None:
        width = self.width() / em_of(self.font())
        self.pictures.set_roomy(width >= ROOMY)
        self.pictures.setVisible(width >= NARROW)
        self._layout.removeItem(self._times)
        self._layout.addLayout(self._times, *((0, 3) if width >= NARROW else (1, 2)))

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()


def _what(step: Step, stroke: str) -> str:
    """The areas, the stroke, and how many movements of which kind."""
    count = f"{step.movement} × {step.repetitions}" if step.repetitions else ""
    return " · ".join(part for part in (step.area_names, stroke, count) if part)
