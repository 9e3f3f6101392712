"""What the app itself says."""

from __future__ import annotations

import pytest

from selfmassage.routine.vocabulary import AREAS, Area, Leg
from selfmassage.session import wording
from tests.strategies import read


@pytest.mark.parametrize(
    ("leg", "whole", "brief"),
    [
        (Leg.LEFT, "Left leg. Press it.", "Left leg. Calf press."),
        (Leg.RIGHT, "Right leg. Press it.", "Right leg. Calf press."),
        (Leg.BOTH, "Both legs. Press it.", "Both legs. Calf press."),
        (Leg.NONE, "Press it.", "Calf press."),
    ],
)
def test_an_instruction_names_the_leg_first(leg: Leg, whole: str, brief: str) -> None:
    data = {"technique": "pressing", "areas": ["calf"], "seconds": 9, "say": "Press it.", "name": "Calf press"}
    step = read({"format": 1, "id": "any", "title": "Any", "steps": [data]}).steps[0]

    assert wording.instruction(step, leg) == whole
    assert wording.instruction_brief(step, leg) == brief


@pytest.mark.parametrize(
    ("name", "said"), [("Calf press", "calf press"), ("IT band rolls", "IT band rolls"), ("x", "x")]
)
def test_the_second_leg_hears_the_name_only(name: str, said: str) -> None:
    data = {"technique": "pressing", "areas": ["calf"], "seconds": 9, "say": "Press it.", "name": name}
    step = read({"format": 1, "id": "any", "title": "Any", "steps": [data]}).steps[0]

    assert wording.instruction_again(step, Leg.RIGHT) == f"Right leg, the same again: {said}."


def test_changes_are_said_in_one_sentence() -> None:
    assert wording.switch(Leg.RIGHT) == "Change to the right leg."
    assert wording.now_the(Area.QUAD) == "Now the front of the thigh."
    assert len({wording.now_the(area) for area in Area}) == len(AREAS)


def test_reading_takes_a_second_for_three_words() -> None:
    assert wording.reading_seconds("one two three four five six") == 2
