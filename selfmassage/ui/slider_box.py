"""A slider with its value in words beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from .parts import line_label
from .style import em_of
from .theme import Theme


class SliderBox(QWidget):
    """A whole number between two ends; `picked` tells it once the person lets go."""

    picked = Signal(object)

    def __init__(self, name: str, ends: tuple[int, int], step: int, words: Callable[[int], str]) -> None:
        super().__init__()
        self._words = words
        self._text = line_label()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setTracking(False)
        self.slider.setRange(*ends)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(step * 2)
        self.slider.setAccessibleName(name)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.slider.sliderMoved.connect(self._say)
        self.slider.valueChanged.connect(self._pick)
        self.slider.setMinimumWidth(5 * em_of(self.font()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self._text)
        self.setFocusProxy(self.slider)

    def set_value(self, value: int) -> None:
        """Show a value without a signal."""
        self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(False)
        self._say(value)

    def set_theme(self, theme: Theme) -> None:
        """The style sheet does it."""

    def _say(self, value: int) -> None:
        self._text.setText(self._words(value))
        widest = max((self._words(end) for end in (self.slider.minimum(), self.slider.maximum())), key=len)
        self._text.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest) + em_of(self.font()) // 2)
        self.slider.setAccessibleDescription(self._words(value))

    def _pick(self, value: int) -> None:
        self._say(value)
        self.picked.emit(value)
