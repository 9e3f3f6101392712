"""Person and close-up tell the same: as many hands or tools on the skin, on the same leg."""

from __future__ import annotations

from itertools import combinations, pairwise, product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from selfmassage.figure.closeup.closeup import paint
from selfmassage.figure.closeup.focus import guided, presses
from selfmassage.figure.closeup.hand_art import load_hands
from selfmassage.figure.closeup.hand_place import ON_BACK, hand_transform
from selfmassage.figure.closeup.layout import layout
from selfmassage.figure.closeup.moment import closeup_at
from selfmassage.figure.closeup.tools import cloths
from selfmassage.figure.closeup.touch import touches
from selfmassage.figure.closeup.trail import distance, trail
from selfmassage.figure.closeup.views import load_views
from selfmassage.figure.manners import Manner
from selfmassage.figure.palette import palette
from selfmassage.figure.person.body import arm_items, leg_items
from selfmassage.figure.person.contacts import on_path, passed, path
from selfmassage.figure.person.drawing import Blob, Chain, Ink
from selfmassage.figure.person.fit import turns
from selfmassage.figure.person.flesh import SLIM, Build
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.poses import TOOL_RADIUS, Spot
from selfmassage.figure.person.scene import scene
from selfmassage.figure.person.skeleton import Point
from selfmassage.figure.person.spots import spot
from selfmassage.resources import data_dir
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, Area, Direction, Leg, Position, Side, Technique, Tool
from tests.figure.test_person import ASSETS, FLOAT, SINK, STEPS, every_build, every_step, moments
from tests.figure.test_poses import step

VIEWS = load_views(data_dir("assets") / "closeup")
HANDS = load_hands(data_dir("assets") / "hands", print)
CARD = QRectF(0, 0, 300, 400)
CIRCLED = 0.12
"""Part of the way that a circle in the person goes to either side, which in the close-up lies round its middle."""
LIFTED = 0.03
"""Body heights: a foot higher than this is lifted, one below it must be on the floor."""


@every_step
def test_both_pictures_show_as_many_hands_on_the_skin(name: str) -> None:
    for areas in turns(STEPS[name]):
        for worked in (0.0, 1.0, 2.3):
            person = scene(ASSETS, STEPS[name], areas, Leg.RIGHT, worked)
            what = closeup_at(STEPS[name], areas, "right", worked, ASSETS.motions)
            place = layout(CARD, VIEWS, what)
            assert person is not None
            assert place is not None
            assert len(touches(place.view, what)) == len(person.moment.contacts), areas


@pytest.mark.parametrize(
    "wanted",
    [
        step(position=Position.SIDE_LEAN),
        step(position=Position.SIDE_LEAN, areas=(Area.QUAD,), technique=Technique.DRUMMING),
        step(areas=(Area.GLUTE,), technique=Technique.VIBRATION),
        step(areas=(Area.HIP_FLEXOR,), technique=Technique.STROKING, position=Position.LYING_BACK),
        step(areas=(Area.HIP_FLEXOR,), technique=Technique.PRESSING, position=Position.KNEELING),
    ],
)
def test_where_one_hand_holds_the_body_up_both_pictures_show_the_other_one_at_work(wanted: Step) -> None:
    person = scene(ASSETS, wanted, wanted.areas, Leg.RIGHT, 0.7)
    what = closeup_at(wanted, wanted.areas, "right", 0.7, ASSETS.motions)
    place = layout(CARD, VIEWS, what)
    assert person is not None
    assert place is not None
    assert len(touches(place.view, what)) == len(person.moment.contacts) == 1


