"""The record of the session that is being played: what happens is told to it, and it has itself written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

import msgspec

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import NO_LIMITS, Limits
from selfmassage.session.ledger import Ledger
from selfmassage.session.player import State as PlayerState
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Timeline

from . import rows
from .model import LINE, TEXT, Discomfort, Eased, Entry, State, StepTime, Stop, StopReason, When, Worked, kept

Submit = Callable[[rows.Job, Callable[[], None]], None]
"""Has a job done soon, and something else just before it is tried."""
TO_FIT = "left out to fit the time"


@dataclass(frozen=True)
class Begun:
    """A session that begins."""

    timeline: Timeline
    preferences: Preferences
    limits: Limits = NO_LIMITS
    from_outside: bool = False
    """The routine is not one of the library; its file is remembered, to go on with it after a cut."""


class Record:
    """One session; every call returns at once, and nothing is lost that was told a second before the end."""

    def __init__(
        self,
        entry: Entry,
        submit: Submit,
        clock: Callable[[], datetime],
        ended: Callable[[], None],
        *,
        is_kept: bool = False,
    ) -> None:
        self.entry = entry
        self._submit, self._clock, self._ended = submit, clock, ended
        self._written = entry if is_kept else None
        self._waits = False
        self._second = (-1, -1)  # the second and the segment that were told last
        self._whys = {(step.step, step.leg): step.why for step in entry.steps if step.why}

    @property
    def uuid(self) -> str:
        """What it is called for ever, on every machine."""
        return self.entry.uuid

    def progress(self, timeline: Timeline, position: float, ledger: Ledger) -> None:
        """Keep how far the session is; at each displayed second and at the end of each segment, more often is no harm.

        `position` is in seconds from the start of the session.
        """
        second = (int(position), timeline.index_at(position))
        if self.entry.state is State.OPEN and second != self._second:
            self._second = second
            self._change(**self._stand(timeline, position, ledger))

    def finish(self, state: PlayerState, timeline: Timeline, position: float, ledger: Ledger) -> None:
        """Keep that the session was played to its end, or stopped by its person.

        Not for a program that is ended by the system: what is left open can be gone on with.
        """
        if self.entry.state is State.OPEN:
            ended = State.FINISHED if state is PlayerState.FINISHED else State.STOPPED
            self._change(**self._stand(timeline, position, ledger), state=ended)
            self._ended()

    def discomfort(
        self, when: When, value: int, area: Area | None = None, leg: Leg = Leg.NONE, at: float | None = None
    ) -> None:
        """Keep an answer from 0 to 10; `at` is in seconds from the start, now if it is not given."""
        answer = Discomfort(when, value, area, leg, self._at(at))
        self._change(discomforts=(*self.entry.discomforts, answer))

    def stopped(self, reason: StopReason, area: Area | None = None, leg: Leg = Leg.NONE) -> None:
        """Keep why the person stopped, and where."""
        self._change(stops=(*self.entry.stops, Stop(reason, area, leg, self._at(None))))

    def eased(self, area: Area | None, leg: Leg, before: int, after: int) -> None:
        """Keep that the pressure was too strong and became lighter, both from 0 to 5."""
        self._change(eased=(*self.entry.eased, Eased(area, leg, before, after, self._at(None))))

    def skipped(self, step: int, leg: Leg, why: str) -> None:
        """Keep why a step, by its index, is not done on a leg; a step that is merely passed over needs no call."""
        self._whys[step, leg] = why = kept(why, LINE)
        changed = (
            msgspec.structs.replace(one, why=why) if (one.step, one.leg) == (step, leg) else one
            for one in self.entry.steps
        )
        self._change(steps=tuple(changed))

    def note(self, text: str) -> None:
        """Keep what the person writes about it."""
        self._change(note=kept(text, TEXT))

    def change(self, change: Callable[[Entry], Entry]) -> None:
        """Change it from outside the session, as from the journal's page."""
        self._keep(change(self.entry))

    def write(self) -> None:
        """Have it written soon, if there is anything new."""
        if not self._waits:  # else what waits to be written takes this along
            self._waits = True
            self._submit(self._write, self._begin_to_write)

    def forget(self) -> None:
        """Write nothing of it any more."""
        self._submit = lambda *_: None

    def _stand(self, timeline: Timeline, position: float, ledger: Ledger) -> dict[str, Any]:
        segment = timeline.segments[timeline.index_at(position)]
        totals = ledger.area_totals.items()
        return dict(
            planned=timeline.seconds,
            position=round(position, 2),
            step=segment.step,
            leg=segment.leg,
            worked=tuple(Worked(leg, area, seconds) for (leg, area), seconds in totals if seconds > 0),
            steps=step_times(timeline, ledger, self._whys),
        )

    def _at(self, at: float | None) -> float:
        return round(self.entry.position if at is None else at, 1)

    def _change(self, **changes: Any) -> None:
        self._keep(msgspec.structs.replace(self.entry, **changes, updated=self._clock()))

    def _keep(self, entry: Entry) -> None:
        self.entry = entry
        self.write()

    def _begin_to_write(self) -> None:
        """From here on what changes has to be written anew, whatever becomes of this."""
        self._waits = False

    def _write(self, connection: sqlite3.Connection) -> None:
        """In the journal's thread."""
        entry = self.entry
        if entry is not self._written:
            rows.write(connection, entry, self._written)
            self._written = entry


def first_entry(begun: Begun, now: datetime) -> Entry:
    """Give a session as it begins; `now` is the clock with its offset from UTC."""
    routine, preferences = begun.timeline.routine, begun.preferences
    return Entry(
        uuid=str(uuid4()),
        routine=routine.id,
        title=kept(routine.title, LINE),
        path=str(routine.path) if begun.from_outside else "",
        language=routine.language,
        began=now,
        updated=now,
        state=State.OPEN,
        first_leg=preferences.first_leg,
        verbosity=preferences.verbosity,
        minutes=preferences.minutes,
        rest_seconds=preferences.rest_seconds,
        tempo_tick=preferences.tempo_tick,
        planned=begun.timeline.seconds,
        limits=tuple(dict.fromkeys(kept(rule.why, LINE) for rule in begun.limits.rules)),
        steps=step_times(begun.timeline, Ledger(), {}),
    )


def step_times(timeline: Timeline, ledger: Ledger, whys: dict[tuple[int, Leg], str]) -> tuple[StepTime, ...]:
    """Give every step on each leg, those that are left out at the end."""
    names = [step.name for step in timeline.routine.steps]
    played = [
        StepTime(index, leg, names[index], planned, ledger.step_seconds(index, leg), whys.get((index, leg), ""))
        for (index, leg), planned in timeline.work_seconds().items()
    ]
    left_out = [
        StepTime(-1, out.leg, out.step.name, out.step.seconds, 0.0, kept(out.why, LINE)) for out in timeline.omitted
    ]
    unfit = [StepTime(-1, Leg.NONE, step.name, step.seconds, 0.0, TO_FIT) for step in timeline.left_out]
    return (*played, *left_out, *unfit)
