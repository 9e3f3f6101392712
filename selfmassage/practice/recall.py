"""Recall: the student names each stroke by a key as it begins, and nothing is shown or said.

A key at each change alone would give times but no order, so the key is the stroke's own letter. Two keys more are
enough for the rest: Space when a stroke is over and the next one is still being thought of, which is what makes a
hesitation measurable, and an arrow for the leg. The region by a number is extra: who gives it is tested on it.
One key a change can be pressed with a knuckle; the hands need not be dry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from selfmassage.routine.vocabulary import Leg

from .expected import Region
from .strokes import Stroke


@dataclass(frozen=True)
class Done:
    """A stroke as it was done; times in seconds of one clock."""

    stroke: Stroke
    start: float
    end: float
    leg: Leg | None = None
    """None where the student never said which leg."""
    region: Region | None = None

    @property
    def seconds(self) -> float:
        """How long it lasted."""
        return self.end - self.start


@dataclass(frozen=True)
class Run:
    """What a student did, in order."""

    done: tuple[Done, ...]

    def pause_before(self, index: int) -> float:
        """Seconds between a stroke and the one before it; none before the first."""
        return self.done[index].start - self.done[index - 1].end if index else 0.0

    @property
    def seconds(self) -> float:
        """From the first stroke to the end of the last."""
        return self.done[-1].end - self.done[0].start if self.done else 0.0


class Recall:
    """Takes keys with their times and makes a run of them. Times never go back."""

    def __init__(self, first_leg: Leg) -> None:
        self.leg = first_leg
        self._leg_was_said = False
        self._done: list[Done] = []
        self._open = False

    @property
    def count(self) -> int:
        """How many strokes have been named."""
        return len(self._done)

    @property
    def is_working(self) -> bool:
        """True while a stroke lasts."""
        return self._open

    @property
    def words(self) -> str:
        """What was named last, and whether it goes on: the student's own words, no judgement."""
        if not self._done:
            return "Nothing named yet."
        last = self._done[-1]
        where = f" on the {last.region}" if last.region else ""
        return f"{self.count}: {last.stroke}{where}{'' if self._open else ', done. Next?'}"

    def stroke(self, now: float, stroke: Stroke) -> None:
        """Begin a stroke; the one before ends."""
        self.pause(now)
        self._done.append(Done(stroke, now, now, self.leg))
        self._open = True

    def region(self, region: Region) -> None:
        """Say where the last named stroke is done."""
        if self._done:
            self._done[-1] = replace(self._done[-1], region=region)

    def turn_to(self, now: float, leg: Leg) -> None:
        """Change to a leg; the stroke on the other one ends."""
        self._leg_was_said = True
        if leg is not self.leg:
            self.pause(now)
        self.leg = leg

    def pause(self, now: float) -> None:
        """End the stroke without beginning another."""
        if self._open:
            self._done[-1] = replace(self._done[-1], end=now)
        self._open = False

    def undo(self) -> None:
        """Take back the last named stroke, as if the one before had gone on."""
        if self._done:
            self._done.pop()
        self._open = bool(self._done)

    def finish(self, now: float) -> Run:
        """End the last stroke and give the run; without a word about legs, they are left open."""
        self.pause(now)
        done = self._done if self._leg_was_said else [replace(one, leg=None) for one in self._done]
        return Run(tuple(done))
