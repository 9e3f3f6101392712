"""A page's scrolling part: up and down only, its right edge in line with what does not scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QWidget

from .style import em_of

TURNS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class PageScroll(QScrollArea):
    """Lies against the right edge of the page and keeps the page's margin itself, scroll bar or not."""

    def __init__(self, content: QWidget, margin: float) -> None:
        super().__init__()
        self._margin = margin  # in em
        content.setProperty("role", "content")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self.arrange)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "widgets live in an application"
        application.focusObjectChanged.connect(self._show_focus)

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self.verticalScrollBar().setValue(0)

    def turn(self, key: int) -> bool:
        """Scroll by a key that turns pages, wherever the keyboard is; true if it was one."""
        if key not in TURNS:
            return False
        self.verticalScrollBar().triggerAction(TURNS[key])
        return True

    def arrange(self) -> None:
        """Leave the margin, less the scroll bar where there is one."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self.setViewportMargins(0, 0, max(0, round(self._margin * em_of(self.font())) - taken), 0)

    def _show_focus(self, now: QObject | None) -> None:
        """Bring what has the keyboard into view, also where it came from outside; what is taller stays."""
        if isinstance(now, QWidget) and self.isAncestorOf(now) and now.height() <= self.viewport().height():
            self.ensureWidgetVisible(now)

    # Qt's own names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.arrange()
