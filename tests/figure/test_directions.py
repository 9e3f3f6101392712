"""The movement goes the way of the step; where it cannot, the arrow goes with the movement and the gap is told."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRectF

from selfmassage.export.gaps import closeup_gaps
from selfmassage.export.picture import load_drawings
from selfmassage.figure.closeup.layout import layout
from selfmassage.figure.closeup.moment import closeup_at
from selfmassage.figure.closeup.touch import touches
from selfmassage.figure.closeup.trail import dot
from selfmassage.figure.motion import SHOWS, Manner, motion_of, shown_direction
from selfmassage.resources import data_dir
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import TECHNIQUES, Area, Direction, Position, Technique, Tool
from tests.figure.test_poses import step

DRAWINGS = load_drawings(data_dir("assets"))
CARD = QRectF(0, 0, 264, 411)
AREA = {Technique.ARCH_RUB: Area.ARCH, Technique.SPIKY: Area.SOLE}


def wanted(technique: Technique, direction: Direction) -> Step:
    return step(
        technique=technique,
        direction=direction,
        areas=(AREA.get(technique, Area.CALF),),
        position=Position.FLOOR,
        tool=TECHNIQUES[technique].tool,
        pace=60,
    )


def moved(one: Step) -> tuple[float, float]:
    """Return how far the first hand or tool goes off its way and along it within two movements."""
    across: list[float] = []
    along: list[float] = []
    for k in range(16):
        what = closeup_at(one, one.areas, "left", k / 8, DRAWINGS.person.motions)
        found = layout(CARD, DRAWINGS.views, what)
        assert found is not None
        touch = touches(found.view, what)[0]
        across.append(dot(touch.point - touch.spot.point, touch.spot.normal))
        along.append(dot(touch.point, touch.spot.way))
    return max(across) - min(across), max(along) - min(along)


@pytest.mark.parametrize("technique", [Technique.STROKING, Technique.FRICTION, Technique.ARCH_RUB])
def test_what_goes_across_moves_to_and_fro_across(technique: Technique) -> None:
    across, _ = moved(wanted(technique, Direction.ACROSS))
    usual, _ = moved(wanted(technique, Direction.UP))
    assert across > 10 + 1.5 * usual


@pytest.mark.parametrize("direction", [Direction.UP, Direction.ALONG])
def test_friction_along_the_limb_moves_along_it(direction: Direction) -> None:
    across, along = moved(wanted(Technique.FRICTION, direction))
    assert along > 3 * across


@pytest.mark.parametrize("technique", [Technique.SPIKY, Technique.ROLLER, Technique.BALL])
def test_a_tool_that_is_held_stays_and_is_pressed(technique: Technique) -> None:
    motion = motion_of(DRAWINGS.person.motions, wanted(technique, Direction.HOLD))
    assert motion is not None
    assert Direction.HOLD in SHOWS[motion.manner]
    assert moved(wanted(technique, Direction.UP))[1] > 1.5 * moved(wanted(technique, Direction.HOLD))[1]


@pytest.mark.parametrize(("technique", "direction"), [*product(Technique, Direction)])
def test_the_arrow_goes_with_the_movement_and_a_direction_that_is_not_drawn_is_told(
    technique: Technique, direction: Direction
) -> None:
    one = wanted(technique, direction)
    motion = motion_of(DRAWINGS.person.motions, one)
    shown = closeup_at(one, one.areas, "left", 0.0, DRAWINGS.person.motions).direction
    assert shown is shown_direction(motion, one)
    if motion is not None and motion.manner is not Manner.BREATHE:
        assert shown in (*SHOWS[motion.manner], Direction.NONE)
    told = [gap for gap in closeup_gaps(DRAWINGS, one) if gap.startswith("direction ")]
    assert bool(told) == (direction not in (shown, TECHNIQUES[technique].direction))


def test_a_roller_rolls_the_way_that_the_body_can() -> None:
    one = wanted(Technique.ROLLER, Direction.ACROSS)
    assert one.tool is Tool.FOAM_ROLLER
    across, along = moved(one)
    assert along > 3 * across
    assert "direction across is not drawn for roller: the pictures show along" in set(closeup_gaps(DRAWINGS, one))
