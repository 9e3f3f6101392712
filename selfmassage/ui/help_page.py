"""Help: short texts with their sources, by topic or by search, and timers for cold, warmth and rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from selfmassage.knowledge.topics import Topic, search
from selfmassage.routine.sources import Source

from .chips import Chips
from .flow_layout import FlowLayout
from .help.entry_card import EntryCard
from .page import GAP, MARGIN, Page
from .page_scroll import PageScroll
from .parts import clear, column, label
from .theme import Theme

TWO_COLUMNS = 56
"""Width in em from which the texts stand in two columns: longer lines are hard to read."""


class HelpPage(Page):
    """Shows one topic, or from all topics what was searched for."""

    section = "help"
    timer_asked = Signal(str)
    """The id of a care step."""

    def __init__(self, topics: Sequence[Topic], sources: Mapping[str, Source], theme: Theme) -> None:
        super().__init__(theme)
        self._topics, self._sources = tuple(topics), sources
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search in help")
        self.search.setAccessibleName("Search in help")
        self.search.setClearButtonEnabled(True)
        self.chips = Chips({topic.id: topic.name for topic in topics})
        self._lay_out()
        self.search.textChanged.connect(self._find)
        for made in self.chips.buttons:
            made.clicked.connect(self._choose)
        for keys in ("Ctrl+F", "/"):
            QShortcut(QKeySequence(keys), self, self.search.setFocus, context=_INSIDE)
        QShortcut(QKeySequence("Esc"), self, self.search.clear, context=_INSIDE)
        self.set_entry(self.chips.buttons[0])
        self.show_topic(self._topics[0].id)

    def show_topic(self, id: str) -> None:
        """Open a topic."""
        self.search.clear()
        self.chips.choose(id)
        self._show([topic for topic in self._topics if topic.id == id])

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        margin, gap = round(MARGIN * self.em), round(GAP * self.em)
        self._page.setContentsMargins(margin, margin, 0, 0)
        self._page.setSpacing(gap)
        self._topics_row.setSpacing(round(0.4 * self.em))
        self._head.setContentsMargins(0, 0, 0, margin)
        self._head.setSpacing(gap)
        wide = self.width() >= TWO_COLUMNS * self.em
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for layout in (self._pair, *self._halves):
            layout.setSpacing(gap)
        for card in self._texts.findChildren(EntryCard):
            card.arrange(self.em)

    def _lay_out(self) -> None:
        self._topics_row = FlowLayout()
        for made in self.chips.buttons:
            self._topics_row.addWidget(made)
        self._intro = label("", "lead")
        self._texts = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._texts)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._halves = (column(), column())
        for half in self._halves:
            self._pair.addLayout(half, 1)
        content = QWidget()
        self._head = QVBoxLayout(content)
        self._head.addWidget(label("Help", "title"))
        self._head.addWidget(self.search)
        self._head.addLayout(self._topics_row)
        self._head.addWidget(self._intro)
        self._head.addWidget(self._texts)
        self._head.addStretch(1)
        self._page = QVBoxLayout(self)
        self.scroller = self._scroll = PageScroll(content, MARGIN)
        self._page.addWidget(self._scroll, 1)

    def _choose(self) -> None:
        self.show_topic(self.chips.value or self._topics[0].id)

    def _find(self, text: str) -> None:
        """Search all topics; without words the first topic is open again."""
        if not text.strip():
            self.show_topic(self._topics[0].id)
            return
        self.chips.choose(None)
        self._show(search(self._topics, text))

    def _show(self, topics: Sequence[Topic]) -> None:
        """Show entries in their order down the first column and then down the second."""
        for half in self._halves:
            clear(half)
        entries = [entry for topic in topics for entry in topic.entries]
        for number, entry in enumerate(entries):
            card = EntryCard(entry, entry.references(self._sources))
            card.timer_asked.connect(self.timer_asked)
            self._halves[number >= (len(entries) + 1) // 2].addWidget(card)
        for half in self._halves:
            half.addStretch(1)
        self._intro.setText(topics[0].intro if len(topics) == 1 else FOUND if topics else NOTHING)
        self._intro.setVisible(bool(self._intro.text()))
        self._scroll.to_top()
        self.arrange()

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


FOUND = "Found in all topics:"
NOTHING = "Nothing here has these words. Try a single word, such as cramp."
_INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut
