"""What the poorer leg lacks, and nothing more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfmassage.routine.vocabulary import Area, Leg, Side
from selfmassage.safety.limits import NO_LIMITS, Limits, Place, Rule
from selfmassage.session.balance import LEAST, difference
from selfmassage.session.ledger import Ledger
from selfmassage.session.player import Player
from selfmassage.session.timeline import CueKind, Kind, Timeline
from tests.session.test_easing import check, run, run_out
from tests.sessions import session, started, step
from tests.strategies import Planned, plans

CALF, QUAD = Area.CALF, Area.QUAD


def played(timeline: Timeline, *skipped: tuple[int, float]) -> Player:
    """A session played to its end, but for blocks that were left after some seconds of work."""
    player = started(timeline)
    cuts, now = dict(skipped), 0.0
    while player.deadline is not None:
        now = player.deadline
        player.advance(now)
        moment = player.moment(now)
        if moment.segment.block in cuts and moment.worked >= cuts[moment.segment.block] - 1e-3:
            del cuts[moment.segment.block]
            player.next(now)
    return player


def work(timeline: Timeline | None) -> list[tuple[int | None, Leg, tuple[Area, ...], float]]:
    """Step, leg, areas and seconds of all work."""
    segments = timeline.segments if timeline else ()
    return [(one.step, one.leg, one.areas, round(one.seconds)) for one in segments if one.kind is Kind.WORK]


def test_a_skipped_step_is_given_to_the_leg_that_missed_it() -> None:
    player = played(session(), (2, 0.0))

    assert work(difference(player.timeline, player.ledger)) == [(0, Leg.RIGHT, (CALF,), 20)]


def test_a_step_cut_short_is_given_for_the_seconds_that_are_missing() -> None:
    player = played(session(), (3, 12.0))

    assert work(difference(player.timeline, player.ledger)) == [(1, Leg.RIGHT, (QUAD,), 8)]


def test_each_leg_gets_the_areas_that_it_lacks() -> None:
    player = played(session(), (0, 5.0), (3, 12.0))

    given = difference(player.timeline, player.ledger)
    assert work(given) == [(0, Leg.LEFT, (CALF,), 15), (1, Leg.RIGHT, (QUAD,), 8)]


def test_it_has_lead_ins_an_end_and_no_question() -> None:
    player = played(session(), (2, 0.0))
    given = difference(player.timeline, player.ledger)

    assert given is not None
    assert [one.kind for one in given.segments] == [Kind.PREPARE, Kind.WORK, Kind.FINISH]
    assert next(cue.text for cue in given.cues if cue.spoken) == "Right leg. Squeeze the calf."
    assert CueKind.QUESTION not in [cue.kind for cue in given.cues]
    check(given)


def test_after_it_the_legs_are_equal() -> None:
    player = played(session(), (2, 3.0), (1, 9.0))
    given = difference(player.timeline, player.ledger)
    assert given is not None
    more = played(given)

    together = player.ledger + more.ledger
    assert together.is_equal
    assert difference(player.timeline, together) is None


def test_of_a_step_on_several_areas_those_are_given_that_lack() -> None:
    both = step(areas=(Area.CALF, Area.HAMSTRING), shares=(0.5, 0.5), seconds=40.0)
    player = played(session(both), (1, 20.0))
    given = difference(player.timeline, player.ledger)

    assert work(given) == [(0, Leg.RIGHT, (Area.HAMSTRING,), 20)]
    assert given is not None
    assert "Right leg. Now the hamstring." in [cue.text for cue in given.cues]


def test_a_long_stroke_is_given_as_a_whole() -> None:
    long = step(areas=(Area.ANKLE, Area.SHIN), shares=(0.5, 0.5), together=True, seconds=30.0)
    player = played(session(long), (1, 0.0))

    assert work(difference(player.timeline, player.ledger)) == [(0, Leg.RIGHT, (Area.ANKLE, Area.SHIN), 30)]


def test_what_was_for_one_leg_only_is_given_to_the_other() -> None:
    player = played(session(step(side=Side.LEFT)))

    assert work(difference(player.timeline, player.ledger)) == [(0, Leg.RIGHT, (CALF,), 20)]


@pytest.mark.parametrize("worked", [20.0, 17.0])
def test_nothing_is_planned_for_equal_legs_or_a_few_seconds(worked: float) -> None:
    player = played(session(step()), (1, worked))

    assert difference(player.timeline, player.ledger) is None


def test_what_was_too_strong_is_not_offered_again() -> None:
    player = started(session())
    run(player, 10.0)
    player.ease(10.0)
    player.ease(10.0)
    run_out(player, 10.0)

    assert difference(player.timeline, player.ledger) is None


def test_an_area_that_was_left_out_is_not_given_by_another_step_either() -> None:
    player = started(session(step(), step("Calf again")))
    player.next(0.0)
    run(player, 10.0)
    player.leave_out(10.0, "too much")
    run_out(player, 10.0)

    assert difference(player.timeline, player.ledger) is None


def test_what_was_eased_stays_light() -> None:
    player = started(session())
    run(player, 10.0)
    player.ease(10.0)
    player.next(10.0)
    run_out(player, 10.0)
    given = difference(player.timeline, player.ledger)

    assert given is not None
    assert [shown.pressure for one in given.segments if (shown := given.step_of(one)) and one.areas] == [2]


def test_limits_hold_here_too() -> None:
    right_calf = frozenset({Place(CALF, Leg.RIGHT)})
    player = played(session(), (2, 0.0), (3, 0.0))

    assert work(difference(player.timeline, player.ledger, Limits((Rule("sore", right_calf, 0),)))) == [
        (1, Leg.RIGHT, (QUAD,), 20)
    ]
    lighter = difference(player.timeline, player.ledger, Limits((Rule("sore", right_calf, 1),)))
    assert lighter is not None
    assert [shown.pressure for one in lighter.segments if (shown := lighter.step_of(one)) and one.areas] == [1, 3]


def test_the_longest_session_is_not_exceeded() -> None:
    player = played(session(), (2, 0.0), (3, 0.0))
    whole = player.timeline.seconds

    assert len(work(difference(player.timeline, player.ledger, Limits((Rule("", minutes=whole / 60),))))) == 1
    assert difference(player.timeline, player.ledger, Limits((Rule("", minutes=1),))) is None


def test_without_any_work_there_is_nothing_to_give() -> None:
    assert difference(session(), Ledger(), NO_LIMITS) is None


@settings(max_examples=30)
@given(plans(minutes=None), st.lists(st.tuples(st.integers(0, 9), st.floats(0, 60)), max_size=4))
def test_the_legs_come_closer_and_nothing_is_given_in_vain(planned: Planned, cuts: list[tuple[int, float]]) -> None:
    player = played(planned.timeline, *cuts)
    given = difference(player.timeline, player.ledger)
    if given is None:
        return
    check(given)
    gaps = sum(abs(gap(player.ledger, area)) for area in player.ledger.areas)
    together = player.ledger + played(given).ledger
    assert sum(abs(gap(together, area)) for area in together.areas) <= gaps + 1e-3
    assert all(seconds >= LEAST - 1e-6 for seconds in given.work_seconds().values())


def gap(ledger: Ledger, area: Area) -> float:
    """Seconds by which an area differs between the legs."""
    return ledger.area_seconds(area, Leg.LEFT) - ledger.area_seconds(area, Leg.RIGHT)
