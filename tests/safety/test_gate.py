"""The gate: nobody makes a pass but the gate, and a pass covers one session as it was judged."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.gate import LASTS, NotAllowed, Pass
from selfmassage.safety.limits import NO_LIMITS, Limits, Rule
from selfmassage.safety.profile_file import ProfileFile
from selfmassage.safety.verdict import Blocked, Open, Unanswered
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Kind, Timeline
from tests.safety.situations import LEFT_CALF, ROUTINES, House, all_no, yes

ROUTINE = ROUTINES["post_run_10"]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def session(allowed: Pass | None, limits: Limits | None = None) -> Timeline:
    assert allowed
    return plan(ROUTINE, Preferences(), lambda _: 2.0, allowed.limits if limits is None else limits)


def work(timeline: Timeline) -> list[tuple[Step, Leg]]:
    found = [(timeline.step_of(part), part.leg) for part in timeline.segments if part.kind is Kind.WORK]
    return [(step, leg) for step, leg in found if step]


def begin(allowed: Pass | None, timeline: Timeline, now: float) -> None:
    assert allowed
    allowed.begin(timeline.routine, work(timeline), timeline.seconds, now)


def test_only_the_gate_makes_a_pass() -> None:
    with pytest.raises(NotAllowed, match="Only the gate"):
        Pass(ROUTINE, NO_LIMITS, 0.0, object())


def test_answers_that_block_get_no_pass(house: House) -> None:
    assert house.gate.let_through(ROUTINE, {**all_no(), "T1": yes()}) is None
    assert isinstance(house.gate.judge({**all_no(), "T1": yes()}), Blocked)


def test_no_answers_get_no_pass(house: House) -> None:
    assert house.gate.let_through(ROUTINE, {}) is None


def test_a_session_as_it_was_judged_begins_once(house: House) -> None:
    allowed = house.gate.let_through(ROUTINE, {**all_no(), "T7": yes(LEFT_CALF), "T10": yes()})
    timeline = session(allowed)
    begin(allowed, timeline, 1001.0)
    with pytest.raises(NotAllowed, match="for one session"):
        begin(allowed, timeline, 1001.0)


def test_the_same_session_may_go_on(house: House) -> None:
    allowed = house.gate.let_through(ROUTINE, all_no())
    timeline = session(allowed)
    assert allowed
    with pytest.raises(NotAllowed, match="No session has begun"):
        allowed.go_on(ROUTINE, work(timeline), timeline.seconds, 1001.0)
    begin(allowed, timeline, 1001.0)
    allowed.go_on(ROUTINE, work(timeline), timeline.seconds, 1700.0)
    with pytest.raises(NotAllowed, match="half an hour"):
        allowed.go_on(ROUTINE, work(timeline), timeline.seconds, 1000.0 + LASTS + 1)


@pytest.mark.parametrize("now", [1000.0 + LASTS + 1, 999.0])
def test_a_pass_goes_stale_and_is_not_from_the_future(house: House, now: float) -> None:
    allowed = house.gate.let_through(ROUTINE, all_no())
    with pytest.raises(NotAllowed, match="half an hour"):
        begin(allowed, session(allowed), now)


def test_setting_the_date_back_does_not_keep_a_pass_good(house: House) -> None:
    allowed = house.gate.let_through(ROUTINE, all_no())
    house.now -= timedelta(days=1)
    with pytest.raises(NotAllowed, match="half an hour"):
        begin(allowed, session(allowed), 1000.0 + LASTS + 1)


def test_a_pass_is_for_its_own_routine(house: House) -> None:
    allowed = house.gate.let_through(ROUTINES["bedtime_8"], all_no())
    with pytest.raises(NotAllowed, match="another routine"):
        begin(allowed, session(allowed), 1001.0)


def test_a_timeline_that_works_a_left_out_area_is_refused(house: House) -> None:
    allowed = house.gate.let_through(ROUTINE, {**all_no(), "T8": yes(LEFT_CALF)})
    with pytest.raises(NotAllowed, match=r"may not be played\. You told us: broken, burnt or infected skin\."):
        begin(allowed, session(allowed, NO_LIMITS), 1001.0)


def test_a_timeline_that_is_too_strong_is_refused(house: House) -> None:
    allowed = house.gate.let_through(ROUTINE, {**all_no(), "T10": yes()})
    with pytest.raises(NotAllowed, match="too strong"):
        begin(allowed, session(allowed, NO_LIMITS), 1001.0)


def test_a_timeline_that_is_too_long_is_refused(house: House) -> None:
    allowed = house.gate.let_through(ROUTINE, {**all_no(), "T10": yes()})
    assert allowed
    light = Limits((Rule("Painkillers.", pressure=2),))
    with pytest.raises(NotAllowed, match="as short as 10 minutes"):
        begin(allowed, session(allowed, light), 1001.0)


def test_limits_from_elsewhere_count_too(house: House) -> None:
    house.gate._extra = lambda: Limits((Rule("Race tomorrow.", pressure=1),))
    verdict = house.gate.judge(all_no())
    assert isinstance(verdict, Open)
    assert verdict.limits.rules == (Rule("Race tomorrow.", pressure=1),)


def test_the_gate_asks_for_what_is_missing(house: House) -> None:
    assert house.gate.unanswered() == ()
    house.file.change("P10", yes(LEFT_CALF))
    assert [question.id for question in house.gate.unanswered()] == ["P10"]
    house.now += timedelta(days=100)
    assert len(house.gate.unanswered()) == 18


@pytest.mark.parametrize("days", [100, -2, -400])
def test_a_changed_date_asks_again(house: House, days: int) -> None:
    house.now += timedelta(days=days)
    house.file.refresh()
    assert isinstance(house.gate.judge(all_no()), Unanswered)
    assert house.gate.let_through(ROUTINE, all_no()) is None


def test_an_answer_given_in_another_window_counts_at_once(house: House) -> None:
    ProfileFile(house.file.path, lambda: house.now).change("P1", yes())
    assert house.gate.let_through(ROUTINE, all_no()) is None


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]"])
def test_a_file_of_answers_that_is_lost_before_the_start_is_asked_for_again(
    house: House, content: bytes | None
) -> None:
    house.file.path.unlink()
    if content is not None:
        house.file.path.write_bytes(content)
    assert house.gate.let_through(ROUTINE, all_no()) is None
    assert len(house.gate.unanswered()) == 18


def test_an_area_of_the_other_leg_may_be_worked(house: House) -> None:
    allowed = house.gate.let_through(ROUTINE, {**all_no(), "T8": yes(LEFT_CALF)})
    worked = {(area, leg) for step, leg in work(session(allowed)) for area in step.areas}
    assert (Area.CALF, Leg.RIGHT) in worked
    assert (Area.CALF, Leg.LEFT) not in worked
