"""The questions before every session: one screen, and nothing starts but by the gate's leave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from selfmassage.routine.model import Routine
from selfmassage.safety.answers import Answer
from selfmassage.safety.gate import Gate
from selfmassage.safety.limits import NO_LIMITS
from selfmassage.safety.remaining import instead, what_is_left
from selfmassage.safety.telling import left_out_lines, start_text
from selfmassage.safety.verdict import Blocked, Open, Unanswered

from .checkin.asking import Asking
from .checkin.body_map import BodyMap
from .checkin.consequences import Consequences
from .checkin.question_row import QuestionRow
from .checkin.verdict import Verdict
from .page import MARGIN, Page
from .page_scroll import PageScroll
from .parts import button, column, frame, label
from .pictures.drawings import Drawings
from .theme import Theme

DISCLAIMER = "For comfort in healthy legs. Not medical care. Stop if it hurts, tingles or feels wrong."
"""Content research 5.7."""
LOW = 32
"""Height in em."""
ROOMY, BODY = 72, 12.5
"""Width in em from which there is room for the picture, and its own."""
ALL_NO, SHORT = "All no: {}", "Start so"
BRIEF = 260
"""Letters of the steps left out that find room in the panel."""

ASK, ASK_PARTNER = "Is any of this true today?", "Ask your partner: is any of this true today?"


class CheckInPage(Page):
    """Asks about today; answers are forgotten before every session."""

    passed = Signal(object)
    """The gate's Pass for the routine."""
    back = Signal()
    profile_asked = Signal()
    """The questions about the person's health have to come first, or are to be changed."""
    other_chosen = Signal(object)
    """Another Routine, which has its own check-in."""

    def __init__(self, gate: Gate, theme: Theme, drawings: Drawings) -> None:
        super().__init__(theme)
        self._own_gate = self.gate = gate
        self._routine: Routine | None = None
        self._others: tuple[Routine, ...] = ()
        self._start_words = ""
        self._offered: Routine | None = None  # chosen instead: today's answers stay
        self.rows = [QuestionRow(number, question) for number, question in enumerate(gate.screening.today, 1)]
        self.verdict, self.changes = Verdict(), Consequences()
        self.body = BodyMap(theme, drawings)
        self.heading, self.title = label(ASK, "title"), label(role="muted")
        self.notes = label(role="strong")
        self.back_button = button("Back", tip="Esc")
        self.start_button = button("Start", "main", tip="N or Return")
        self.asking = Asking(theme, drawings, self._lay_out(), self.rows)
        self.setLayout(column(self.asking))
        self._connect()
        self.set_entry(self.start_button)
        self.arrange()

    def ask(self, routine: Routine, others: Sequence[Routine] = (), partner: Gate | None = None) -> None:
        """Ask all questions anew before a routine; `others` may be offered where too little of it is left.

        Where a partner is massaged, it is the partner's gate, with answers about the partner's health.
        """
        self.gate = partner or self._own_gate
        self.heading.setText(ASK_PARTNER if partner else ASK)
        if routine is not self._offered:
            for row in self.rows:
                row.clear()
        self._routine, self._others, self._offered = routine, tuple(others), None
        self.gate.profile.refresh()
        self.title.setText(routine.title)
        self.body.show_routine(routine)
        self._judge()
        self.asking.leave()
        self._scroll.to_top()
        self._next().setFocus()

    def start(self) -> None:
        """Take every open answer as no, and pass if the gate lets it through."""
        if self._routine is None or self.asking.is_asking or not self.start_button.isEnabled():
            return
        allowed = self.gate.let_through(self._routine, self._today())
        if allowed is None:
            self._judge()
            return
        for row in self.rows:
            row.refuse()
        self._judge()
        self.passed.emit(allowed)

    def look_again(self) -> None:
        """Weigh the answers again, since those about the person's health have changed."""
        self.gate.profile.refresh()
        self._judge()

    def refuse(self, why: str) -> None:
        """Say why the session did not start all the same."""
        self.verdict.show_refusal(why)

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        em = self.em
        margin = round(MARGIN * em)
        self._column.setContentsMargins(margin, 0, 0, margin)
        self._column.setSpacing(round(0.7 * em))
        self._whole.setContentsMargins(0, margin, 0, 0)
        self._whole.setSpacing(round(0.7 * em))
        for layout in (self._bottom, self._verdicts):
            layout.setContentsMargins(0, 0, margin, 0)
        self._list.setContentsMargins(em, round(0.5 * em), em, round(0.5 * em))
        self._list.setSpacing(0)
        for gap in (self._bottom, self._head, self._middle):
            gap.setSpacing(em)
        for row in self.rows:
            row.arrange()
        for part in (self.verdict, self.changes, self.asking):
            part.arrange()
        self.body.setFixedWidth(round(BODY * em))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        self.body.set_theme(theme)
        self.asking.set_theme(theme)

    def _lay_out(self) -> QWidget:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.heading, 1)
        self._list = QVBoxLayout()
        for row in self.rows:
            self._list.addWidget(row, 1)
        content = QWidget()
        self._whole = QVBoxLayout(content)
        self._whole.addLayout(self._head)
        self._whole.addLayout(column(label(DISCLAIMER, "muted"), self.notes))
        self._middle = QHBoxLayout()
        self._middle.addWidget(frame("card", self._list), 1)
        self._middle.addWidget(self.body)
        self._whole.addLayout(self._middle, 1)
        self._whole.addWidget(self.changes)
        self.scroller = self._scroll = PageScroll(content, MARGIN)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self.title, 1)
        self._bottom.addWidget(self.start_button)
        self._verdicts = QHBoxLayout()
        self._verdicts.addWidget(self.verdict)
        questions = QWidget()
        self._column = QVBoxLayout(questions)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._verdicts)
        self._column.addLayout(self._bottom)
        return questions

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.start_button.clicked.connect(self.start)
        for row in self.rows:
            row.answered.connect(self._judge)
            row.answered.connect(partial(self._keep_in_view, row))
        self.asking.returned.connect(self._return)
        self.verdict.profile_asked.connect(self.profile_asked)
        self.verdict.chosen.connect(self._choose)
        for key, act in (("N", self.start), ("Esc", self._escape)):
            keys = QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.setAutoRepeat(False)

    def _today(self) -> dict[str, Answer]:
        """Today's answers as they would be at the start: what is open is a no."""
        now = self.gate.now()
        return {row.question.id: row.given(now) for row in self.rows}

    def _judge(self) -> None:
        """Show what the answers lead to."""
        if self._routine is None:
            return
        verdict = self.gate.judge(self._today())
        limits = verdict.limits if isinstance(verdict, Open) else NO_LIMITS
        left = what_is_left(self._routine, limits)
        match verdict:
            case Blocked():
                self.verdict.show_blocked(verdict)
            case Unanswered(questions):
                self.verdict.show_unanswered(len(questions))
            case Open():
                offered = () if left.is_enough else instead(self._others, limits, self._routine)
                steps = "\n".join(left_out_lines(left.omitted))
                brief = len(steps) <= BRIEF and not self._is_low
                self.verdict.show_open(verdict, left, offered, steps if brief else "")
                self.changes.show_changes((), () if brief else left.omitted)
        self.changes.setVisible(isinstance(verdict, Open) and bool(self.changes.texts))
        self._tell(verdict)
        self.start_button.setEnabled(isinstance(verdict, Open) and not left.is_nothing)
        self._start_words = self._words(start_text(limits))
        self.set_entry(self._next())
        self._make_room()

    def _next(self) -> QPushButton:
        """Give the button that a person needs next."""
        if self.start_button.isEnabled():
            return self.start_button
        return self.verdict.profile_button if self.verdict.asks_about_health else self.back_button

    def _words(self, start: str) -> str:
        """Give the words of the start button: before any answer it answers all."""
        answered = all(row.answer is not None for row in self.rows) or any(row.answer for row in self.rows)
        return start if answered else ALL_NO.format(start[0].lower() + start[1:])

    def _tell(self, verdict: Blocked | Unanswered | Open) -> None:
        """Say what the person's health asks for in every session, and what is wrong with the file of it."""
        own = {row.question.id for row in self.rows}
        notices = verdict.notices if isinstance(verdict, Open) else ()
        lines = [f"{notice.short}: {notice.message}" for notice in notices if notice.question.id not in own]
        if self.gate.profile.note:
            lines.append(self.gate.profile.note)
        self.notes.setText("\n".join(lines))
        self.notes.setVisible(bool(lines))

    def _choose(self, routine: Routine) -> None:
        self._offered = routine
        self.other_chosen.emit(routine)

    def _return(self, row: QuestionRow) -> None:
        """Go to what is next: the start, or else showing where."""
        (self.start_button if self.start_button.isEnabled() else row.where_button).setFocus()

    def _escape(self) -> None:
        if self.asking.is_asking:
            self.asking.leave()
        else:
            self.back.emit()

    @property
    def _is_low(self) -> bool:
        return self.height() < LOW * self.em

    def _keep_in_view(self, row: QuestionRow) -> None:
        """Show an answered question still, once the panel has taken its room."""
        QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row))

    def _make_room(self) -> None:
        """In a low window the panel takes the place of the button that it blocks; the picture needs a large one."""
        self.body.setVisible(self.width() >= ROOMY * self.em and self.height() >= LOW * self.em)
        self.title.setVisible(not self._is_low)
        self.start_button.setVisible(not self._is_low or self.start_button.isEnabled())
        self.start_button.setText(self._start_words)
        if self.start_button.sizeHint().width() > self.width() - 2 * MARGIN * self.em:
            self.start_button.setText(SHORT)
        self.start_button.setAccessibleName(self._start_words)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
