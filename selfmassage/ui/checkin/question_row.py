"""One question with Yes and No, and after a yes what to do, where it is, and what else has to be known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QWidget

from selfmassage.safety.answers import Answer
from selfmassage.safety.limits import Place
from selfmassage.safety.questions import Consequence, Question
from selfmassage.safety.telling import place_names
from selfmassage.ui.chips import Chips
from selfmassage.ui.parts import button, column, label, line_label, set_role
from selfmassage.ui.style import em_of

NOWHERE = "Not shown yet."
BLOCKS = (Consequence.EMERGENCY, Consequence.BLOCK)


class QuestionRow(QWidget):
    """A question that is unanswered, yes or no."""

    answered = Signal()
    """Yes, no, or anything that belongs to it has changed."""
    where_asked = Signal()

    def __init__(self, number: int, question: Question) -> None:
        super().__init__()
        self.question = question
        self.places: tuple[Place, ...] = ()
        self._chips = _yes_no(question.question)
        self.yes_button, self.no_button = self._chips.buttons
        self._more = _yes_no(question.follow_up.question if question.follow_up else "")
        self.message, self.details = label(role="caution"), label(question.details)
        self.where = label(role="strong")
        self.where_button = button("Show where", tip=question.short)
        self.agree_button = button(_agrees(question), checkable=True, tip=question.short)
        self.agreed_on = label(role="muted")
        self._grid = QGridLayout(self)
        self._rows: list[QBoxLayout] = []
        self._lay_out(number)
        self._connect()
        self.clear()
        self.arrange()

    @property
    def answer(self) -> bool | None:
        """Yes, no, or not answered."""
        return self._chips.value

    @property
    def is_agreed(self) -> bool:
        """True if the doctor's word is pressed."""
        return self.agree_button.isChecked()

    def given(self, now: datetime, agreed: datetime | None = None) -> Answer:
        """Make the answer, given now; no answer is made a no."""
        yes = self.answer is True
        return Answer(yes, now, self.places if yes else (), self._more.value if yes else None, agreed if yes else None)

    def show_answer(self, answer: Answer | None, agreed_on: str = "") -> None:
        """Show an answer that was given before."""
        self._chips.choose(answer.yes if answer else None)
        self._more.choose(answer.more if answer else None)
        self.places = answer.places if answer else ()
        self.show_agreement(agreed_on)
        self.show_message()

    def show_agreement(self, on: str) -> None:
        """Show on which day the doctor's word was recorded; none where it is empty."""
        self.agree_button.setChecked(bool(on))
        self.agreed_on.setText(f"Recorded on {on}." if on else "")
        self.show_message()

    def clear(self) -> None:
        """Forget the answer."""
        self.show_answer(None)

    def refuse(self) -> None:
        """Answer no where there is no answer."""
        if self.answer is None:
            self._chips.choose(False)

    def point(self, places: Iterable[Place]) -> None:
        """Take where it is; a doctor's word was for another place."""
        self.places = tuple(places)
        self.agree_button.setChecked(False)
        self.show_message()
        self.answered.emit()

    def show_message(self) -> None:
        """Show what belongs to a yes."""
        yes = self.answer is True
        question, worse = self.question, self._more.value is True
        self.message.setText(self._words(worse))
        blocks = worse or (question.kind in BLOCKS and not self.is_agreed)
        set_role(self.message, "problem" if blocks else "caution")
        names = place_names(self.places)
        self.where.setText(f"{names[0].upper()}{names[1:]}." if names else NOWHERE)
        self.where_button.setText("Change" if names else "Show where")
        lifts = bool(question.until) and not worse
        for part, shown in (
            (self.message, bool(self.message.text())),
            (self.details, bool(question.details)),
            (self._where, question.points and not worse),
            (self._follow, question.follow_up is not None),
            (self._agreement, lifts),
        ):
            part.setVisible(yes and shown)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._grid.setContentsMargins(0, round(0.2 * em), 0, round(0.2 * em))
        self._grid.setHorizontalSpacing(round(0.8 * em))
        self._grid.setVerticalSpacing(round(0.3 * em))
        for layout in self._rows:
            layout.setSpacing(round(0.4 * em))

    def _words(self, worse: bool) -> str:
        if worse and self.question.follow_up:
            return self.question.follow_up.message
        return self.question.after_message if self.is_agreed else self.question.message

    def _lay_out(self, number: int) -> None:
        count = line_label(str(number), "muted")
        count.setMinimumWidth(count.fontMetrics().horizontalAdvance("10"))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(count, 0, 0)
        self._grid.addWidget(label(self.question.question, "lead"), 0, 1)
        buttons = QHBoxLayout()
        for made in self._chips.buttons:
            buttons.addWidget(made)
        self._rows.append(buttons)
        self._grid.addLayout(buttons, 0, 2)
        follow = self.question.follow_up.question if self.question.follow_up else ""
        self._follow = self._below(label(follow), *self._more.buttons)
        self._where = self._beside(self.where_button, self.where)
        self._agreement = self._beside(self.agree_button, self.agreed_on)
        for row, part in enumerate((self.message, self.details, self._follow, self._where, self._agreement), 1):
            self._grid.addWidget(part, row, 1, 1, 2, top if part is self.details else Qt.AlignmentFlag(0))

    def _below(self, words: QWidget, *buttons: QWidget) -> QWidget:
        """Put buttons below words."""
        row = QHBoxLayout()
        for part in buttons:
            row.addWidget(part)
        row.addStretch(1)
        layout = column(words)
        layout.addLayout(row)
        return self._held(layout, row)

    def _beside(self, made: QWidget, words: QWidget) -> QWidget:
        """Put words to the right of a button."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return self._held(row)

    def _held(self, layout: QBoxLayout, *inner: QBoxLayout) -> QWidget:
        made = QWidget()
        made.setLayout(layout)
        self._rows += [layout, *inner]
        return made

    def _connect(self) -> None:
        for made in (*self._chips.buttons, *self._more.buttons):
            made.clicked.connect(self._change)
        self.yes_button.clicked.connect(self._ask_where)
        self.where_button.clicked.connect(self.where_asked)
        self.agree_button.clicked.connect(self._tell)

    def _change(self) -> None:
        """Another answer needs another word of the doctor."""
        self.agree_button.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        self.agreed_on.setText("")
        self.show_message()
        self.answered.emit()

    def _ask_where(self) -> None:
        if self.question.points and not self.places and self.question.follow_up is None:
            self.where_asked.emit()


def _yes_no(question: str) -> Chips[bool]:
    chips = Chips({True: "Yes", False: "No"})
    for made in chips.buttons:
        made.setAccessibleName(f"{question} {made.text()}")
    return chips


def _agrees(question: Question) -> str:
    """Give the words of the button: "My doctor agrees"."""
    return f"{question.until.replace('your', 'My', 1)} agrees"
