"""The manners of movement: where the hands are at each phase of one movement, 0 to 1, along a path of 0 to 1."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin
from typing import Protocol

BREATH_IN = 0.4
"""Part of a breath that is drawn in."""


class Manner(StrEnum):
    """The kinds of movement."""

    GLIDE = "glide"
    PRESS = "press"
    DRUM = "drum"
    KNEAD = "knead"
    ROLL = "roll"
    CROSS = "cross"
    CIRCLE = "circle"
    RUB = "rub"
    SLIDE = "slide"
    BEND = "bend"
    SPREAD = "spread"
    SQUEEZE = "squeeze"
    TWIST = "twist"
    SHAKE = "shake"
    HOLD = "hold"
    STRETCH = "stretch"
    BREATHE = "breathe"
    CURL = "curl"


BOTH_HANDED = frozenset({Manner.SPREAD, Manner.TWIST})
"""Movements that take both hands on one leg."""


class Hands(StrEnum):
    """Which hands work."""

    ONE = "one"
    BOTH = "both"
    TURNS = "turns"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class HandState:
    """One hand or tool: place on the path 0 to 1, across it -1 to 1, pressure 0 to 1, height off the skin 0 to 1."""

    along: float
    across: float = 0.0
    press: float = 1.0
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A moment of a movement; along, across and press are those of the leading hand."""

    along: float
    across: float
    press: float
    turn: float
    """Of a twist or of a rolling thing, -1 to 1; how fast a breath goes in or a stretch grows; how far toes curl."""
    hands: tuple[HandState, ...]


class Moving(Protocol):
    """What a manner asks of a motion."""

    @property
    def hands(self) -> Hands:
        """Which hands work."""

    @property
    def steps(self) -> int:
        """Places along the path, a movement each."""


def eased(t: float) -> float:
    """Return 0 to 1 with a soft start and end."""
    return 0.5 - 0.5 * cos(pi * min(1.0, max(0.0, t)))


def swell(t: float, rise: float, hold: float, fall: float) -> float:
    """Return 0 up to 1, held, and back, with the shares of a movement that each part takes; then 0."""
    if t < rise:
        return eased(t / rise)
    if t < rise + hold:
        return 1.0
    return 1.0 - eased((t - rise - hold) / fall)


def _two(motion: Moving, first: HandState, second: HandState | None = None, turn: float = 0.0) -> Stroke:
    both = (first, second or first) if motion.hands in (Hands.BOTH, Hands.TURNS) else (first,)
    return Stroke(first.along, first.across, first.press, turn, both)


def _place(motion: Moving, number: int) -> float:
    """Return the middle of the place that a movement works on."""
    return 0.5 if motion.steps == 1 else (number % motion.steps) / (motion.steps - 1)


def _stepped(motion: Moving, number: int, t: float, move_from: float) -> float:
    """Return the place of a movement, on the way to the next one from `move_from` on."""
    here, there = _place(motion, number), _place(motion, number + 1)
    return here + (there - here) * eased((t - move_from) / (1.0 - move_from))


def _glide(motion: Moving, number: int, t: float) -> Stroke:
    working = 0.64
    if motion.hands is Hands.TURNS:
        return _two(motion, _one_glide(t, working), _one_glide((t + 0.5) % 1.0, working))
    return _two(motion, _one_glide(t, working))


def _one_glide(t: float, working: float) -> HandState:
    if t < working:
        return HandState(eased(t / working), 0.0, swell(t / working, 0.15, 0.7, 0.15) * 0.85 + 0.15)
    back = (t - working) / (1.0 - working)
    return HandState(1.0 - eased(back), 0.0, 0.1, swell(back, 0.25, 0.5, 0.25))


def _press(motion: Moving, number: int, t: float) -> Stroke:
    press = swell(t, 0.22, 0.38, 0.18)
    moving = sin(pi * max(0.0, (t - 0.78) / 0.22)) if motion.steps > 1 else 0.0
    return _two(motion, HandState(_stepped(motion, number, t, 0.78), 0.0, press, 0.5 * moving))


def _to_and_fro(motion: Moving, number: int, t: float) -> float:
    """Return the place of a movement that creeps to the end of the path and back."""
    there_and_back = ((number + t) % (2 * motion.steps)) / motion.steps
    return 1.0 - abs(there_and_back - 1.0)


def _drum(motion: Moving, number: int, t: float) -> Stroke:
    along = _to_and_fro(motion, number, t)
    if motion.hands is not Hands.TURNS:
        return _two(motion, _tap(along, sin(pi * t)))
    rising, falling = _tap(along, sin(0.5 * pi * t)), _tap(along, cos(0.5 * pi * t))
    return _two(motion, *((rising, falling) if number % 2 == 0 else (falling, rising)))


def _tap(along: float, lift: float) -> HandState:
    """Return a hand that has bounced so far off the skin."""
    return HandState(along, 0.0, max(0.0, 1.0 - 3.0 * lift), abs(lift))


