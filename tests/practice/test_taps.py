"""Taps at a pace: mean, evenness, drift, in honest words."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.practice.taps import measure, next_beat


def taps(*intervals: float) -> list[float]:
    return list(accumulate(intervals, initial=100.0))


def test_even_taps_on_the_pace_are_called_so() -> None:
    found = measure(taps(*[2.5] * 10), 24)
    assert found
    assert found.lines == (
        "24 a minute of 24 wanted: on the pace.",
        "The taps were even: they varied by 0%.",
        "The pace stayed the same from beginning to end.",
    )


def test_too_fast_and_uneven_is_said_with_numbers() -> None:
    found = measure(taps(*[1.6, 2.4] * 6), 24)
    assert found
    assert found.lines[:2] == ("30 a minute of 24 wanted: 25% too fast.", "The taps were uneven: they varied by 20%.")


def test_speeding_up_and_slowing_down_are_told_apart() -> None:
    faster = measure(taps(*[2.0 - 0.05 * number for number in range(11)]), 40)
    slower = measure(taps(*[1.5 + 0.05 * number for number in range(11)]), 40)
    assert faster
    assert slower
    assert faster.lines[2] == "You sped up by 33% on the way."
    assert slower.lines[2] == "You slowed down by 25% on the way."


def test_a_tap_left_out_is_no_unevenness() -> None:
    found = measure(taps(1, 1, 1, 2, 1, 1, 1), 60)
    assert found
    assert (found.left_out, found.spread) == (1, 0)
    assert found.lines[-1] == "1 tap left out; not counted as uneven."


def test_five_taps_say_nothing() -> None:
    assert measure(taps(1, 1, 1, 1), 60) is None


@given(st.lists(st.floats(0, 100), max_size=30), st.floats(5, 240))
def test_any_taps_can_be_measured(intervals: list[float], wanted: float) -> None:
    found = measure(taps(*intervals), wanted)
    assert found is None or (found.pace > 0 and len(found.lines) >= 3)


@given(st.floats(0, 1e5), st.floats(0, 1e4), st.floats(5, 240))
def test_the_next_beat_is_ahead_by_no_more_than_one(start: float, played: float, pace: float) -> None:
    now = start + played
    beat = next_beat(start, now, pace)
    assert now < beat <= now + 60 / pace + 1e-3
    assert (beat - start) / (60 / pace) == pytest.approx(round((beat - start) / (60 / pace)), abs=1e-4)
