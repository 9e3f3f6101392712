"""Nothing jumps: whatever is drawn of a moment lies close to where it was a moment before, in both pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import accumulate
from math import floor

import pytest
from PySide6.QtCore import QPointF, QRectF

from selfmassage.figure.closeup.focus import guided, pinches, presses, threads
from selfmassage.figure.closeup.hand_art import HandArt, load_hands
from selfmassage.figure.closeup.hand_place import hand_transform
from selfmassage.figure.closeup.layout import layout
from selfmassage.figure.closeup.moment import areas_at, closeup_at
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.touch import Touch, touches
from selfmassage.figure.closeup.views import View, load_views
from selfmassage.figure.motion import Motion, motion_of, state
from selfmassage.figure.person.act import act
from selfmassage.figure.person.casting import cast
from selfmassage.figure.person.fit import turns
from selfmassage.figure.person.flesh import SLIM
from selfmassage.figure.person.skeleton import Point
from selfmassage.resources import data_dir
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area
from tests.figure.test_person import ASSETS, STEPS, every_step

VIEWS = load_views(data_dir("assets") / "closeup")
HANDS = load_hands(data_dir("assets") / "hands", print)
CARD = QRectF(0, 0, 300, 300)
PHASES = 24
"""Moments of each movement that are looked at first."""
SHORT = 0.001
"""Seconds in which nobody can move anything far."""
BODY, HAND = 0.008, 0.035
"""How far is a jump, in body heights of the person and in lengths of a hand of the close-up: about a centimetre."""
ACROSS = 60.0
"""From where a hand touches to its rim, in the drawing of the hand."""

Places = Mapping[str, Point]


def person(step: Step, areas: tuple[Area, ...], motion: Motion, worked: float) -> Places:
    """Return where the joints, the hands and the tool of the person are."""
    name, _, _, part = cast(ASSETS, step, areas)
    assert name is not None
    done = worked * (step.pace or motion.rate) / 60
    moment = act(ASSETS.poses[name], motion, state(motion, done), floor(done), areas, part.tool, SLIM)
    figure = moment.figure
    found = {"shoulder": figure.trunk.shoulder, "head": figure.trunk.head, "hip": figure.trunk.hip}
    for side, leg, arm in (
        ("near", figure.near_leg, figure.near_arm),
        ("far", figure.far_leg, figure.far_arm),
    ):
        found |= {f"{side} knee": leg.knee, f"{side} ankle": leg.ankle, f"{side} toes": leg.ankle + 0.1 * leg.foot}
        found |= {f"{side} elbow": arm.elbow, f"{side} wrist": arm.wrist, f"{side} hand": arm.wrist + 0.06 * arm.hand}
    found |= {f"contact {number}": place.point for number, place in enumerate(moment.contacts)}
    return found | ({"tool": moment.tool.centre} if moment.tool else {})


def close_up(step: Step, areas: tuple[Area, ...], motion: Motion, worked: float) -> Places:
    """Return where the hands and the tool of the close-up are, in lengths of a hand."""
    what = closeup_at(step, areas, "left", worked, ASSETS.motions)
    place = layout(CARD, VIEWS, what)
    assert place is not None
    seen: dict[str, QPointF] = {}
    for number, touch in enumerate(touches(place.view, what)):
        seen[f"touch {number}"] = touch.point
        if not presses(what.tool) or guided(what):
            seen |= {f"{part} of hand {number}": at for part, at in hand(place.view, what, touch, motion)}
    return {name: complex(at.x(), at.y()) / place.view.reach.hand for name, at in seen.items()}


def hand(view: View, what: CloseUp, touch: Touch, motion: Motion) -> Iterator[tuple[str, QPointF]]:
    """Yield three points of a hand, which tell how it lies."""
    if threads(what):
        return
    art: HandArt = HANDS[motion.shape]
    art = art.pinch if pinches(what) and art.pinch is not None else art
    laid = hand_transform(view, touch, art, motion.shape, motion.manner)
    for part, (x, y) in {"wrist": (0.0, ACROSS), "fingers": (0.0, -ACROSS), "side": (ACROSS, 0.0)}.items():
        yield part, laid.map(QPointF(art.touch[0] + x, art.touch[1] + y))


def farthest(before: Places, after: Places) -> tuple[float, str]:
    """Return how far anything is that is in both, and what it is."""
    return max(((abs(after[name] - at), name) for name, at in before.items() if name in after), default=(0.0, ""))


def jump(places: Callable[[float], Places], start: float, end: float, limit: float) -> tuple[float, str, float]:
    """Return how far what moves most goes in the shortest while of a time in which it moves most, what it is, when."""
    first, last = places(start), places(end)
    far, name = farthest(first, last)
    while far > limit and end - start > SHORT:
        middle = (start + end) / 2
        there = places(middle)
        if farthest(first, there) > farthest(there, last):
            end, last = middle, there
        else:
            start, first = middle, there
        far, name = farthest(first, last)
    return far, name, end


def times(step: Step, motion: Motion) -> Iterator[tuple[float, float]]:
    """Yield short times through the first movements and those at which the way starts anew."""
    movement = 60 / (step.pace or motion.rate)
    for number in dict.fromkeys((0, 1, motion.steps - 1, motion.steps)):
        for phase in range(PHASES):
            yield (number + phase / PHASES) * movement, (number + (phase + 1) / PHASES) * movement


def jumps(places: Callable[[float], Places], limit: float, step: Step, motion: Motion) -> list[tuple[str, float]]:
    """Return what jumps, and after how many seconds."""
    found = [jump(places, start, end, limit) for start, end in times(step, motion)]
    return [(name, round(when, 3)) for far, name, when in found if far > limit]


@every_step
def test_nothing_jumps_while_the_same_areas_are_worked(name: str) -> None:
    step = STEPS[name]
    motion = motion_of(ASSETS.motions, step)
    assert motion is not None
    for areas in turns(step):
        assert jumps(partial(person, step, areas, motion), BODY, step, motion) == []
        assert jumps(partial(close_up, step, areas, motion), HAND, step, motion) == []


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if len(turns(step)) > 1])
def test_hands_of_the_close_up_travel_from_one_area_to_the_next(name: str) -> None:
    step = STEPS[name]
    motion = motion_of(ASSETS.motions, step)
    assert motion is not None
    for share in accumulate(step.shares[:-1]):
        start = share * step.seconds - 0.2
        found = [
            jump(lambda at: close_up(step, areas_at(step, at), motion, at), start + k / 10, start + (k + 1) / 10, HAND)
            for k in range(12)
        ]
        assert [(name, when) for far, name, when in found if far > HAND] == []
