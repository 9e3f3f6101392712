"""A page with a way back, a title and a scrolling column: what most practice pages are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.ui.page import GAP, MARGIN, Page
from selfmassage.ui.page_scroll import PageScroll
from selfmassage.ui.parts import button, column, label
from selfmassage.ui.theme import Theme


class PlainPage(Page):
    """Back and title stay in view; `content` scrolls; `bottom` stays below it."""

    back = Signal()

    def __init__(self, theme: Theme, title: str, *, has_back: bool = True) -> None:
        super().__init__(theme)
        self.title = label(title, "title")
        self.back_button = button("Back", tip="Esc")
        self.back_button.setVisible(has_back)
        self.content = column()
        self.bottom = QHBoxLayout()
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.title, 1)
        inside = QWidget()
        inside.setLayout(self.content)
        self.scroller: PageScroll = PageScroll(inside, MARGIN)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._head)
        self._whole.addWidget(self.scroller, 1)
        self._whole.addLayout(self.bottom)
        if has_back:
            self.back_button.clicked.connect(self.back)
            QShortcut(QKeySequence("Esc"), self, self.back.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        margin, gap = round(MARGIN * self.em), round(GAP * self.em)
        self._whole.setContentsMargins(margin, margin, 0, margin)
        self._whole.setSpacing(gap)
        self._head.setSpacing(self.em)
        for row in (self._head, self.bottom):
            row.setContentsMargins(0, 0, margin, 0)
        self.bottom.setSpacing(gap)
        self.content.setSpacing(gap)
