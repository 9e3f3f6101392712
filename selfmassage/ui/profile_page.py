"""Questions about the person's health: before the first session, every three months, and any time from Settings."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.safety.gate import Gate

from .checkin.asking import Asking
from .checkin.question_row import QuestionRow
from .page import MARGIN, Page
from .page_scroll import PageScroll
from .parts import button, column, label
from .pictures.drawings import Drawings
from .profile.group import Group
from .theme import Theme

INTRO = (
    "This program guides gentle self-massage and stretching for adults who are well. It does not replace a doctor, "
    "physiotherapist or massage therapist. If you are unsure, pregnant, on blood thinners or under medical care, ask "
    "your clinician first. In an emergency call your local emergency number."
)
"""From the full text of content research 5.7; Help has all of it."""
PRIVATE = "Your answers stay on this computer."
BESIDE = 40
"""Width in em from which the progress stands beside the buttons."""
REST_NO = "No to all the others"

PARTNER = "Ask your partner about their health"
FORGOTTEN = "These answers are your partner's. They are not kept."


class ProfilePage(Page):
    """Every answer is kept at once; the page can be left at any time, but no session starts before all are given."""

    done = Signal()
    """Everything is answered."""
    back = Signal()
    erase_asked = Signal()
    """All data of the person is to be deleted; nothing is deleted here."""

    def __init__(self, gate: Gate, theme: Theme, drawings: Drawings, of_partner: bool = False) -> None:
        """`of_partner`: the questions are for whoever is massaged in a practice, and nothing is kept."""
        super().__init__(theme)
        self._of_partner = of_partner
        self._gate = gate
        questions = sorted(gate.screening.profile, key=lambda question: _first(gate, question.group))
        self.rows = [QuestionRow(number, question) for number, question in enumerate(questions, 1)]
        self._groups = [Group(title, list(rows)) for title, rows in groupby(self.rows, key=lambda r: r.question.group)]
        self.notes, self.progress = label(role="problem"), label(role="strong")
        self.back_button = button("Back", tip="Esc")
        self.rest_button = button(REST_NO, tip="Answer no wherever there is no answer yet")
        self.done_button = button("Done", "main")
        self.erase_button = button("Delete all my data")
        self.asking = Asking(theme, drawings, self._lay_out(), self.rows)
        self.setLayout(column(self.asking))
        self._connect()
        self.set_entry(self.back_button)  # a key pressed once too often answers nothing
        self.arrange()

    def show_answers(self) -> None:
        """Show the answers that still count; the others are asked again."""
        self._gate.profile.refresh()
        answers = self._gate.profile.answers
        for row in self.rows:
            answer = answers.get(row.question.id)
            agreed = answer.agreed if answer and answer.has_agreement(self._gate.now()) else None
            row.show_answer(answer, _day(agreed) if agreed else "")
        self.asking.leave()
        self._show_progress()
        self._scroll.to_top()

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        em = self.em
        margin = round(MARGIN * em)
        self._column.setContentsMargins(margin, margin, 0, margin)
        self._whole.setContentsMargins(0, 0, 0, margin)
        for layout in (self._column, self._whole):
            layout.setSpacing(round(0.8 * em))
        for line in (self._head, self._bottom):
            line.setContentsMargins(0, 0, margin, 0)
            line.setSpacing(round(0.8 * em))
        beside = self.width() >= BESIDE * em
        self._bottom.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for part in self._groups:
            part.arrange()
        self.asking.arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        self.asking.set_theme(theme)

    def _lay_out(self) -> QWidget:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(label(PARTNER if self._of_partner else "Health questions", "title"), 1)
        content = QWidget()
        self._whole = QVBoxLayout(content)
        for part in (
            label(INTRO),
            label(FORGOTTEN if self._of_partner else PRIVATE, "muted"),
            self.notes,
            *self._groups,
        ):
            self._whole.addWidget(part)
        self.erase_button.setVisible(not self._of_partner)
        self._whole.addWidget(self.erase_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._whole.addStretch(1)
        self.scroller = self._scroll = PageScroll(content, MARGIN)
        self._bottom, buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        self._bottom.addWidget(self.progress, 1)
        self._bottom.addLayout(buttons)
        buttons.addStretch(1)
        buttons.addWidget(self.rest_button)
        buttons.addWidget(self.done_button)
        questions = QWidget()
        self._column = QVBoxLayout(questions)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._bottom)
        return questions

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.done_button.clicked.connect(self.done)
        self.rest_button.clicked.connect(self._refuse_rest)
        self.erase_button.clicked.connect(self.erase_asked)
        for row in self.rows:
            row.answered.connect(partial(self._keep, row))
        self.asking.returned.connect(lambda row: row.where_button.setFocus())
        QShortcut(QKeySequence("Esc"), self, self._escape, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _keep(self, row: QuestionRow) -> None:
        now = self._gate.now()
        self._gate.profile.change(row.question.id, row.given(now, now if row.is_agreed else None))
        if row.is_agreed:
            row.show_agreement(_day(now))
        self._show_progress()

    def _refuse_rest(self) -> None:
        left = [row for row in self.rows if row.answer is None]
        for row in left:
            row.refuse()
        self._gate.profile.change_all({row.question.id: row.given(self._gate.now()) for row in left})
        self._show_progress()
        (self.done_button if self.done_button.isEnabled() else self.back_button).setFocus()

    def _show_progress(self) -> None:
        left, again = len(self._gate.unanswered()), self._gate.asks_again()
        when = f" They are asked again from {_day(again)}." if again else ""
        self.progress.setText(f"{len(self.rows) - left} of {len(self.rows)} answered.{when}")
        self.rest_button.setVisible(any(row.answer is None for row in self.rows))
        self.done_button.setEnabled(not left)
        self.notes.setText(self._gate.profile.note)
        self.notes.setVisible(bool(self._gate.profile.note))

    def _escape(self) -> None:
        if self.asking.is_asking:
            self.asking.leave()
        else:
            self.back.emit()

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def _first(gate: Gate, group: str) -> int:
    """Give the place at which a group first comes among the questions."""
    return [question.group for question in gate.screening.profile].index(group)


def _day(moment: datetime) -> str:
    """Write a day as people write it: "1 June 2025"."""
    here = moment.astimezone()
    return f"{here.day} {here:%B %Y}"
