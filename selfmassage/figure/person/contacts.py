"""Where the areas lie on the skin of the near leg, for any pose. Points as in skeleton.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from selfmassage.figure.manners import Manner
from selfmassage.figure.person.flesh import SEAT, Build, Face, in_foot, on_toes, skin
from selfmassage.figure.person.skeleton import Bone, Leg, Point, Trunk, between, way
from selfmassage.routine.vocabulary import Area


@dataclass(frozen=True, slots=True)
class Contact:
    """A point on the skin and the direction away from the body; `middle`, 0 to 1, for skin that looks at the viewer."""

    point: Point
    normal: Point
    middle: float = 0.0


@dataclass(frozen=True)
class Strip:
    """An area along a limb, from far from the heart to near it, as parts of the bone's length."""

    bone: Bone
    start: float
    end: float
    face: Face


STRIPS: dict[Area, Strip] = {
    Area.ACHILLES: Strip(Bone.SHIN, 0.97, 0.80, Face.BACK),
    Area.ANKLE: Strip(Bone.SHIN, 1.0, 0.92, Face.FRONT),
    Area.CALF: Strip(Bone.SHIN, 0.72, 0.16, Face.BACK),
    Area.SHIN: Strip(Bone.SHIN, 0.84, 0.18, Face.FRONT),
    Area.KNEE: Strip(Bone.THIGH, 1.0, 0.94, Face.FRONT),
    Area.HAMSTRING: Strip(Bone.THIGH, 0.80, 0.28, Face.BACK),
    Area.QUAD: Strip(Bone.THIGH, 0.84, 0.26, Face.FRONT),
    Area.INNER_THIGH: Strip(Bone.THIGH, 0.84, 0.42, Face.MIDDLE),
    Area.OUTER_THIGH_IT_BAND: Strip(Bone.THIGH, 0.84, 0.26, Face.MIDDLE),
}


SEEN: dict[Area, Face] = {
    Area.ACHILLES: Face.MIDDLE,
    Area.ANKLE: Face.MIDDLE,
    Area.CALF: Face.MIDDLE,
    Area.SHIN: Face.MIDDLE,
    Area.KNEE: Face.MIDDLE,
    Area.HAMSTRING: Face.MIDDLE,
    Area.QUAD: Face.MIDDLE,
    Area.INNER_THIGH: Face.FRONT,
    Area.OUTER_THIGH_IT_BAND: Face.BACK,
}
"""Where the strips are on somebody who is seen from the front; what is behind shows through."""


