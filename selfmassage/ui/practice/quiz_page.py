"""A quiz: one question at a time, by mouse or by number keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from selfmassage.practice.quiz import Question
from selfmassage.practice.schedule import AGAIN, EASY, GOOD, HARD
from selfmassage.ui.page import GAP, MARGIN
from selfmassage.ui.parts import button, clear, column, frame, label
from selfmassage.ui.roomy import roomy_style, roomy_unit
from selfmassage.ui.theme import Theme

from .plain_page import PlainPage
from .wrapping_button import WrappingButton

GRADES = (("I had forgotten it", AGAIN), ("Hardly", HARD), ("I knew it", GOOD), ("Easily", EASY))
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class QuizPage(PlainPage):
    """Shows a question with its options, or one to answer in the mind and to reveal."""

    option_chosen = Signal(int)
    graded = Signal(int)
    """A rating of the schedule."""
    next_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Quiz")
        self._question: Question | None = None
        self._unit = 0
        self.place, self.text = label(role="muted"), label(role="heading")
        self.verdict, self.why = label(role="strong"), label()
        self.next_button = button("Next", "main", tip="Return")
        self.buttons: list[WrappingButton] = []
        self._options = QVBoxLayout()
        self._inside = column(self.text)
        for part in (self.verdict, self.why):
            self._inside.addWidget(part)
        self._inside.addLayout(self._options)
        self._card = frame("card", self._inside)
        self.content.addWidget(self.place)
        self.content.addWidget(self._card)
        self.content.addStretch(1)
        self.bottom.addWidget(self.next_button)
        self.bottom.addStretch(1)
        self.next_button.clicked.connect(self.next_asked)
        self.arrange()

    def ask(self, question: Question, place: str) -> None:
        """Show a question; the place says which of how many it is."""
        self._question = question
        self.place.setText(place)
        self.text.setText(question.item.question)
        self._say("", "")
        self._offer(question.options or ("Show the answer",), self._choose if question.options else self._reveal)
        self.scroller.to_top()

    def show_answer(self, right: bool) -> None:
        """Show whether the chosen option was right, and which one was."""
        assert self._question is not None, "an answer follows a question"
        for index, made in enumerate(self.buttons):
            made.setEnabled(index == self._question.right)
            if index == self._question.right:
                made.words.setText(f"\N{CHECK MARK}   {self._question.item.answer}")
        words = "Right." if right else f"Not quite: {self._question.item.answer}."
        self._say(words, self._question.item.why)
        self.scroller.to_top()
        self._wait()

    def show_end(self, text: str, advice: str) -> None:
        """Show how the quiz went."""
        self._question = None
        self.place.setText("")
        self.text.setText(text)
        self._offer((), self._choose)
        self._say("", advice)
        self.next_button.setText("Done")
        self._wait()

    def arrange(self) -> None:
        """Set sizes for the text size and the window."""
        super().arrange()
        unit = roomy_unit(self.em, self.width(), self.height())
        if unit != self._unit:
            self._unit = unit
            self.setStyleSheet(roomy_style(unit))
        margin, gap = round(MARGIN * unit), round(GAP * unit)
        self._inside.setContentsMargins(margin, margin, margin, margin)
        self._inside.setSpacing(gap)
        self._options.setSpacing(round(0.6 * gap))
        for made in self.buttons:
            made.arrange(unit)

    def _offer(self, texts: Sequence[str], act: Callable[[int], None]) -> None:
        """Make a button for each text, with its number."""
        clear(self._options)
        self.buttons = []
        for number, text in enumerate(texts):
            made = WrappingButton(f"{number + 1}   {text}" if len(texts) > 1 else text)
            made.setAccessibleName(text)
            made.clicked.connect(lambda _=False, number=number: act(number))
            made.arrange(self._unit)
            self._options.addWidget(made)
            self.buttons.append(made)
        self.next_button.setVisible(False)
        self.next_button.setText("Next")
        if self.buttons:
            self.buttons[0].setFocus()

    def _choose(self, index: int) -> None:
        if not self.next_button.isVisibleTo(self):
            self.option_chosen.emit(index)

    def _reveal(self, _: int) -> None:
        assert self._question is not None, "an answer follows a question"
        self._say(self._question.item.answer, self._question.item.why or "How well did you know it?")
        self._offer([text for text, _ in GRADES], lambda index: self.graded.emit(GRADES[index][1]))

    def _say(self, verdict: str, why: str) -> None:
        for where, text in ((self.verdict, verdict), (self.why, why)):
            where.setText(text)
            where.setVisible(bool(text))

    def _wait(self) -> None:
        self.next_button.setVisible(True)
        self.next_button.setFocus()

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat() and event.key() in KEYS[: len(self.buttons)]:
            self.buttons[KEYS.index(Qt.Key(event.key()))].click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
