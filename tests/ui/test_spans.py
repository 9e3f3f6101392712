from __future__ import annotations

import pytest

from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.spans import GAPS_AT_MOST, spans

L, R = Leg.LEFT, Leg.RIGHT


def test_width_is_shared_by_time_and_ends_at_the_edge() -> None:
    first, second = spans([10, 30], [L, L], 104, gap=4, leg_gap=9)
    assert (first.x, first.width) == (0, 25)
    assert (second.x, second.width) == (29, 75)


def test_the_gap_is_wider_where_the_leg_changes() -> None:
    first, second, third = spans([10, 10, 10], [L, L, R], 313, gap=4, leg_gap=9)
    assert second.x - first.x - first.width == pytest.approx(4)
    assert third.x - second.x - second.width == pytest.approx(9)


def test_a_thousand_blocks_still_fit() -> None:
    places = spans([5.0] * 1000, [L, R] * 500, 800, gap=4, leg_gap=9)
    assert places[-1].x + places[-1].width == pytest.approx(800)
    assert sum(place.width for place in places) == pytest.approx(800 * (1 - GAPS_AT_MOST))


def test_nothing_to_show_takes_no_place() -> None:
    assert spans([], [], 800, 4, 9) == []
