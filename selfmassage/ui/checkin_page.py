"""The questions before every session: one screen, and nothing starts while an answer is yes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.routine.model import Routine
from selfmassage.safety.today import Question, blocking

from .checkin.body_map import BodyMap
from .checkin.question_row import QuestionRow
from .checkin.verdict import Verdict
from .page import MARGIN, Page
from .page_scroll import PageScroll
from .parts import button, frame, label
from .pictures.drawings import Drawings
from .theme import Theme

DISCLAIMER = "This is not medical advice. If you are unsure, ask a doctor or a physiotherapist first."
LOW = 32
"""Height in em."""
ROOMY, BODY = 72, 12.5
"""Width in em from which there is room for the picture, and its own."""
ALL_NO, START = "All no: start", "Start"


class CheckInPage(Page):
    """Asks about today; answers are forgotten before every session."""

    passed = Signal()
    """Every answer is no."""
    back = Signal()

    def __init__(self, questions: Sequence[Question], theme: Theme, drawings: Drawings) -> None:
        super().__init__(theme)
        self._questions = tuple(questions)
        self.rows = [QuestionRow(number, question) for number, question in enumerate(questions, 1)]
        self.verdict = Verdict()
        self.body = BodyMap(theme, drawings)
        self.title = label(role="muted")
        self.back_button = button("Back", tip="Esc")
        self.start_button = button(ALL_NO, "main", tip="N or Return")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.start_button)
        self.arrange()

    def ask(self, routine: Routine) -> None:
        """Ask all questions anew before a routine."""
        self.title.setText(routine.title)
        self.body.show_routine(routine)
        for row in self.rows:
            row.clear()
        self._judge()
        self._scroll.to_top()
        self.start_button.setFocus()

    def start(self) -> None:
        """Take every open answer as no and pass; while an answer is yes, do nothing."""
        if self._yes():
            return
        for row in self.rows:
            row.refuse()
        self._judge()
        self.passed.emit()

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
        self._bottom.setSpacing(em)
        self._head.setSpacing(em)
        for row in self.rows:
            row.arrange()
        self.verdict.arrange()
        self._middle.setSpacing(em)
        self.body.setFixedWidth(round(BODY * em))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        self.body.set_theme(theme)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(label("Is any of this true today?", "title"), 1)
        self._list = QVBoxLayout()
        for row in self.rows:
            self._list.addWidget(row, 1)
        content = QWidget()
        self._whole = QVBoxLayout(content)
        self._whole.addLayout(self._head)
        self._whole.addWidget(label(DISCLAIMER, "muted"))
        self._middle = QHBoxLayout()
        self._middle.addWidget(frame("card", self._list), 1)
        self._middle.addWidget(self.body)
        self._whole.addLayout(self._middle, 1)
        self.scroller = self._scroll = PageScroll(content, MARGIN)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self.title, 1)
        self._bottom.addWidget(self.start_button)
        self._verdicts = QHBoxLayout()
        self._verdicts.addWidget(self.verdict)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._verdicts)
        self._column.addLayout(self._bottom)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.start_button.clicked.connect(self.start)
        for row in self.rows:
            row.answered.connect(self._judge)
            row.answered.connect(partial(self._keep_in_view, row))
        for key, act in (("N", self.start), ("Esc", self.back.emit)):
            keys = QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.setAutoRepeat(False)

    def _yes(self) -> frozenset[str]:
        return frozenset(row.question.id for row in self.rows if row.answer)

    def _judge(self) -> None:
        """Show what the answers lead to."""
        for row in self.rows:
            row.show_message()
        self.verdict.show_blocking(blocking(self._questions, self._yes()))
        self.start_button.setEnabled(not self._yes())
        self._make_room()
        self.start_button.setText(START if all(row.answer is False for row in self.rows) else ALL_NO)

    def _keep_in_view(self, row: QuestionRow) -> None:
        """Show an answered question still, once the panel has taken its room."""
        QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row))

    def _make_room(self) -> None:
        """In a low window the panel takes the place of the button that it blocks; the picture needs a large one."""
        self.body.setVisible(self.width() >= ROOMY * self.em and self.height() >= LOW * self.em)
        low = self.height() < LOW * self.em
        for part in (self.title, self.start_button):
            part.setVisible(not (low and self._yes()))

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
