"""Student routines, and recall runs of them with mistakes planted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from selfmassage.practice import orders, strokes
from selfmassage.practice.expected import Part, expected
from selfmassage.practice.recall import Done, Run
from selfmassage.resources import asset, data_dir
from selfmassage.routine.library import load
from selfmassage.routine.vocabulary import Leg
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Timeline

STROKES = strokes.load(asset("practice", "strokes.json"))
ORDERS = {order.id: order for order in orders.load(asset("practice", "orders.json"))}
LIBRARY = load([data_dir("routines")])
LOWER, FULL = LIBRARY.routines["student_lower_11"], LIBRARY.routines["student_full_20"]


def planned(routine: str = "student_lower_11", first_leg: Leg = Leg.LEFT) -> Timeline:
    """A student routine, planned with two seconds for every line."""
    return plan(LIBRARY.routines[routine], Preferences(first_leg), lambda _: 2.0)


def parts(routine: str = "student_lower_11") -> tuple[Part, ...]:
    """What is expected of a student routine."""
    return expected(planned(routine), STROKES)


@dataclass(frozen=True)
class Move:
    """A step to be done: which, how long, and the pause before it."""

    part: Part
    seconds: float
    pause: float = 0.0


def perfect(expected: Sequence[Part]) -> list[Move]:
    """Every step for its time, without a pause."""
    return [Move(part, part.seconds) for part in expected]


def run(moves: Sequence[Move], *, regions: bool = True) -> Run:
    """Do the steps one after another."""
    now, done = 100.0, []
    for move in moves:
        start = now + move.pause
        now = start + move.seconds
        region = min(move.part.regions) if regions else None
        done.append(Done(move.part.stroke, start, now, move.part.leg, region))
    return Run(tuple(done))


def changed(moves: Sequence[Move], index: int, **changes: Any) -> list[Move]:
    """The same with one step done otherwise."""
    return [replace(move, **changes) if number == index else move for number, move in enumerate(moves)]


def every(moves: Sequence[Move], change: Callable[[Move], Move], leg: Leg) -> list[Move]:
    """The same with every step of a leg done otherwise."""
    return [change(move) if move.part.leg is leg else move for move in moves]
