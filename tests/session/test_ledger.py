"""Real seconds for each leg, area and step."""

from __future__ import annotations

import pytest

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.session.ledger import Ledger
from selfmassage.session.timeline import Kind, Segment

TWO_AREAS = ((Area.CALF, Area.SOLE), (0.75, 0.25))


def work(leg: Leg, step: int = 0, kind: Kind = Kind.WORK) -> Segment:
    """A segment in which one movement works two areas."""
    return Segment(kind, 0, 40, leg, 0, step, *TWO_AREAS)


def test_work_is_shared_among_its_areas() -> None:
    ledger = Ledger()
    ledger.credit(work(Leg.LEFT), 40)

    assert ledger.area_seconds(Area.CALF, Leg.LEFT) == 30
    assert ledger.area_seconds(Area.SOLE, Leg.LEFT) == 10
    assert ledger.leg_seconds(Leg.LEFT) == ledger.step_seconds(0, Leg.LEFT) == 40
    assert ledger.areas == (Area.CALF, Area.SOLE)


def test_work_on_both_legs_counts_in_full_for_each() -> None:
    ledger = Ledger()
    ledger.credit(work(Leg.BOTH), 40)

    assert ledger.leg_seconds(Leg.LEFT) == ledger.leg_seconds(Leg.RIGHT) == 40
    assert ledger.step_seconds(0, Leg.BOTH) == 40


def test_work_on_no_leg_counts_for_none() -> None:
    ledger = Ledger()
    ledger.credit(Segment(Kind.WORK, 0, 40, Leg.NONE, 0, 0), 40)

    assert ledger.leg_seconds(Leg.LEFT) == ledger.leg_seconds(Leg.RIGHT) == 0
    assert ledger.step_seconds(0, Leg.NONE) == 40
    assert ledger.areas == ()


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.WORK])
def test_only_work_counts(kind: Kind) -> None:
    ledger = Ledger()
    ledger.credit(work(Leg.LEFT, kind=kind), 40)

    assert ledger.leg_seconds(Leg.LEFT) == 0


@pytest.mark.parametrize(("right", "equal"), [(40, True), (39, True), (38.9, False), (41.1, False)])
def test_legs_are_equal_within_a_second(right: float, equal: bool) -> None:
    ledger = Ledger()
    ledger.credit(work(Leg.LEFT), 40)
    ledger.credit(work(Leg.RIGHT), right)

    assert ledger.is_equal is equal
