"""Notices that nobody has touched mouse or keys for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

IDLE_DELAY = 4000  # ms

STIRRING = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.FocusIn,
    }
)


class Idle(QObject):
    """Watches a page and all its parts while it is running."""

    changed = Signal(bool)
    """True when nobody has stirred for a while, false at the first movement."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._is_idle = False
        self._is_running = False
        self._timer = QTimer(self, singleShot=True, interval=IDLE_DELAY)
        self._timer.timeout.connect(self.rest)
        for widget in (page, *page.findChildren(QWidget)):
            widget.setMouseTracking(True)
            widget.installEventFilter(self)

    def set_running(self, running: bool) -> None:
        """Watch, or leave off."""
        if running != self._is_running:
            self._is_running = running
            self.stir()

    def stir(self) -> None:
        """Count as a movement."""
        self._timer.stop()
        if self._is_running:
            self._timer.start()
        self._set_idle(False)

    def rest(self) -> None:
        """Count as a while without movement."""
        self._set_idle(True)

    @property
    def is_waiting(self) -> bool:
        """True while time without movement is counted."""
        return self._timer.isActive()

    def _set_idle(self, idle: bool) -> None:
        if idle != self._is_idle:
            self._is_idle = idle
            self.changed.emit(idle)

    # Qt's own names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in STIRRING:
            self.stir()
        return False
