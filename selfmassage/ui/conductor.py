"""Drives a player by the clock, and brings its events to the ears and to the screen."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from math import ceil
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from selfmassage.audio.output import Output
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Leg
from selfmassage.safety.gate import Pass
from selfmassage.session.ledger import Ledger
from selfmassage.session.player import Changed, Due, Entered, Event, Hush, Player, Relieved, State
from selfmassage.session.timeline import Cue, Kind, Timeline, Tone

log = logging.getLogger("selfmassage.session")

FIRST_WORD = 1000
"""Milliseconds after which the first word has begun, however busy the computer is."""


class Voice(Protocol):
    """Where the files of spoken lines come from."""

    def path(self, text: str) -> Path | None:
        """The file of a line, if it is there."""

    def remake(self, text: str) -> None:
        """Make a lost file again."""


class Conductor(QObject):
    """Plays one session at a time."""

    entered = Signal(object)
    """A Segment began."""
    moment_came = Signal(object)
    """A Moment to show."""
    cue_came = Signal(object)
    """A Cue to show."""
    state_changed = Signal(object, object)
    """The State and the Reason."""
    muted_changed = Signal(bool)
    timeline_changed = Signal(object)
    """The Timeline after an extension, or lighter, or without what is left out."""
    relieved = Signal(object)
    """What became lighter or is left out (Eased); none where nothing could."""

    def __init__(
        self, clock: Callable[[], float], output: Output, voice: Voice, tone_path: Callable[[Tone], Path]
    ) -> None:
        super().__init__()
        self.player: Player | None = None
        self._shown: Timeline | None = None
        self.muted = False
        self.began = 0.0
        """The clock at the zero of the session."""
        self.output = output
        self._clock = clock
        self._voice = voice
        self._tone_path = tone_path
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def is_in_session(self) -> bool:
        """True between start and finish or stop."""
        return self.player is not None and not self.player.state.is_over

    def worked(self) -> float:
        """Seconds worked of the present step on its leg, less than 0 in its lead-in; lets no time pass."""
        return self.player.worked_at(self._clock()) if self.player else 0.0

    def now(self) -> float:
        """The clock in seconds."""
        return self._clock()

    def start(self, timeline: Timeline, allowed: Pass, ledger: Ledger | None = None, block: int = 0) -> None:
        """Begin a session that the gate has let through; raises NotAllowed where its pass does not cover it.

        One that was cut off goes on with its ledger, at a step-on-one-leg by its number.
        """
        allowed.begin(timeline.routine, _work(timeline), timeline.seconds, self._clock())
        self._begin(Player(timeline, ledger, block))

    def rehearse(self, timeline: Timeline) -> None:
        """Play what is only imagined: the hands lie still, so that nobody has to be let through."""
        self._begin(Player(timeline))

    def go_on(self, timeline: Timeline, allowed: Pass) -> None:
        """Play more of the session that was begun with this pass; raises NotAllowed as well."""
        allowed.go_on(timeline.routine, _work(timeline), timeline.seconds, self._clock())
        self._begin(Player(timeline))

    def toggle(self) -> None:
        """Pause, or go on."""
        if self.player:
            running = self.player.state.is_running
            self._do((self.player.pause if running else self.player.play)(self._clock()))

    def pause(self) -> None:
        """Pause if the session is running."""
        if self.player:
            self._do(self.player.pause(self._clock()))

    def next(self) -> None:
        """Skip to the next step."""
        if self.player:
            self._do(self.player.next(self._clock()))

    def previous(self) -> None:
        """Go to the step before."""
        if self.player:
            self._do(self.player.previous(self._clock()))

    def restart(self) -> None:
        """Begin the current step again."""
        if self.player:
            self._do(self.player.restart(self._clock()))

    def jump(self, block: int) -> None:
        """Go to a step-on-one-leg by its number."""
        if self.player:
            self._do(self.player.jump(block, self._clock()))

    def extend(self) -> None:
        """Give the current step more time."""
        if self.player:
            self._do(self.player.extend(self._clock()))

    def ease(self) -> None:
        """Make what is worked now lighter, or leave it out."""
        if self.player:
            self._do(self.player.ease(self._clock()))

    def leave_out(self, why: str) -> None:
        """Leave out what is worked now."""
        if self.player:
            self._do(self.player.leave_out(self._clock(), why))

    def say(self, text: str) -> None:
        """Say a line that is none of the session's, instead of whatever sounds."""
        self.output.stop()
        if not self.muted and (path := self._voice.path(text)):
            self.output.play(path)

    def say_again(self) -> None:
        """Repeat the instruction."""
        if self.player:
            self._do(self.player.say_again())

    def stop(self) -> None:
        """End the session."""
        if self.player:
            self._do(self.player.stop(self._clock()))

    def toggle_mute(self) -> None:
        """Silence voice and tones, or let them be heard again."""
        self.muted = not self.muted
        if self.muted:
            self.output.stop()
        self.muted_changed.emit(self.muted)

    def advance(self) -> None:
        """Give what is due by now; the timer does this at each deadline."""
        if self.player:
            self._do(self.player.advance(self._clock()))

    def _begin(self, player: Player) -> None:
        timeline = player.timeline
        self.output.load(self._files(cue.text for cue in timeline.cues if cue.spoken))
        self.output.wake()
        self.player, self._shown = player, timeline
        self.moment_came.emit(player.moment(self._clock()))  # the pictures take their time before the clock runs
        self.began = now = self._clock()
        log.debug("session started at %.3f", now)
        self._do(player.play(now))
        QTimer.singleShot(FIRST_WORD, self, self._load_the_rest)

    def _load_the_rest(self) -> None:
        """Load what else may be said, which can wait for the first word."""
        if self._shown and self.is_in_session:
            self.output.load(self._files(self._shown.texts()))

    def _do(self, events: list[Event]) -> None:
        """Sound first, since the ear notices a delay sooner than the eye."""
        for event in events:
            self._sound(event)
        if self.player and self.player.timeline is not self._shown:
            self._shown = self.player.timeline
            self.timeline_changed.emit(self._shown)
        for event in events:
            self._tell(event)
        self._go_on()

    def _sound(self, event: Event) -> None:
        match event:
            case Hush():
                self.output.stop()
            case Due(cue, late):
                log.debug("cue of %.3f at %.3f: %s%s", cue.at, self._clock(), cue.text, cue.tone or "")
                if not late and not self.muted:
                    self._play(cue)
            case Changed(state) if state.is_over:
                log.debug("session over")
                if state is State.STOPPED:
                    self.output.stop()
                self.output.rest()

    def _play(self, cue: Cue) -> None:
        if cue.tone:
            self.output.play(self._tone_path(cue.tone))
        elif cue.spoken and (path := self._voice.path(cue.text)):
            self.output.play(path)
        elif cue.spoken:
            self._voice.remake(cue.text)

    def _tell(self, event: Event) -> None:
        match event:
            case Entered(segment):
                self.entered.emit(segment)
            case Due(cue):
                self.cue_came.emit(cue)
            case Changed(state, reason):
                self.state_changed.emit(state, reason)
            case Relieved(eased):
                self.relieved.emit(eased)

    def _go_on(self) -> None:
        """Show the moment and set the timer to the next deadline."""
        if self.player is None:
            return
        self.moment_came.emit(self.player.moment(self._clock()))
        deadline = self.player.deadline
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, ceil((deadline - self._clock()) * 1000)))

    def _files(self, texts: Iterable[str]) -> list[Path]:
        lines = (self._voice.path(text) for text in dict.fromkeys(texts))
        return [*(path for path in lines if path), *(self._tone_path(tone) for tone in Tone)]


def _work(timeline: Timeline) -> list[tuple[Step, Leg]]:
    """Give every step as it is worked, with its leg."""
    work = (part for part in timeline.segments if part.kind is Kind.WORK)
    return [(step, part.leg) for part in work if (step := timeline.step_of(part))]
