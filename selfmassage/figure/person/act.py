"""Puts a pose into motion: where every joint is at a moment, so that hands and tools are exactly on the skin."""

from __future__ import annotations

from collections.abc import Sequence

from selfmassage.figure.motion import Hands, Manner, Motion, Stroke
from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.carry import Held, carried
from selfmassage.figure.person.contacts import Contact, passed
from selfmassage.figure.person.flesh import Build
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose
from selfmassage.figure.person.posture import IDLE, leg_of, propped, rested, standing
from selfmassage.figure.person.swing import stepping, swung
from selfmassage.figure.person.work import Moment as Moment
from selfmassage.figure.person.work import Work
from selfmassage.routine.vocabulary import Area, Tool

FOOT_LIFT = 0.034
"""How high a foot leaves the ball below it, in body heights."""


def act(
    pose: Pose, motion: Motion, stroke: Stroke, number: int, areas: Sequence[Area], tool: Tool, build: Build
) -> Moment:
    """Return the person in movement `number` of a step."""
    swinging = swung(pose, _share(motion.manner, stroke), 0.5 + 0.5 * stroke.turn)
    still, pose = pose, stepping(swinging, stroke.turn)
    body, near, far = placed = standing(pose, build)
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
        rest = placed if still is pose else standing(still, build)
        return Work(still, rest, pose, motion, stroke, number, areas, tool, build, figure).moment()
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
