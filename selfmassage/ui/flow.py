"""Leads from choosing a routine to its summary: which page comes when, and what it needs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer

from selfmassage.audio.narrator import Narrator
from selfmassage.routine.model import Routine
from selfmassage.session import wording
from selfmassage.session.plan import plan
from selfmassage.session.player import Reason, State
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import Timeline
from selfmassage.settings import SettingsFile

from .checkin_page import CheckInPage
from .conductor import Conductor
from .player_page import PlayerPage
from .preparing_page import PreparingPage
from .routine_page import RoutinePage
from .summary_page import SummaryPage
from .window import Window

log = logging.getLogger("selfmassage.session")

PATIENCE = 300  # ms
"""After this long the person sees what they are waiting for."""

NOTICES = {Reason.ASLEEP: "Paused, because the computer was asleep. Press Space to go on."}


@dataclass(frozen=True)
class Pages:
    """The pages of a session."""

    routine: RoutinePage
    checkin: CheckInPage
    preparing: PreparingPage
    player: PlayerPage
    summary: SummaryPage


class Flow(QObject):
    """One session from its routine page to its summary."""

    def __init__(
        self,
        window: Window,
        pages: Pages,
        narrator: Narrator,
        conductor: Conductor,
        settings: SettingsFile,
        leave: Callable[[], None],
        may_leave: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._window, self._pages = window, pages
        self._narrator, self._conductor, self._settings = narrator, conductor, settings
        self._leave, self._may_leave = leave, may_leave
        self._routine: Routine | None = None
        self._opened: Routine | None = None  # what the routine page shows, with the choices made there
        self._preferences = Preferences()
        self._passed = self._voice_ready = False
        self._voice_problem = ""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self._window.go_to(self._pages.preparing))
        self._connect()

    def open(self, routine: Routine) -> None:
        """Show a routine's page."""
        self._take(routine)
        self._opened = routine
        self._pages.routine.show_routine(routine, self._plan(), self._settings.value)
        self._window.go_to(self._pages.routine)

    def check_in(self, routine: Routine) -> None:
        """Show the check-in of a routine with the usual preferences."""
        self._take(routine)
        self._check_in(self._preferences)

    def may_end(self) -> bool:
        """Ask before a session is left; pauses it meanwhile."""
        if not self._conductor.is_in_session:
            return True
        self._conductor.pause()
        return self._may_leave()

    def tell_of_sound(self) -> None:
        """Say in a session, where something should be heard, why nothing can be."""
        output = self._conductor.output
        if self._conductor.is_in_session and self._preferences.verbosity is not Verbosity.SILENT and not output.audible:
            why = output.reason.partition(". ")[0].rstrip(".")  # the rest, what to do, is in Settings
            self._pages.player.show_notice(f"{why}. Going on with captions.")

    def _connect(self) -> None:
        pages, conductor, narrator = self._pages, self._conductor, self._narrator
        pages.routine.back.connect(self._leave)
        pages.routine.preferences_changed.connect(self._replan)
        pages.routine.start.connect(self._check_in)
        pages.checkin.back.connect(self._back_to_routine)
        pages.checkin.passed.connect(self._pass)
        pages.preparing.cancelled.connect(self._back_to_routine)
        pages.preparing.start_asked.connect(self._start_without_voice)
        pages.player.asked.connect(self._act)
        pages.player.jump_asked.connect(conductor.jump)
        pages.summary.done.connect(self._leave)
        pages.summary.again.connect(self._again)
        narrator.progress.connect(pages.preparing.show_progress)
        narrator.prepared.connect(self._voice_is_ready)
        narrator.failed.connect(self._voice_failed)
        pages.player.follow(conductor.worked)
        conductor.moment_came.connect(pages.player.show_moment)
        conductor.cue_came.connect(pages.player.show_cue)
        conductor.entered.connect(pages.player.show_segment)
        conductor.timeline_changed.connect(pages.player.show_timeline)
        conductor.muted_changed.connect(pages.player.show_muted)
        conductor.state_changed.connect(self._follow)

    def _take(self, routine: Routine) -> None:
        settings = self._settings.value
        self._routine = routine
        self._preferences = Preferences(
            settings.next_first_leg, settings.verbosity, None, settings.rest_seconds, settings.tempo_tick
        )

    def _plan(self) -> Timeline:
        assert self._routine is not None, "a routine is taken before it is planned"
        return plan(self._routine, self._preferences, self._narrator.seconds)

    def _replan(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._pages.routine.show_timeline(self._plan())

    def _check_in(self, preferences: Preferences) -> None:
        """Ask today's questions, and meanwhile make the lines that are not in the cache."""
        self._preferences = preferences
        self._passed = False
        self._voice_problem = ""
        timeline = self._plan()
        self._voice_ready = not preferences.verbosity.speaks
        if not self._voice_ready:
            self._narrator.prepare([*timeline.texts(), wording.FINISH])
        if preferences.verbosity is not Verbosity.SILENT:
            self._conductor.output.wake()
        self._pages.checkin.ask(timeline.routine)
        self._window.go_to(self._pages.checkin)
        log.debug("check-in shown")

    def _pass(self) -> None:
        self._passed = True
        self._start_when_ready()
        if self._passed:
            self._patience.start()

    def _voice_is_ready(self) -> None:
        self._voice_ready = True
        self._start_when_ready()

    def _voice_failed(self, reason: str) -> None:
        self._voice_problem = reason
        self._pages.preparing.show_failure(reason)
        self._tell_of_voice()

    def _tell_of_voice(self) -> None:
        if self._voice_problem and self._conductor.is_in_session:
            self._pages.player.show_notice(f"{self._voice_problem} Going on with captions.")

    def _start_without_voice(self) -> None:
        self._narrator.cancel()
        self._preferences = replace(self._preferences, verbosity=Verbosity.TONES)
        self._voice_is_ready()

    def _start_when_ready(self) -> None:
        """Start once the questions are answered and every line has its real length."""
        if not (self._passed and self._voice_ready):
            return
        self._passed = False
        self._patience.stop()
        timeline = self._plan()
        self._settings.change(last_first_leg=self._preferences.first_leg)
        heard = self._preferences.verbosity.speaks and self._conductor.output.audible
        self._pages.player.show_session(timeline, flashes=not heard)
        self._window.set_full_screen(self._settings.value.full_screen or self._window.isFullScreen())
        self._window.go_to(self._pages.player)
        self._conductor.start(timeline)
        self.tell_of_sound()
        self._tell_of_voice()

    def _act(self, action: str) -> None:
        {
            "pause": self._conductor.toggle,
            "next": self._conductor.next,
            "previous": self._conductor.previous,
            "restart": self._conductor.restart,
            "extend": self._conductor.extend,
            "say_again": self._conductor.say_again,
            "mute": self._conductor.toggle_mute,
            "full_screen": self._window.toggle_full_screen,
            "stop": self._ask_to_stop,
        }[action]()

    def _ask_to_stop(self) -> None:
        if self.may_end():
            self._conductor.stop()

    def _follow(self, state: State, reason: Reason) -> None:
        if reason in NOTICES:
            self._pages.player.show_notice(NOTICES[reason])
        player = self._conductor.player
        if player and state.is_over:
            self._pages.summary.show_session(player.timeline, player.ledger, state is State.FINISHED)
            self._window.go_to(self._pages.summary)

    def _back_to_routine(self) -> None:
        self._patience.stop()
        self._passed = False
        self._narrator.cancel()
        self._conductor.output.rest()
        if self._routine and self._routine is not self._opened:
            self.open(self._routine)
        self._window.go_to(self._pages.routine)

    def _again(self) -> None:
        """The same with the same choices, but for the leg that begins."""
        self._check_in(replace(self._preferences, first_leg=self._settings.value.next_first_leg))
