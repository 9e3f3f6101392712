"""The clock of the moving pictures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

FRAME = 16  # ms


class Frames(QObject):
    """Ticks for each frame, only while it is wanted and the widget can be seen."""

    ticked = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._window: QWindow | None = None
        self._wanted = False
        self._timer = QTimer(self, interval=FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.ticked)
        widget.installEventFilter(self)

    @property
    def is_running(self) -> bool:
        """True while frames come."""
        return self._timer.isActive()

    def set_wanted(self, wanted: bool) -> None:
        """Say whether anything moves."""
        self._wanted = wanted
        self._follow()

    def _follow(self) -> None:
        if not (self._wanted and self._is_seen()):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _is_seen(self) -> bool:
        """Whether the widget is shown in a window that is neither minimised nor hidden or covered altogether."""
        window = self._widget.window().windowHandle()
        if window is not self._window and window is not None:
            window.installEventFilter(self)
            self._window = window
        minimised = self._widget.window().isMinimized()
        return self._widget.isVisible() and not minimised and window is not None and window.isExposed()

    # Qt's own names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Expose, QEvent.Type.WindowStateChange):
            QTimer.singleShot(0, self, self._follow)  # the window knows what it is only after the event
        return False
