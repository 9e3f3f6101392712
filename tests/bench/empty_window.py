"""The least that PySide6 can show: what a start is compared with."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Empty(QWidget):
    """Says when it has been painted for the first time."""

    painted = False

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self, lambda: print("first paint", flush=True))


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    application.setStyle("fusion")
    window = Empty()
    window.resize(1280, 800)
    window.show()
    sys.exit(application.exec())
