from __future__ import annotations

import pytest

from selfmassage.routine.vocabulary import Area, Side, Technique
from selfmassage.session.player import Player
from selfmassage.session.summary import AFTER_REST, Row, Summary, clock, summarise
from selfmassage.session.timeline import Timeline
from tests.sessions import play, session, started, step, thigh


def finished(timeline: Timeline) -> Summary:
    player = started(timeline)
    play(player, 0.0, timeline.seconds + 1)
    return summarise(player.timeline, player.ledger, player.state.name == "FINISHED")


def skipping(player: Player, block: int, worked: float) -> None:
    """Play to the end, but leave a block after some seconds of work."""
    now, skipped = 0.0, False
    while not player.state.is_over:
        now = play(player, now, 0.5)
        moment = player.moment(now)
        if not skipped and moment.segment.block == block and moment.worked >= worked:
            player.next(now)
            skipped = True


def test_a_finished_session_is_well_done_and_both_legs_had_the_same_time() -> None:
    summary = finished(session())
    assert (summary.heading, summary.routine) == ("Well done", "Test legs")
    assert (summary.left, summary.right) == ("0:40", "0:40")
    assert summary.balance == "Both legs had the same time."
    assert summary.is_equal
    assert summary.missing == ()


def test_the_length_tells_massage_from_the_rest() -> None:
    timeline = session()
    assert finished(timeline).length == f"{clock(timeline.seconds)} min in all, 1:20 min of it massage"


def test_each_area_has_a_row_with_both_legs() -> None:
    assert finished(session()).rows == (Row("Calf", "0:20", "0:20"), Row("Quad", "0:20", "0:20"))


def test_shares_of_half_a_second_are_rounded_alike_on_both_legs() -> None:
    both = step(areas=(Area.ANKLE, Area.CALF), shares=(0.45, 0.55), together=True, seconds=10.0)
    rows = finished(session(both)).rows
    assert [(row.left, row.right) for row in rows] == [("0:05", "0:05"), ("0:06", "0:06")]


def test_a_skipped_step_is_told_with_its_leg_and_the_legs_are_not_called_equal() -> None:
    player = started(session())
    skipping(player, block=2, worked=0.0)
    summary = summarise(player.timeline, player.ledger, True)
    assert summary.missing == ("Calf kneading, right leg: skipped",)
    assert summary.balance == "The right leg had 0:20 less than the left leg."
    assert not summary.is_equal
    assert summary.length == "1:00 min of massage, of 1:20 min planned"


def test_a_step_left_early_says_by_how_much() -> None:
    player = started(session())
    skipping(player, block=1, worked=12.0)
    summary = summarise(player.timeline, player.ledger, True)
    assert summary.missing == ("Thigh strokes, left leg: cut short by 0:08",)


def test_the_same_fate_on_both_legs_is_told_once() -> None:
    summary = summarise(session(), started(session()).ledger, False)
    assert summary.heading == "Stopped early"
    assert summary.missing == ("Calf kneading, both legs: skipped", "Thigh strokes, both legs: skipped")


def test_what_was_too_strong_is_told_with_its_reason() -> None:
    player = started(session(step(), thigh()))
    play(player, 0.0, 10.0)
    player.ease(10.0)
    player.ease(10.0)
    player.jump(2, 10.0)
    now = play(player, 10.0, 13.0)
    player.leave_out(now, "Discomfort was 8 of 10.")
    play(player, now, 100.0)
    summary = summarise(player.timeline, player.ledger, True)
    assert summary.missing == (
        "Calf kneading, left leg: cut short by 0:15. It was too strong.",
        "Thigh strokes, left leg: skipped",
        "Calf kneading, right leg: cut short by 0:16. Discomfort was 8 of 10.",
    )


def test_rest_and_care_is_not_called_massage() -> None:
    bath = step("Bath", technique=Technique.CARE, side=Side.NONE, areas=(), shares=(), seconds=60.0)
    summary = finished(session(bath))
    assert summary.length == "1:00 min of rest and care"
    assert summary.aftercare == AFTER_REST
    assert finished(session(bath, step())).length.endswith("0:40 min of it massage")
    assert summarise(session(bath), started(session(bath)).ledger, False).length == (
        "0:00 min of rest and care, of 1:00 min planned"
    )


def test_nothing_is_said_about_legs_that_were_not_worked() -> None:
    breathing = step("Breathing", side=Side.NONE, areas=(), shares=())
    summary = finished(session(breathing))
    assert (summary.balance, summary.is_equal, summary.rows) == ("", False, ())


def test_steps_that_did_not_fit_the_time_are_named() -> None:
    timeline = session(*(step(f"Step {number}", seconds=60.0) for number in range(8)), minutes=4)
    left_out = [f"{one.name}: left out to fit the time" for one in timeline.left_out]
    assert left_out
    assert list(finished(timeline).missing) == left_out


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (59.6, "1:00"), (65, "1:05"), (4.4999999, "0:05")])
def test_times_are_rounded_to_the_second(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_aftercare_says_what_is_normal_and_what_was_too_hard() -> None:
    words = " ".join(finished(session()).aftercare)
    assert "Drink if you are thirsty" in words
    assert "Mild soreness for a day is normal" in words
    assert "too hard" in words
