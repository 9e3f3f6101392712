"""Leads through practice: which page comes when, what is played, what is kept of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from selfmassage.audio.output import Output
from selfmassage.practice.desk import Choice, Desk, students_first, touches
from selfmassage.practice.log import log
from selfmassage.practice.modes import Mode
from selfmassage.practice.recall import Run
from selfmassage.practice.score import Result
from selfmassage.practice.words import result_rows, result_words
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Leg
from selfmassage.safety.limits import Limits
from selfmassage.session.player import State
from selfmassage.session.timeline import Tone

from .conductor import Conductor
from .pictures.drawings import Drawings
from .practice.lesson import Lesson, lesson
from .practice.log_file import ask_where, saved
from .practice.order_page import OrderPage
from .practice.partner_window import PartnerWindow
from .practice.quiz_run import QuizRun
from .practice.recall_brief import RecallBrief
from .practice.recall_page import RecallPage
from .practice.result_page import ResultPage
from .practice.taps_page import TapsPage
from .practice_page import PracticePage
from .theme import Theme
from .window import Window


@dataclass(frozen=True)
class House:
    """What practice needs of the rest of the app."""

    routines: Callable[[], Sequence[Routine]]
    first_leg: Callable[[], Leg]
    play: Callable[[Lesson], None]
    """Play a lesson as a session; today's questions first where it touches somebody."""
    gate: Callable[[Routine, Callable[[Limits], None]], None]
    """Ask today's questions, and go on with what they allow."""
    now: Callable[[], float]
    """The session's clock in seconds."""
    tone_path: Callable[[Tone], Path]


