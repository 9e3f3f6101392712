"""Fields to choose from: one of a list, a pressure, areas in their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfmassage.routine.vocabulary import AREAS, Area
from selfmassage.ui.chips import Chips
from selfmassage.ui.choice_box import ChoiceBox
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

STRONGEST = 5


class FormChoice(ChoiceBox):
    """A list on a page that scrolls: the wheel turns the page, not the choice."""

    # Qt's own names

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PressureBox(QWidget):
    """0 to 5; the pressed one can be released, and then the usual one holds."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._chips = Chips({pressure: str(pressure) for pressure in range(STRONGEST + 1)}, releasable=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(round(0.2 * em_of(self.font())))
        for made in self._chips.buttons:
            made.setAccessibleName(f"{name} {made.text()}")
            made.setMinimumWidth(round(2.2 * em_of(self.font())))
            made.setStyleSheet("padding-left: 0; padding-right: 0;")
            made.clicked.connect(lambda: self.picked.emit(self._chips.value))
            layout.addWidget(made, 1)
        self.setFocusProxy(self._chips.buttons[0])

    def set_value(self, value: object) -> None:
        """Show a pressure without a signal."""
        self._chips.choose(value if isinstance(value, int) else None)

    def set_theme(self, theme: Theme) -> None:
        """The style sheet does it."""


class AreasBox(QWidget):
    """Areas to press in the order in which they are worked; two or more show their number."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._value: list[str] = []
        self._layout = FlowLayout()
        self._layout.setSpacing(round(0.3 * em_of(self.font())))
        self.setLayout(self._layout)
        self.buttons = {area: button(AREAS[area].name, checkable=True) for area in Area}
        for area, made in self.buttons.items():
            made.clicked.connect(lambda _=False, area=area: self._press(area))
            self._layout.addWidget(made)
        self._name = name
        self.set_value([])
        self.setFocusProxy(self.buttons[Area.TOES])

    def set_value(self, value: object) -> None:
        """Show areas in their order, without a signal."""
        self._value = [str(area) for area in value] if isinstance(value, Sequence) else []
        for area, made in self.buttons.items():
            chosen = area.value in self._value
            place = f"{self._value.index(area.value) + 1} " if chosen and len(self._value) > 1 else ""
            made.setText(f"{place}{AREAS[area].name}")
            made.setChecked(chosen)
            made.setAccessibleName(f"{self._name}: {made.text()}")

    def set_theme(self, theme: Theme) -> None:
        """The style sheet does it."""

    def _press(self, area: Area) -> None:
        value = [one for one in self._value if one != area.value]
        self.set_value(value if area.value in self._value else [*value, area.value])
        self.picked.emit(list(self._value))
