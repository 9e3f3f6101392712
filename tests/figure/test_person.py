"""The person in every shipped step, on both legs, through whole movements, in both builds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.motion import motion_of
from selfmassage.figure.person.act import Moment
from selfmassage.figure.person.body import Figure, arm_items, leg_items
from selfmassage.figure.person.change import blend
from selfmassage.figure.person.contacts import path, route
from selfmassage.figure.person.drawing import Ink, Line, bounds
from selfmassage.figure.person.fit import joints
from selfmassage.figure.person.flesh import BUILDS, SLIM, Build
from selfmassage.figure.person.hands import SHAPES, HandShape, touch
from selfmassage.figure.person.person_painter import paint_person
from selfmassage.figure.person.person_palette import SKINS, person_palette
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose
from selfmassage.figure.person.scene import PersonAssets, Scene, load_person, scene, why_missing
from selfmassage.figure.person.skeleton import LIMITS, Arm, Leg, Point
from selfmassage.figure.person.spots import spot
from selfmassage.figure.person.transition import between
from selfmassage.resources import data_dir
from selfmassage.routine import vocabulary
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area
from tests.figure.person_sheet import shipped

CLOSE = 0.02
"""Body heights that a hand may be off the skin."""
FLOAT = 0.012
"""Body heights that skin may be above the ground or give way under weight."""
SINK = 0.016
PROBLEMS: list[AssetProblem] = []
ASSETS = load_person(data_dir("assets"), PROBLEMS.append)
STEPS = dict(shipped())
PARTS = [k / 6 for k in range(6)]
every_step = pytest.mark.parametrize("name", STEPS)
every_build = pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)


def turns(step: Step) -> list[tuple[Area, ...]]:
    """Return the areas as they are worked, together or one after the other."""
    return [step.areas] if step.together or not step.areas else [(area,) for area in step.areas]


def moments(name: str, build: Build) -> Iterator[tuple[Pose, Scene, tuple[Area, ...], int]]:
    """Yield the pictures through the first, the second and the fifth movement."""
    step = STEPS[name]
    movement = movement_of(step)
    for areas in turns(step):
        for number in (0, 1, 4):
            for part in PARTS:
                found = scene(ASSETS, step, areas, vocabulary.Leg.RIGHT, (number + part) * movement, build)
                assert found is not None, why_missing(ASSETS, step)
                yield ASSETS.poses[found.pose], found, areas, number


def first_moment(name: str) -> Scene:
    step = STEPS[name]
    found = scene(ASSETS, step, step.areas, vocabulary.Leg.RIGHT, 0.0)
    assert found is not None
    return found


def test_all_poses_and_motions_can_be_read() -> None:
    assert PROBLEMS == []


@every_build
@every_step
def test_hands_and_tools_are_on_the_skin_of_the_named_area(name: str, build: Build) -> None:
    for pose, found, areas, _ in moments(name, build):
        touched = hands_on(pose, found.moment) if pose.carry is None else [found.moment.contacts[0].point]
        if not found.moment.contacts:
            continue
        for place in touched:
            away = min(abs(place - p) for k in (0, 1) for p in ways(areas, k, pose, found.moment.figure, build))
            tool = TOOL_RADIUS.get(STEPS[name].tool, 0.0) if pose.carry is None else 0.0
            assert away - 2 * tool <= CLOSE, (found.pose, areas, place)
        if found.moment.tool is not None:
            radius = TOOL_RADIUS[STEPS[name].tool]
            gap = abs(found.moment.tool.centre - found.moment.contacts[0].point) - radius
            assert abs(gap) <= CLOSE, (found.pose, gap)


def hands_on(pose: Pose, moment: Moment) -> list[Point]:
    """Return the points of the working hands that touch, from the joints that are drawn."""
    figure = moment.figure
    arms = [(figure.near_arm, figure.near_hand), (figure.far_arm, figure.far_hand)][0 if pose.near_arm.works else 1 :]
    return [touching(*pair, found.middle) for pair, found in zip(arms, moment.contacts, strict=False)]


def touching(arm: Arm, shape: HandShape, middle: float) -> Point:
    return touch(arm, shape) + arm.palm * (SHAPES[shape].touch.imag * middle)


def ways(areas: tuple[Area, ...], number: int, pose: Pose, figure: Figure, build: Build) -> list[Point]:
    """Return points close together along the areas and between neighbours."""
    found = path(route(areas, number), figure.trunk, figure.near_leg, build, pose.faces)
    pairs = pairwise(found)
    return [a.point + (b.point - a.point) * k / 10 for a, b in pairs for k in range(11)]


@every_build
@every_step
def test_joints_stay_within_human_limits(name: str, build: Build) -> None:
    for pose, found, _, _ in moments(name, build):
        figure = found.moment.figure
        for key, angle in joints(pose, figure):
            low, high = LIMITS[key]
            assert low - 1 <= angle <= high + 1, (found.pose, key, angle)


@every_build
@every_step
def test_what_lies_on_the_ground_neither_floats_nor_sinks(name: str, build: Build) -> None:
    for pose, found, _, _ in moments(name, build):
        for part in pose.touches:
            centre, radius = spot(part, found.moment.figure, build)
            gap = centre.imag - radius
            assert -SINK <= gap <= FLOAT, (found.pose, part, gap)
        body = [item for item in found.items if item.ink in (Ink.SKIN, Ink.SKIN_FAR, Ink.SHORTS, Ink.SHIRT)]
        assert min(bounds(item)[1] for item in body) >= -SINK, found.pose


@every_step
def test_nothing_leaves_the_frame(name: str) -> None:
    for _, found, _, _ in moments(name, SLIM):
        left, bottom, right, top = found.frame
        for box in [bounds(item) for item in found.items]:
            if max(map(abs, box)) < 4:
                assert left <= box[0], (found.pose, box)
                assert bottom <= box[1], (found.pose, box)
                assert box[2] <= right, (found.pose, box)
                assert box[3] <= top, (found.pose, box)


@every_step
def test_the_person_and_not_the_mat_fills_the_width(name: str) -> None:
    step = STEPS[name]
    places = [(areas, part) for areas in turns(step) for part in PARTS]
    found = [scene(ASSETS, step, areas, vocabulary.Leg.RIGHT, part * movement_of(step)) for areas, part in places]
    items = [item for one in found if one for item in one.items if item.ink is not Ink.MAT]
    boxes = [box for item in items if max(map(abs, box := bounds(item))) < 4]
    assert found[0] is not None
    assert min(box[0] for box in boxes) - found[0].frame[0] < 0.05
    assert found[0].frame[2] - max(box[2] for box in boxes) < 0.05


def movement_of(step: Step) -> float:
    motion = motion_of(ASSETS.motions, step)
    assert motion is not None
    return 60 / (step.pace or motion.rate)


def painted(found: Scene, width: int = 360, height: int = 270) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_person(painter, QRectF(0, 0, width, height), found, person_palette(dark=False))
    painter.end()
    return image


@every_step
def test_the_left_legs_picture_mirrors_the_right_legs(name: str) -> None:
    step = STEPS[name]
    left, right = (scene(ASSETS, step, turns(step)[0], leg, 1.0) for leg in (vocabulary.Leg.LEFT, vocabulary.Leg.RIGHT))
    assert left is not None
    assert right is not None
    assert (left.items, left.frame) == (right.items, right.frame)
    assert (left.mirrored, right.mirrored) == (True, False)


def test_the_left_legs_pixels_mirror_the_right_legs() -> None:
    step = STEPS["deep_recovery.Light strokes up the front"]
    left, right = (scene(ASSETS, step, step.areas, leg, 1.0) for leg in (vocabulary.Leg.LEFT, vocabulary.Leg.RIGHT))
    assert left is not None
    assert right is not None
    mirrored, image = painted(left), painted(right)
    differ = sum(
        abs(mirrored.pixelColor(359 - x, y).lightness() - image.pixelColor(x, y).lightness()) > 40
        for x in range(0, 360, 3)
        for y in range(0, 270, 3)
    )
    assert differ < 30
    assert image != mirrored


def test_the_person_looks_to_the_right_for_the_right_leg() -> None:
    step = STEPS["deep_recovery.Light strokes up the front"]
    found = scene(ASSETS, step, step.areas, vocabulary.Leg.RIGHT, 0.0)
    assert found is not None
    figure = found.moment.figure
    assert figure.near_leg.ankle.real > figure.near_leg.hip.real
    assert (figure.trunk.head_way * -1j).real > 0


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize("dark", [False, True])
def test_every_skin_has_every_colour(skin: str, dark: bool) -> None:
    assert set(person_palette(dark, skin).cloths) == set(Ink)


@every_build
def test_a_sturdy_and_a_slim_person_fill_their_card(build: Build) -> None:
    step = STEPS["deep_recovery.Light strokes up the front"]
    found = scene(ASSETS, step, step.areas, vocabulary.Leg.RIGHT, 0.0, build)
    assert found is not None
    left, bottom, right, top = found.frame
    assert 0.6 < right - left < 1.1
    assert 0.4 < top - bottom < 0.8


def test_a_pose_changes_into_another_within_human_limits() -> None:
    sits, lies = (
        STEPS[name] for name in ("deep_recovery.Light strokes up the front", "fascia_10.Kneeling hip stretch")
    )
    first, second = (scene(ASSETS, step, step.areas, vocabulary.Leg.RIGHT, 1.0) for step in (sits, lies))
    assert first is not None
    assert second is not None
    a, b = first.moment.figure, second.moment.figure
    assert blend(a, b, 0.0) == a
    assert blend(a, b, 1.0) == b
    pose = Pose("", (), (0.0, 0.0))
    for share in (0.001, 0.25, 0.5, 0.75, 0.999):
        for key, angle in joints(pose, blend(a, b, share)):
            assert LIMITS[key][0] - 1 <= angle <= LIMITS[key][1] + 1, (key, angle)
    near = blend(a, b, 0.001)
    assert abs(near.near_arm.wrist - a.near_arm.wrist) < 0.01
    assert abs(blend(a, b, 0.999).near_leg.ankle - b.near_leg.ankle) < 0.01


def test_the_picture_moves_from_one_pose_to_the_next_and_works_nowhere_on_the_way() -> None:
    names = ("deep_recovery.Light strokes up the front", "fascia_10.Kneeling hip stretch")
    first, second = (STEPS[name] for name in names)
    before, after = (scene(ASSETS, step, step.areas, vocabulary.Leg.RIGHT, 1.0) for step in (first, second))
    assert before is not None
    assert after is not None
    assert between(ASSETS, before, after, second, 0.0) is before
    assert between(ASSETS, before, after, second, 1.0) is after
    middle = between(ASSETS, before, after, second, 0.5)
    heads = [found.moment.figure.trunk.head.imag for found in (before, middle, after)]
    assert heads == sorted(heads)
    assert middle.moment.contacts == ()
    assert middle.frame[3] == pytest.approx((before.frame[3] + after.frame[3]) / 2)
    assert all(item.ink is not Ink.WARM for item in middle.items)


def test_a_change_of_leg_is_not_drawn_half_way() -> None:
    step = STEPS["deep_recovery.Light strokes up the front"]
    left, right = (scene(ASSETS, step, step.areas, leg, 1.0) for leg in (vocabulary.Leg.LEFT, vocabulary.Leg.RIGHT))
    assert left is not None
    assert right is not None
    assert between(ASSETS, left, right, step, 0.3) is right


def test_lengths_of_bones_stay_while_a_pose_changes() -> None:
    names = ("deep_recovery.Light strokes up the front", "calf_achilles_8.Straight-knee calf stretch")
    found = [scene(ASSETS, STEPS[name], STEPS[name].areas, vocabulary.Leg.RIGHT, 1.0) for name in names]
    first, second = (one.moment.figure for one in found if one is not None)
    middle = blend(first, second, 0.5)

    def thigh(leg: Leg) -> float:
        return abs(leg.knee - leg.hip)

    assert thigh(middle.near_leg) == pytest.approx(thigh(first.near_leg))


def test_a_person_who_turns_to_the_viewer_is_not_drawn_half_way() -> None:
    leans, kneels = (first_moment(f"fascia_10.{name}") for name in ("Outer hip lean", "Kneeling hip stretch"))
    step = STEPS["fascia_10.Kneeling hip stretch"]
    assert between(ASSETS, leans, kneels, step, 0.3) is kneels
    assert between(ASSETS, kneels, kneels, step, 0.3) is not kneels
    ball, roller = (
        first_moment(f"itb_hip_12.{name}") for name in ("Ball at the outer hip", "Rolling the outer front thigh")
    )
    assert between(ASSETS, ball, roller, STEPS["itb_hip_12.Ball at the outer hip"], 0.3) is roller
    assert leans.turned_like(leans)


@every_step
def test_the_worked_right_leg_of_a_person_who_faces_the_viewer_is_on_the_viewers_left(name: str) -> None:
    trunk = first_moment(name).moment.figure.trunk
    for joint, way in ((trunk.hip_joint, trunk.pelvis_way), (trunk.shoulder_joint, trunk.chest_way)):
        apart = ((joint(True) - joint(False)) * way.conjugate()).imag
        assert apart > 0.05 if trunk.heading else apart == 0.0


def test_a_leg_rolls_as_a_whole_toes_in_and_out_and_stays_in_its_place() -> None:
    step = STEPS["warmup_twists_6.Leg rolls"]
    assert step.pace is not None
    found = [scene(ASSETS, step, step.areas, vocabulary.Leg.RIGHT, 60 / step.pace * k / 8) for k in range(8)]
    legs = [one.moment.figure.near_leg for one in found if one is not None]
    outward = [(leg.foot * (leg.ankle - leg.knee).conjugate()).imag for leg in legs]
    assert min(outward) < 0 < max(outward), "seen from above, the outer side of the right leg is below"
    assert max(abs(leg.ankle - legs[0].ankle) for leg in legs) < 1e-9
    assert max(abs(leg.knee - legs[0].knee) for leg in legs) < 1e-9


def test_knuckles_slide_with_the_fist_of_one_hand() -> None:
    figure = first_moment("arch_rub.Knuckle slides").moment.figure
    assert [hand is HandShape.FIST for hand in (figure.near_hand, figure.far_hand)] == [True, False]


def test_a_worked_leg_that_crosses_behind_is_drawn_before_the_other() -> None:
    found = first_moment("fascia_10.Outer hip lean")
    figure = found.moment.figure
    behind, before = leg_items(figure.near_leg, True, SLIM)[0], leg_items(figure.far_leg, False, SLIM)[0]
    assert found.items.index(behind) < found.items.index(before)


def test_an_arm_between_the_legs_is_drawn_before_the_near_one() -> None:
    found = first_moment("fascia_10.Figure-four stretch")
    figure = found.moment.figure
    arm = arm_items(figure.near_arm, figure.near_hand, False, SLIM)[0]
    assert found.items.index(arm) < found.items.index(leg_items(figure.near_leg, False, SLIM)[0])


def test_a_rope_round_the_shin_is_a_ring_that_both_hands_hold() -> None:
    found = first_moment("rope_glute.Knee to the shoulder")
    ring, far, near = (item.points for item in found.items if isinstance(item, Line) and item.ink is Ink.ROPE)
    figure = found.moment.figure
    for strand, arm, hand in ((far, figure.far_arm, figure.far_hand), (near, figure.near_arm, figure.near_hand)):
        assert touch(arm, hand) in strand
        assert abs(strand[-1] - ring[0]) < 0.002, "where the ring comes round the front of the shin"


def test_the_two_rope_stretches_of_the_buttock_look_different() -> None:
    names = ("itb_hip_12.Heel to the opposite hip", "rope_glute.Knee to the shoulder")
    across, up = (first_moment(name).moment.figure for name in names)
    assert (across.trunk.heading, up.trunk.heading) == (90.0, 0.0)
    crossed = across.trunk.pelvis_way * 1j
    knee, heel = (
        ((p - across.trunk.hip) * crossed.conjugate()).real for p in (across.near_leg.knee, across.near_leg.ankle)
    )
    assert heel < 0 < knee, "the heel is over the other half of the body"


def test_poses_and_motions_need_no_toolkit() -> None:
    names = ["skeleton", "motion", "manners", "contacts", "poses", "scene", "act", "change", "transition", "outline"]
    modules = [name if name in ("motion", "manners") else f"person.{name}" for name in names]
    lines = "; ".join(f"import selfmassage.figure.{module}" for module in modules)
    code = f"{lines}; import sys; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_assets_there_is_no_picture() -> None:
    step = next(iter(STEPS.values()))
    assert scene(PersonAssets({}, {}), step, step.areas, vocabulary.Leg.LEFT, 0.0) is None


def test_a_hand_on_the_side_of_the_thigh_lies_along_it() -> None:
    firm = STEPS["deep_recovery.Firmer strokes up the leg"]
    found = scene(ASSETS, firm, firm.areas, vocabulary.Leg.RIGHT, 1.64 * 60.0 / (firm.pace or 1.0))
    assert found is not None
    figure = found.moment.figure
    assert found.moment.contacts[0].middle, "the outer side takes this turn"
    thigh = figure.near_leg.knee - figure.near_leg.hip
    assert (figure.near_arm.hand * thigh.conjugate()).real > 0.57 * abs(thigh)