class PracticeFlow(QObject):
    """The practice section at work."""

    def __init__(
        self, window: Window, theme: Theme, drawings: Drawings, desk: Desk, conductor: Conductor, house: House
    ) -> None:
        super().__init__()
        self._window, self._desk, self._conductor, self._house = window, desk, conductor, house
        strokes = desk.material.strokes.strokes
        self.page, self.result, self.taps = PracticePage(theme), ResultPage(theme), TapsPage(theme, house.now)
        self.brief, self.recall = RecallBrief(theme), RecallPage(theme, strokes, house.now)
        self.order = OrderPage(theme, strokes)
        self.quiz = QuizRun(theme, desk, house.now)
        self._pages = (self.page, self.result, self.taps, self.brief, self.recall, self.order, self.quiz.page)
        self.partner = PartnerWindow(theme, drawings, conductor.worked)
        self._routines: dict[str, Routine] = {}
        self._choice: Choice | None = None
        self._lesson: Lesson | None = None
        self._run: Run | None = None
        self._result: Result | None = None
        self._asks = False
        self._taps_from = 0.0
        for page in self._pages:
            window.add(page)
        self._connect()

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that is being played."""
        return self._lesson

    def open(self) -> None:
        """Show the practice page as things are now."""
        if not self._conductor.is_in_session:
            self._lesson = None
        routines = students_first(self._house.routines())
        self._routines = {routine.id: routine for routine in routines}
        self.page.offer([(routine.title, routine.id) for routine in routines], self._desk.orders)
        self._show()
        self._window.go_to(self.page)
        self.page.show_question(self._asks)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for page in (*self._pages, self.partner):
            page.set_theme(theme)

    def close(self) -> None:
        """Close the second window."""
        self.partner.close()

    def _connect(self) -> None:
        page, desk, conductor = self.page, self._desk, self._conductor
        page.routine_picked.connect(self._show)
        page.order_picked.connect(self._show)
        page.started.connect(self._start)
        page.order_asked.connect(self._open_order)
        page.log_asked.connect(self._save_log)
        page.known.connect(self._knew)
        for sub in (self.brief, self.order, self.quiz.page):
            sub.back.connect(self.open)
        self.brief.begun.connect(self._begin_recall)
        self.taps.back.connect(self._leave_taps)
        self.taps.measured.connect(lambda taps, pace: self.taps.show_lines(desk.tapped(taps, pace)))
        self.taps.beat.connect(self._tick)
        self.recall.pressed.connect(self._tick)
        self.recall.finished.connect(self._judge)
        self.result.done.connect(self._keep_run)
        self.result.again.connect(self._again)
        self.quiz.done.connect(self.open)
        self.order.changed.connect(desk.own.keep)
        conductor.state_changed.connect(self._follow)
        conductor.moment_came.connect(self.partner.show_moment)
        conductor.timeline_changed.connect(self.partner.show_timeline)

    def _chosen(self, mode: Mode) -> Choice | None:
        routine = self._routines.get(self.page.routine.value)
        return self._desk.choice(routine, self.page.order.value, mode, self._house.first_leg()) if routine else None

    def _show(self) -> None:
        choices = {mode: choice for mode in Mode if (choice := self._chosen(mode))}
        if choices:
            fading = choices[Mode.FADING]
            self.page.show_choice(
                self._desk.order_note(self._routines[fading.routine.id], fading.order),
                self._desk.advice(fading),
                {mode: self._desk.hindrance(choice) for mode, choice in choices.items()},
                {Mode.FADING: self._desk.level_words(fading)},
            )
        self.page.show_history(self._desk.recent, self._desk.notes)

    def _start(self, mode: Mode) -> None:
        choice = self._chosen(mode)
        if choice is None:
            return
        self._choice, self._asks = choice, False
        match mode:
            case Mode.QUIZ:
                self.quiz.begin(choice)
                self._window.go_to(self.quiz.page)
            case Mode.TAPS:
                self._taps_from = self._house.now()
                self.taps.offer(self._desk.paces(choice.routine))
                self._window.go_to(self.taps)
            case Mode.RECALL | Mode.RECALL_AIR:
                self._ask_and_recall(choice)
            case _:
                self._lesson = lesson(choice, self._desk.material, self._desk.level(choice))
                self._house.play(self._lesson)

    def _ask_and_recall(self, choice: Choice) -> None:
        """Ask today's questions before every recall on the legs, also the second one in a row."""
        if touches(choice.mode):
            self._house.gate(choice.routine, self._recall_within)
        else:
            self._open_recall(choice)

    def _recall_within(self, limits: Limits) -> None:
        if self._choice:
            self._open_recall(replace(self._choice, limits=limits))

    def _open_recall(self, choice: Choice) -> None:
        self._choice = choice
        self.brief.show_choice(choice.routine.title, choice.first_leg, self._desk.left_out(choice))
        self._window.go_to(self.brief)

    def _begin_recall(self) -> None:
        if self._choice:
            self.recall.begin(self._choice.first_leg)
            self._window.go_to(self.recall)

    def _judge(self, run: Run) -> None:
        assert self._choice is not None, "a run is of a choice"
        self._run = run
        self._result = result = self._desk.judged(self._choice, run)
        parts = self._desk.parts(self._choice)
        points, next, mistakes = result_words(result, parts)
        self.result.show_result(points, next, mistakes, result_rows(result))
        self._window.go_to(self.result)

    def _keep_run(self, contact: int | None) -> None:
        if self._choice and self._run and self._result:
            self._desk.keep_run(self._choice, self._run, self._result, contact)
        self._run = self._result = None
        self.open()

    def _again(self, contact: int | None) -> None:
        self._keep_run(contact)
        if self._choice:
            self._ask_and_recall(self._choice)

    def _leave_taps(self) -> None:
        if self._choice:
            self._desk.keep(self._choice, self._house.now() - self._taps_from)
        self.open()

    def _follow(self, state: State) -> None:
        """Open the partner's window with a lesson, and keep the lesson when it is over."""
        player = self._conductor.player
        if self._lesson is None or player is None or player.timeline.routine is not self._lesson.routine:
            return
        if state.is_over:
            self._desk.keep(self._lesson.choice, player.moment(self._house.now()).position, level=self._lesson.level)
            self._asks = self._lesson.choice.mode is Mode.FADING
            self.partner.close()
        elif self._lesson.choice.mode is Mode.PARTNER and not self.partner.isVisible():
            self.partner.open(player.timeline, self._lesson.guise, self._window)

    def _knew(self, known: float) -> None:
        self._asks = False
        self._desk.knew(known)
        self.page.show_question(False)
        self._show()
        self.page.setFocus()

    def _open_order(self) -> None:
        self.order.show_order(self._desk.own.strokes)
        self._window.go_to(self.order)

    def _tick(self) -> None:
        self._output.play(self._house.tone_path(Tone.TICK))

    @property
    def _output(self) -> Output:
        return self._conductor.output

    def _save_log(self) -> None:
        path = ask_where(self.page)
        if path:
            self.page.show_message(saved(log(self._desk.history.practised), path))
