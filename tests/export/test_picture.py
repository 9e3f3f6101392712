"""How long a moving picture runs before it begins again, and what it shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from selfmassage.export.picture import Drawings, Shot, leg_of, load_drawings, loop
from selfmassage.export.steps import find_step, step_ids
from selfmassage.export.wrong import WrongPicture
from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Leg, Side


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    return load_drawings(data_dir("assets"))


@pytest.fixture(scope="module")
def routines() -> dict[str, Routine]:
    return {**load([data_dir("routines")]).routines}


def shot(drawings: Drawings, routine: Routine, step: str) -> Shot:
    return Shot(drawings, find_step(routine, step), Leg.LEFT, QSize(160, 90))


def test_nothing_is_left_out_of_the_shipped_drawings(drawings: Drawings) -> None:
    assert drawings.faults == ()


def test_a_stroke_comes_round_after_one_movement(drawings: Drawings, routines: dict[str, Routine]) -> None:
    found = shot(drawings, routines["stroking"], "slow_front")

    assert found.step.pace is not None
    assert loop(found, found.step.areas) == pytest.approx(60 / found.step.pace)


def test_a_roller_goes_there_and_back(drawings: Drawings, routines: dict[str, Routine]) -> None:
    found = shot(drawings, routines["roller"], "")

    assert found.step.pace is not None
    assert loop(found, found.step.areas[:1]) == pytest.approx(2 * 60 / found.step.pace)


def test_every_loop_is_whole_movements_and_not_too_long(drawings: Drawings, routines: dict[str, Routine]) -> None:
    for routine in routines.values():
        for step in routine.steps:
            found = Shot(drawings, step, Leg.LEFT, QSize(160, 90))
            seconds = loop(found, step.areas)
            assert seconds <= max(30, found.movement)
            assert seconds / found.movement == pytest.approx(round(seconds / found.movement))


@pytest.mark.parametrize(("side", "leg"), [(Side.EACH, Leg.RIGHT), (Side.LEFT, Leg.LEFT), (Side.NONE, Leg.NONE)])
def test_the_leg_is_chosen_only_where_the_step_leaves_it_open(
    routines: dict[str, Routine], side: Side, leg: Leg
) -> None:
    step = replace(routines["kneading"].steps[0], side=side)

    assert leg_of(step, Leg.RIGHT) is leg


def test_steps_go_by_their_ids(routines: dict[str, Routine]) -> None:
    assert step_ids(routines["kneading"])[0] == "calf"
    assert step_ids(routines["post_run_10"])[0] == "front"
    assert find_step(routines["kneading"], "") is routines["kneading"].steps[0]


def test_a_step_that_is_like_none_names_all(routines: dict[str, Routine]) -> None:
    with pytest.raises(WrongPicture, match=r"^rope_hip has no step 'zz': wanted a number from 1 to \d or one of "):
        find_step(routines["rope_hip"], "zz")
