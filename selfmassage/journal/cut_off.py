"""A session that was cut off: by the power, by the system, by a crash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from selfmassage.routine.vocabulary import Leg
from selfmassage.safety.limits import LEGS, Limits, Place, Rule
from selfmassage.session.easing import TOO_STRONG
from selfmassage.session.ledger import SLACK, Ledger
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Kind, Timeline

from .model import Entry, State

LONGEST_AGO = timedelta(hours=12)
"""After this long nobody goes on with a session; the legs are other legs by then."""


@dataclass(frozen=True)
class CutOff:
    """What is known of it, to go on where it was; today's questions are asked again all the same."""

    entry: Entry

    @property
    def preferences(self) -> Preferences:
        """As they were chosen."""
        entry = self.entry
        return Preferences(entry.first_leg, entry.verbosity, entry.minutes, entry.rest_seconds, entry.tempo_tick)

    def ledger(self) -> Ledger:
        """The seconds worked so far, to go on counting."""
        areas = {(worked.leg, worked.area): worked.seconds for worked in self.entry.worked}
        steps = {(step.step, step.leg): step.seconds for step in self.entry.steps if step.step >= 0}
        return Ledger.restore(areas, steps)

    def eased(self) -> Limits:
        """What was too strong before, and stays lighter or left out."""
        rules = []
        for eased in self.entry.eased:
            legs = LEGS if eased.leg is Leg.BOTH else (eased.leg,)
            if eased.area:
                places = frozenset(Place(eased.area, leg) for leg in legs)
                rules.append(Rule(TOO_STRONG, places, pressure=eased.after))
        return Limits(tuple(rules))

    def fits(self, timeline: Timeline) -> bool:
        """Tell whether a newly planned session has the same steps; else its file was changed meanwhile."""
        names = [step.name for step in timeline.routine.steps]
        known = (step for step in self.entry.steps if step.step >= 0)
        return all(step.step < len(names) and names[step.step] == step.name for step in known)

    def block_in(self, timeline: Timeline) -> int:
        """Give the number of the step-on-one-leg to go on with, in a newly planned session.

        Where the step is not planned any more it is the first that is not done.
        """
        done = {(step.step, step.leg): step.seconds for step in self.entry.steps}
        unfinished = [
            segment.block
            for segment in timeline.segments
            if segment.kind is Kind.WORK and segment.step is not None
            if done.get((segment.step, segment.leg), 0.0) < segment.seconds - SLACK
        ]
        same = [
            segment.block
            for segment in timeline.segments
            if (segment.step, segment.leg) == (self.entry.step, self.entry.leg)
        ]
        last = len(timeline.blocks) - 1
        return next(iter(same or unfinished), last)


def find(entries: Sequence[Entry], now: datetime) -> CutOff | None:
    """Give the last session if it was neither finished nor stopped by its person, and not long ago."""
    if not entries:
        return None
    last = entries[-1]
    is_recent = abs(now - last.updated) < LONGEST_AGO  # a clock that was set back is no reason to forget it
    has_begun = last.position > 0
    return CutOff(last) if last.state is State.OPEN and is_recent and has_begun else None
