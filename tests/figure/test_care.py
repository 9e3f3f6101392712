"""Steps of care: what is warm looks warm, what is cold looks cold, and a breath goes in and out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from selfmassage.figure.closeup.closeup import paint
from selfmassage.figure.closeup.moment import closeup_at
from selfmassage.figure.closeup.tools import cloths
from selfmassage.figure.closeup.views import load_views
from selfmassage.figure.pair import PACKS, close_up_tells
from selfmassage.figure.palette import palette
from selfmassage.figure.person.bath import WATERLINE
from selfmassage.figure.person.drawing import Ink, Line
from selfmassage.figure.person.flesh import SLIM
from selfmassage.figure.person.poses import TOOL_RADIUS, Spot
from selfmassage.figure.person.scene import Scene, scene
from selfmassage.figure.person.signs import drift
from selfmassage.figure.person.spots import spot
from selfmassage.resources import data_dir
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Direction, Leg, Position, Side, Technique, Tool
from tests.figure.shipped import STEPS
from tests.figure.test_person import ASSETS
from tests.figure.test_poses import step

VIEWS = load_views(data_dir("assets") / "closeup")
IN, OUT = 2.0, 7.0
"""Seconds at which somebody who breathes six times a minute breathes in and out."""


def care(tool: Tool = Tool.NONE, position: Position = Position.ANY) -> Step:
    return step(
        technique=Technique.CARE,
        areas=(),
        shares=(),
        side=Side.NONE,
        tool=tool,
        position=position,
        direction=Direction.NONE,
        pace=None,
        pressure=0,
    )


def shown(wanted: Step, worked: float) -> Scene:
    found = scene(ASSETS, wanted, (), Leg.NONE, worked)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("tool", "signs"),
    [
        (Tool.COLD_BATH, {Ink.COLD_WATER, Ink.FROST}),
        (Tool.WARM_BATH, {Ink.WARM_WATER, Ink.STEAM}),
        (Tool.BATH, {Ink.WATER}),
        (Tool.COLD_PACK, {Ink.COLD_PACK, Ink.FROST}),
        (Tool.HEAT_PACK, {Ink.HEAT_PACK, Ink.STEAM}),
        (Tool.NONE, {Ink.BREATH}),
    ],
)
def test_warm_and_cold_and_mere_breath_have_each_their_own_signs(tool: Tool, signs: set[Ink]) -> None:
    told = {Ink.WATER, Ink.COLD_WATER, Ink.WARM_WATER, Ink.FROST, Ink.STEAM, Ink.BREATH}
    told |= {Ink.COLD_PACK, Ink.HEAT_PACK}
    assert {item.ink for item in shown(care(tool), IN).items} & told == signs


@pytest.mark.parametrize(("tool", "soaks"), [(Tool.COLD_BATH, False), (Tool.WARM_BATH, True), (Tool.BATH, True)])
def test_a_cold_bath_is_for_the_legs_only(tool: Tool, soaks: bool) -> None:
    figure = shown(care(tool), IN).moment.figure
    assert (figure.trunk.hip.imag < WATERLINE) == soaks
    for leg in (figure.near_leg, figure.far_leg):
        assert leg.ankle.imag < WATERLINE


@pytest.mark.parametrize("position", [Position.ANY, Position.LYING_BACK])
def test_a_breath_goes_in_at_the_nose_and_out_at_the_mouth(position: Position) -> None:
    tips = []
    for worked, swells in ((IN, True), (OUT, False)):
        found = shown(care(position=position), worked)
        before, after = (shown(care(position=position), worked + by).moment.breath for by in (-0.1, 0.1))
        assert before is not None
        assert after is not None
        assert (after.press > before.press) == swells
        shaft = next(item for item in found.items if isinstance(item, Line) and item.ink is Ink.BREATH)
        start, tip = abs(shaft.points[0]), abs(shaft.points[-1])
        assert (tip < start) == swells, "toward the head while it swells"
        tips.append(shaft.points[0 if start < tip else -1])
    assert tips[0].imag > tips[1].imag, "the nose is above the mouth"


def test_signs_drift_on_from_one_breath_to_the_next_without_a_jump() -> None:
    moments = [shown(care(), k / 10).moment.breath for k in range(100)]
    drifts = [drift(found) for found in moments if found is not None]
    assert drifts == sorted(drifts)
    assert drifts[0] == pytest.approx(0.0, abs=0.01)
    assert drifts[-1] == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("name", STEPS)
def test_a_close_up_is_shown_where_skin_is_worked_or_a_pack_lies_on_it(name: str) -> None:
    rests = STEPS[name].technique is Technique.CARE and STEPS[name].tool not in PACKS
    assert close_up_tells(STEPS[name]) == (not rests)


@pytest.mark.parametrize("tool", PACKS)
@pytest.mark.parametrize("area", [Area.CALF, Area.SHIN, Area.SOLE, Area.GLUTE])
def test_a_pack_lies_on_its_area_in_the_close_up_with_its_sign_beside_it(tool: Tool, area: Area) -> None:
    wanted = step(technique=Technique.CARE, areas=(area,), tool=tool, position=Position.ANY, pace=None)
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    what = closeup_at(wanted, wanted.areas, "right", IN, ASSETS.motions)
    paint(painter, QRectF(0, 0, 300, 400), VIEWS, what, palette(False))
    painter.end()
    inks = (Ink.COLD_PACK, Ink.FROST) if tool is Tool.COLD_PACK else (Ink.HEAT_PACK, Ink.STEAM)
    pack, sign = (cloths(False)[ink] for ink in inks)
    seen = {image.pixelColor(x, y).name() for x in range(300) for y in range(400)}
    assert {QColor(pack.base).name(), QColor(sign.edge).name()} <= seen


def test_a_leg_that_rolls_over_a_ball_turns_its_foot_and_keeps_the_other_one_away() -> None:
    rolls = next(one for one in STEPS.values() if one.tool is Tool.TENNIS_BALL and one.areas == (Area.CALF,))
    found = [scene(ASSETS, rolls, rolls.areas, Leg.RIGHT, 8.0 * k / 16) for k in range(16)]
    feet, heights = set(), set()
    for one in found:
        assert one is not None
        assert one.moment.tool is not None
        assert Ink.ARROW in {item.ink for item in one.items}
        leg, ball = one.moment.figure.near_leg, one.moment.tool.centre
        feet.add(round(abs(leg.foot), 2))
        heights.add(round(leg.ankle.imag, 3))
        nearest, radius = spot(Spot.FAR_BALL, one.moment.figure, SLIM)
        assert abs(nearest - ball) > radius + TOOL_RADIUS[Tool.TENNIS_BALL]
    assert min(feet) < 0.6 < 0.95 < max(feet), "the foot is seen turned and straight"
    assert max(heights) - min(heights) < 0.01, "and does not bob"


def test_who_walks_lifts_the_foot_that_comes_forward_and_stands_on_the_other() -> None:
    seen = set()
    for k in range(24):
        figure = shown(care(position=Position.STANDING), 60 / 26 * k / 24).moment.figure
        before = shown(care(position=Position.STANDING), 60 / 26 * (k - 0.1) / 24).moment.figure
        low = {
            side: min(c.imag - r for part in ("heel", "ball") for c, r in [spot(Spot(f"{side}_{part}"), figure, SLIM)])
            for side in ("near", "far")
        }
        assert min(low.values()) == pytest.approx(0.0, abs=0.005), "one foot is on the floor"
        if max(low.values()) > 0.02:
            lifted = max(low, key=lambda side: low[side])
            ahead = {
                "near": figure.near_leg.ankle - figure.trunk.hip - before.near_leg.ankle + before.trunk.hip,
                "far": figure.far_leg.ankle - figure.trunk.hip - before.far_leg.ankle + before.trunk.hip,
            }
            assert ahead[lifted].real > 0, "the lifted foot comes forward"
            seen.add(lifted)
    assert seen == {"near", "far"}
