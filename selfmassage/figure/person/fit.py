"""Tries a pose: whether hands or tool get to the areas of a step in it, and no joint bends too far. As skeleton.py."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import floor

from selfmassage.figure.motion import Hands, Motion, state
from selfmassage.figure.person.act import Moment, act
from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.change import spine_angles
from selfmassage.figure.person.contacts import ZONES, Contact, path, route
from selfmassage.figure.person.drawing import Ink, bounds
from selfmassage.figure.person.flesh import BUILDS, Build
from selfmassage.figure.person.hands import SHAPES, HandShape, hand, touch
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose, Spot
from selfmassage.figure.person.skeleton import LIMITS, Arm, Point, arm_flexion, leg_flexion, outward, turned
from selfmassage.figure.person.spots import spot
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, Area

CLOSE = 0.019
"""Body heights that a hand or a tool may be off the skin."""
MOVED = ZONES[-1]
"""Areas that the trunk takes along when it leans after the hands."""
SINK = 0.014
"""Body heights that skin gives way under weight."""
FLOAT = 0.016
"""Body heights that a part of the body may be off what it lies on."""
SLACK = 1.0
"""Degrees beyond a joint's limit that nobody sees."""
NEAR = 0.12
"""A wrist higher than this, and no finger reaches the floor."""
LOW = (
    Spot.SEAT,
    Spot.FEET,
    Spot.NEAR_TOES,
    Spot.FAR_TOES,
    Spot.NEAR_KNEE,
    Spot.FAR_KNEE,
    Spot.NEAR_ELBOW,
    Spot.FAR_ELBOW,
)
"""What may sink through the floor."""
SAID = {"lumbar": "lower back", "chest": "upper back", "head": "neck"}
"""Joints that people call otherwise."""


def moves_alone(motion: Motion, step: Step) -> bool:
    """Return whether the body itself moves, and neither hands nor a tool touch it."""
    return motion.hands is Hands.NONE and step.tool not in TOOL_RADIUS


def turns(step: Step) -> list[tuple[Area, ...]]:
    """Return the areas as they are worked, together or one after the other."""
    return [step.areas] if step.together or not step.areas else [(area,) for area in step.areas]


def misfit(pose: Pose, motion: Motion, step: Step) -> str:
    """Return why a step cannot be done in a pose, empty if it can; one that nobody can be drawn in is no fit either."""
    try:
        return _misfit(pose, motion, step)
    except (ArithmeticError, ValueError):
        return "no body bends so"


def _misfit(pose: Pose, motion: Motion, step: Step) -> str:
    """Try a turn of a step in a pose, through its first and its last movements."""
    areas = step.areas
    for done in _moments(motion, bool(MOVED & set(areas)), route(areas, 0) != route(areas, 1)):
        for build in BUILDS.values():
            moment = act(pose, motion, state(motion, done), floor(done), areas, step.tool, build)
            fault = next(_faults(pose, motion, step, areas, moment, build), "")
            if fault:
                return fault
    pair = motion.hands in (Hands.BOTH, Hands.TURNS) and step.tool not in TOOL_RADIUS and bool(step.areas)
    return "one hand holds the body up" if pair and not (pose.near_arm.works and pose.far_arm.works) else ""


