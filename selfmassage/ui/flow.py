"""Leads from choosing a routine to its summary: which page comes when, and what it needs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from selfmassage.audio.narrator import Narrator
from selfmassage.practice.strokes import STUDENT, Strokes
from selfmassage.routine.model import Routine
from selfmassage.safety.gate import Gate, NotAllowed, Pass
from selfmassage.safety.limits import NO_LIMITS, Limits
from selfmassage.session.balance import difference
from selfmassage.session.plan import plan
from selfmassage.session.player import Reason, State
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.recorder import NoRecord, StopReason, When
from selfmassage.session.stops import Stops
from selfmassage.session.timeline import Timeline
from selfmassage.settings import SettingsFile

from .conductor import Conductor
from .player.in_session import InSession
from .player.lines import Lines
from .player.played import Before, Begin
from .player.played import CutOff as CutOff
from .player.played import Pages as Pages
from .practice.guise import BothNames, Guise
from .window import Window

if TYPE_CHECKING:
    from .practice.lesson import Lesson

log = logging.getLogger("selfmassage.session")

NOTICES = {Reason.ASLEEP: "Paused, because the computer was asleep. Press Space to go on."}


class Flow(QObject):
    """One session from its routine page to its summary."""

    def __init__(
        self,
        window: Window,
        pages: Pages,
        narrator: Narrator,
        conductor: Conductor,
        settings: SettingsFile,
        stops: Stops,
        leave: Callable[[], None],
        others: Callable[[], Sequence[Routine]] = tuple,
        begin: Begin = lambda *_: NoRecord(),
        felt: Callable[[], int | None] = lambda: None,
        strokes: Strokes | None = None,
    ) -> None:
        """`others` gives the routines of which some are offered where too little of one is left.

        `begin` keeps a session; `felt` gives the discomfort from 0 to 10 that was told before it; with `strokes`
        a student's routine is shown with both names of each.
        """
        super().__init__()
        self._window, self._pages = window, pages
        self._narrator, self._conductor, self._settings = narrator, conductor, settings
        self._leave, self._others, self._begin, self._felt = leave, others, begin, felt
        self._strokes = strokes
        self._routine: Routine | None = None
        self._opened: Routine | None = None  # what the routine page shows, with the choices made there
        self._preferences = Preferences()
        self._allowed: Pass | None = None
        self._cut: CutOff | None = None
        self._before: Before | None = None
        self._played_with: Pass | None = None
        self._gives = False
        self._lesson: Lesson | None = None
        self._partner: Gate | None = None
        self._back = leave
        self._then: Callable[[Limits], None] | None = None
        self.in_session = InSession(conductor, pages.player, stops)
        self._lines = Lines(narrator, pages.preparing, lambda: window.go_to(pages.preparing))
        self._connect()

    def open(self, routine: Routine, minutes: float | None = None) -> None:
        """Show a routine's page, fitted to some minutes if they are given."""
        self._take(routine)
        self._opened = routine
        self._preferences = replace(self._preferences, minutes=minutes)
        self._pages.routine.show_routine(routine, self._plan(), self._settings.value, minutes)
        self._window.go_to(self._pages.routine)

    def check_in(self, routine: Routine) -> None:
        """Show the check-in of a routine with the usual preferences."""
        self._take(routine)
        self._check_in(self._preferences)

    def try_out(self, routine: Routine, back: Callable[[], None]) -> None:
        """Play what is being written, through the questions like everything else; `back` ends it."""
        self._take(routine)
        self._back = back
        self._check_in(self._preferences)

    def go_on(self, cut: CutOff) -> None:
        """Go on with a session that was cut off, once today's questions are answered again."""
        self._take(cut.routine)
        self._check_in(cut.preferences)
        self._cut = cut

    def practise(self, lesson: Lesson, back: Callable[[], None], partner: Gate | None = None) -> None:
        """Play a practice as a session, after the questions where it touches somebody; `back` ends it.

        A partner has a gate of their own, and the person's journal does not keep the session.
        """
        self._take(lesson.routine)
        self._lesson, self._back, self._partner = lesson, back, partner
        if lesson.touches:
            self._check_in(self._preferences)
            return
        self._preferences = replace(self._preferences, first_leg=lesson.choice.first_leg)
        self._make_lines(self._plan())
        self._start_when_ready()
        if not self._conductor.is_in_session:
            self._lines.wait()

    def let_through(self, routine: Routine, then: Callable[[Limits], None], back: Callable[[], None]) -> None:
        """Ask today's questions only, and go on elsewhere with what they allow; who leaves them goes `back`."""
        self._take(routine)
        self._then, self._back = then, back
        self._ask(routine)

    def forget(self) -> None:
        """Forget what was played and answered."""
        self._allowed = self._before = self._played_with = self._cut = None

    def may_end(self) -> bool:
        """Ask before a session is left; whoever wants to leave while the question stands may."""
        if self._conductor.is_in_session and not self.in_session.is_asking:
            self.in_session.ask_why()
            return False
        return True

    def tell_of_sound(self) -> None:
        """Say in a session, where something should be heard, why nothing can be."""
        output = self._conductor.output
        if self._conductor.is_in_session and self._preferences.verbosity is not Verbosity.SILENT and not output.audible:
            why = output.reason.partition(". ")[0].rstrip(".")  # the rest, what to do, is in Settings
            self._pages.player.show_notice(f"{why}. Going on with captions.")

    def _connect(self) -> None:
        pages, conductor = self._pages, self._conductor
        pages.routine.back.connect(self._leave)
        pages.routine.preferences_changed.connect(self._replan)
        pages.routine.start.connect(self._check_in)
        pages.checkin.back.connect(self._back_to_routine)
        pages.checkin.passed.connect(self._pass)
        pages.checkin.other_chosen.connect(self.check_in)
        pages.preparing.cancelled.connect(self._back_to_routine)
        pages.preparing.start_asked.connect(self._start_without_voice)
        pages.player.asked.connect(self._act)
        pages.player.jump_asked.connect(conductor.jump)
        pages.summary.done.connect(lambda: self._back())
        pages.summary.again.connect(self._again)
        pages.summary.give_asked.connect(self._give)
        pages.summary.felt.connect(lambda value: self.in_session.record.discomfort(When.AFTER, value))
        pages.summary.noted.connect(lambda text: self.in_session.record.note(text))
        pages.player.follow(conductor.worked)
        self._lines.ready.connect(self._start_when_ready)
        self._lines.failed.connect(self._tell_of_voice)
        conductor.moment_came.connect(pages.player.show_moment)
        conductor.cue_came.connect(pages.player.show_cue)
        conductor.entered.connect(pages.player.show_segment)
        conductor.timeline_changed.connect(pages.player.show_timeline)
        conductor.muted_changed.connect(pages.player.show_muted)
        conductor.state_changed.connect(self._follow)

    def _take(self, routine: Routine) -> None:
        settings = self._settings.value
        self._routine, self._back = routine, self._leave
        self._allowed = self._cut = self._then = self._lesson = self._partner = None
        self._gives = False
        self._preferences = Preferences(
            settings.next_first_leg, settings.verbosity, None, settings.rest_seconds, settings.tempo_tick
        )

    def _plan(self) -> Timeline:
        """Plan what is to be played: a routine, or what the other leg lacks."""
        assert self._routine is not None, "a routine is taken before it is planned"
        limits = self._allowed.limits if self._allowed else NO_LIMITS
        if self._before and self._gives:
            before = replace(self._before.timeline, preferences=self._preferences)
            return difference(before, self._before.ledger, limits) or before
        if self._cut:
            limits &= self._cut.eased
        timeline = plan(self._routine, self._preferences, self._narrator.seconds, limits)
        return self._lesson.change(timeline) if self._lesson else timeline

    def _replan(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._pages.routine.show_timeline(self._plan())

    def _check_in(self, preferences: Preferences, gives: bool = False) -> None:
        """Ask today's questions, and meanwhile make the lines that are not in the cache."""
        self._preferences = preferences
        self._allowed = self._cut = self._then = None
        self._gives = gives
        timeline = self._plan()
        self._make_lines(timeline)
        if preferences.verbosity is not Verbosity.SILENT:
            self._conductor.output.wake()
        self._ask(timeline.routine)

    def _ask(self, routine: Routine) -> None:
        self._pages.checkin.ask(routine, self._others(), self._partner)
        self._window.go_to(self._pages.checkin)
        log.debug("check-in shown")

    def _make_lines(self, timeline: Timeline) -> None:
        """Have every line spoken into the cache."""
        self._lines.make([*timeline.texts(), *self.in_session.texts], self._preferences.verbosity.speaks)

    def _pass(self, allowed: Pass) -> None:
        if self._then:
            self._then(allowed.limits)
            return
        self._allowed = allowed
        if allowed.limits.rules:
            self._make_lines(self._plan())  # other lines than those made during the questions
        self._start_when_ready()
        if self._allowed:
            self._lines.wait()

    def _tell_of_voice(self) -> None:
        if self._lines.problem and self._conductor.is_in_session:
            self._pages.player.show_notice(f"{self._lines.problem} Going on with captions.")

    def _start_without_voice(self) -> None:
        self._preferences = replace(self._preferences, verbosity=Verbosity.TONES)
        self._lines.do_without()

    def _start_when_ready(self) -> None:
        """Start once the questions are answered and every line has its real length."""
        if self._lesson and not self._lesson.touches and self._lines.are_ready:
            self._rehearse(self._plan(), self._lesson)
        if not (self._allowed and self._lines.are_ready):
            return
        timeline, allowed = self._plan(), self._allowed
        self._allowed = None
        self._lines.end_waiting()
        if not self._gives:
            self._settings.change(last_first_leg=self._preferences.first_leg)
        self._show_player(timeline)
        try:
            self._play(timeline, allowed)
        except NotAllowed as refusal:
            self._refuse(str(refusal), timeline.routine)
            return
        self.tell_of_sound()
        self._tell_of_voice()

    def _show_player(self, timeline: Timeline) -> None:
        heard = self._preferences.verbosity.speaks and self._conductor.output.audible
        self._pages.player.set_guise(self._guise(timeline.routine))
        self._pages.player.show_session(timeline, flashes=not heard)
        self._window.set_full_screen(self._settings.value.full_screen or self._window.isFullScreen())
        self._window.go_to(self._pages.player)

    def _guise(self, routine: Routine) -> Guise | None:
        if self._lesson:
            return self._lesson.guise
        return BothNames(self._strokes) if self._strokes and STUDENT in routine.goals else None

    def _rehearse(self, timeline: Timeline, lesson: Lesson) -> None:
        """Play what touches nobody; the journal does not keep it."""
        if self._conductor.is_in_session:
            return
        self._lines.end_waiting()
        self._played_with = None
        self._show_player(timeline)
        self.in_session.begin(NoRecord())
        self._conductor.rehearse(timeline)

    def _refuse(self, why: str, routine: Routine) -> None:
        """Say why nothing was played; for the other leg's part the questions are asked again."""
        if self._gives:
            self._pages.checkin.ask(routine, self._others(), self._partner)
        self._pages.checkin.refuse(why)
        self._window.go_to(self._pages.checkin)

    def _play(self, timeline: Timeline, allowed: Pass) -> None:
        """Play a session from its start, or from where it was cut off, or what the other leg lacks."""
        cut, before = self._cut, self._before if self._gives else None
        self.in_session.begin(NoRecord())
        if before and allowed is before.allowed:
            self._conductor.go_on(timeline, allowed)
        elif cut:
            self._conductor.start(timeline, allowed, cut.ledger, cut.block_in(timeline))
        else:
            self._conductor.start(timeline, allowed)
        if self._partner:
            return
        self.in_session.begin(cut.go_on() if cut else self._begin(timeline, self._preferences, allowed.limits))
        if (felt := self._felt()) is not None and not before:
            self.in_session.record.discomfort(When.BEFORE, felt)
        self._played_with = allowed

    def _act(self, action: str) -> None:
        {
            "pause": self._conductor.toggle,
            "next": self._conductor.next,
            "previous": self._conductor.previous,
            "restart": self._conductor.restart,
            "extend": self._conductor.extend,
            "say_again": self._conductor.say_again,
            "ease": self._conductor.ease,
            "mute": self._conductor.toggle_mute,
            "full_screen": self._window.toggle_full_screen,
            "stop": self.in_session.ask_why,
        }[action]()

    def _follow(self, state: State, reason: Reason) -> None:
        if reason in NOTICES:
            self._pages.player.show_notice(NOTICES[reason])
        player, allowed = self._conductor.player, self._played_with
        if player and allowed is None and state.is_over:
            QTimer.singleShot(0, self, self._back)  # once everybody has heard that it is over
        if player and allowed and state.is_over:
            more = self._before if self._gives else None
            before = more.with_more(player, allowed) if more else Before(player.timeline, player.ledger, allowed)
            self._before = before
            well = self.in_session.reason in (None, StopReason.ENOUGH)
            gives = well and difference(before.timeline, before.ledger, allowed.limits) is not None
            finished = state is State.FINISHED
            self._pages.summary.show_session(before.timeline, before.ledger, finished, self.in_session.note, gives)
            self._window.go_to(self._pages.summary)

    def _give(self) -> None:
        """Give the leg that had less what it lacks; the answers of the session before still count for a while."""
        if self._before is None:
            return
        self._cut, self._gives, self._allowed = None, True, self._before.allowed
        self._make_lines(self._plan())
        self._start_when_ready()
        if self._allowed:
            self._lines.wait()

    def _back_to_routine(self) -> None:
        self._lines.cancel()
        self._allowed = None
        self._gives = False
        self._conductor.output.rest()
        if self._back is not self._leave:
            self._back()
            return
        if self._routine and self._routine is not self._opened:
            self.open(self._routine)
        self._window.go_to(self._pages.routine)

    def _again(self) -> None:
        """The same with the same choices, but for the leg that begins."""
        self._check_in(replace(self._preferences, first_leg=self._settings.value.next_first_leg))
