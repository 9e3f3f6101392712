"""Buttons side by side that each stand for a value, and of which one is pressed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QPushButton

from .parts import button

Value = TypeVar("Value")


class Chips(Generic[Value]):
    """Makes the buttons; exactly one is pressed, or none or one where the pressed one may be released."""

    def __init__(self, texts: Mapping[Value, str], releasable: bool = False) -> None:
        self._values = {value: button(text, checkable=True) for value, text in texts.items()}
        self._releasable = releasable
        for made in self._values.values():
            made.clicked.connect(lambda _=False, made=made: self._pressed(made))

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons, in order; connect to their `clicked`."""
        return list(self._values.values())

    @property
    def value(self) -> Value | None:
        """What the pressed button stands for."""
        return next((value for value, made in self._values.items() if made.isChecked()), None)

    def choose(self, value: Value | None) -> None:
        """Press the button of a value, or none."""
        for own, made in self._values.items():
            made.setChecked(own == value)

    def _pressed(self, pressed: QPushButton) -> None:
        for made in self._values.values():
            if made is not pressed:
                made.setChecked(False)
        if not self._releasable:
            pressed.setChecked(True)
