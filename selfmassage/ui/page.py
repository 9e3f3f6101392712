"""What every page has: a look, a unit of length that follows the text size, and a way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from .page_scroll import PageScroll
from .style import em_of
from .theme import Theme

MARGIN = 1.25
GAP = 0.75
"""In em."""


class Page(QWidget):
    """A page of the window; it arranges itself anew when the look or the text size changes."""

    section = ""
    """The section of the navigation that it belongs to; a page without one fills the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.scroller: PageScroll | None = None
        self.entry: QWidget | None = None
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @property
    def em(self) -> int:
        """The text size in pixels."""
        return em_of(self.font())

    def set_entry(self, widget: QWidget) -> None:
        """Choose what has the keyboard when the page opens; a focus proxy would keep Tab from what lies before it."""
        self.entry = widget

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.theme = theme
        self.arrange()

    def arrange(self) -> None:
        """Set margins and sizes for the text size and the look."""

    # Qt's own names

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.entry:
            self.entry.setFocus(event.reason())
        else:
            super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self.scroller and self.scroller.turn(event.key())):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.arrange()
