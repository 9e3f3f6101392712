"""One quiz from its first question to its end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from selfmassage.practice.desk import Choice, Desk
from selfmassage.practice.quiz import Question
from selfmassage.practice.schedule import GOOD
from selfmassage.ui.theme import Theme

from .quiz_page import QuizPage


class QuizRun(QObject):
    """Asks one question after another and keeps the answers."""

    done = Signal()

    def __init__(self, theme: Theme, desk: Desk, now: Callable[[], float]) -> None:
        super().__init__()
        self.page = QuizPage(theme)
        self._desk, self._now = desk, now
        self._choice: Choice | None = None
        self._questions: tuple[Question, ...] = ()
        self._index = self._right = 0
        self._start = 0.0
        self.page.option_chosen.connect(self._choose)
        self.page.graded.connect(self._grade)
        self.page.next_asked.connect(self._next)

    def begin(self, choice: Choice) -> None:
        """Choose the questions and ask the first one."""
        self._choice = choice
        self._questions = self._desk.quiz(choice.routine)
        self._index, self._right, self._start = 0, 0, self._now()
        self._ask()

    @property
    def question(self) -> Question | None:
        """The question that is asked now; none at the end."""
        return self._questions[self._index] if self._index < len(self._questions) else None

    def _ask(self) -> None:
        if self.question:
            self.page.ask(self.question, f"Question {self._index + 1} of {len(self._questions)}")
        else:
            self._end()

    def _choose(self, option: int) -> None:
        if self.question:
            right = self._desk.chosen(self.question, option)
            self._right += right
            self.page.show_answer(right)

    def _grade(self, rating: int) -> None:
        if self.question:
            self._desk.answered(self.question, rating)
            self._right += rating >= GOOD
            self._index += 1
            self._ask()

    def _next(self) -> None:
        if self.question is None:
            self.done.emit()
            return
        self._index += 1
        self._ask()

    def _end(self) -> None:
        assert self._choice is not None, "a quiz is of a choice"
        count = len(self._questions)
        self._desk.keep(self._choice, self._now() - self._start, points=round(100 * self._right / count))
        advice = "What you missed comes back soon; what you knew comes back later."
        self.page.show_end(f"{self._right} of {count} right.", advice)
