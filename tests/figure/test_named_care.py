"""Packs, baths and ropes on named areas: what lies on the skin, or the water that the skin lies in, is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from selfmassage.export.gaps import closeup_gaps
from selfmassage.export.picture import load_drawings
from selfmassage.figure.closeup.closeup import CloseUp, paint
from selfmassage.figure.closeup.layout import layout
from selfmassage.figure.closeup.moment import closeup_at
from selfmassage.figure.closeup.tools import cloths
from selfmassage.figure.closeup.touch import touches
from selfmassage.figure.closeup.trail import trail
from selfmassage.figure.closeup.views import load_views
from selfmassage.figure.palette import palette
from selfmassage.figure.person.drawing import Ink
from selfmassage.figure.person.scene import scene
from selfmassage.resources import data_dir
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Direction, Leg, Position, Technique, Tool
from tests.figure.test_person import ASSETS
from tests.figure.test_poses import step

VIEWS = load_views(data_dir("assets") / "closeup")
HANDS = load_drawings(data_dir("assets")).hands
CARD = QRectF(0, 0, 264, 411)


def care(tool: Tool, position: Position, *areas: Area) -> Step:
    return step(
        technique=Technique.CARE,
        areas=areas,
        shares=(1 / len(areas),) * len(areas),
        together=True,
        tool=tool,
        position=position,
        direction=Direction.NONE,
        pace=None,
        seconds=600,
    )


def painted(what: CloseUp) -> QImage:
    image = QImage(CARD.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter, CARD, VIEWS, what, palette(False), HANDS)
    painter.end()
    return image


@pytest.mark.parametrize("area", Area)
def test_a_pack_lies_on_the_area_with_a_cloth_below_it(area: Area) -> None:
    what = closeup_at(care(Tool.COLD_PACK, Position.SEATED, area), (area,), "left", 3.0, ASSETS.motions)
    found = layout(CARD, VIEWS, what)
    assert found is not None
    middle = found.place.map(trail(found.view, [area]).at(0.5).point).toPoint()
    image, known = painted(what), cloths(False)
    blue, white = (QColor(known[ink].base) for ink in (Ink.COLD_PACK, Ink.TOWEL))
    near = [(x, y) for x in range(-12, 13) for y in range(-12, 13)]
    assert any(image.pixelColor(middle.x() + x, middle.y() + y) == blue for x, y in near)
    assert any(image.pixelColor(x, y) == white for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("area", [Area.SOLE, Area.ANKLE, Area.CALF, Area.QUAD, Area.HAMSTRING])
@pytest.mark.parametrize("tool", [Tool.BATH, Tool.WARM_BATH, Tool.COLD_BATH])
def test_an_area_that_is_bathed_lies_under_water(area: Area, tool: Tool) -> None:
    wanted = care(tool, Position.SEATED, area)
    what = closeup_at(wanted, (area,), "left", 3.0, ASSETS.motions)
    dry = closeup_at(care(Tool.NONE, Position.SEATED, area), (area,), "left", 3.0, ASSETS.motions)
    wet, bare = painted(what), painted(dry)
    left, right = (0, wet.width() - 1)
    assert all(wet.pixelColor(x, wet.height() - 3) != bare.pixelColor(x, wet.height() - 3) for x in (left, right))
    assert wet.pixelColor(left, 5) == bare.pixelColor(left, 5)


@pytest.mark.parametrize(
    ("wanted", "pose"),
    [
        (care(Tool.WARM_BATH, Position.CHAIR, Area.SOLE, Area.ANKLE), "foot_bath"),
        (care(Tool.BATH, Position.CHAIR, Area.CALF, Area.QUAD), ""),
        (care(Tool.COLD_BATH, Position.SEATED, Area.QUAD), "bath"),
        (care(Tool.COLD_PACK, Position.PRONE, Area.HAMSTRING), "prone_rest"),
        (care(Tool.COLD_PACK, Position.PRONE, Area.QUAD), ""),
    ],
)
def test_the_person_has_the_water_or_the_pack_where_the_step_wants_it(wanted: Step, pose: str) -> None:
    found = scene(ASSETS, wanted, wanted.areas, Leg.RIGHT, 0.0)
    assert (found.pose if found else "") == pose


def test_hands_work_on_a_pack_that_is_seen_below_them() -> None:
    wanted = replace(care(Tool.COLD_PACK, Position.SEATED, Area.CALF), technique=Technique.STROKING, pace=20)
    what = closeup_at(wanted, wanted.areas, "left", 1.0, ASSETS.motions)
    found = layout(CARD, VIEWS, what)
    assert found is not None
    image, blue = painted(what), QColor(cloths(False)[Ink.COLD_PACK].base)
    assert any(image.pixelColor(x, y) == blue for x in range(image.width()) for y in range(image.height()))
    for touch in touches(found.view, what):
        at = found.place.map(touch.point).toPoint()
        assert image.pixelColor(at) != blue


@pytest.mark.parametrize("technique", [Technique.PLANTAR, Technique.TOE_BEND])
def test_a_rope_that_draws_the_foot_in_is_seen_in_both_pictures(technique: Technique) -> None:
    wanted = replace(care(Tool.ROPE, Position.SEATED, Area.ARCH), technique=technique)
    found = scene(ASSETS, wanted, wanted.areas, Leg.RIGHT, 0.0)
    assert found is not None
    assert any(item.ink is Ink.ROPE for item in found.items)
    what = closeup_at(wanted, wanted.areas, "left", 0.0, ASSETS.motions)
    place = layout(CARD, VIEWS, what)
    assert place is not None
    assert place.view.rope is not None
    assert touches(place.view, what) == ()


def test_where_no_rope_is_drawn_it_is_told() -> None:
    wanted = replace(care(Tool.ROPE, Position.CHAIR, Area.TOES), technique=Technique.TOE_BEND)
    assert "no rope is drawn on the toes" in list(closeup_gaps(load_drawings(data_dir("assets")), wanted))
