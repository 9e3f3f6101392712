"""Labels, buttons and frames as every page uses them; their role tells the style sheet how they look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget


class Button(QPushButton):
    """A button that a key held down presses once: the button that comes next under it waits for a press of its own."""

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            super().keyPressEvent(event)


def label(text: str = "", role: str = "", name: str = "") -> QLabel:
    """Make a text that wraps and, where it says more than its place can tell, has a name for screen readers."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("role", role)
    made.setAccessibleName(name)
    return made


def line_label(text: str = "", role: str = "") -> QLabel:
    """Make a text that stays on one line."""
    made = label(text, role)
    made.setWordWrap(False)
    return made


def button(text: str, role: str = "", tip: str = "", checkable: bool = False) -> QPushButton:
    """Make a button that Return presses as well as Space."""
    made = Button(text)
    made.setProperty("role", role)
    made.setAutoDefault(True)
    made.setCheckable(checkable)
    made.setToolTip(tip)
    made.setAccessibleDescription(tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def frame(role: str, layout: QLayout) -> QFrame:
    """Make a frame such as a card around a layout."""
    made = QFrame()
    made.setProperty("role", role)
    made.setLayout(layout)
    return made


def column(*widgets: QWidget) -> QVBoxLayout:
    """Put widgets one below another, without margins of their own."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def set_role(widget: QWidget, role: str) -> None:
    """Change how a widget looks."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        for one in (widget, *widget.findChildren(QWidget)):
            one.style().unpolish(one)
            one.style().polish(one)


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
