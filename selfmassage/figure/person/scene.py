"""The picture of the person at a moment of a step, as data. Points as in skeleton.py."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor, inf

import msgspec

from selfmassage.figure.manners import BOTH_HANDED
from selfmassage.figure.motion import HIPS, Hands, Motion, beats, part_of, state
from selfmassage.figure.pair import PACKS
from selfmassage.figure.person.act import Moment as Moment
from selfmassage.figure.person.act import act
from selfmassage.figure.person.bath import WATERLINE
from selfmassage.figure.person.body import Figure, arm_items, comes, leg_items, seat_items, trunk_items
from selfmassage.figure.person.casting import PersonAssets as PersonAssets
from selfmassage.figure.person.casting import cast
from selfmassage.figure.person.casting import load_person as load_person
from selfmassage.figure.person.casting import why_missing as why_missing
from selfmassage.figure.person.contacts import Contact, on_path, path, route
from selfmassage.figure.person.drawing import Blob, Box, Chain, Ink, Item, bounds, united
from selfmassage.figure.person.fit import misfit, moves_alone, turns
from selfmassage.figure.person.flesh import SLIM, Build
from selfmassage.figure.person.hands import touch
from selfmassage.figure.person.head import head_items
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose, Prop, PropKind, Spot
from selfmassage.figure.person.props import (
    FAR,
    MAT_HEIGHT,
    floor_items,
    front_items,
    loop_items,
    pack_items,
    prop_items,
    roller_items,
    rope_items,
    tool_items,
)
from selfmassage.figure.person.signs import breath_items, roll_items, warmth_items
from selfmassage.figure.person.skeleton import Leg as Limb
from selfmassage.figure.person.skeleton import Point
from selfmassage.figure.person.spots import spot
from selfmassage.figure.person.swing import doubled, paired
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg, Side

MARGIN = 0.03
HAIR = 0.005
"""Between the ends of a mat and the frame."""
_FRAMES = 5
"""Moments that the frame of a step is measured at, so that the picture does not breathe with the movement."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What to draw, first to last; `mirrored` for the left leg; `frame` is what must be seen."""

    pose: str
    items: tuple[Item, ...]
    frame: Box
    mirrored: bool
    moment: Moment

    def turned_like(self, other: Scene) -> bool:
        """Return whether two pictures show the person from the same side, so that something lies between them.

        Limbs of people who are turned to the viewer are before or behind the trunk: only their own pose is like theirs.
        """
        turned = self.moment.figure.trunk.heading or other.moment.figure.trunk.heading
        return self.mirrored == other.mirrored and (not turned or self.pose == other.pose)


def scene(
    assets: PersonAssets, step: Step, areas: tuple[Area, ...], leg: Leg, worked: float, build: Build = SLIM
) -> Scene | None:
    """Return the picture after `worked` seconds of work on `areas`, or None; why_missing says why."""
    name, motion, _, part = cast(assets, step, areas)
    if name is None or motion is None:
        return None
    pose, frame = _framed(assets, name, motion, part, areas, build)
    moment = _moment(pose, motion, part, areas, beats(worked, step.pace or motion.rate), build)
    return Scene(name, tuple(items_of(pose, moment, part, areas, build)), frame, leg is Leg.LEFT, moment)


@lru_cache(maxsize=256)
def _pose(assets: PersonAssets, name: str, motion: Motion, step: Step) -> Pose:
    """Return the pose, with both legs moving or a hand on each where a step is for both at the same time."""
    pose = assets.poses[name]
    if moves_alone(motion, step):
        return doubled(pose) if step.side is Side.BOTH else pose
    both = paired(pose) if step.side in (Side.BOTH, Side.NONE) and one_each(motion, step) else None
    if both is None or any(
        misfit(both, found.motion, part_of(step, areas))
        for areas in turns(step)
        if (found := cast(assets, step, areas)).motion is not None
    ):
        return pose
    return both


def one_each(motion: Motion, step: Step) -> bool:
    """Return whether two hands can each work on a leg: with nothing in them, and where one does not hold the other."""
    free = motion.hands in (Hands.BOTH, Hands.TURNS) and motion.manner not in BOTH_HANDED
    return free and step.tool not in TOOL_RADIUS and not HIPS & set(step.areas)


def shows_both(assets: PersonAssets, step: Step, areas: tuple[Area, ...]) -> bool:
    """Return whether the person works on both legs in a step for both at the same time."""
    name, motion, _, part = cast(assets, step, areas)
    if name is None or motion is None or moves_alone(motion, step):
        return True
    return _pose(assets, name, motion, part).pair


def _moment(pose: Pose, motion: Motion, step: Step, areas: tuple[Area, ...], done: float, build: Build) -> Moment:
    return act(pose, motion, state(motion, done), floor(done), areas, step.tool, build)


