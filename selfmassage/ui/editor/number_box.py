"""A number to type, or to change by buttons and arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from selfmassage.ui.parts import button
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .text_boxes import LineBox

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
Number = int | float


class NumberBox(QWidget):
    """A number between two ends; empty is None. `picked` tells each change."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, ends: tuple[Number, Number], step: Number, whole: bool = False) -> None:
        super().__init__()
        self._ends, self._step = ends, step
        self._value: Number | None = None
        self.line = LineBox(theme, name)
        pattern = r"\d{0,4}" if whole else r"\d{0,4}([.,]\d{0,2})?"
        self.line.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self.line))
        self.less, self.more = self._button("−", f"{name}: less"), self._button("+", f"{name}: more")
        self.less.clicked.connect(lambda: self._change(-1))
        self.more.clicked.connect(lambda: self._change(1))
        self.line.picked.connect(self._type)
        self.line.editingFinished.connect(self._leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(round(0.2 * em_of(self.font())))
        for part in (self.less, self.line, self.more):
            layout.addWidget(part)
        self.line.setMinimumWidth(4 * em_of(self.font()))
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> Number | None:
        """The number, or None for nothing."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a number or nothing, without a signal; what is being typed and means the same stays."""
        number = value if isinstance(value, int | float) else None
        if number != self._value or number != self._number():
            self._value = number
            self.line.setText("" if number is None else f"{number:g}")

    def set_hint(self, text: str) -> None:
        """Show in pale what holds while nothing is typed."""
        self.line.setPlaceholderText(text)

    def set_theme(self, theme: Theme) -> None:
        """The style sheet does it."""

    def _button(self, text: str, name: str) -> QPushButton:
        made = button(text)
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
        made.setAutoRepeat(True)
        made.setStyleSheet("padding-left: 0; padding-right: 0;")
        made.setFixedWidth(round(2.6 * em_of(self.font())))
        return made

    def _number(self) -> Number | None:
        try:
            number = float(self.line.text().replace(",", "."))
        except ValueError:
            return None
        return int(number) if number.is_integer() else number

    def _type(self) -> None:
        number = self._number()
        if number is not None and number != self._value:
            self._value = number
            self.picked.emit(number)

    def _leave(self) -> None:
        """Only who leaves an empty field wants it empty: before, another number may be coming."""
        if self._number() is None and self._value is not None:
            self._value = None
            self.picked.emit(None)

    def _change(self, by: int) -> None:
        start = self._value
        if start is None:
            hint = self.line.placeholderText()
            start = float(hint) if hint.replace(".", "", 1).isdigit() else self._ends[0]
        number = max(self._ends[0], min(self._ends[1], start + by * self._step))
        self.set_value(int(number) if float(number).is_integer() else number)
        self.picked.emit(self._value)

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self._change(step)
