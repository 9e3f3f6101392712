"""Steps for both legs at once: a hand on each leg, one roller below both, or a word about what the person lacks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from selfmassage.export.gaps import figure_gaps
from selfmassage.export.picture import load_drawings
from selfmassage.figure.closeup.closeup import paint
from selfmassage.figure.closeup.layout import layout
from selfmassage.figure.closeup.moment import closeup_at
from selfmassage.figure.closeup.tools import cloths
from selfmassage.figure.closeup.touch import touches
from selfmassage.figure.palette import palette
from selfmassage.figure.person.contacts import path
from selfmassage.figure.person.drawing import Ink
from selfmassage.figure.person.flesh import SLIM
from selfmassage.figure.person.scene import scene
from selfmassage.resources import data_dir
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg, Position, Side, Technique, Tool
from tests.figure.test_poses import step

DRAWINGS = load_drawings(data_dir("assets"))
CARD = QRectF(0, 0, 300, 300)
HANDS = [
    step(side=Side.BOTH, technique=Technique.STROKING),
    step(side=Side.BOTH, technique=Technique.KNEADING),
    step(side=Side.NONE, technique=Technique.STROKING),
    step(side=Side.BOTH, technique=Technique.DRUMMING, areas=(Area.QUAD,), position=Position.CHAIR),
    step(side=Side.BOTH, technique=Technique.HOLD, areas=(Area.QUAD,), position=Position.CHAIR),
    step(side=Side.BOTH, technique=Technique.VIBRATION, areas=(Area.QUAD,)),
]


@pytest.mark.parametrize("wanted", HANDS, ids=lambda one: f"{one.technique} {one.side}")
def test_each_leg_has_the_hand_of_its_side(wanted: Step) -> None:
    for worked in (0.0, 0.7, 2.3):
        what = closeup_at(wanted, wanted.areas, wanted.side.value, worked, DRAWINGS.person.motions)  # type: ignore[arg-type]
        found = layout(CARD, DRAWINGS.views, what)
        assert found is not None
        assert len(found.flips) == 2
        for index in range(2):
            (touch,) = touches(found.view, what.on_leg(index))
            outward = touch.spot.normal.x() * touch.side * (touch.point.x() - found.view.midline)
            assert outward > 0


@pytest.mark.parametrize("wanted", HANDS, ids=lambda one: f"{one.technique} {one.side}")
def test_the_person_has_a_hand_on_each_leg(wanted: Step) -> None:
    assert list(figure_gaps(DRAWINGS, wanted)) == []
    for worked in (0.0, 0.7, 2.3):
        found = scene(DRAWINGS.person, wanted, wanted.areas, Leg.BOTH, worked)
        assert found is not None
        figure = found.moment.figure
        for contact, leg in zip(found.moment.contacts, (figure.near_leg, figure.far_leg), strict=True):
            skin = path(wanted.areas, figure.trunk, leg, SLIM, {})
            assert min(abs(contact.point - place.point) for place in skin) < 0.03


@pytest.mark.parametrize(
    "wanted",
    [
        step(side=Side.BOTH, areas=(Area.SOLE,), position=Position.FOOT_ON_THIGH),
        step(side=Side.BOTH, technique=Technique.TWISTS_LEG),
        step(
            side=Side.BOTH,
            technique=Technique.BALL,
            tool=Tool.TENNIS_BALL,
            areas=(Area.GLUTE,),
            position=Position.LYING_BACK,
        ),
    ],
    ids=lambda one: one.technique,
)
def test_a_person_that_works_on_one_leg_only_is_told(wanted: Step) -> None:
    assert list(figure_gaps(DRAWINGS, wanted)) == [f"the person works on one leg only: {wanted.areas[0]}"]
    assert list(figure_gaps(DRAWINGS, replace(wanted, side=Side.EACH))) == []


def test_one_roller_lies_below_both_legs() -> None:
    wanted = step(side=Side.BOTH, technique=Technique.ROLLER, tool=Tool.FOAM_ROLLER, position=Position.FLOOR)
    what = closeup_at(wanted, wanted.areas, "both", 0.6, DRAWINGS.person.motions)
    found = layout(CARD, DRAWINGS.views, what)
    assert found is not None
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, CARD, DRAWINGS.views, what, palette(False), DRAWINGS.hands)
    painter.end()
    edge = QColor(cloths(False)[Ink.FOAM_ROLLER].edge)
    assert any(image.pixelColor(x, y) == edge for x in range(142, 158) for y in range(300))


@pytest.mark.parametrize("area", [Area.GLUTE, Area.HIP_FLEXOR, Area.INNER_THIGH])
def test_both_hips_are_seen_side_by_side(area: Area) -> None:
    wanted = step(side=Side.BOTH, areas=(area,))
    what = closeup_at(wanted, wanted.areas, "both", 0.0, DRAWINGS.person.motions)
    found = layout(CARD, DRAWINGS.views, what)
    assert found is not None
    assert {Area.HAMSTRING, Area.QUAD} - set(found.view.areas), "seen from behind or before, not from a side"
