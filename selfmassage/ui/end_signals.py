"""Ends the app in good order when the system asks it to: log-out, shutdown, Ctrl+C in a terminal."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class EndSignals(QObject):
    """Turns SIGTERM and SIGINT into the end of Qt's loop, which Python's own handlers cannot interrupt."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ours, self._pythons = socket.socketpair()
        for end in (self._ours, self._pythons):
            end.setblocking(False)
        signal.set_wakeup_fd(self._pythons.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)  # the byte in the socket is what counts
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(application.quit)
