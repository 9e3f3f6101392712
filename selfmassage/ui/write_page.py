"""The way to writing: a new routine, one that was left unfinished, one's own, or files from somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.authoring.shelf import Work
from selfmassage.routine.model import Routine

from .card import Card
from .page import GAP, MARGIN, Page
from .page_scroll import PageScroll
from .parts import button, clear, column, label
from .theme import Theme

ADVICE = "Any routine of the library can be made your own: open it and press “Change it”."
NO_TITLE = "No title yet"


class WritePage(Page):
    """Lists what can be written on."""

    section = "editor"
    new_asked = Signal()
    import_asked = Signal()
    draft_chosen = Signal(object)
    """A Work that was not saved."""
    routine_chosen = Signal(object)
    """A Routine of the person's own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.new_button = button("New routine", "main")
        self.import_button = button("Import files…", tip="What somebody gave you; files can be dropped here too")
        self.new_button.clicked.connect(self.new_asked)
        self.import_button.clicked.connect(self.import_asked)
        self._drafts, self._own = column(), column()
        self._cards = [Card("Unfinished", _holding(self._drafts)), Card("Your routines", _holding(self._own))]
        self._lay_out()
        self.set_entry(self.new_button)
        self.arrange()

    def show_works(self, drafts: Sequence[Work], own: Sequence[Routine]) -> None:
        """Show drafts and own routines as they are now."""
        for layout, made in (
            (self._drafts, [self._row(work.draft.title or NO_TITLE, self.draft_chosen, work) for work in drafts]),
            (self._own, [self._row(routine.title, self.routine_chosen, routine) for routine in own]),
        ):
            clear(layout)
            for row in made:
                layout.addWidget(row)
        self._cards[0].setVisible(bool(drafts))
        self._cards[1].setVisible(bool(own))
        self.arrange()

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        margin, gap = round(MARGIN * self.em), round(GAP * self.em)
        self._page.setContentsMargins(margin, margin, 0, 0)
        self._column.setContentsMargins(0, 0, 0, margin)
        self._buttons.setSpacing(gap)
        for layout in (self._column, self._drafts, self._own):
            layout.setSpacing(gap)
        for card in self._cards:
            card.arrange(margin, gap)

    def _lay_out(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.new_button)
        self._buttons.addWidget(self.import_button)
        self._buttons.addStretch(1)
        content = QWidget()
        self._column = column(label("Write a routine", "title"), label(ADVICE, "lead"))
        self._column.addLayout(self._buttons)
        for card in self._cards:
            self._column.addWidget(card)
        self._column.addStretch(1)
        content.setLayout(self._column)
        self._page = QVBoxLayout(self)
        self.scroller = PageScroll(content, MARGIN)
        self._page.addWidget(self.scroller)

    def _row(self, title: str, chosen: SignalInstance, what: object) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(title), 1)
        opens = button("Go on" if isinstance(what, Work) else "Change it")
        opens.setAccessibleName(f"{opens.text()}: {title}")
        opens.clicked.connect(partial(chosen.emit, what))
        row.addWidget(opens)
        return made


def _holding(layout: QVBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made
