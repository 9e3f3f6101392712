"""Why a person stops, what to do then, and the guided pause for a cramp; the words are in assets/session/stops.json."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.vocabulary import AREAS, Leg

from . import easing
from .easing import Eased
from .recorder import StopReason

STRONG = 7
"""Discomfort from which the step is stopped (content research 2.3)."""
SHARP = "It was sharp, shooting or numb."


class Stop(Struct, frozen=True, forbid_unknown_fields=True):
    """A reason to stop, and what to do."""

    reason: StopReason
    button: str
    title: str
    do: tuple[str, ...]
    clot: bool
    """It may be mistaken for a clot, so its signs are shown."""
    sources: tuple[str, ...]


class LeftOut(Struct, frozen=True, forbid_unknown_fields=True):
    """What to say when something is left out in a session, for each cause."""

    strong: str
    discomfort: str
    sharp: str
    step: str
    nothing: str


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the guided pause, so many seconds after its start."""

    at: float
    say: str


class Cramp(Struct, frozen=True, forbid_unknown_fields=True):
    """The guided pause for a cramp: a gentle, still stretch until it passes."""

    title: str
    lines: tuple[Line, ...]
    after: str
    after_seconds: float
    """From when a cramp has lasted too long."""
    sources: tuple[str, ...]

    def line_at(self, seconds: float) -> str:
        """Give the line that counts so many seconds after the start."""
        begun = [line.say for line in self.lines if line.at <= seconds]
        return self.after if seconds >= self.after_seconds else begun[-1] if begun else self.lines[0].say

    def texts(self) -> tuple[str, ...]:
        """Give every line, for the voice to make."""
        return (*(line.say for line in self.lines), self.after)


class Note(Struct, frozen=True):
    """What to do after a stop: a title and sentences."""

    title: str
    texts: tuple[str, ...]


class Stops(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything about stopping."""

    comment: str
    question: str
    stops: tuple[Stop, ...]
    clot_title: str
    clot_signs: str
    eased: str
    left_out: LeftOut
    cramp: Cramp

    def note(self, reason: StopReason) -> Note:
        """Give what to do after a stop."""
        stop = next(stop for stop in self.stops if stop.reason is reason)
        signs = (f"{self.clot_title} {self.clot_signs}",) if stop.clot else ()
        return Note(stop.title, (*stop.do, *signs))

    def notice(self, eased: Eased | None) -> str:
        """Give what to say about something too strong, once it has become lighter or is left out."""
        if eased is None:
            return self.left_out.nothing
        if not eased.is_left_out:
            return self.eased.format(pressure=eased.after)
        if len(set(eased.areas)) > 1:
            return self.left_out.step
        said = AREAS[eased.areas[0]].said
        where = f"The {said} on both legs" if eased.leg is Leg.BOTH else f"{eased.leg.capitalize()} {said}"
        causes = {easing.TOO_STRONG: self.left_out.strong, SHARP: self.left_out.sharp}
        return causes.get(eased.why, self.left_out.discomfort).format(where=where)


def discomfort_of(value: int) -> str:
    """Give the reason for which something is left out that was felt so strongly, 0 to 10."""
    return f"Discomfort was {value} of 10."


def load(path: Path) -> Stops:
    """Read the file, which is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=Stops)