@lru_cache(maxsize=256)
def _framed(
    assets: PersonAssets, name: str, motion: Motion, step: Step, shown: tuple[Area, ...], build: Build
) -> tuple[Pose, Box]:
    """Return the pose and the box around everything that the step shows in it, the mat cut to it."""
    pose = _pose(assets, name, motion, step)
    boxes: list[Box] = []
    alike = [(areas, cast(assets, step, areas)) for areas in turns(step) if areas != shown]
    shares = [(areas, found.motion) for areas, found in alike if found.pose == name and found.motion is not None]
    for areas, moved in [(shown, motion), *shares]:
        for done in (number + k / _FRAMES for number in {0, moved.steps - 1} for k in range(_FRAMES)):
            moment = _moment(pose, moved, step, areas, done, build)
            boxes += [_box(item) for item in items_of(pose, moment, step, areas, build) if _seen(bounds(item))]
    left, bottom, right, top = united(boxes)
    frame = left - MARGIN, bottom - MARGIN, right + MARGIN, top + MARGIN
    return fitted(pose, frame), frame


def _box(item: Item) -> Box:
    """Return the box around an item; a mat is as long as there is room."""
    left, bottom, right, top = bounds(item)
    return (inf, bottom, -inf, top) if item.ink is Ink.MAT else (left, bottom, right, top)


def _seen(box: Box) -> bool:
    """Return whether an item must be seen whole; floor and walls go on beyond the card."""
    return max(map(abs, box)) < FAR


def fitted(pose: Pose, frame: Box) -> Pose:
    """Return the pose on a mat that is no longer than the picture is wide, so that the person fills it."""
    left, right = frame[0] + HAIR, frame[2] - HAIR
    return msgspec.structs.replace(pose, props=tuple(_cut(prop, left, right) for prop in pose.props))


def _cut(prop: Prop, left: float, right: float) -> Prop:
    if prop.kind not in (PropKind.MAT, PropKind.MAT_FROM_ABOVE):
        return prop
    start, end = max(prop.at[0], left), min(prop.at[0] + prop.size, right)
    return msgspec.structs.replace(prop, at=(start, prop.at[1]), size=end - start)


def items_of(pose: Pose, moment: Moment, step: Step, areas: tuple[Area, ...], build: Build) -> list[Item]:
    """Return everything that a moment of a step shows, in the order of drawing; the floor first."""
    figure = moment.figure
    kinds = {prop.kind for prop in pose.props}
    level = -MAT_HEIGHT if PropKind.MAT in kinds else 0.0
    items = floor_items(FAR if PropKind.MAT_FROM_ABOVE in kinds else level)
    for prop in pose.props:
        items += prop_items(prop, level)
    if figure.trunk.heading:
        return items + _turned(pose, moment, step, areas, build)
    first, last = (figure.near_leg, figure.far_leg) if pose.behind else (figure.far_leg, figure.near_leg)
    items += leg_items(first, True, build)
    items += _glow(pose, figure, first, areas, build) if pose.pair else []
    items += arm_items(figure.far_arm, figure.far_hand, True, build)
    items += trunk_items(figure.trunk, build)
    items += head_items(figure.trunk)
    near_arm = arm_items(figure.near_arm, figure.near_hand, False, build)
    near_arm += _rope(pose, moment, build)
    if pose.threads:
        items, near_arm = items + near_arm, []
    tool = _tool(pose, step, moment)
    if pose.carry is not None:
        items += tool
    leg, seat = leg_items(last, False, build), seat_items(figure.trunk, build)
    items += [*seat, *leg] if last.open else [*leg, *seat]
    items += _glow(pose, figure, figure.near_leg, areas, build) + _pack(pose, step, moment, build)
    items += (tool if pose.carry is None else []) + near_arm
    return items + _before(pose, step, moment) + _signs(pose, step, moment, build)


def _before(pose: Pose, step: Step, moment: Moment) -> list[Item]:
    """Return what stands before the person."""
    return [item for prop in pose.props for item in front_items(prop, step.tool)]


def _signs(pose: Pose, step: Step, moment: Moment, build: Build) -> list[Item]:
    """Return what shows that the person breathes, that pack or bath are warm or cold, or that the leg rolls."""
    if moment.breath is None:
        swing = pose.swing.near_leg if pose.swing is not None and moment.tool is not None else None
        return [] if swing is None or swing.roll == pose.near_leg.roll else roll_items(moment.figure.near_leg)
    if step.tool in PACKS:
        return warmth_items(step.tool, _beside_pack(pose, step, moment, build), moment.breath)
    if any(prop.kind is PropKind.TUB for prop in pose.props):
        return warmth_items(step.tool, OVER_WATER, moment.breath, 0.2)
    return [] if moment.figure.trunk.heading else breath_items(moment.figure.trunk, moment.breath)


