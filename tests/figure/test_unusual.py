"""Steps that nobody has written yet: a sensible picture of the person, or a clear word about why there is none."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from selfmassage.figure.motion import Hands, motion_of
from selfmassage.figure.person.act import FOOT_LIFT
from selfmassage.figure.person.drawing import Ink, bounds
from selfmassage.figure.person.fit import joints
from selfmassage.figure.person.flesh import BUILDS, SLIM, Build
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose
from selfmassage.figure.person.posture import standing
from selfmassage.figure.person.scene import Scene, scene, why_missing
from selfmassage.figure.person.skeleton import LIMITS, way
from selfmassage.figure.person.spots import spot
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import (
    AREAS,
    PRESSING_TOOLS,
    Area,
    Direction,
    Leg,
    Position,
    Side,
    Technique,
    Tool,
)
from tests.figure.test_person import ASSETS, CLOSE, FLOAT, SINK, hands_on, turns, ways
from tests.figure.test_poses import step

MOVEMENTS = (0.0, 0.3, 0.55, 0.8, 3.4)
LIFTED = 0.08
"""Body heights that the hip of a pose may be lifted or lowered so that the area is on its tool."""
ROLLED = (
    (Technique.BALL, Tool.TENNIS_BALL),
    (Technique.SPIKY, Tool.SPIKY_BALL),
    (Technique.ROLLER, Tool.FOAM_ROLLER),
    (Technique.TRIGGER, Tool.TENNIS_BALL),
)
PAIR = (Side.BOTH, Side.NONE)
BODY = (Ink.SKIN, Ink.SKIN_FAR, Ink.SHORTS, Ink.SHIRT)


def rolls(technique: Technique, position: Position, *areas: Area, together: bool = False) -> Step:
    """Return a step that works on areas with the tool of a technique."""
    shares = (1 / len(areas),) * len(areas)
    changes = {"areas": areas, "shares": shares, "together": together, "tool": dict(ROLLED)[technique]}
    return step(technique=technique, position=position, pace=60, **changes)


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """Give any step that a file may hold: the tool is one that may press on its areas."""
    areas = tuple(draw(st.lists(st.sampled_from(Area), min_size=1, max_size=3, unique=True)))
    fitting = [tool for tool in Tool if tool not in PRESSING_TOOLS or all(tool in AREAS[area].tools for area in areas)]
    return step(
        name=draw(st.sampled_from(["", "Walking", "Bent-knee calf stretch"])),
        technique=draw(st.sampled_from(Technique)),
        areas=areas,
        shares=(1 / len(areas),) * len(areas),
        together=draw(st.booleans()),
        position=draw(st.sampled_from(Position)),
        tool=draw(st.sampled_from(fitting)),
        direction=draw(st.sampled_from(Direction)),
        side=draw(st.sampled_from(Side)),
        pace=60,
    )


@st.composite
def rolled(draw: st.DrawFn) -> Step:
    """Give a step that works on two areas with a ball or a roller, in turn or together."""
    technique, tool = draw(st.sampled_from(ROLLED))
    fitting = [area for area in Area if tool in AREAS[area].tools]
    return step(
        technique=technique,
        tool=tool,
        areas=tuple(draw(st.lists(st.sampled_from(fitting), min_size=2, max_size=2, unique=True))),
        shares=(0.5, 0.5),
        together=draw(st.booleans()),
        position=draw(st.sampled_from(Position)),
        direction=draw(st.sampled_from(Direction)),
        pace=60,
    )


@settings(max_examples=120, deadline=None)
@given(wanted=rolled(), build=st.sampled_from(list(BUILDS.values())))
@example(rolls(Technique.BALL, Position.STANDING, Area.ARCH, Area.GLUTE), SLIM)
@example(rolls(Technique.SPIKY, Position.CHAIR, Area.HEEL, Area.GLUTE), SLIM)
@example(rolls(Technique.ROLLER, Position.STANDING, Area.SHIN, Area.GLUTE, together=True), SLIM)
@example(rolls(Technique.BALL, Position.SEATED, Area.SOLE, Area.HAMSTRING), SLIM)
def test_who_works_with_a_tool_stays_on_the_ground_or_the_seat(wanted: Step, build: Build) -> None:
    for areas in turns(wanted):
        for worked in MOVEMENTS:
            found = scene(ASSETS, wanted, areas, Leg.RIGHT, worked, build)
            assert found or why_missing(ASSETS, wanted, areas)
            if found:
                check(wanted, areas, found, build, int(worked))
                pose = ASSETS.poses[found.pose]
                shifted = found.moment.figure.trunk.hip - standing(pose, build)[0].hip
                off = shifted * way(pose.carry.touches).conjugate() if pose.carry is not None else shifted
                assert abs(off.real) < LIFTED, found.pose
                tool = found.moment.tool
                assert tool is not None
                assert tool.centre.imag > 0, found.pose


@settings(max_examples=60, deadline=None)
@given(wanted=steps(), build=st.sampled_from(list(BUILDS.values())), leg=st.sampled_from((Leg.LEFT, Leg.RIGHT)))
def test_a_picture_touches_the_area_within_human_limits_or_says_why_there_is_none(
    wanted: Step, build: Build, leg: Leg
) -> None:
    for areas in turns(wanted):
        why = why_missing(ASSETS, wanted, areas)
        for worked in MOVEMENTS:
            found = scene(ASSETS, wanted, areas, leg, worked, build)
            assert (found is None) == bool(why)
            if found is not None:
                check(wanted, areas, found, build, int(worked))
                assert found.mirrored == (leg is Leg.LEFT)


def test_of_areas_that_take_turns_both_are_tried() -> None:
    areas = (Area.SOLE, Area.ARCH, Area.CALF)
    wanted = step(technique=Technique.TOE_BEND, areas=areas, together=True, tool=Tool.SPIKY_BALL, pace=60)
    for worked in (0.4, 1.4):
        found = scene(ASSETS, wanted, areas, Leg.LEFT, worked, SLIM)
        assert found is not None
        check(wanted, areas, found, SLIM, int(worked))


def check(wanted: Step, areas: tuple[Area, ...], found: Scene, build: Build, number: int) -> None:
    pose, figure = ASSETS.poses[found.pose], found.moment.figure
    assert shows(pose, wanted), found.pose
    for place in touched(pose, found):
        legs = [figure, replace(figure, near_leg=figure.far_leg)][: 1 + (wanted.side in PAIR)]
        skin = [p for leg in legs for k in (0, 1) for p in ways(areas, number + k, pose, leg, build)]
        away = min(off(a, b, place) for a, b in pairwise(skin) if abs(b - a) < 0.1)
        tool = TOOL_RADIUS.get(wanted.tool, 0.0) if pose.carry is None else 0.0
        lift = FOOT_LIFT if pose.carry is not None and pose.carry.moves == "foot" else 0.0
        assert away - 2 * tool - lift <= CLOSE, (found.pose, areas, place)
    for part in pose.touches:
        if wanted.side in PAIR and part.startswith("far_"):
            continue
        centre, radius = spot(part, figure, build)
        assert centre.imag - radius <= FLOAT + 0.004, (found.pose, part)
    for joint, angle in joints(pose, figure):
        assert LIMITS[joint][0] - 2 <= angle <= LIMITS[joint][1] + 2, (found.pose, joint, angle)
    assert min(bounds(item)[1] for item in found.items if item.ink in BODY) >= -SINK - 0.004, found.pose


def off(a: complex, b: complex, place: complex) -> float:
    """Return how far a place is from the line between two points."""
    if a == b:
        return abs(place - a)
    share = ((place - a) / (b - a)).real
    return abs(place - a - (b - a) * min(1.0, max(0.0, share)))


def touched(pose: Pose, found: Scene) -> list[complex]:
    if pose.carry is not None:
        return [found.moment.contacts[0].point] if found.moment.contacts else []
    return hands_on(pose, found.moment)


def shows(pose: Pose, wanted: Step) -> bool:
    """Return whether a pose is one for the step: hands or tool are on the skin, or it is meant for the technique."""
    motion = motion_of(ASSETS.motions, wanted)
    assert motion is not None
    if motion.hands is not Hands.NONE or wanted.tool in TOOL_RADIUS:
        return pose.carry is not None or pose.near_arm.works or pose.far_arm.works
    return any(
        wanted.position in when.positions
        and (wanted.technique is Technique.CARE or wanted.technique in when.techniques)
        and (wanted.technique is Technique.CARE or not when.areas or bool(set(when.areas) & set(wanted.areas)))
        for when in pose.when
    )