def _moments(motion: Motion, finer: bool, two: bool) -> list[float]:
    """Return the movements done at moments that reach both ends of the path, of `two` paths if they take turns."""
    phases = [k / 10 for k in range(10)] if finer else [0.0, 0.2, 0.4, 0.6, 0.8]
    phases += [1.0 + phase for phase in phases] if two else []
    return [*phases, *([motion.steps // 2 + 0.3, motion.steps - 0.5] if motion.steps > 1 else [])]


def _faults(
    pose: Pose, motion: Motion, step: Step, areas: tuple[Area, ...], moment: Moment, build: Build
) -> Iterator[str]:
    works = bool(areas) and not moves_alone(motion, step)
    if works and not (moment.contacts and max(_gaps(pose, step, areas, moment, build)) <= CLOSE):
        what = f"the {step.tool.replace('_', ' ')} does" if step.tool in TOOL_RADIUS else "the hands do"
        yield f"{what} not reach the {' and the '.join(AREAS[area].said for area in areas)}"
    for joint, angle in joints(pose, moment.figure):
        low, high = LIMITS[joint]
        if not low - SLACK <= angle <= high + SLACK:
            yield f"you would have to bend your {SAID.get(joint, joint.partition(' ')[0])} too far"
    for part in LOW:
        centre, radius = spot(part, moment.figure, build)
        if centre.imag - radius < -SINK:
            yield f"there is no room for your {part.rpartition('_')[2]} above the floor"
    for part in pose.touches:
        centre, radius = spot(part, moment.figure, build)
        if centre.imag - radius > FLOAT:
            yield f"your {part.rpartition('_')[2]} would hang in the air"
    if any(_low(*arm) < -SINK for arm in _free(pose, moment) if arm[0].wrist.imag < NEAR):
        yield "there is no room for a hand above the floor"


def _arms(pose: Pose, moment: Moment) -> list[tuple[Arm, HandShape]]:
    """Return the arms that work."""
    figure = moment.figure
    arms = [(figure.near_arm, figure.near_hand), (figure.far_arm, figure.far_hand)]
    return arms if pose.near_arm.works else arms[1:]


def _free(pose: Pose, moment: Moment) -> list[tuple[Arm, HandShape]]:
    """Return the arms that do not lean on anything."""
    figure, worked = moment.figure, moment.contacts and pose.carry is None
    arms = ((pose.near_arm, figure.near_arm, figure.near_hand), (pose.far_arm, figure.far_arm, figure.far_hand))
    return [
        (arm, shape)
        for spec, arm, shape in arms
        if (worked and spec.works) or (spec.plant is None and spec.forearm is None)
    ]


def _low(arm: Arm, shape: HandShape) -> float:
    """Return the height of the lowest part of a hand."""
    return min(bounds(item)[1] for item in hand(arm, shape, Ink.SKIN))


def _gaps(pose: Pose, step: Step, areas: tuple[Area, ...], moment: Moment, build: Build) -> list[float]:
    """Return how far each hand, or the tool under the body, is off the skin of the areas."""
    radius = TOOL_RADIUS.get(step.tool, 0.0)
    if pose.carry is not None:
        return [abs(abs(moment.tool.centre - found.point) - radius) for found in moment.contacts if moment.tool]
    pairs = list(zip(_arms(pose, moment), moment.contacts, strict=False))
    held = [_touching(*arm, found) - found.normal * 2 * radius for arm, found in pairs]
    if not MOVED & set(areas):
        return [abs(place - found.point) for place, (_, found) in zip(held, pairs, strict=True)]
    figure = moment.figure
    ways = [path(route(areas, k), figure.trunk, figure.near_leg, build, pose.faces) for k in (0, 1)]
    return [min(_off(a.point, b.point, place) for way in ways for a, b in pairwise(way)) for place in held]


def _off(a: Point, b: Point, place: Point) -> float:
    """Return how far a place is from the line between two points."""
    line = b - a
    share = ((place - a) * line.conjugate()).real / max(abs(line) ** 2, 1e-12)
    return abs(place - a - line * min(1.0, max(0.0, share)))


def _touching(arm: Arm, shape: HandShape, found: Contact) -> Point:
    return touch(arm, shape) + arm.palm * (SHAPES[shape].touch.imag * found.middle)


def joints(pose: Pose, figure: Figure) -> Iterator[tuple[str, float]]:
    """Yield the name and the angle of every joint that the picture shows in its true size."""
    aside = " aside" if figure.trunk.heading else ""
    for near, spec, leg in ((True, pose.near_leg, figure.near_leg), (False, pose.far_leg, figure.far_leg)):
        if not spec.out and not spec.shin_out:
            bends = leg_flexion(leg, figure.trunk.pelvis_way)
            yield from _aside(bends, ("hip", "knee"), outward(near)) if aside else bends.items()
    for near, arm in ((True, figure.near_arm), (False, figure.far_arm)):
        bends = arm_flexion(arm, figure.trunk.chest_way)
        yield from _aside(bends, ("shoulder", "elbow"), outward(near)) if aside else bends.items()
    spine = spine_angles(figure.trunk)
    yield from ((f"{joint}{aside}", getattr(spine, joint)) for joint in ("lumbar", "chest", "neck", "head"))


def _aside(bends: Mapping[str, float], kept: tuple[str, ...], side: float) -> Iterator[tuple[str, float]]:
    """Yield what joints turn in the plane of the picture, outward, of somebody who is seen from the front."""
    yield from ((f"{joint} aside", turned(side * bends[joint])) for joint in kept)
    yield from ((joint, angle) for joint, angle in bends.items() if joint == "wrist")