@pytest.mark.parametrize(("side", "leg"), [(Side.NONE, Leg.NONE), (Side.LEFT, Leg.LEFT)])
def test_a_pack_lies_on_the_leg_that_the_person_turns_to_the_viewer(side: Side, leg: Leg) -> None:
    rest = step(technique=Technique.CARE, areas=(), shares=(), side=side, tool=Tool.COLD_PACK, pace=None)
    person = scene(ASSETS, rest, (), leg, 0.0)
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, CARD, VIEWS, closeup_at(rest, (), leg.value, 0.0, ASSETS.motions), palette(False))
    painter.end()
    blue = QColor(cloths(False)[Ink.COLD_PACK].base)
    found = {x >= 150 for x in range(300) for y in range(400) if image.pixelColor(x, y) == blue}
    assert person is not None
    assert found == {person.mirrored}, "the left leg of somebody who faces the viewer is on the viewer's right"


@every_build
@pytest.mark.parametrize("name", [name for name, one in STEPS.items() if one.tool is Tool.FOAM_ROLLER])
def test_a_foot_beside_the_roller_is_lifted_or_on_the_floor(name: str, build: Build) -> None:
    parts = ("knee", "heel", "ball", "toes")
    for pose, found, _, _ in moments(name, build):
        for side in ("near", "far"):
            places = [spot(Spot(f"{side}_{part}"), found.moment.figure, build) for part in parts]
            low = min(centre.imag - radius for centre, radius in places)
            assert low <= FLOAT or low >= LIFTED, (pose.comment, side, low)


@every_build
@pytest.mark.parametrize("name", [name for name, one in STEPS.items() if one.tool is Tool.FOAM_ROLLER])
def test_no_other_limb_stands_where_the_long_roller_lies(name: str, build: Build) -> None:
    for pose, found, _, _ in moments(name, build):
        figure, tool = found.moment.figure, found.moment.tool
        assert tool is not None
        assert pose.carry is not None
        items = [*leg_items(figure.far_leg, True, build), *arm_items(figure.far_arm, figure.far_hand, True, build)]
        gap = min(_gap(tool.centre, chain) for item in items if isinstance(item, Blob) for chain in item.chains)
        assert pose.carry.lengthwise or gap >= TOOL_RADIUS[Tool.FOAM_ROLLER] - SINK, (pose.comment, gap)


def _gap(place: Point, chain: Chain) -> float:
    """Return how far a place is from the skin of a limb."""
    between = [
        (a + (b - a) * k / 10, r + (s - r) * k / 10) for (a, r), (b, s) in pairwise(chain.circles) for k in range(11)
    ]
    return min(abs(place - centre) - radius for centre, radius in between)


@pytest.mark.parametrize(
    ("words", "shape", "hands"),
    [
        ("a loose fist", HandShape.FIST, 1),
        ("loose fists", HandShape.FIST, 2),
        ("the edges of your hands", HandShape.EDGE, 2),
        ("a cupped hand", HandShape.REST, 1),
    ],
)
def test_the_hands_that_drum_are_those_that_the_words_name(words: str, shape: HandShape, hands: int) -> None:
    found = [one for one in STEPS.values() if one.technique is Technique.DRUMMING and words in one.say]
    assert found
    for one in found:
        areas = turns(one)[0]
        person = scene(ASSETS, one, areas, Leg.RIGHT, 0.1)
        what = closeup_at(one, areas, "right", 0.1, ASSETS.motions)
        assert person is not None
        assert what.motion is not None
        assert what.motion.shape is person.moment.figure.near_hand is shape
        assert len(person.moment.contacts) == hands


@pytest.mark.parametrize("side", [Leg.LEFT, Leg.RIGHT])
@every_step
def test_a_hand_that_works_alone_is_the_one_on_the_side_of_the_leg(name: str, side: Leg) -> None:
    for areas in turns(STEPS[name]):
        person = scene(ASSETS, STEPS[name], areas, side, 1.0)
        what = closeup_at(STEPS[name], areas, "left" if side is Leg.LEFT else "right", 1.0, ASSETS.motions)
        place = layout(CARD, VIEWS, what)
        assert person is not None
        assert place is not None
        assert what.motion is not None
        found, shape = touches(place.view, what), what.motion.shape
        if len(found) == 1 and shape in ON_BACK and (guided(what) or not presses(what.tool)):
            seen = hand_transform(place.view, found[0], HANDS[shape], shape, what.motion.manner) * place.flips[0]
            assert ASSETS.poses[person.pose].near_arm.works
            assert (seen.determinant() < 0) == (side is Leg.LEFT), "drawings are of a right hand"


