"""How a hand comes to a place on the skin: which way it points, and how far the trunk leans after it."""

from __future__ import annotations

from collections.abc import Sequence

from selfmassage.figure.person.contacts import Contact
from selfmassage.figure.person.hands import SHAPES, HandShape
from selfmassage.figure.person.skeleton import (
    LENGTHS,
    Arm,
    Bone,
    Point,
    Spine,
    Trunk,
    between,
    leaned,
    reaching,
    trunk,
    way,
)

Place = tuple[Contact, tuple[Point, Point]]
"""Where a hand touches, the way it points and the way its palm looks."""
COMFORT = 0.93
"""Part of its full length to which an arm stretches before the trunk leans after it."""
CLOSE = 0.235
"""A wrist nearer to the shoulder than this, in body heights, and the trunk leans back."""
STRAIGHT = frozenset({HandShape.HEEL})
"""Shapes of a hand that presses with the elbow straight: then the trunk leans to and fro with the hands."""
STRETCHED = 0.985
BACK = 16.0
"""How far it leans back, in degrees."""
DISTAL = 0.12
"""How much a hand likes to point away from the heart rather than away from the shoulder."""
ALONG = 2.0
"""How much a hand on the side of a limb likes to lie along it, so that it does not hang down beside it."""
ASIDE = 0.31
"""A wrist nearer to the shoulder than this, in body heights, and the elbow goes aside."""
SHOWN = 0.55
"""Least part of an arm's length that the picture then shows."""
WRIST = 72.0
"""Degrees that a wrist bends while it works."""


def ahead_of(shoulder: Point, points: Sequence[Contact]) -> Point:
    """Return the turn from the skin's normal to where the fingers point: away from the shoulder all the way."""
    back = points[0].point - points[-1].point
    outward = DISTAL * back / abs(back) if abs(back) > 1e-6 else 0j
    away = sum((p.normal * 1j * (p.point - shoulder + outward).conjugate()).real for p in points)
    return 1j if away > 0 else -1j


def hand_way(shoulder: Point, found: Contact, shape: HandShape, turn: Point) -> tuple[Point, Point]:
    """Return the way the hand points, `turn` from the normal along the skin, and the way its palm looks."""
    skin, ahead = found.normal * turn, (found.point - shoulder) / abs(found.point - shoulder)
    aside = ahead + ALONG * skin
    aside /= abs(aside)
    return rolled(_tilted(skin, -found.normal, SHAPES[shape].tilt), (aside, aside * -1j), found.middle, ahead)


def _tilted(hand: Point, palm: Point, by: float) -> tuple[Point, Point]:
    turn = way(by)
    return hand * turn.real + palm * turn.imag, palm * turn.real - hand * turn.imag


def rolled(hand: tuple[Point, Point], other: tuple[Point, Point], share: float, ahead: Point) -> tuple[Point, Point]:
    """Return the ways of a hand, `share` of the way to others, past `ahead`, where the forearm points, not backward.

    A hand that turns over is seen from its edge between.
    """
    start, end = between(ahead, hand[0]), between(ahead, other[0])
    points = ahead / abs(ahead) * way(start + (end - start) * share)
    first, last = ((palm * fingers.conjugate()).imag for fingers, palm in (hand, other))
    return points, points * 1j * (first + (last - first) * share)


def wrist_at(found: Contact, hand: tuple[Point, Point], shape: HandShape) -> Point:
    at = SHAPES[shape].touch
    down = at.imag * (1.0 - found.middle)
    return found.point - hand[0] * at.real + hand[1] * down


def touching(shoulder: Point, found: Contact, hand: tuple[Point, Point], shape: HandShape) -> Arm:
    """Return the arm whose hand touches the place, the hand turned as far as the wrist needs."""
    reached = _reaching(shoulder, wrist_at(found, hand, shape), hand)
    for _ in range(4):
        bent = between(reached.wrist - reached.elbow, hand[0])
        most = min(WRIST, 180.0 - abs(bent))  # a hand that would point backward comes round on neither side
        excess = bent - max(-most, min(most, bent))
        if abs(excess) < 0.5:
            break
        turn = way(-excess)
        hand = hand[0] * turn, hand[1] * turn
        reached = _reaching(shoulder, wrist_at(found, hand, shape), hand)
    return reached


def _reaching(shoulder: Point, wrist: Point, hand: tuple[Point, Point]) -> Arm:
    return reaching(shoulder, wrist, *hand, aside=aside(shoulder, wrist))


def aside(shoulder: Point, wrist: Point) -> float:
    """Return how much of an arm is seen: the nearer wrist and shoulder are, the more the elbow goes aside, not back."""
    return min(1.0, max(SHOWN, abs(wrist - shoulder) / ASIDE))


def leaning(
    spine: Spine,
    leans: float,
    body: Trunk,
    places: Sequence[Place],
    shape: HandShape,
) -> Trunk:
    """Return the trunk, leaned forward just so far that every hand reaches its place with the elbow bent a little."""
    straight = shape in STRAIGHT
    comfort = (STRETCHED if straight else COMFORT) * (LENGTHS[Bone.UPPER_ARM] + LENGTHS[Bone.FOREARM])
    wrists = [wrist_at(found, hand, shape) for found, hand in places]

    def distance(by: float) -> tuple[float, float]:
        shoulder = trunk(body.hip, leaned(spine, by)).shoulder
        away = [abs(wrist - shoulder) for wrist in wrists]
        return max(away), min(away)

    close = comfort - 0.004 if straight else CLOSE
    farthest, nearest = distance(0.0)
    if leans == 0 or (farthest <= comfort and nearest >= close):
        return body
    forward = farthest > comfort
    low, high = (0.0, leans) if forward else (-BACK, 0.0)
    for _ in range(11):
        middle = (low + high) / 2
        farthest, nearest = distance(middle)
        reached = farthest <= comfort if forward else nearest < close
        low, high = (low, middle) if reached else (middle, high)
    return trunk(body.hip, leaned(spine, high if forward else low))
