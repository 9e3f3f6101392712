"""The first page: what to do today, as cards that can be searched."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from selfmassage.routine.library import Library
from selfmassage.routine.search import Show, Wish, concerns, find, hindrances
from selfmassage.ui.pictures.drawings import Drawings

from .library.card import Card, fault_card, routine_card
from .library.card_delegate import GAP
from .library.card_grid import CardGrid
from .library.fault_view import FaultView
from .library.filter_bar import FilterBar
from .library.nothing_found import NothingFound
from .library.pictures import Pictures
from .page import MARGIN, Page
from .page_scroll import PageScroll
from .parts import label
from .theme import Theme

_INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class LibraryPage(Page):
    """All routines as cards; a file that cannot be played is a card with its faults."""

    section = "routines"
    chosen = Signal(str)
    """The id of a routine."""

    def __init__(self, library: Library, drawings: Drawings, theme: Theme) -> None:
        super().__init__(theme)
        self._library = library
        self.filters = FilterBar(theme)
        self.grid = CardGrid(theme, Pictures(drawings))
        self.nothing = NothingFound()
        self.fault_view = FaultView()
        self._lay_out()
        self._connect()
        self.show_library(library)
        self.set_entry(self.grid)
        self.arrange()

    def show_library(self, library: Library) -> None:
        """Show these routines and faults, with the filters as they are."""
        self._library = library
        self.filters.offer(list(library.routines.values()))
        self._find(self.filters.wish)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        self.filters.set_theme(theme)
        self.grid.set_theme(theme)

    def put_above(self, widget: QWidget) -> None:
        """Put something between the heading and the filters."""
        self._head.insertWidget(self._head.count() - 1, widget)

    def stay_off_floor(self) -> None:
        """Show only what can be done on a chair or standing, until the person asks for more."""
        if not self.filters.no_floor.isChecked():
            self.filters.no_floor.click()

    def show_all(self) -> None:
        """Take back every filter."""
        self.filters.show_wish(Wish(show=Show.ALL))
        self.grid.setFocus()

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        margin, gap = round(MARGIN * self.em), round(GAP * self.em)
        self._column.setContentsMargins(margin, margin, 0, margin - gap)
        self._column.setSpacing(gap)
        self._head.setContentsMargins(0, 0, gap, 0)  # the cards carry their gap on their right
        self._head.setSpacing(gap)
        self.filters.arrange()
        self.nothing.arrange()
        self.fault_view.arrange()
        self.grid.arrange()

    def _lay_out(self) -> None:
        head = QWidget()
        self._head = QVBoxLayout(head)
        self._head.addWidget(label("What would you like to do?", "title"))
        self._head.addWidget(self.filters)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        for part in (head, self.grid, self.nothing):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.scroller = self._scroll = PageScroll(self._content, MARGIN - GAP)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self.fault_view)

    def _connect(self) -> None:
        self.filters.changed.connect(self._find)
        self.grid.opened.connect(self._open)
        self.grid.current_moved.connect(self._scroll_to)
        self.nothing.all_asked.connect(self.show_all)
        self.fault_view.back.connect(self._leave_faults)
        for keys in ("Ctrl+F", "/"):
            QShortcut(QKeySequence(keys), self, self._search, context=_INSIDE)
        self.filters.search.returnPressed.connect(self.grid.setFocus)
        QShortcut(QKeySequence("Esc"), self.filters.search, self._leave_search, context=_INSIDE)
        QShortcut(QKeySequence("Esc"), self.fault_view, self._leave_faults, context=_INSIDE)

    def _find(self, wish: Wish) -> None:
        routines = list(self._library.routines.values())
        found = [routine_card(routine) for routine in find(routines, wish)]
        faults = [fault_card(problems) for problems in self._library.bad if concerns(problems.path.name, wish)]
        self.grid.show_cards([*faults, *found])
        self.grid.setVisible(bool(self.grid.cards))
        self.nothing.setVisible(not self.grid.cards)
        self.nothing.show_hindrances(hindrances(routines, wish) if not found else {})

    def _open(self, card: Card) -> None:
        if card.problems:
            self.fault_view.show_problems(card.problems)
            self._pages.setCurrentWidget(self.fault_view)
        else:
            self.chosen.emit(card.key)

    def _leave_faults(self) -> None:
        self._pages.setCurrentWidget(self._scroll)
        self.grid.setFocus()

    def _search(self) -> None:
        self._scroll.ensureWidgetVisible(self.filters.search)
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _leave_search(self) -> None:
        self.filters.search.clear()
        self.grid.setFocus()

    def _scroll_to(self, place: QRect) -> None:
        middle = self.grid.mapTo(self._content, place.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2)
