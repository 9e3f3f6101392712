"""Fitting a routine to the time that a person has."""

from __future__ import annotations

import pytest

from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Timeline
from tests.strategies import Voice, read


def step(name: str, seconds: float, **fields: object) -> dict[str, object]:
    """A step of a file, on the calf of both legs unless told otherwise."""
    return {"name": name, "technique": "kneading", "areas": ["calf"], "seconds": seconds, "say": "Go.", **fields}


STEPS = (
    step("open", 60),
    step("twice", 60, areas=["sole"]),
    step("alone", 60, areas=["quad"]),
    step("breathe", 60, areas=[], side="none"),
    step("again", 60, areas=["sole"]),
    step("left", 60, side="left"),
    step("right", 60, side="right"),
    step("close", 60, technique="care", side="none"),
)


def fitted(minutes: float | None) -> Timeline:
    """Plan the steps for a time."""
    file = {"format": 1, "id": "any", "title": "Any", "steps": list(STEPS)}
    return plan(read(file), Preferences(minutes=minutes), Voice(0.3, 0))


@pytest.mark.parametrize("minutes", [9, 12, 15, 18])
def test_a_time_within_reach_is_met_by_scaling_alone(minutes: float) -> None:
    timeline = fitted(minutes)

    assert timeline.left_out == ()
    assert timeline.seconds == pytest.approx(minutes * 60)


def test_a_time_out_of_reach_gives_the_longest_or_the_shortest_session() -> None:
    assert {s.seconds for s in fitted(100).steps if s and s.name != "close"} == {90}
    assert {s.seconds for s in fitted(0.1).steps if s and s.name != "close"} == {36}


@pytest.mark.parametrize(
    ("minutes", "left_out"),
    [
        (8.5, ["breathe"]),
        (7.5, ["breathe", "again"]),
        (6, ["twice", "breathe", "again"]),
        (0.1, ["twice", "alone", "breathe", "again"]),
    ],
)
def test_the_least_important_steps_go_first_and_never_one_leg_alone(minutes: float, left_out: list[str]) -> None:
    assert [own.name for own in fitted(minutes).left_out] == left_out


def test_care_keeps_its_dose() -> None:
    assert [s.seconds for s in fitted(12).steps if s and s.name == "close"] == [60]


def test_repetitions_follow_the_new_time() -> None:
    file = {"format": 1, "id": "any", "title": "Any", "steps": [step("only", 60, pace=20)]}

    only = plan(read(file), Preferences(minutes=100), Voice(0.3, 0)).steps[0]

    assert only
    assert (only.seconds, only.repetitions, only.pace) == (90, 30, 20)