@pytest.mark.parametrize("name", [name for name, one in STEPS.items() if one.tool in TOOL_RADIUS])
def test_a_tool_is_at_the_same_part_of_the_area_in_both_pictures(name: str) -> None:
    one = STEPS[name]
    for areas, worked in product(turns(one), (0.0, 1.1, 2.3, 5.7)):
        person = scene(ASSETS, one, areas, Leg.RIGHT, worked)
        what = closeup_at(one, areas, "right", worked, ASSETS.motions)
        place = layout(CARD, VIEWS, what)
        assert person is not None
        assert place is not None
        assert what.manner is not None
        (area, *_), figure = passed(areas, what.manner, 0), person.moment.figure
        points = path((area,), figure.trunk, figure.near_leg, SLIM, ASSETS.poses[person.pose].faces)
        way, at = trail(place.view, [area]), touches(place.view, what)[0].spot.point
        shares = [k / 100 for k in range(101)]
        in_person = min(shares, key=lambda k: abs(on_path(points, k).point - person.moment.contacts[0].point))
        in_close_up = min(shares, key=lambda k: distance(way.at(k).point, at))
        assert in_person == pytest.approx(in_close_up, abs=CIRCLED if what.manner is Manner.CIRCLE else 0.03)


HELD = [(Technique.BALL, Tool.TENNIS_BALL), (Technique.SPIKY, Tool.SPIKY_BALL)]


@pytest.mark.parametrize(("technique", "tool"), HELD)
@pytest.mark.parametrize("position", Position)
@pytest.mark.parametrize("direction", [Direction.UP, Direction.ALONG])
def test_a_hand_is_on_a_ball_that_it_rolls_and_on_none_that_the_body_rests_on(
    technique: Technique, tool: Tool, position: Position, direction: Direction
) -> None:
    for area in (area for area in Area if tool in AREAS[area].tools):
        wanted = step(technique=technique, tool=tool, position=position, areas=(area,), direction=direction)
        person = scene(ASSETS, wanted, wanted.areas, Leg.RIGHT, 0.0)
        if person is not None:
            by_hand = ASSETS.poses[person.pose].carry is None
            assert guided(closeup_at(wanted, wanted.areas, "right", 0.0, ASSETS.motions)) == by_hand, area


@pytest.mark.parametrize("technique", [Technique.HOLD, Technique.FRICTION, Technique.VIBRATION])
@pytest.mark.parametrize("areas", [*combinations((Area.SOLE, Area.HEEL, Area.CALF, Area.QUAD, Area.GLUTE), 2)])
def test_of_areas_far_apart_both_pictures_show_the_hand_on_the_same_one(
    technique: Technique, areas: tuple[Area, ...]
) -> None:
    wanted = step(technique=technique, areas=areas, shares=(0.5, 0.5), together=True, position=Position.SEATED)
    what = closeup_at(wanted, areas, "right", 0.3, ASSETS.motions)
    place = layout(CARD, VIEWS, what)
    assert place is not None
    (held,) = passed(areas, what.manner, 0)[:1] if what.manner else (areas[0],)
    assert touches(place.view, what)
    assert held in place.view.areas
    person = scene(ASSETS, wanted, areas, Leg.RIGHT, 0.3)
    if person is not None:
        figure, faces = person.moment.figure, ASSETS.poses[person.pose].faces
        skin = path((held,), figure.trunk, figure.near_leg, SLIM, faces)
        assert min(abs(person.moment.contacts[0].point - one.point) for one in skin) < LIFTED
