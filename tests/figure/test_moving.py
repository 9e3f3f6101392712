"""The close-up in motion: on the lit area, at the pace of the step, painted for every shipped step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, pairwise, product
from math import atan2, hypot

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from selfmassage.figure.closeup import course
from selfmassage.figure.closeup.closeup import CloseUp
from selfmassage.figure.closeup.closeup_painter import CloseUpPainter
from selfmassage.figure.closeup.flex import TURNED, bent, pieces
from selfmassage.figure.closeup.focus import pinches, presses, to_and_fro, worked
from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.hand_place import hand_transform
from selfmassage.figure.closeup.layout import layout
from selfmassage.figure.closeup.moment import areas_at, closeup_at, key_moments, pace
from selfmassage.figure.closeup.moving import RING
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.still import picture
from selfmassage.figure.closeup.toes import one_toe, toe_axes
from selfmassage.figure.closeup.tools import RADIUS
from selfmassage.figure.closeup.touch import touches
from selfmassage.figure.closeup.trail import distance, dot, pulls, trail
from selfmassage.figure.closeup.views import View, ViewName
from selfmassage.figure.closeup.warp import Curl
from selfmassage.figure.motion import Hands, Manner, motion_of
from selfmassage.figure.pair import close_up_tells
from selfmassage.figure.palette import LIGHT, palette, quieted
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.person_palette import SKINS
from selfmassage.figure.person.scene import scene
from selfmassage.figure.person.skeleton import angle_of
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Direction, Leg, Side, Technique, Tool

from .shipped import MOTIONS, STEPS, legs
from .test_person import ASSETS

Views = Mapping[ViewName, View]
ArtOf = Mapping[HandShape, HandArt]
CARD = QRectF(0, 0, 300, 300)
PHASES = 8


def movement(step: Step) -> float:
    """Return the seconds of one movement."""
    return 60.0 / pace(step, motion_of(MOTIONS, step))


def moments(step: Step, phases: int = PHASES) -> Iterator[float]:
    """Yield worked seconds through whole movements, at the start, in the middle and near the end of a step."""
    for start in (0.0, 0.5, 0.9):
        first = int(start * step.seconds / movement(step)) * movement(step)
        yield from (
            first + k * movement(step) / phases for k in range(phases) if first + movement(step) <= step.seconds
        )


def at(step: Step, worked: float, leg: str = "left") -> CloseUp:
    return closeup_at(step, areas_at(step, worked), leg, worked, MOTIONS)  # type: ignore[arg-type]


def of(manner: Manner) -> tuple[str, Step]:
    """Return a step that moves in this manner and is touched, if only by a pack."""
    told = [(name, step) for name, step in STEPS.items() if close_up_tells(step)]
    told += [  # no shipped step wants them
        (name, replace(step, direction=direction))
        for name, step in told
        if step.technique is Technique.FRICTION
        for direction in (Direction.ACROSS, Direction.ALONG)
    ]
    found = [(name, step) for name, step in told if at(step, 0.0).manner is manner]
    return next((pair for pair in found if pair[1].tool is not Tool.NONE), found[0])


def view_of(views: Views, what: CloseUp) -> View:
    found = layout(CARD, views, what)
    assert found is not None
    return found.view


def off_area(view: View, what: CloseUp, point: QPointF) -> float:
    """Return how far a point is from the lit areas and from the way over them."""
    shapes = [to_path(view.areas[area].shape) for area in what.lit if area in view.areas]
    if any(shape.contains(point) for shape in shapes):
        return 0.0
    ways = [trail(view, worked(view, what)), *(trail(view, [area]) for area in worked(view, what))]
    near = [way.at(k / 60).point for way in ways for k in range(61)]
    near += [shape.pointAtPercent(k / 120) for shape in shapes for k in range(120)]
    return min(hypot(p.x() - point.x(), p.y() - point.y()) for p in near)


def pixels(image: QImage) -> NDArray[np.int16]:
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.width(), 4)[..., :3].astype(np.int16)


def difference(image: QImage, other: QImage) -> float:
    """Return the share of pixels of which a colour differs by more than a shade."""
    return float((np.abs(pixels(image) - pixels(other)) > 24).any(axis=2).mean())


def cached(painter: CloseUpPainter, what: CloseUp, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    on = QPainter(image)
    painter.paint(on, QRectF(0, 0, size.width(), size.height()), what, LIGHT)
    on.end()
    return image


def on_card(image: QImage) -> QImage:
    """Return the picture on a white card."""
    card = QImage(image.size(), QImage.Format.Format_RGB32)
    card.fill(Qt.GlobalColor.white)
    painter = QPainter(card)
    painter.drawImage(0, 0, image)
    painter.end()
    return card


def works(step: Step) -> bool:
    """Return whether a hand or a tool touches the skin in a step."""
    what = at(step, 0.0)
    return bool(step.areas) and (what.hands is not Hands.NONE or presses(step.tool))


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if works(step)])
def test_hands_and_tools_touch_the_lit_area_through_every_stroke(views: Views, name: str) -> None:
    step = STEPS[name]
    for seconds in moments(step, 16):
        what = at(step, seconds)
        view = view_of(views, what)
        found = touches(view, what)
        assert found
        for touch in found:
            assert off_area(view, what, touch.point) <= 0.04 * max(view.box), seconds


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if step.pace])
def test_a_movement_of_the_picture_is_a_movement_of_the_step(name: str) -> None:
    step = STEPS[name]
    assert step.pace is not None
    for number in range(min(12, int(step.seconds * step.pace / 60))):
        what = at(step, (number + 1e-6) * 60 / step.pace)
        assert what.number == number
        if what.manner is Manner.GLIDE and what.stroke is not None and what.motion is not None:
            assert what.stroke.along == pytest.approx(what.motion.start, abs=1e-4)


def test_a_stroke_turns_at_the_start_of_the_way_when_it_is_counted(views: Views) -> None:
    step = STEPS["calf_achilles_8.Strokes up the back"]
    assert step.pace == 10
    for number in range(4):
        what = at(step, number * 6.0)
        view = view_of(views, what)
        start = trail(view, worked(view, what)).at(0.0).point
        first = touches(view, what)[0]
        assert hypot(first.spot.point.x() - start.x(), first.spot.point.y() - start.y()) <= 0.02 * max(view.box)


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if works(step)])
def test_hands_do_not_jump_from_one_movement_to_the_next(views: Views, name: str) -> None:
    step = STEPS[name]
    for number in range(1, min(13, int(step.seconds / movement(step)))):
        end, start = (at(step, (number + share) * movement(step)) for share in (-1e-4, 1e-4))
        view = view_of(views, start)
        if end.lit == start.lit:
            for before, after in zip(touches(view, end), touches(view, start), strict=True):
                far = hypot(after.point.x() - before.point.x(), after.point.y() - before.point.y())
                assert far <= 0.01 * max(view.box), number


def test_hand_and_light_change_area_together(views: Views) -> None:
    step = STEPS["drumming.Drumming the outer thigh"]
    early, late = at(step, 1.0), at(step, step.seconds - 1.0)
    assert (early.lit, late.lit) == ((Area.OUTER_THIGH_IT_BAND,), (Area.GLUTE,))
    for what in (early, late):
        view = view_of(views, what)
        shape = to_path(view.areas[what.lit[0]].shape).boundingRect().adjusted(-20, -20, 20, 20)
        assert all(shape.contains(touch.point) for touch in touches(view, what))


def test_a_long_stroke_travels_over_all_areas(views: Views) -> None:
    step = STEPS["calf_achilles_8.Strokes up the back"]
    view = view_of(views, at(step, 0.0))
    seen = {
        area
        for k in range(20)
        for touch in touches(view, at(step, k * 0.3))
        for area in step.areas
        if to_path(view.areas[area].shape).boundingRect().contains(touch.spot.point)
    }
    assert seen == set(step.areas)


@pytest.mark.parametrize("area", [Area.SOLE, Area.ARCH, Area.TOP_OF_FOOT, Area.TOES])
def test_hands_that_go_from_heel_to_toes_end_near_the_toes(views: Views, area: Area) -> None:
    usual = STEPS["bedtime_8.Thumb slides along the arch"]
    step = replace(usual, areas=(area,), shares=(1.0,))
    view = view_of(views, at(step, 0.0))
    start, end = (touches(view, at(step, share * movement(step)))[0].spot.point for share in (0.0, 0.64))
    toe = QPointF(*view.big_toe)
    assert hypot(end.x() - toe.x(), end.y() - toe.y()) < hypot(start.x() - toe.x(), start.y() - toe.y())


def test_a_ball_turns_by_the_way_it_goes(views: Views) -> None:
    step = STEPS["deep_recovery.Ball under the foot"]
    view = view_of(views, at(step, 0.0))
    near, far = (touches(view, at(step, share * movement(step)))[0] for share in (0.2, 0.6))
    way = hypot(far.point.x() - near.point.x(), far.point.y() - near.point.y())
    assert far.travelled - near.travelled == pytest.approx(way, rel=0.02)


def test_a_ball_that_rolls_across_goes_from_side_to_side_and_creeps_up(views: Views) -> None:
    step = STEPS["tennis_ball_12.Ball under the calf"]
    view = view_of(views, at(step, 0.0))
    first, other, later = (touches(view, at(step, passes * movement(step)))[0].point for passes in (0.0, 0.999, 8.0))
    assert abs(other.x() - first.x()) > 45
    assert abs(other.y() - first.y()) < 25
    assert later.y() < first.y() - 60


def test_two_hands_are_a_left_and_a_right_one(views: Views, hands: ArtOf) -> None:
    what = at(of(Manner.KNEAD)[1], 0.0)
    view = view_of(views, what)
    turns = [
        hand_transform(view, touch, hands[HandShape.GRIP], HandShape.GRIP, Manner.KNEAD).determinant()
        for touch in touches(view, what)
    ]
    assert turns[0] * turns[1] < 0


@pytest.mark.parametrize("manner", Manner)
def test_the_right_leg_moves_as_the_mirror_image_of_the_left(views: Views, hands: ArtOf, manner: Manner) -> None:
    step = of(manner)[1]
    for share in (0.2, 0.6):
        left, right = (
            picture(QSize(240, 240), views, at(step, share * movement(step), leg), LIGHT, hands=hands)
            for leg in ("left", "right")
        )
        assert difference(left, right.transformed(QTransform().scale(-1, 1))) < 0.015
        assert difference(left, right) > 0.02


@pytest.mark.parametrize("manner", Manner)
def test_the_kept_card_shows_what_the_still_one_shows(views: Views, hands: ArtOf, manner: Manner) -> None:
    step, painter = of(manner)[1], CloseUpPainter(views, hands)
    for share in (0.0, 0.3, 0.7):
        what = at(step, share * movement(step))
        fresh = on_card(picture(QSize(300, 300), views, what, LIGHT, hands=hands))
        assert difference(cached(painter, what, QSize(300, 300)), fresh) < 0.04


@pytest.mark.parametrize(
    "name",
    [
        "arch_rub.Knuckle slides",
        "bedtime_8.Thumb slides along the arch",
        "foot_full_10.Toe presses",
        "foot_spread.Fingers between the toes",
        "plantar_morning.Arch stretch",
        "toe_bend.Big toe circles",
    ],
)
def test_hands_behind_the_foot_and_toes_that_bend_are_on_the_kept_card_too(
    views: Views, hands: ArtOf, name: str
) -> None:
    step, painter = STEPS[name], CloseUpPainter(views, hands)
    bare: ArtOf = {shape: msgspec.structs.replace(art, behind=None) for shape, art in hands.items()}
    for share in (0.1, 0.4):
        what = at(step, share * movement(step))
        fresh, less = (on_card(picture(QSize(300, 300), views, what, LIGHT, hands=found)) for found in (hands, bare))
        assert difference(cached(painter, what, QSize(300, 300)), fresh) < 0.04
        assert difference(fresh, less) > 0.002


@pytest.mark.parametrize("manner", Manner)
def test_every_manner_is_seen_to_move(views: Views, hands: ArtOf, manner: Manner) -> None:
    step, painter = of(manner)[1], CloseUpPainter(views, hands)
    images = [cached(painter, at(step, share * movement(step)), QSize(300, 300)) for share in (0.0, 0.25, 0.5)]
    assert max(difference(images[0], images[1]), difference(images[1], images[2])) > 0.002


@pytest.mark.parametrize("name", STEPS)
def test_every_shipped_step_is_painted_on_each_leg(views: Views, hands: ArtOf, name: str) -> None:
    step, painter = STEPS[name], CloseUpPainter(views, hands)
    for leg in legs(step):
        for k in range(PHASES):
            assert not cached(painter, at(step, k * movement(step) / PHASES, leg), QSize(160, 160)).isNull()


def test_a_moving_card_is_drawn_once(views: Views, hands: ArtOf, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[CloseUp] = []
    monkeypatch.setattr("selfmassage.figure.closeup.closeup_painter.draw_leg", lambda *args: drawn.append(args[3]))
    painter, step = CloseUpPainter(views, hands), of(Manner.GLIDE)[1]
    for k in range(PHASES):
        cached(painter, at(step, k * movement(step) / PHASES), QSize(100, 100))
    assert len(drawn) == 1
    cached(painter, at(step, 0.0, "right"), QSize(100, 100))
    assert len(drawn) == 2


@pytest.mark.parametrize("name", STEPS)
def test_key_moments_lie_in_the_step_and_in_order(name: str) -> None:
    step = STEPS[name]
    for count in (1, 2, 3):
        found = key_moments(step, MOTIONS, count)
        assert 1 <= len(found) <= count
        assert list(found) == sorted(set(found))
        assert all(0 <= seconds <= step.seconds for seconds in found)


def test_a_ring_fills_while_a_hold_lasts(views: Views) -> None:
    step = of(Manner.HOLD)[1]
    early, late = (picture(QSize(300, 300), views, at(step, share * step.seconds), LIGHT) for share in (0.1, 0.9))
    calm = np.array([0x96, 0x8D, 0x4E])  # blue, green, red
    teal = [(np.abs(pixels(image) - calm) < 12).all(axis=2).sum() for image in (early, late)]
    assert teal[1] > 1.5 * teal[0]


def test_more_pressure_of_the_hand_is_a_deeper_colour(views: Views, hands: ArtOf) -> None:
    step = STEPS["post_run_10.Calf presses"]
    light, deep = (
        pixels(picture(QSize(300, 300), views, at(step, share * movement(step)), LIGHT, hands={}))
        for share in (0.0, 0.4)
    )
    assert deep.sum() < light.sum()


@pytest.mark.parametrize(("name", "down"), [("desk_feet_5.Toes back", -1), ("foot_full_10.Toes down", 1)])
def test_toes_are_seen_from_the_side_to_bend_up_or_down(views: Views, name: str, down: int) -> None:
    what = at(STEPS[name], 0.5 * movement(STEPS[name]))
    view = view_of(views, what)
    tip = trail(view, [Area.TOES]).at(1.0).point
    turned = bent(pieces(view, what), tip)
    assert view is not views[ViewName.FOOT_TOP]
    assert (turned.y() - tip.y()) * down > 35
    assert turned.x() < tip.x()


def test_a_thumb_slides_out_along_one_toe_after_the_other_the_little_one_first(views: Views) -> None:
    step = STEPS["foot_full_10.Toe slides"]
    view = view_of(views, at(step, 0.0))
    ends = [touches(view, at(step, (toe + 0.62) * movement(step)))[0].point for toe in range(5)]
    assert [point.x() for point in ends] == sorted((point.x() for point in ends), reverse=True)
    for toe, end in enumerate(ends):
        start = touches(view, at(step, toe * movement(step)))[0].point
        assert abs(start.x() - end.x()) < 20.0
        assert end.y() < start.y() - 60


def test_thumb_and_fingers_are_on_both_sides_of_the_tendon(views: Views, hands: ArtOf) -> None:
    step, grip = STEPS["calf_achilles_8.Soft presses above the heel"], hands[HandShape.GRIP]
    assert grip.pinch is not None
    outline = to_path(grip.pinch.outline)
    for seconds in moments(step, 4):
        what = at(step, seconds)
        view = view_of(views, what)
        touch = touches(view, what)[0]
        seen = hand_transform(view, touch, grip.pinch, HandShape.GRIP, Manner.PRESS).map(outline)
        assert not seen.contains(touch.point)
        assert all(seen.contains(touch.point + QPointF(side, 0.0)) for side in (-25.0, 25.0)), seconds


@pytest.mark.parametrize("name", ["desk_feet_5.Heel squeezes", "foot_full_10.Thumb circles on the heel"])
def test_the_heel_is_seen_from_below_and_the_hand_comes_from_behind_it(views: Views, hands: ArtOf, name: str) -> None:
    what = at(STEPS[name], 0.0)
    view = view_of(views, what)
    touch = touches(view, what)[0]
    assert what.motion is not None
    art = hands[what.motion.shape]
    wrist = hand_transform(view, touch, art, what.motion.shape, what.motion.manner).map(QPointF())
    assert view.outline == views[ViewName.FOOT_SOLE].outline
    assert wrist.y() > touch.point.y() + 50


@pytest.mark.parametrize("name", ["foot_full_10.Toe presses", "foot_full_10.Toe slides", "toe_bend.Big toe circles"])
def test_only_the_toe_that_is_worked_is_lit(views: Views, name: str) -> None:
    step, size = STEPS[name], QSize(300, 300)
    for done in (0.1, 1.1, 4.1):
        what = at(step, done * movement(step))
        found = layout(QRectF(0, 0, 300, 300), views, what)
        assert found is not None
        image = picture(size, views, what, LIGHT)
        warm = []
        for toe in toe_axes(found.view):
            x, y = (toe.root[k] + 0.3 * (toe.tip[k] - toe.root[k]) for k in (0, 1))
            colour = image.pixelColor(found.place.map(QPointF(x - 0.6 * toe.half, y)).toPoint())
            warm.append(colour.red() - colour.blue() > 120)
        assert [k for k, lit in enumerate(warm) if lit] == [one_toe(found.view, what)]


@pytest.mark.parametrize("turned", [-TURNED, TURNED])
def test_toes_bend_softly_and_without_folds(turned: float) -> None:
    warp = Curl(480.0, 330.0, turned)
    for y in (290.0, 330.0, 364.0):
        edge = [warp.moved(x, y) for x in range(470, 601, 2)]
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(edge)]
        assert all(hypot(*step) > 0.1 for step in steps)
        ways = [atan2(step[1], step[0]) for step in steps]
        assert max(abs(b - a) for a, b in pairwise(ways)) < 0.12


def test_the_other_hand_holds_the_heel_or_feels_the_arch_while_toes_are_bent(views: Views, hands: ArtOf) -> None:
    fewer: ArtOf = {shape: art for shape, art in hands.items() if shape is not HandShape.HOLD}
    for name in ("desk_feet_5.Toes back", "foot_full_10.Toes down", "plantar_morning.Arch stretch"):
        what = at(STEPS[name], 0.4 * movement(STEPS[name]))
        held, alone = (picture(QSize(300, 300), views, what, LIGHT, hands=found) for found in (hands, fewer))
        assert difference(held, alone) > 0.03


@pytest.mark.parametrize(("name", "long"), [(ViewName.FOOT_SOLE, "y"), (ViewName.FOOT_INNER, "x")])
def test_a_hand_on_a_foot_is_nearly_as_large_as_a_real_one(views: Views, name: ViewName, long: str) -> None:
    foot = [to_path(views[name].areas[area].shape).boundingRect() for area in (Area.HEEL, Area.TOES)]
    whole = foot[0].united(foot[1])
    length = whole.height() if long == "y" else whole.width()
    assert 0.58 < views[name].reach.hand / length < 0.76


def test_a_rope_is_left_out_where_its_loop_is_not_seen(views: Views) -> None:
    for name, seen in (("fascia_10.Back-thigh stretch with a rope", True), ("rope_hip.Heel to the buttock", False)):
        what = at(STEPS[name], 0.0)
        roped, bare = (
            picture(QSize(300, 300), views, replace(what, tool=tool), LIGHT) for tool in (Tool.ROPE, Tool.NONE)
        )
        assert (difference(roped, bare) > 0.005) == seen


@pytest.mark.parametrize("name", ["calf_achilles_8.Calf kneading", "post_run_10.Calf presses"])
def test_hands_keep_off_the_ends_of_the_calf(views: Views, name: str) -> None:
    step = STEPS[name]
    for seconds in moments(step, 4):
        what = at(step, seconds)
        view = view_of(views, what)
        box = to_path(view.areas[Area.CALF].shape).boundingRect().adjusted(0, 20, 0, -20)
        assert all(box.top() < touch.point.y() < box.bottom() for touch in touches(view, what)), seconds


def test_without_hand_drawings_the_rest_is_still_shown(views: Views) -> None:
    what = at(of(Manner.GLIDE)[1], 1.0)
    assert difference(picture(QSize(200, 200), views, what, LIGHT), picture(QSize(200, 200), {}, what, LIGHT)) > 0.05


@pytest.mark.parametrize("skin", SKINS)
def test_leg_and_hand_take_the_skin_tone(views: Views, hands: ArtOf, skin: str) -> None:
    what = at(of(Manner.GLIDE)[1], 1.0)
    toned, usual = (
        picture(QSize(200, 200), views, what, colours, hands=hands) for colours in (palette(False, skin), LIGHT)
    )
    assert (difference(toned, usual) > 0.05) == (skin != "light")


def test_an_area_that_the_view_of_all_does_not_show_gets_its_own(views: Views) -> None:
    step = replace(
        STEPS["calf_achilles_8.Calf kneading"],
        areas=(Area.CALF, Area.ARCH, Area.SOLE, Area.HEEL, Area.GLUTE),
        shares=(0.2,) * 5,
    )
    for area in step.areas:
        what = closeup_at(step, (area,), "left", 1.0, MOTIONS)
        assert touches(view_of(views, what), what), area


@pytest.mark.parametrize("technique", Technique)
def test_a_step_that_nobody_thought_of_has_a_picture_that_touches_its_area(views: Views, technique: Technique) -> None:
    usual = STEPS["calf_achilles_8.Calf kneading"]
    tools = (Tool.HANDS, Tool.SPIKY_BALL, Tool.FOAM_ROLLER, Tool.NONE)
    for area, tool, direction in product(Area, tools, (Direction.UP, Direction.HEEL_TO_TOES, Direction.CIRCULAR)):
        step = replace(usual, technique=technique, areas=(area,), shares=(1.0,), tool=tool, direction=direction)
        what = closeup_at(step, (area,), "left", 1.0, MOTIONS)
        view = view_of(views, what)
        for touch in touches(view, what):
            assert off_area(view, what, touch.point) <= 0.04 * max(view.box), (area, tool, direction)


def test_hands_stay_near_two_areas_and_the_way_between(views: Views) -> None:
    usual = STEPS["calf_achilles_8.Strokes up the back"]
    for technique, pair in product((Technique.STROKING, Technique.VIBRATION), combinations(Area, 2)):
        step = replace(usual, technique=technique, areas=pair, shares=(0.5, 0.5))
        what = closeup_at(step, pair, "left", 2.0, MOTIONS)
        view = view_of(views, what)
        assert all(off_area(view, what, touch.point) <= 0.07 * max(view.box) for touch in touches(view, what)), pair


def test_thumb_and_fingers_slide_up_both_sides_of_the_heel(views: Views) -> None:
    step = STEPS["heel_squeeze.Slides beside the heel"]
    for seconds in moments(step, 3):
        what = at(step, seconds)
        assert view_of(views, what).areas == views[ViewName.LEG_BACK].areas
        assert pinches(what)


def test_the_ball_under_the_thigh_stays_while_the_knee_straightens(views: Views) -> None:
    step = STEPS["chair_only_8.Ball under the thigh"]
    seen = [at(step, done * movement(step)) for done in (0.1, 0.6, 1.1)]
    first, still, after = (touches(view_of(views, what), what)[0].point for what in seen)
    assert (first - still).manhattanLength() < 1
    assert (after - still).manhattanLength() > 10


def test_both_feet_circle_in_the_close_up(views: Views) -> None:
    step = replace(STEPS["pre_race_light.Ankle circles"], side=Side.BOTH)
    one, other = (closeup_at(step, step.areas, "both", worked, MOTIONS) for worked in (0.0, 0.5 * movement(step)))
    assert len(pieces(view_of(views, one), one)) == 2
    assert difference(*(picture(QSize(300, 300), views, what, LIGHT) for what in (one, other))) > 0.02


def test_a_circling_foot_goes_up_out_down_and_in_in_both_pictures(views: Views) -> None:
    step = STEPS["pre_race_light.Ankle circles"]
    toes, wide, points = [], [], []
    for share in (0.0, 0.25, 0.5, 0.75):
        what = at(step, share * movement(step), "right")
        view = view_of(views, what)
        person = scene(ASSETS, step, step.areas, Leg.RIGHT, share * movement(step))
        assert person is not None
        toes.append(bent(pieces(view, what), QPointF(*view.big_toe)))
        wide.append(abs(person.moment.figure.near_leg.outer))
        points.append(angle_of(person.moment.figure.near_leg.foot))
    up, out, down, back = toes
    assert up.y() < min(out.y(), back.y())
    assert max(out.y(), back.y()) < down.y()
    assert out.x() < min(up.x(), down.x())
    assert max(up.x(), down.x()) < back.x()
    assert points[0] > max(points[1], points[3]) >= min(points[1], points[3]) > points[2]
    assert wide[1] > max(wide[0], wide[2]) > wide[3], "the foot turns to the viewer when it is out"


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if presses(step.tool)])
def test_a_tool_that_rolls_back_as_firmly_has_an_arrow_both_ways_and_one_way_means_a_light_return(name: str) -> None:
    step = STEPS[name]
    found = [at(step, seconds) for seconds in moments(step, 16)]
    strokes = [what.stroke.hands[0] for what in found if what.stroke is not None]
    firm = [b.along < a.along - 1e-6 and b.press > 0.5 for a, b in pairwise(strokes)]
    one_way = to_and_fro(found[0]) is Direction.UP
    assert one_way == (step.direction is Direction.UP)
    assert not (one_way and any(firm))
    assert not one_way or any(stroke.lift > 0.2 for stroke in strokes)


def test_the_arrow_of_a_roller_points_both_ways_even_where_the_words_say_up() -> None:
    up = replace(STEPS["deep_recovery.Calf rolling"], direction=Direction.UP)
    assert to_and_fro(at(up, 0.0)) is Direction.ALONG


STRETCHES = [name for name, one in STEPS.items() if one.areas and at(one, 0.0).manner is Manner.STRETCH]


@pytest.mark.parametrize("name", STRETCHES)
def test_both_arrows_of_a_stretch_lie_on_worked_skin_and_pull_apart(views: Views, name: str) -> None:
    step = STEPS[name]
    what = at(step, 0.0)
    view = view_of(views, what)
    ways = pulls(view, worked(view, what))
    for way in ways:
        for share in (0.22, 0.5, 0.98):
            assert off_area(view, what, way.at(share).point) <= 1.0
    lit = worked(view, what)
    for area, way in ((lit[0], ways[0]), (lit[-1], ways[1])):
        assert off_area(view, replace(what, lit=(area,)), way.at(0.6).point) <= 1.0, "one arrow on each of two areas"
    assert dot(ways[0].chord, ways[1].chord) < 0.5
    assert distance(ways[0].at(0.22).point, ways[1].at(0.22).point) < distance(*(way.at(0.98).point for way in ways))


def test_toes_curl_over_a_ball_that_is_pressed_and_the_foot_lets_it_go(views: Views) -> None:
    press = next(
        step for step in STEPS.values() if step.technique is Technique.BALL and step.direction is Direction.HOLD
    )
    curled, free = 0, 0
    for k in range(40):
        what = at(press, k * movement(press) / 40)
        assert what.stroke is not None
        moved = any(not piece.moved.isIdentity() for piece in pieces(view_of(views, what), what))
        curled += moved
        free += what.stroke.press < 0.05
        assert not moved or what.stroke.press > 0.9, "toes curl while the ball is held"
    assert curled > 10
    assert free > 5


def test_the_shin_rocks_over_the_toes_of_a_foot_that_stays_where_it_is(views: Views) -> None:
    rock = next(step for step in STEPS.values() if Area.ANKLE in step.areas and at(step, 0.0).manner is Manner.STRETCH)
    what = at(rock, 0.5 * movement(rock))
    view = view_of(views, what)
    parts = pieces(view, what)
    toes, knee = QPointF(*view.big_toe), trail(view, [Area.CALF]).at(1.0).point
    assert bent(parts, toes) == toes
    assert abs(bent(parts, knee).x() - toes.x()) < abs(knee.x() - toes.x()) - 50


def test_a_leg_that_rolls_is_seen_from_the_front_and_turns_below_its_hip_knee_and_toes_the_same_way(
    views: Views,
) -> None:
    step = STEPS["warmup_twists_6.Leg rolls"]
    moved = []
    for phase in (0.0, 0.5):
        what = at(step, phase * movement(step))
        view = view_of(views, what)
        assert view.comment == views[ViewName.LEG_FRONT].comment
        parts = pieces(view, what)
        hip, knee, toes = QPointF(200, 120), QPointF(184, 520), QPointF(184, 1050)
        assert bent(parts, hip) == hip
        moved.append([bent(parts, place).x() - place.x() for place in (knee, toes)])
    (knee_in, toes_in), (knee_out, toes_out) = moved
    assert toes_in < knee_in < 0 < knee_out < toes_out, "the little toe of the left leg is on the right"


@pytest.mark.parametrize("phase", [0.0, 0.2, 0.5])
def test_the_parts_of_a_leg_that_rolls_stay_together(views: Views, phase: float) -> None:
    step = STEPS["warmup_twists_6.Leg rolls"]
    what = at(step, phase * movement(step))
    parts = pieces(view_of(views, what), what)
    middle = to_path(view_of(views, what).outline).boundingRect().center().x()
    for place in (QPointF(middle, 600), QPointF(middle, 1000), QPointF(160, 924), QPointF(210, 924)):
        near = [part.moved.map(place) for part in parts if part.clip is not None and part.clip.contains(place)]
        assert max(hypot(p.x() - near[0].x(), p.y() - near[0].y()) for p in near) < 0.5
        assert len(near) > 1


LONG = [
    "bedtime_8.Slow strokes up the front",
    "bedtime_8.Slow strokes up the back",
    "deep_recovery.Firmer strokes up the leg",
]


@pytest.mark.parametrize("name", LONG)
def test_hands_that_stroke_together_lie_beside_each_other(views: Views, hands: ArtOf, name: str) -> None:
    step, flat = STEPS[name], hands[HandShape.FLAT]
    for seconds in moments(step, 8):
        what = at(step, seconds)
        view = view_of(views, what)
        one, other = (
            hand_transform(view, touch, flat, HandShape.FLAT, Manner.GLIDE).map(to_path(flat.outline))
            for touch in touches(view, what)
        )
        both = [one.pointAtPercent(k / 200) for k in range(200)]
        assert sum(other.contains(point) for point in both) < 66, seconds


def test_brisk_strokes_go_hand_after_hand(views: Views) -> None:
    step = STEPS["race_morning.Quick strokes up the leg"]
    what = at(step, 2.0 * movement(step))
    first, second = (touch.state for touch in touches(view_of(views, what), what))
    assert first.along == pytest.approx(0.0, abs=1e-6)
    assert second.along > 0.7
    assert 0.0 < at(step, 2.82 * movement(step)).stroke.hands[1].along < 0.9  # type: ignore[union-attr]


def test_one_hand_strokes_the_front_and_the_other_one_behind_the_leg(views: Views, hands: ArtOf) -> None:
    step = STEPS["student_lower_11.Long strokes to the knee"]
    what = at(step, 0.6 * movement(step))
    view = view_of(views, what)
    front, back = touches(view, what)
    assert (front.behind, back.behind) == (False, True)
    assert to_path(view.areas[Area.SHIN].shape).boundingRect().contains(front.spot.point)
    assert to_path(view.areas[Area.CALF].shape).boundingRect().contains(back.spot.point)
    bare = picture(QSize(300, 300), views, replace(what, stroke=None), LIGHT)
    seen = picture(QSize(300, 300), views, what, LIGHT, hands=hands)
    hidden = layout(QRectF(0, 0, 300, 300), views, what)
    assert hidden is not None
    spot = hidden.place.map(back.spot.point).toPoint()
    assert seen.pixelColor(spot).red() - bare.pixelColor(spot).red() < 40, "the calf is over the hand"


@pytest.mark.parametrize("name", [name for name, one in STEPS.items() if one.direction in course.LONG])
def test_no_hand_hides_the_head_of_an_arrow_beside_the_leg(
    views: Views, hands: Mapping[HandShape, HandArt], name: str
) -> None:
    for seconds in moments(STEPS[name], 4):
        what = at(STEPS[name], seconds)
        found = layout(QRectF(0, 0, 300, 400), views, what)
        assert found is not None
        seen = picture(QSize(300, 400), views, what, LIGHT, hands=hands)
        for flip, way in product(found.flips, found.ways):
            tip = flip.map(found.place.map(way.beside[-1])).toPoint()
            colours = {seen.pixelColor(tip + QPoint(x, y)).name().upper() for x in (-2, 0, 2) for y in (-1, 1, 3)}
            assert quieted(LIGHT).ink in colours, seconds


@pytest.mark.parametrize("name", [name for name, one in STEPS.items() if one.technique is Technique.TRIGGER])
def test_spot_pressure_is_inside_its_ring(views: Views, name: str) -> None:
    what = at(STEPS[name], 3.0)
    view = view_of(views, what)
    points = [touch.point for touch in touches(view, what)]
    centre = sum(points, QPointF()) / len(points)
    assert all(distance(point, centre) < RING * view.reach.hand for point in points)


def test_thumbs_meet_at_one_spot_of_the_calf_and_point_up(views: Views, hands: ArtOf) -> None:
    what = at(STEPS["calf_achilles_8.Spot pressure in the calf"], 5.0)
    view, art = view_of(views, what), hands[HandShape.THUMB]
    found = touches(view, what)
    assert len(found) == 2
    assert abs(found[0].point.y() - found[1].point.y()) < 8
    assert abs(found[0].point.x() - found[1].point.x()) < 40
    for touch in found:
        wrist = hand_transform(view, touch, art, HandShape.THUMB, Manner.HOLD).map(QPointF(0, 0))
        assert wrist.y() > touch.point.y() + 40
        assert (wrist.x() - found[0].spot.point.x()) * touch.side * touch.spot.normal.x() > 40


def test_kneading_hands_take_turns_and_the_one_that_squeezes_lies_on_top(views: Views, hands: ArtOf) -> None:
    step = STEPS["calf_achilles_8.Calf kneading"]
    for number in range(4):
        what = at(step, (number + 0.5) * movement(step))
        presses_now = [touch.state.press for touch in touches(view_of(views, what), what)]
        assert presses_now == ([1.0, 0.0] if number % 2 == 0 else [0.0, 1.0])
    still, squeezed = (
        picture(QSize(300, 300), views, at(step, share * movement(step)), LIGHT, hands=hands) for share in (2.0, 2.5)
    )
    assert difference(still, squeezed) > 0.03


@pytest.mark.parametrize("area", [Area.HEEL, Area.SOLE])
def test_a_ball_under_the_foot_with_its_ring_is_not_cut_off(views: Views, area: Area) -> None:
    step = replace(
        STEPS["tennis_ball_12.Ball presses under the arch"], areas=(area,), shares=(1.0,), direction=Direction.HOLD
    )
    what = at(step, 0.5 * movement(step))
    found = layout(CARD, views, what)
    assert found is not None
    for touch in touches(found.view, what):
        reach = (RADIUS[step.tool] + 0.06) * found.view.reach.hand
        ring = QRectF(touch.point.x() - reach, touch.point.y() - reach, 2 * reach, 2 * reach)
        assert CARD.contains(found.place.mapRect(ring))
