"""How far pictures have moved on the screen."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from selfmassage.figure.closeup.closeup import CloseUp
from selfmassage.figure.closeup.moment import areas_at, closeup_at
from selfmassage.figure.person.act import Moment
from selfmassage.figure.person.carry import Held
from selfmassage.figure.person.scene import scene
from selfmassage.figure.person.skeleton import planted
from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.pictures.moved import HIGH, closeup_moved, person_key, person_moved
from tests.figure.shipped import MOTIONS, STEPS
from tests.ui.pages import DRAWINGS

SCALE = 400.0
KNEADING = "calf_achilles_8.Calf kneading"


def closeup_of(name: str, worked: float) -> CloseUp:
    return closeup_at(STEPS[name], areas_at(STEPS[name], worked), "left", worked, MOTIONS)


def person_of(name: str, worked: float) -> Moment:
    found = scene(DRAWINGS.person, STEPS[name], areas_at(STEPS[name], worked), Leg.LEFT, worked)
    assert found
    return found.moment


def test_the_next_movement_and_another_area_are_drawn_at_once() -> None:
    one = closeup_of(KNEADING, 0.0)
    assert closeup_moved(one, replace(one, number=one.number + 1), HIGH) == inf
    assert closeup_moved(one, replace(one, lit=()), HIGH) == inf
    assert closeup_moved(one, replace(one, stroke=None), HIGH) == inf


def test_a_taller_card_shows_more_of_a_movement() -> None:
    one, other = closeup_of(KNEADING, 0.0), closeup_of(KNEADING, 0.1)
    assert closeup_moved(one, other, 2 * HIGH) == pytest.approx(2 * closeup_moved(one, other, HIGH))


def test_a_body_that_keeps_still_has_not_moved() -> None:
    one, other = person_of(KNEADING, 0.5), person_of(KNEADING, 1.0)
    assert person_moved(one, one, SCALE) == 0
    assert person_moved(one, other, SCALE) > 0
    assert person_moved(one, other, SCALE) == pytest.approx(person_moved(one, other, 1.0) * SCALE)
    assert person_key(one, SCALE) == person_key(one, SCALE)


def test_what_rolls_on_the_spot_has_moved() -> None:
    one = person_of(KNEADING, 0.5)
    held, turned = (replace(one, tool=Held(0j, turn)) for turn in (0.0, 30.0))
    assert person_moved(held, turned, SCALE) > 1
    assert person_moved(one, held, SCALE) == inf


def test_a_leg_that_rolls_in_is_not_drawn_as_one_that_rolls_out() -> None:
    moment = person_of(KNEADING, 0.0)
    inward, outward = (
        replace(moment, figure=replace(moment.figure, near_leg=planted(0j, 0.45 + 0j, 70.0, roll=roll)))
        for roll in (-30.0, 30.0)
    )
    assert person_key(inward, SCALE) != person_key(outward, SCALE)
    assert person_moved(inward, outward, SCALE) > 3
