"""Pictures are made some at a time, in the order of time, and each is the one of its moment."""

from __future__ import annotations

import pytest

from selfmassage.ui.pictures.ahead import CHEAP, COUNT, DEAR, RATE, Ahead


class Maker:
    """Notes what it makes; what is made is its moment, and the one before."""

    def __init__(self) -> None:
        self.moments: list[float] = []

    def __call__(self, worked: float, before: tuple[float, object] | None) -> tuple[float, object]:
        self.moments.append(worked)
        return worked, before and before[0]


@pytest.mark.parametrize("start", [0.0, 1.0, -0.5, 7.3])
def test_some_are_made_in_a_row_and_then_none_until_they_are_used_up(start: float) -> None:
    make = Maker()
    ahead = Ahead(make)
    for frame in range(COUNT):
        assert ahead.at(start + frame / RATE)[0] == pytest.approx(start + frame / RATE, abs=0.51 / RATE)
    assert len(make.moments) == COUNT
    assert make.moments == sorted(make.moments)
    ahead.at(start + COUNT / RATE)
    assert len(make.moments) == 2 * COUNT


def test_each_is_told_what_comes_before_it_in_the_row() -> None:
    ahead = Ahead(Maker(), step=0.25)
    assert [ahead.at(worked) for worked in (0.0, 0.25, 0.5)] == [(0.0, None), (0.25, 0.0), (0.5, 0.25)]


def test_a_moment_between_two_shows_the_nearer_one() -> None:
    ahead = Ahead(Maker(), step=0.1)
    assert ahead.at(0.26)[0] == pytest.approx(0.3)
    assert ahead.at(0.34)[0] == pytest.approx(0.3)


def test_after_a_jump_and_back_the_right_ones_are_made() -> None:
    ahead = Ahead(Maker(), step=0.1)
    assert [ahead.at(worked)[0] for worked in (0.0, 60.0, 0.0)] == pytest.approx([0.0, 60.0, 0.0])


def test_where_a_moment_takes_long_every_other_one_is_made_until_it_does_not_any_more() -> None:
    clock, cost = [0.0], [0.0]

    def make(worked: float, _: float | None) -> float:
        clock[0] += cost[0]
        return round(worked * RATE)

    ahead = Ahead(make, elapsed=lambda: clock[0])

    def shown() -> set[float]:
        """What is shown in the second half of a second."""
        return {ahead.at(frame / RATE) for frame in range(60)} & set(range(30, 60))

    cost[0] = 0.9 * DEAR / RATE
    assert len(shown()) == 30
    cost[0] = 1.1 * DEAR / RATE
    assert len(shown()) == 15
    cost[0] = 1.1 * CHEAP / RATE
    assert len(shown()) == 15
    cost[0] = 0.9 * CHEAP / RATE
    assert len(shown()) == 30