def _points(*pairs: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(complex(x, y) for x, y in pairs)


# In the foot's frame; the soles from the heel to the toes, the others toward the heart.
FEET: dict[Area, tuple[Point, ...]] = {
    Area.SOLE: _points((-0.016, -0.045), (0.008, -0.0425), (0.030, -0.0385), (0.052, -0.0415), (0.071, -0.045)),
    Area.ARCH: _points((0.006, -0.0425), (0.018, -0.040), (0.030, -0.0385), (0.042, -0.040), (0.054, -0.042)),
    Area.HEEL: _points((-0.0440, -0.020), (-0.0415, -0.030), (-0.036, -0.038), (-0.026, -0.0437), (-0.016, -0.045)),
    Area.TOP_OF_FOOT: _points((0.070, -0.0170), (0.055, -0.0085), (0.041, 0.0008), (0.028, 0.0090), (0.016, 0.0165)),
}
TOES = _points((0.104, -0.029), (0.099, -0.0262), (0.092, -0.0235), (0.085, -0.0205), (0.077, -0.0180))
"""On the toes, which turn about the ball of the foot."""
_SAMPLES = 5
MEET = 0.06
"""Body heights between the ends of two areas over which a hand, which is longer, lies at once."""

# Areas of one zone lie beside each other: a stroke takes one of them, the next stroke the other.
ZONES: tuple[frozenset[Area], ...] = (
    frozenset({Area.TOES}),
    frozenset({Area.TOP_OF_FOOT, Area.SOLE, Area.ARCH}),
    frozenset({Area.HEEL}),
    frozenset({Area.ANKLE, Area.ACHILLES}),
    frozenset({Area.CALF, Area.SHIN}),
    frozenset({Area.KNEE}),
    frozenset({Area.QUAD, Area.HAMSTRING, Area.INNER_THIGH, Area.OUTER_THIGH_IT_BAND}),
    frozenset({Area.GLUTE, Area.HIP_FLEXOR}),
)

OPPOSITE: tuple[tuple[Area, Area], ...] = ((Area.SHIN, Area.CALF), (Area.QUAD, Area.HAMSTRING))
"""Front and back of the same part of a limb."""


def contact(area: Area, along: float, trunk: Trunk, leg: Leg, build: Build, faces: Mapping[Area, Face]) -> Contact:
    """Return the place on an area, 0 far from the heart (or at the heel) to 1.

    `faces` moves areas to another side of the limb: the buttock to its underside (middle) or to its outer side, which
    looks at the viewer (front), the hip to its outer side (back).
    """
    if area in STRIPS:
        strip = STRIPS[area]
        start, end = (leg.hip, leg.knee) if strip.bone is Bone.THIGH else (leg.knee, leg.ankle)
        face = faces.get(area, SEEN[area] if trunk.heading else strip.face)
        at, over = strip.start + (strip.end - strip.start) * along, leg.over and strip.bone is Bone.SHIN
        point, normal = skin(strip.bone, start, end, at, face, build, leg.heading, over)
        return Contact(point, normal, float(face is Face.MIDDLE))
    if area is Area.GLUTE and trunk.heading:
        return _on_hip((140.0 if faces.get(area) is Face.MIDDLE else 112.0) - 50.0 * along, trunk, build)
    if area is Area.GLUTE and faces.get(area) is Face.FRONT:
        seen = complex(0.002 + 0.038 * along, 0.020 - 0.010 * along)
        return Contact(trunk.hip + trunk.pelvis_way * seen, trunk.pelvis_way, 1.0)
    if area is Area.GLUTE:
        return _on_seat(along, trunk, build, 150.0 if faces.get(area) is Face.MIDDLE else 114.0)
    if area is Area.HIP_FLEXOR and faces.get(area) is Face.BACK:
        return _on_hip(90.0 + 32.0 * (0.5 - along), trunk, build)
    if area is Area.HIP_FLEXOR and trunk.heading:
        groin = trunk.hip + trunk.hips * 0.75 + trunk.pelvis_way * (0.050 * along - 0.016)
        return Contact(groin, trunk.pelvis_way * -1j, True)
    if area is Area.HIP_FLEXOR:
        fold = between(-trunk.pelvis_way, leg.knee - leg.hip)
        return _on_hip((fold - 180.0) / 2.0 - 32.0 * (0.5 - along), trunk, build)
    return _on_foot(area, along, leg)


def _on_seat(along: float, trunk: Trunk, build: Build, lowest: float) -> Contact:
    """Return a place on the buttock, from `lowest` degrees behind the trunk's way upward."""
    away = trunk.pelvis_way * way(lowest - 60.0 * along)
    return Contact(trunk.hip + trunk.pelvis_way * (0.014 + 0.020j) + away * (0.0535 * build.leg), away)


def _on_hip(angle: float, trunk: Trunk, build: Build) -> Contact:
    """Return a place on the hip, `angle` degrees from the trunk's way."""
    away = trunk.pelvis_way * way(angle)
    return Contact(trunk.hip_joint(True) + away * (SEAT * build.leg), away)


def _on_foot(area: Area, along: float, leg: Leg) -> Contact:
    points = TOES if area is Area.TOES else FEET[area]
    place = on_toes if area is Area.TOES else in_foot
    at = min(along * (len(points) - 1), len(points) - 1 - 1e-9)
    index = int(at)
    a, b = points[index], points[index + 1]
    here = place(leg, a + (b - a) * (at - index))
    ahead = place(leg, b) - place(leg, a)
    turn = (leg.sole * leg.foot.conjugate()).imag
    return Contact(here, ahead / max(abs(ahead), 1e-9) * complex(0, 1.0 if turn > 0 else -1.0))


def route(areas: Sequence[Area], number: int) -> tuple[Area, ...]:
    """Return the areas that movement `number` passes: of those that lie beside each other, one after the other.

    The hip comes last, since every path goes toward the heart.
    """
    passed: list[Area] = []
    found = dict.fromkeys(next(z for z in ZONES if area in z) for area in areas)
    for zone in sorted(found, key=lambda zone: zone is ZONES[-1]):
        beside = [area for area in areas if area in zone]
        passed.append(beside[number % len(beside)])
    return tuple(passed)


def focus(areas: Sequence[Area], manner: Manner) -> tuple[Area, ...]:
    """Return the areas that a movement is on: one of several where it stays in place."""
    if manner is Manner.BEND and Area.TOES in areas:
        return (Area.TOES,)
    if manner is Manner.SHAKE:
        return tuple(area for area in areas if any({area, areas[0]} <= zone for zone in ZONES))
    if manner in (Manner.HOLD, Manner.CIRCLE, Manner.RUB, Manner.SLIDE):
        return tuple(sorted(areas, key=lambda area: area not in ZONES[-1])[:1])
    return tuple(areas[:1] if manner is Manner.SPREAD else areas)


def passed(areas: Sequence[Area], manner: Manner, number: int, hand: int = 0) -> tuple[Area, ...]:
    """Return the areas that a hand, 0 for the leading one, or a tool passes in movement `number`.

    Of areas that lie beside each other a stroke takes one and the next stroke the other. In other manners each hand
    keeps to its own, since nothing would bring it over.
    """
    return route(focus(areas, manner), number if manner is Manner.GLIDE else hand)


def embraced(areas: Sequence[Area]) -> bool:
    """Return whether areas lie on the front and on the back of a part of the limb."""
    return any(front in areas and back in areas for front, back in OPPOSITE)


def shared(areas: Sequence[Area], index: int) -> tuple[Area, ...]:
    """Return the areas of one of two hands that are round a limb: the first keeps off its back, the other its front."""
    other = {pair[1 - index] for pair in OPPOSITE if set(pair) <= set(areas)}
    return tuple(area for area in areas if area not in other)


def path(areas: Sequence[Area], trunk: Trunk, leg: Leg, build: Build, faces: Mapping[Area, Face]) -> list[Contact]:
    """Return points along the areas, one area after the other; where two meet, the skin turns less sharply."""
    shares = [k / (_SAMPLES - 1) for k in range(_SAMPLES)]
    found = [contact(area, share, trunk, leg, build, faces) for area in areas for share in shares]
    for at in range(_SAMPLES, len(found), _SAMPLES):
        last, first = found[at - 1], found[at]
        if abs(first.point - last.point) < MEET:
            half = toward(last, first, 0.5)
            found[at - 1 : at + 1] = replace(half, point=last.point), replace(half, point=first.point)
    return found


def toward(here: Contact, there: Contact, share: float) -> Contact:
    """Return the place `share`, 0 to 1, of the way to another one, the normal turning on the shorter way."""
    normal = here.normal * way(between(here.normal, there.normal) * share)
    middle = here.middle + (there.middle - here.middle) * share
    return Contact(here.point + (there.point - here.point) * share, normal, middle)


def on_path(points: Sequence[Contact], along: float, shift: float = 0.0) -> Contact:
    """Return the place at part `along` of the way, moved on by `shift` body heights but not beyond the ends."""
    lengths = [abs(b.point - a.point) for a, b in pairwise(points)]
    left = min(max(along * sum(lengths) + shift, 0.0), sum(lengths) - 1e-9)
    for a, b, length in zip(points, points[1:], lengths, strict=False):
        if left <= length and length > 1e-12:
            return toward(a, b, left / length)
        left -= length
    return points[-1]
