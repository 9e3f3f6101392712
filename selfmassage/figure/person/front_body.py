"""The drawing of trunk, seat, knees and feet of somebody who is turned to the viewer. Points as in skeleton.py."""

from __future__ import annotations

from cmath import rect
from math import cos, radians, sin

from selfmassage.figure.person import flesh
from selfmassage.figure.person.drawing import Blob, Chain, Circle, Ink, Item, Line
from selfmassage.figure.person.flesh import Build
from selfmassage.figure.person.skeleton import Bone, Leg, Point, Trunk

# Ball and tips of the toes, from the big one on: in the foot's frame, toward its outer edge, and radius.
_BALLS = ((complex(0.070, -0.0305), -0.0125, 0.0145), (complex(0.058, -0.0315), 0.0160, 0.0130))
_TOES = (
    (complex(0.098, -0.0350), -0.0165, 0.0098),
    (complex(0.099, -0.0365), -0.0030, 0.0080),
    (complex(0.094, -0.0370), 0.0070, 0.0076),
    (complex(0.088, -0.0375), 0.0155, 0.0070),
    (complex(0.080, -0.0380), 0.0225, 0.0066),
)
_KNEECAP = ((-0.62, 0.40), (-0.70, 0.05), (-0.42, -0.42), (0.0, -0.58), (0.42, -0.42), (0.70, 0.05), (0.62, 0.40))
"""Across and along the leg, in parts of the knee's radius."""


def front_trunk_items(trunk: Trunk, build: Build) -> list[Item]:
    """Return neck and shirt."""
    wide = build.trunk
    up = trunk.chest_way
    chest = trunk.waist + (trunk.shoulder - trunk.waist) * 0.55
    throat, collar = trunk.shoulder + up * 0.014, (trunk.shoulder + up * 0.012, 0.0400)
    neck = Blob(Ink.SKIN, (Chain(((throat, 0.029), (trunk.neck + trunk.head_way * 0.012, 0.0275))),))

    def flank(side: float) -> Chain:
        hips, shoulders = trunk.hips * side, trunk.shoulders * side
        return Chain(
            (
                (trunk.hip + trunk.pelvis_way * 0.035 + hips * 0.90, 0.0545 * wide),
                (trunk.waist + hips * 0.62, 0.0510 * wide),
                (chest + shoulders * 0.46, 0.0560 * (0.4 + 0.6 * wide)),
                (trunk.shoulder - up * 0.012 + shoulders * 0.72, 0.0400),
            )
        )

    yokes = tuple(Chain((collar, (trunk.shoulder + trunk.shoulders * side, 0.0385))) for side in (1.0, -1.0))
    shirt = Blob(Ink.SHIRT, (flank(1.0), flank(0.0), flank(-1.0), *yokes), 0.010)
    return [shirt, neck, Line(Ink.SHIRT, _arc(throat, up, 0.0300), 0.0030)]


def _arc(centre: Point, up: Point, radius: float) -> tuple[Point, ...]:
    """Return the lower half of a circle."""
    return tuple(centre - up * rect(radius, radians(angle)) for angle in range(-90, 91, 30))


def front_seat_items(trunk: Trunk, build: Build) -> list[Item]:
    """Return the upper part of the shorts."""
    low, high = 0.0580 * build.leg, 0.0540 * build.trunk
    band = trunk.hip + trunk.pelvis_way * 0.052
    rows: list[tuple[Circle, Circle]] = [
        ((trunk.hip + trunk.hips * side, low), (band + trunk.hips * (0.85 * side), high)) for side in (1.0, 0.0, -1.0)
    ]
    (near, near_top), _, (far, far_top) = rows
    chains = (*(Chain(row) for row in rows), Chain((near, far)), Chain((near_top, far_top)))
    return [Blob(Ink.SHORTS, chains, 0.0, edge=False)]


def front_foot(leg: Leg) -> tuple[Chain, ...]:
    """Return the foot, as far as it is turned to the viewer; the first two chains are those of a foot in profile."""
    ankle, tendon = (leg.ankle, 0.0212), (leg.ankle + (leg.knee - leg.ankle) * 0.14, 0.0195)
    heel = (_at(leg, flesh.HEEL, 0.0), flesh.HEEL_RADIUS)
    instep = (_at(leg, flesh.INSTEP, 0.0), flesh.INSTEP_RADIUS)
    inner, outer = ((_at(leg, point, aside), radius) for point, aside, radius in _BALLS)
    big, *small = ((_at(leg, point, aside), radius) for point, aside, radius in _TOES)
    roots = [(inner[0] + (outer[0] - inner[0]) * k / 4, 0.0105) for k in range(1, 5)]
    toes = [Chain(pair) for pair in zip(roots, small, strict=True)]
    first = Chain((ankle, instep, inner, big)), Chain((tendon, heel, instep))
    return *first, Chain((ankle, instep, outer)), Chain((inner, outer)), *toes


def front_leg_lines(leg: Leg, ink: Ink, build: Build) -> list[Item]:
    """Return the kneecap, the edge of the shin and the gaps between the toes, as far as they look at the viewer."""
    away = radians(leg.heading)
    shin = leg.ankle - leg.knee
    down = shin / abs(shin) if abs(shin) > 1e-9 else -1j
    gaps = [_gap(leg, k) for k in range(len(_TOES) - 1)]
    if sin(away) < 0.4 or abs(shin) < 0.05:
        return gaps
    radius = 0.036 * build.leg
    middle = leg.knee + down * 1j * radius * 0.8 * cos(away)
    cap = tuple(middle + radius * (down * 1j * x * sin(away) - down * y) for x, y in _KNEECAP)
    edge = [(t, down * 1j * (cos(away) * 0.8 * flesh.section(Bone.SHIN, t, build)[1])) for t in (0.22, 0.5, 0.85)]
    bone = tuple(leg.knee + shin * t + aside for t, aside in edge)
    return [Line(ink, cap, 0.0024), Line(ink, bone, 0.0018), *gaps]


def _gap(leg: Leg, index: int) -> Item:
    (a, across_a, _), (b, across_b, _) = _TOES[index], _TOES[index + 1]
    tip, aside = (a + b) / 2, (across_a + across_b) / 2
    return Line(Ink.SKIN, (_at(leg, tip + 0.003j, aside), _at(leg, tip - 0.010 + 0.007j, aside)), 0.0016)


def _at(leg: Leg, point: Point, aside: float) -> Point:
    return flesh.in_foot(leg, point) + leg.outer * aside
