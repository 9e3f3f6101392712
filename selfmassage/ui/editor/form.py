"""Fields one below the other, or two beside each other where there is room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from selfmassage.authoring.titles import title_of
from selfmassage.ui.parts import column, label
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .fields import Control, Field

TWO = 34
"""Width in em from which two fields stand beside each other."""


class Form(QWidget):
    """Shows values and tells what the person changes."""

    changed = Signal(str, object)
    """The field and its new value."""

    def __init__(self, theme: Theme, fields: Sequence[Field]) -> None:
        super().__init__()
        self._theme, self._fields = theme, fields
        self.controls: dict[str, Control] = {}
        self._cells: list[tuple[Field, QVBoxLayout]] = []
        self._columns = 0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for field in fields:
            self._cells.append((field, self._cell(field)))
        self.arrange()

    def show_values(self, values: Mapping[str, Any], usual: Mapping[str, Any]) -> None:
        """Show what the file says; `usual` is what holds for fields that it leaves out."""
        for field in self._fields:
            value = values.get(field.name, usual.get(field.name, field.usual))
            self.controls[field.name].set_value(value)

    def focus_on(self, name: str) -> QWidget | None:
        """Give the keyboard to a field, and return what fills it in; the first one for an unknown name."""
        control = self.controls.get(name) or next(iter(self.controls.values()), None)
        widget = cast("QWidget | None", control)
        if widget and widget.focusPolicy() is Qt.FocusPolicy.NoFocus and not widget.focusProxy():
            widget = widget.nextInFocusChain()
        if widget:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return widget

    def beside(self, name: str, widget: QWidget) -> None:
        """Put something below the control of a field."""
        layout = next(layout for field, layout in self._cells if field.name == name)
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        for control in self.controls.values():
            control.set_theme(theme)
        self.arrange()

    def arrange(self) -> None:
        """Set gaps for the text size, and one column or two for the width."""
        em = em_of(self.font())
        self.setStyleSheet(f"QLineEdit, QPlainTextEdit {{ background: {self._theme.raised}; }}")
        self._layout.setHorizontalSpacing(em)
        self._layout.setVerticalSpacing(round(0.8 * em))
        for _, cell in self._cells:
            cell.setSpacing(round(0.2 * em))
        columns = 2 if self.width() >= TWO * em else 1
        if columns != self._columns:
            self._columns = columns
            self._place(columns)

    def _cell(self, field: Field) -> QVBoxLayout:
        title = title_of(field.name)
        control = field.make(self._theme, title)
        control.picked.connect(lambda value: self.changed.emit(field.name, value))
        self.controls[field.name] = control
        widget = cast(QWidget, control)
        widget.setAccessibleDescription(field.help)
        cell = column(label(title, "strong"))
        if field.help:
            cell.addWidget(label(field.help, "small"))
        cell.addStretch(1)  # so that the controls of a row are in line
        cell.addWidget(widget)
        return cell

    def _place(self, columns: int) -> None:
        for _, cell in self._cells:
            self._layout.removeItem(cell)
        row = column_ = 0
        for field, cell in self._cells:
            span = columns if field.wide else 1
            if column_ + span > columns:
                row, column_ = row + 1, 0
            self._layout.addLayout(cell, row, column_, 1, span)
            column_ += span
        for number in range(2):
            self._layout.setColumnStretch(number, 1 if number < columns else 0)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
