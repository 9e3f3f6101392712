"""Asks where on the body something is: a picture to point at, and a list that says the same."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.safety.limits import Place
from selfmassage.safety.questions import Question
from selfmassage.safety.telling import place_names
from selfmassage.ui.page import MARGIN
from selfmassage.ui.page_scroll import PageScroll
from selfmassage.ui.parts import button, frame, label
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .area_list import AreaList
from .body_picture import BodyPicture

BESIDE, LIST = 50, 22
"""Width in em from which there is room for the picture beside the list, and that of the list then."""
NOTHING = "Nothing yet. Point at every place, on the left leg, the right leg or both."


class Where(QWidget):
    """Lets a person point at areas of the left and the right leg."""

    done = Signal(object)
    """The places, as a sorted tuple."""
    left = Signal()
    """Without a change."""

    def __init__(self, theme: Theme, drawings: Drawings) -> None:
        super().__init__()
        self.places: frozenset[Place] = frozenset()
        self.picture = BodyPicture(theme, drawings)
        self.list = AreaList()
        self.heading = label("Where is it?", "title")
        self.question, self.summary = label(role="lead"), label(role="strong")
        self.back_button = button("Back", tip="Esc")
        self.done_button = button("That is all", "main", tip="When every place is marked")
        self._lay_out()
        for part in (self.picture, self.list):
            part.pointed.connect(self._turn)
        self.back_button.clicked.connect(self.left)
        self.done_button.clicked.connect(lambda: self.done.emit(tuple(sorted(self.places))))

    def ask(self, question: Question, places: Iterable[Place]) -> None:
        """Ask where, with what was pointed at before."""
        self.question.setText(question.short)
        self._show(frozenset(places))
        self._scroll.to_top()
        next(iter(self.list.buttons.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.picture.set_theme(theme)

    def arrange(self) -> None:
        """Set margins and gaps, and leave out the picture where there is no room."""
        em = em_of(self.font())
        margin = round(MARGIN * em)
        self._column.setContentsMargins(margin, margin, 0, margin)
        self._column.setSpacing(round(0.7 * em))
        for layout in (self._head, self._bottom):
            layout.setContentsMargins(0, 0, margin, 0)
            layout.setSpacing(em)
        self._middle.setSpacing(em)
        self._card.setContentsMargins(em, em, em, round(0.5 * em))
        beside = self.width() >= BESIDE * em
        self._pictured.setVisible(beside)
        self._scroll.setMaximumWidth(round((LIST + MARGIN) * em) if beside else 16_777_215)
        self.list.arrange()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.question)
        self._head.addLayout(words, 1)
        self._card = QVBoxLayout()
        self._card.addWidget(self.picture)
        self._pictured = frame("card", self._card)
        self._scroll = PageScroll(self.list, MARGIN)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._pictured, 3)
        self._middle.addWidget(self._scroll, 2)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self.summary, 1)
        self._bottom.addWidget(self.done_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._middle, 1)
        self._column.addLayout(self._bottom)

    def _turn(self, place: Place) -> None:
        self._show(self.places ^ {place})

    def _show(self, places: frozenset[Place]) -> None:
        self.places = places
        self.picture.show_places(places)
        self.list.show_places(places)
        named = place_names(places)
        self.summary.setText(f"{named[0].upper()}{named[1:]}." if named else NOTHING)
        self.done_button.setEnabled(bool(places))

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._scroll.turn(event.key()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
