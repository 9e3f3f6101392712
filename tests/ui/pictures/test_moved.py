"""Which frames are drawn: as many as what moves on the screen needs, and none late by more than one."""

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
from selfmassage.ui.pictures.moved import FAST, HIGH, VISIBLE, Rhythm, closeup_moved, person_key, person_moved
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


@pytest.mark.parametrize(
    ("pixels", "taken"),
    [
        ([FAST] * 4, [True] * 4),
        ([VISIBLE] * 4, [True, False, True, False]),
        ([0.9 * VISIBLE] * 4, [False] * 4),
        ([VISIBLE, VISIBLE, FAST, 0.0, VISIBLE], [True, False, True, False, True]),
    ],
)
def test_fast_things_get_every_frame_slow_ones_every_other_and_resting_ones_none(
    pixels: list[float], taken: list[bool]
) -> None:
    rhythm = Rhythm()
    assert [rhythm.takes(moved) for moved in pixels] == taken


@pytest.mark.parametrize("name", STEPS)
def test_what_is_shown_is_never_more_than_a_frame_behind(name: str) -> None:
    rhythm, shown, late = Rhythm(), closeup_of(name, 0.0), 0
    for frame in range(1, 240):
        now = closeup_of(name, frame / 60)
        if rhythm.takes(closeup_moved(shown, now, HIGH)):
            shown, late = now, 0
        else:
            late = late + 1 if closeup_moved(shown, now, HIGH) >= VISIBLE else 0
        assert late <= 1


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
    assert person_moved(inward, outward, SCALE) > FAST