def _turned(pose: Pose, moment: Moment, step: Step, areas: tuple[Area, ...], build: Build) -> list[Item]:
    """Return a person who is turned to the viewer: the arms before the trunk, the light on the worked leg."""
    figure, tool = moment.figure, _tool(pose, step, moment)
    near = [*leg_items(figure.near_leg, pose.behind, build)]
    far = [*leg_items(figure.far_leg, False, build)]
    seat, lit = (
        seat_items(figure.trunk, build),
        _glow(pose, figure, figure.near_leg, areas, build) + _pack(pose, step, moment, build),
    )
    items = trunk_items(figure.trunk, build) + head_items(figure.trunk)
    items += tool if pose.carry is not None else []
    if pose.behind:
        items += [*near, *seat, *lit, *far]
    elif comes(figure.near_leg):
        items += [*far, *seat, *near, *lit]
    else:
        items += [*far, *near, *seat, *lit]
    items += [] if pose.carry is not None else tool
    items += arm_items(figure.far_arm, figure.far_hand, False, build)
    items += arm_items(figure.near_arm, figure.near_hand, False, build) + _rope(pose, moment, build)
    return items + _before(pose, step, moment) + _signs(pose, step, moment, build)


def _tool(pose: Pose, step: Step, moment: Moment) -> list[Item]:
    if moment.tool is None or step.tool not in TOOL_RADIUS:
        return []
    if pose.carry is not None and pose.carry.lengthwise:
        return roller_items(moment.tool.centre, TOOL_RADIUS[step.tool], moment.tool.turn)
    return tool_items(step.tool, moment.tool.centre, TOOL_RADIUS[step.tool], moment.tool.turn)


def _rope(pose: Pose, moment: Moment, build: Build) -> list[Item]:
    figure = moment.figure
    far, near = touch(figure.far_arm, figure.far_hand), touch(figure.near_arm, figure.near_hand)
    items: list[Item] = []
    for prop in pose.props:
        if prop.kind is PropKind.ROPE and prop.round is not None:
            at, radius = spot(prop.round, figure, build)
            ends = (far, near) if prop.hands == "both" else (near, near)
            shin = figure.near_leg.ankle - figure.near_leg.knee
            ringed = prop.round in (Spot.NEAR_CALF, Spot.NEAR_SHIN, Spot.NEAR_ANKLE)
            front = shin / abs(shin) * 1j * radius
            items += loop_items(ends, at, front) if ringed else rope_items(ends, at, radius + 0.004)
    return items


def _pack(pose: Pose, step: Step, moment: Moment, build: Build) -> list[Item]:
    """Return the cold or warm pack on the worked areas, or on the thigh of a step without areas."""
    if step.tool not in PACKS:
        return []
    far, near = (_on_pack(pose, step, moment, build, along) for along in (-0.033, 0.033))
    return pack_items(step.tool, far.point, near.point, 0.011)


def _beside_pack(pose: Pose, step: Step, moment: Moment, build: Build) -> list[Point]:
    """Return where steam or snow is over a pack."""
    found = (_on_pack(pose, step, moment, build, along) for along in (-0.045, 0.0, 0.045))
    return [place.point + 0.045 * place.normal for place in found]


def _on_pack(pose: Pose, step: Step, moment: Moment, build: Build, along: float) -> Contact:
    """Return a place of the skin so far from the middle of the pack."""
    areas = route(step.areas or (Area.QUAD,), 0)
    points = path(areas, moment.figure.trunk, moment.figure.near_leg, build, pose.faces)
    return on_path(points, PACK_AT, along)


PACK_AT = 0.24
"""Part of the way along the areas: beside the hand that holds the pack."""
OVER_WATER = tuple(complex(x, WATERLINE + 0.04) for x in (0.29, 0.365, 0.44))
"""Where steam or snow is over a bath, beside whoever sits in it."""


def _glow(pose: Pose, figure: Figure, leg: Limb, areas: tuple[Area, ...], build: Build) -> list[Item]:
    """Return the warm light on the worked areas of a leg."""
    chains, from_above = [], any(prop.kind is PropKind.MAT_FROM_ABOVE for prop in pose.props)
    for area in areas:
        if area is Area.GLUTE and from_above and len(areas) > 1:  # it lies on the mat
            continue
        points = path((area,), figure.trunk, leg, build, pose.faces)
        radius = GLOWS.get(area, 0.021)
        circles = [(c.point - (0 if c.middle else c.normal * (radius - 0.002)), radius) for c in points]
        chains.append(Chain(tuple(circles)))
    return [Blob(Ink.WARM, tuple(chains), 0.0, edge=False)] if chains else []


GLOWS: dict[Area, float] = {
    Area.TOES: 0.0075,
    Area.TOP_OF_FOOT: 0.0095,
    Area.SOLE: 0.0085,
    Area.ARCH: 0.0085,
    Area.HEEL: 0.0125,
    Area.ACHILLES: 0.0085,
    Area.ANKLE: 0.0125,
    Area.SHIN: 0.0145,
    Area.GLUTE: 0.0300,
    Area.HIP_FLEXOR: 0.0240,
    Area.QUAD: 0.0260,
    Area.HAMSTRING: 0.0260,
}
"""How wide the light on an area is."""
