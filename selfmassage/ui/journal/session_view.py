"""One session of the journal: both legs' time, what was felt and left out, and a note to write."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from selfmassage.journal.detail import Detail
from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.area_table import AreaTable
from selfmassage.ui.card import Card, TextList
from selfmassage.ui.leg_time import LegTime
from selfmassage.ui.parts import button, column, label
from selfmassage.ui.theme import Theme

REST = 600  # ms
"""After this long without a key the note is kept."""
NOTE_LINES = 4
SIDE_BY_SIDE = 46
LEGS_SIDE_BY_SIDE = 34
"""Width in em from which the cards, or the two legs, stand side by side."""


class SessionView(QWidget):
    """Shows a session; the note is kept while it is written."""

    back = Signal()
    note_changed = Signal(str, str)
    """The uuid of the session and the note."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._uuid = self._kept = ""
        self.back_button = button("All sessions", tip="Esc")
        self._title, self._when, self._length = label("", "title"), label("", "lead"), label("", "lead")
        self._legs = {leg: LegTime(leg, theme) for leg in (Leg.LEFT, Leg.RIGHT)}
        self._areas = AreaTable()
        self._felt, self._missing, self._limits = TextList(), TextList(), TextList()
        self.note = QPlainTextEdit()
        self.note.setAccessibleName("Note")
        self.note.setPlaceholderText("How was it? What would you do again?")
        self.note.setTabChangesFocus(True)
        self._cards = {
            "rows": Card("Time per area", self._areas),
            "note": Card("Note", self.note),
            "felt": Card("How it felt", self._felt),
            "missing": Card("Left out, skipped or cut short", self._missing),
            "limits": Card("Kept light", self._limits),
        }
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.keep_note)
        self.note.textChanged.connect(self._rest.start)
        self.back_button.clicked.connect(self.back)
        QShortcut(QKeySequence("Esc"), self, self.back.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._lay_out()

    def show_detail(self, detail: Detail) -> None:
        """Show another session."""
        self.keep_note()
        self._uuid = detail.uuid
        for where, text in ((self._title, detail.title), (self._when, detail.when), (self._length, detail.length)):
            where.setText(text)
        self._legs[Leg.LEFT].show_time(detail.left)
        self._legs[Leg.RIGHT].show_time(detail.right)
        self._areas.show_rows(detail.rows)
        for texts, shown in ((self._felt, detail.felt), (self._missing, detail.missing), (self._limits, detail.limits)):
            texts.show_texts(shown)
        self._kept = detail.note
        self.note.setPlainText(detail.note)
        for name, card in self._cards.items():
            card.setVisible(name == "note" or bool(getattr(detail, name)))

    def keep_note(self) -> None:
        """Tell of a note that was written, now rather than in a moment."""
        self._rest.stop()
        text = self.note.toPlainText()
        if text != self._kept:
            self._kept = text
            self.note_changed.emit(self._uuid, text)

    def arrange(self, theme: Theme, em: int, width: int) -> None:
        """Take a look, a text size and the width of the page, in pixels."""
        gap = round(0.75 * em)
        for layout in (self._column, self._pair, self._lower, *self._halves, self._head):
            layout.setSpacing(gap)
        for card in self._cards.values():
            card.arrange(round(1.1 * em), gap)
        for texts in (self._felt, self._missing, self._limits):
            texts.column.setSpacing(round(0.4 * em))
        for leg in self._legs.values():
            leg.arrange(theme, em)
        self._areas.arrange(theme, em)
        self.note.setStyleSheet(f"QPlainTextEdit {{ background: {theme.raised}; }}")  # a field on a card
        self.note.setFixedHeight(NOTE_LINES * self.note.fontMetrics().lineSpacing() + round(1.3 * em))
        self._lower.setDirection(_ACROSS if width >= SIDE_BY_SIDE * em else _DOWN)
        self._pair.setDirection(_ACROSS if width >= LEGS_SIDE_BY_SIDE * em else _DOWN)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._title, 1)
        self._pair, self._lower = QBoxLayout(_ACROSS), QBoxLayout(_ACROSS)
        for leg in self._legs.values():
            self._pair.addWidget(leg)
        cards = self._cards
        self._halves = (column(cards["note"], cards["rows"]), column(cards["felt"], cards["missing"], cards["limits"]))
        for half in self._halves:
            half.addStretch(1)
            self._lower.addLayout(half, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._when)
        self._column.addWidget(self._length)
        self._column.addLayout(self._pair)
        self._column.addLayout(self._lower)
        self._column.addStretch(1)

    # Qt's own names

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep_note()
        super().hideEvent(event)


_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
