"""What the last sessions change in the next one."""

from __future__ import annotations

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.lately import BRUISED, STOPPED, after_bruises, after_stops
from selfmassage.safety.limits import NO_LIMITS, Place
from tests.safety.situations import LEFT_CALF
from tests.sessions import step


def test_a_place_of_repeated_stops_is_left_out_with_advice() -> None:
    found = after_stops([LEFT_CALF])
    assert found.why_left_out(step(), Leg.LEFT) == STOPPED
    assert found.why_left_out(step(), Leg.RIGHT) == ""


def test_a_bruise_lowers_the_cap_of_its_place_by_one() -> None:
    found = after_bruises([LEFT_CALF, Place(Area.SHIN, Leg.RIGHT)])
    assert found.pressure(step(pressure=4), Leg.LEFT) == 3
    assert found.pressure(step(pressure=4), Leg.RIGHT) == 4
    assert found.pressure(step(areas=(Area.SHIN,), pressure=2), Leg.RIGHT) == 1
    assert {rule.why for rule in found.rules} == {BRUISED}


def test_nothing_happened_changes_nothing() -> None:
    assert (after_stops([]), after_bruises([])) == (NO_LIMITS, NO_LIMITS)
