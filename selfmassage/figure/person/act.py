"""Puts a pose into motion: where every joint is at a moment, so that hands and tools are exactly on the skin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from selfmassage.figure.motion import Hands, HandState, Manner, Motion, Stroke
from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.carry import Held, carried
from selfmassage.figure.person.contacts import Contact, on_path, passed, path, shared, toward
from selfmassage.figure.person.flesh import Build
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose
from selfmassage.figure.person.posture import IDLE, leg_of, propped, rested, spine_of, standing
from selfmassage.figure.person.reach import Place, ahead_of, hand_way, leaning, rolled, touching
from selfmassage.figure.person.skeleton import Point
from selfmassage.figure.person.swing import stepping, swung
from selfmassage.routine.vocabulary import Area, Tool

LIFT = 0.016
"""How high a hand leaves the skin, in body heights."""
FOOT_LIFT = 0.034
"""How high a foot leaves the ball below it."""
ACROSS = 0.007
"""How far a hand moves across the limb."""
APART = 0.052
"""Between two hands that work together."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The person at a moment; `contacts` are the points of the skin that hands and tools are on."""

    figure: Figure
    contacts: tuple[Contact, ...]
    tool: Held | None = None
    breath: Stroke | None = None
    """The moment of a movement that is nothing but calm breath."""


def act(
    pose: Pose, motion: Motion, stroke: Stroke, number: int, areas: Sequence[Area], tool: Tool, build: Build
) -> Moment:
    """Return the person in movement `number` of a step."""
    swinging = swung(pose, _share(motion.manner, stroke), 0.5 + 0.5 * stroke.turn)
    still, pose = pose, stepping(swinging, stroke.turn)
    body, near, far = standing(pose, build)
    held: Held | None = None
    touched: list[Contact] = []
    if pose.carry is not None and tool in TOOL_RADIUS and areas:
        along = _reached(pose.carry.reach, motion, stroke.along)
        taken = passed(areas, motion.manner, number)
        lift = FOOT_LIFT * stroke.hands[0].lift if pose.carry.moves == "foot" else 0.0
        body, near, held, touched = carried(pose, body, near, along, taken, TOOL_RADIUS[tool], build, lift)
        far = leg_of(pose.far_leg, body, False)
    body = propped(pose, body)
    figure = Figure(body, near, far, IDLE, IDLE, HandShape.REST, HandShape.REST)
    works = motion.hands is not Hands.NONE or tool in TOOL_RADIUS
    if pose.carry is None and areas and works and (pose.near_arm.works or pose.far_arm.works):
        return _worked(still, pose, motion, stroke, number, areas, tool, build, figure)
    breath = stroke if motion.manner is Manner.BREATHE else None
    return Moment(rested(pose, figure, build), tuple(touched), held, breath)


def _reached(reach: tuple[float, float], motion: Motion, along: float) -> tuple[float, float]:
    """Return the place on the path and the middle of the way, for a movement that stays within the body's reach."""
    first, last = max(motion.start, reach[0]), min(motion.end, reach[1])
    if first >= last:
        return (reach[0] + reach[1]) / 2, (reach[0] + reach[1]) / 2
    share = (along - motion.start) / (motion.end - motion.start)
    return first + (last - first) * share, (first + last) / 2


def _share(manner: Manner, stroke: Stroke) -> float:
    """Return how far a pose is on its way to full stretch: as hands press, or as a circle or a roll turns."""
    match manner:
        case Manner.CIRCLE:
            return 0.5 - 0.5 * stroke.across
        case Manner.ROLL | Manner.CROSS:
            return 0.5 + 0.5 * stroke.turn
        case Manner.CURL:
            return stroke.turn
        case _:
            return stroke.press


def _worked(
    still: Pose,
    pose: Pose,
    motion: Motion,
    stroke: Stroke,
    number: int,
    areas: Sequence[Area],
    tool: Tool,
    build: Build,
    figure: Figure,
) -> Moment:
    """Bring the working hands to their places, leaning after them; `still` is the pose before it swings."""
    rest, *rest_legs = standing(still, build)
    both = len(stroke.hands) > 1 and pose.far_arm.works and pose.near_arm.works and tool not in TOOL_RADIUS
    states = stroke.hands[: 2 if both else 1]
    radius = TOOL_RADIUS.get(tool, 0.0)
    shape = HandShape.FLAT if radius else motion.shape
    legs = (figure.near_leg, figure.far_leg)
    targets: list[Contact] = []
    ways: list[tuple[Point, Point]] = []

    def place(passes: int, index: int, state: HandState) -> Place:
        leg = index if pose.pair else 0
        own = shared(areas, index) if both and not pose.pair and motion.manner is Manner.GLIDE else areas
        taken = passed(own, motion.manner, passes, index)
        points = path(taken, figure.trunk, legs[leg], build, pose.faces)
        at_rest = points if still is pose else path(taken, rest, rest_legs[leg], build, pose.faces)
        turn = ahead_of(rest.shoulder_joint(near[index]), at_rest)
        found = _target(points, state, -APART * index if both and not pose.pair else 0.0)
        return found, hand_way(figure.trunk.shoulder_joint(near[index]), found, shape, turn)

    near = [pose.near_arm.works and index == 0 for index in range(len(states))]
    for index, state in enumerate(states):
        found, hand = place(number, index, state)
        if motion.manner is Manner.GLIDE and state.lift > 0.0:  # back to where the next stroke starts
            after, hand_after = place(number + 1, index, state)
            share = 1.0 - state.along
            found = toward(found, after, share)
            hand = rolled(hand, hand_after, share, found.point - figure.trunk.shoulder_joint(near[index]))
        targets.append(found)
        ways.append(hand)
    reached = [replace(found, point=found.point + found.normal * 2 * radius) for found in targets]
    places = list(zip(reached, ways, strict=True))
    if motion.hands is Hands.TURNS and motion.manner is Manner.GLIDE:  # who stays bent does not rock
        places.append(place(number, 0, HandState(motion.start)))
    body = leaning(spine_of(pose.spine), pose.leans, figure.trunk, places, shape)
    figure = replace(figure, trunk=body)
    begins = [body.shoulder_joint(one) for one in near]
    arms = [touching(start, found, hand, shape) for start, found, hand in zip(begins, reached, ways, strict=True)]
    resting = rested(pose, figure, build)
    if both:
        resting = replace(resting, near_arm=arms[0], far_arm=arms[1], near_hand=shape, far_hand=shape)
    elif pose.near_arm.works:
        resting = replace(resting, near_arm=arms[0], near_hand=shape)
    else:
        resting = replace(resting, far_arm=arms[0], far_hand=shape)
    first = targets[0]
    held = Held(first.point + first.normal * radius, -360.0 * stroke.along) if radius else None
    return Moment(resting, tuple(targets), held)


def _target(points: Sequence[Contact], state: HandState, shift: float) -> Contact:
    found = on_path(points, state.along, shift)
    away = LIFT * state.lift + ACROSS * state.across - 0.003 * state.press
    return replace(found, point=found.point + found.normal * away)
