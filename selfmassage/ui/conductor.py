"""Drives a player by the clock, and brings its events to the ears and to the screen."""

from __future__ import annotations

import logging
from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from selfmassage.audio.output import Output
from selfmassage.session.player import Changed, Due, Entered, Event, Hush, Player, State
from selfmassage.session.timeline import Cue, Timeline, Tone

log = logging.getLogger("selfmassage.session")


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
    """The Timeline after an extension."""

    def __init__(
        self, clock: Callable[[], float], output: Output, voice: Voice, tone_path: Callable[[Tone], Path]
    ) -> None:
        super().__init__()
        self.player: Player | None = None
        self.muted = False
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

    def start(self, timeline: Timeline) -> None:
        """Begin a session."""
        self.output.load(self._files(timeline))
        self.output.wake()
        self.player = Player(timeline)
        now = self._clock()
        log.debug("session started at %.3f", now)
        self._do(self.player.play(now))

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
            self.timeline_changed.emit(self.player.timeline)

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

    def _do(self, events: list[Event]) -> None:
        """Sound first, since the ear notices a delay sooner than the eye."""
        for event in events:
            self._sound(event)
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

    def _files(self, timeline: Timeline) -> list[Path]:
        lines = (self._voice.path(line) for line in timeline.lines())
        return [*(path for path in lines if path), *(self._tone_path(tone) for tone in Tone)]
