"""The main window: a stack of pages, its size and place, and full screen."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from .navigation import Navigation
from .page import Page
from .parts import column

log = logging.getLogger("selfmassage.window")

SMALLEST = (800, 600)
USUAL = (1280, 800)


class Window(QMainWindow):
    """Shows one page at a time."""

    painted = Signal()
    """The window is on the screen for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.may_close: Callable[[], bool] = lambda: True
        self._painted = False
        self._navigation: Navigation | None = None
        self._pages = QStackedWidget()
        self._column = column(self._pages)
        self._column.setSpacing(0)
        whole = QWidget()
        whole.setLayout(self._column)
        self.setCentralWidget(whole)
        self.setWindowTitle("Selfmassage")
        room = self.screen().availableSize()
        self.setMinimumSize(QSize(*SMALLEST).boundedTo(room))
        self.resize(QSize(*USUAL).boundedTo(room))
        QShortcut(QKeySequence("F11"), self, self.toggle_full_screen)

    @property
    def pages(self) -> list[Page]:
        """Every page that was added."""
        return self._pages.findChildren(Page, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def add(self, page: Page) -> None:
        """Add a page to the stack."""
        self._pages.addWidget(page)

    def set_navigation(self, navigation: Navigation) -> None:
        """Put the way to the other sections above the pages that belong to one."""
        self._navigation = navigation
        self._column.insertWidget(0, navigation)

    def go_to(self, page: QWidget) -> None:
        """Show a page and give it the keyboard."""
        if self._navigation:
            section = page.section if isinstance(page, Page) else ""
            self._navigation.setVisible(bool(section))
            self._navigation.show_section(section)
        self._pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to the size before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def set_full_screen(self, full: bool) -> None:
        """Fill the screen, or not."""
        if full != self.isFullScreen():
            self.toggle_full_screen()

    def place(self) -> str:
        """Size and place, as text to keep."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def set_place(self, place: str) -> None:
        """Go back to a kept size and place; Qt moves a window that would be off the screen."""
        self.restoreGeometry(QByteArray.fromBase64(place.encode("ascii", "ignore")))

    def _tell_of_paint(self) -> None:
        log.debug("first paint")
        self.painted.emit()

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._tell_of_paint)  # after what is in it

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