def _knead(motion: Moving, number: int, t: float) -> Stroke:
    along = _stepped(motion, number, t, 0.55)
    squeezed = HandState(along, 0.0, swell(t, 0.4, 0.2, 0.4), swell(t, 0.5, 0.1, 0.4))
    resting = HandState(along, 0.0, 0.0)
    if motion.hands is not Hands.TURNS:
        return _two(motion, squeezed)
    return _two(motion, *((squeezed, resting) if number % 2 == 0 else (resting, squeezed)))


def _roll(motion: Moving, number: int, t: float) -> Stroke:
    along = eased(t) if number % 2 == 0 else 1.0 - eased(t)
    return _two(motion, HandState(along, 0.0, 0.8), turn=2.0 * along - 1.0)


def _cross(motion: Moving, number: int, t: float) -> Stroke:
    across = -cos(pi * (number + t))
    return _two(motion, HandState(_to_and_fro(motion, number, t), across, 0.8), turn=across)


def _rub(motion: Moving, number: int, t: float) -> Stroke:
    """Go to and fro across, and creep on along the path."""
    across = sin(2.0 * pi * t)
    return _two(motion, HandState(_stepped(motion, number, t, 0.0), across, 0.75), turn=across)


def _slide(motion: Moving, number: int, t: float) -> Stroke:
    """Go to and fro along the path, a little further each time."""
    along = _stepped(motion, number, t, 0.0) + 0.10 * sin(2.0 * pi * t)
    return _two(motion, HandState(min(1.0, max(0.0, along)), 0.0, 0.75))


def _circle(motion: Moving, number: int, t: float) -> Stroke:
    angle = 2.0 * pi * t
    places = max(1, motion.steps)
    base = 0.5 if places == 1 else _stepped(motion, number, t, 0.0)
    along = min(1.0, max(0.0, base + 0.10 * sin(angle)))
    return _two(motion, HandState(along, cos(angle), 0.5 + 0.5 * sin(angle - 0.5 * pi)), turn=sin(angle))


def _bend(motion: Moving, number: int, t: float) -> Stroke:
    return _two(motion, HandState(_stepped(motion, number, t, 0.92), 0.0, swell(t, 0.2, 0.5, 0.2)))


def _spread(motion: Moving, number: int, t: float) -> Stroke:
    open_ = swell(t, 0.3, 0.4, 0.25)
    return _two(motion, HandState(0.5, open_, open_), HandState(0.5, -open_, open_))


def _squeeze(motion: Moving, number: int, t: float) -> Stroke:
    return _two(motion, HandState(_stepped(motion, number, t, 0.92), 0.0, swell(t, 0.2, 0.45, 0.25)))


def _twist(motion: Moving, number: int, t: float) -> Stroke:
    turn = sin(2.0 * pi * t)
    along = _stepped(motion, number, t, 0.7)
    return _two(motion, HandState(along, turn, 0.6), HandState(along, -turn, 0.6), turn)


def _shake(motion: Moving, number: int, t: float) -> Stroke:
    across = sin(2.0 * pi * t)
    return _two(motion, HandState(0.5, across, 0.4), turn=across)


def _hold(motion: Moving, number: int, t: float) -> Stroke:
    return _two(motion, HandState(0.5, 0.0, 0.75 + 0.25 * cos(2.0 * pi * t)))


def _stretch(motion: Moving, number: int, t: float) -> Stroke:
    return _two(motion, HandState(0.5, 0.0, 0.5 - 0.5 * cos(2.0 * pi * t)), turn=sin(2.0 * pi * t))


def _breathe(motion: Moving, number: int, t: float) -> Stroke:
    """Swell as long as air streams in; it streams out for longer. The turn is how fast: in above 0, out below."""
    if t < BREATH_IN:
        return _two(motion, HandState(0.5, 0.0, eased(t / BREATH_IN)), turn=sin(pi * t / BREATH_IN))
    out = (t - BREATH_IN) / (1.0 - BREATH_IN)
    return _two(motion, HandState(0.5, 0.0, 1.0 - eased(out)), turn=-sin(pi * out))


def _curl(motion: Moving, number: int, t: float) -> Stroke:
    """Press down, curl the toes twice, let go and move on."""
    press, lift = swell(t, 0.16, 0.5, 0.14), sin(pi * max(0.0, (t - 0.8) / 0.2))
    curled = 0.5 - 0.5 * cos(4.0 * pi * min(1.0, max(0.0, (t - 0.16) / 0.5)))
    return _two(motion, HandState(_stepped(motion, number, t, 0.8), 0.0, press, lift), turn=curled)


MANNERS: dict[Manner, Callable[[Moving, int, float], Stroke]] = {
    Manner.GLIDE: _glide,
    Manner.PRESS: _press,
    Manner.DRUM: _drum,
    Manner.KNEAD: _knead,
    Manner.ROLL: _roll,
    Manner.CROSS: _cross,
    Manner.CIRCLE: _circle,
    Manner.RUB: _rub,
    Manner.SLIDE: _slide,
    Manner.BEND: _bend,
    Manner.SPREAD: _spread,
    Manner.SQUEEZE: _squeeze,
    Manner.TWIST: _twist,
    Manner.SHAKE: _shake,
    Manner.HOLD: _hold,
    Manner.STRETCH: _stretch,
    Manner.BREATHE: _breathe,
    Manner.CURL: _curl,
}
