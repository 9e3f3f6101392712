"""How far pictures have moved on the screen, and which of their frames are worth drawing."""

from __future__ import annotations

from dataclasses import fields
from itertools import chain
from math import inf, radians

from selfmassage.figure.closeup.closeup import CloseUp
from selfmassage.figure.motion import Manner
from selfmassage.figure.person.act import Moment

VISIBLE = 1.0
"""Pixels; less than this is not drawn anew."""
HIGH = 400.0
"""Height in pixels of a close-up whose movements are as long as the next numbers say."""
ALONG, ACROSS, PRESS, LIFT, TURN, RING = 280.0, 10.0, 20.0, 45.0, 28.0, 190.0
"""About how many pixels a whole movement is: along the leg, across it, into it, off it, round, a hold's ring."""
ROUND = 0.05
"""Radius of what rolls beside the person, in body heights."""
STAYS = tuple(field.name for field in fields(CloseUp) if field.name not in ("stroke", "done"))
"""What is the same in all moments that a hand passes without anything else being shown."""
BREATH = 0.1
"""How far the signs of a breath go, in body heights."""
FINE = 1.25
"""Pixels; moments of the person whose marks differ less share a picture."""


def closeup_moved(one: CloseUp, other: CloseUp, height: float) -> float:
    """Return how far apart two close-ups are, about, on a card of so many pixels; infinite for other things."""
    if any(getattr(one, name) != getattr(other, name) for name in STAYS):
        return inf
    if one.stroke is None or other.stroke is None or len(one.stroke.hands) != len(other.stroke.hands):
        return 0.0 if one.stroke == other.stroke else inf
    turn = TURN if one.manner is Manner.CIRCLE else ACROSS
    seen = [RING * (one.done - other.done), turn * (one.stroke.turn - other.stroke.turn)]
    for a, b in zip(one.stroke.hands, other.stroke.hands, strict=True):
        seen += [ALONG * (a.along - b.along), LIFT * (a.lift - b.lift)]
        seen += [ACROSS * (a.across - b.across), PRESS * (a.press - b.press)]
    return max(map(abs, seen)) * height / HIGH


def person_moved(one: Moment, other: Moment, scale: float) -> float:
    """Return how far the person has moved, in pixels, where the body is `scale` of them high."""
    first, second = _marks(one), _marks(other)
    if len(first) != len(second):
        return inf
    turned = radians(one.tool.turn - other.tool.turn) * ROUND if one.tool and other.tool else 0.0
    return scale * max(abs(turned), *(abs(a - b) for a, b in zip(first, second, strict=True)))


def person_key(moment: Moment, scale: float) -> tuple[int, ...]:
    """Return what two moments have in common that look the same: their marks to about a pixel."""
    fine = scale / FINE
    turn = round(moment.tool.turn) if moment.tool else 0
    return turn, *(round(part * fine) for part in chain.from_iterable((m.real, m.imag) for m in _marks(moment)))


def _marks(moment: Moment) -> list[complex]:
    """Return points that no movement leaves where they are."""
    figure = moment.figure
    marks = [contact.point for contact in moment.contacts]
    for arm in (figure.near_arm, figure.far_arm):
        marks += [arm.elbow, arm.wrist, arm.wrist + 0.1 * arm.hand]
    for leg in (figure.near_leg, figure.far_leg):
        marks += [leg.hip, leg.knee, leg.ankle + 0.13 * leg.foot, leg.ankle + 0.13 * leg.toes]
        marks += [leg.ankle + 0.13 * leg.outer] if leg.outer else []
    marks += [figure.trunk.shoulder, figure.trunk.head]
    if moment.breath:
        marks += [BREATH * moment.breath.press + 0j, BREATH * moment.breath.turn + 0j]
    return marks + ([moment.tool.centre] if moment.tool else [])
