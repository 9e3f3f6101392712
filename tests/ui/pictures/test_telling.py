from __future__ import annotations

import pytest

from selfmassage.routine.model import Step
from selfmassage.ui.pictures.telling import two_moments
from tests.ui.pages import DRAWINGS, LIBRARY

STEPS = [
    pytest.param(step, id=f"{routine.id}.{number}")
    for routine in LIBRARY.routines.values()
    for number, step in enumerate(routine.steps)
]


@pytest.mark.parametrize("step", STEPS)
def test_two_moments_of_every_step_lie_inside_it_and_in_order(step: Step) -> None:
    moments = two_moments(step, DRAWINGS.person.motions)
    assert 1 <= len(moments) <= 2
    assert list(moments) == sorted(moments)
    assert all(0 <= worked <= step.seconds for worked in moments)


def test_a_roll_is_told_by_its_two_ends() -> None:
    step = LIBRARY.routines["roller_full_15"].steps[0]
    every = 60 / (step.pace or 1)
    first, last = two_moments(step, DRAWINGS.person.motions)
    assert first < 0.2 * every
    assert last > 0.8 * every
