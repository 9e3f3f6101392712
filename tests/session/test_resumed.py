"""A session that was cut off goes on at the second of the work that it had reached."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.session import resumed as resume
from selfmassage.session.events import Due, Entered, Event
from selfmassage.session.ledger import Ledger
from selfmassage.session.player import Player
from selfmassage.session.timeline import Cue, CueKind, Kind, Timeline
from tests.sessions import session, step
from tests.strategies import Planned, plans


def run(player: Player, end: float) -> list[Event]:
    """Let time pass by the player's deadlines until a moment of the clock."""
    events: list[Event] = []
    while player.deadline is not None and player.deadline <= end:
        events += player.advance(player.deadline)
    return events + player.advance(end)


def cut(timeline: Timeline, ledger: Ledger, block: int, after: float) -> tuple[Ledger, int]:
    """Play on from where it was, until the power fails; give what is known of it then."""
    player = Player(timeline, ledger, block)
    player.play(0.0)
    run(player, after)
    return player.ledger + Ledger(), player.moment(after).segment.block


def resumed(timeline: Timeline, worked: float, block: int = 0) -> Player:
    """A player that goes on after so many seconds of the first step's work."""
    ledger, _ = cut(timeline, Ledger(), block, timeline.blocks[block][-1].end - 20.0 + worked)
    player = Player(timeline, ledger, block)
    player.play(0.0)
    return player


def said(events: list[Event]) -> list[str]:
    """The lines among events that the voice says."""
    return [event.cue.text for event in events if isinstance(event, Due) and event.cue.spoken]


def two_areas(seconds: float = 20.0) -> Step:
    """A step on the calf, then on the hamstring."""
    return step(areas=(Area.CALF, Area.HAMSTRING), shares=(0.5, 0.5), seconds=seconds)


def test_it_begins_with_the_lead_in_and_its_words() -> None:
    player = Player(session(), resumed(session(), 12.0).ledger, 0)

    assert said([*player.play(0.0), *run(player, 1.0)]) == ["Left leg. Squeeze the calf."]
    assert player.moment(1.0).segment.kind is Kind.PREPARE
    assert player.worked_at(1.0) < 0


def test_the_work_goes_on_at_its_second() -> None:
    player = resumed(session(), 12.0)
    events = run(player, 5.0)
    moment = player.moment(5.0)

    assert [event.cue.kind for event in events if isinstance(event, Due)][-1] is CueKind.START
    assert moment.segment.kind is Kind.WORK
    assert (round(moment.worked, 3), round(moment.segment_left, 3), moment.movement) == (12.0, 8.0, 7)


def test_the_time_that_is_left_counts_only_what_is_still_to_come() -> None:
    player = resumed(session(), 12.0)
    before = player.moment(0.0).session_left
    run(player, 10.0)

    assert before - player.moment(10.0).session_left == pytest.approx(10.0)
    run(player, before + 1)
    assert player.state.is_over


def test_what_was_said_of_the_work_before_the_cut_is_not_said_again() -> None:
    player = resumed(session(step(seconds=60.0)), 12.0)  # 52 seconds of the sixty
    kinds = [event.cue.kind for event in run(player, 12.5) if isinstance(event, Due)]

    assert kinds == [CueKind.INSTRUCTION, CueKind.START, *3 * [CueKind.COUNTDOWN]]


def test_in_the_second_area_of_a_step_the_voice_names_it() -> None:
    player = resumed(session(two_areas()), 12.0)
    events = run(player, 6.0)

    assert said(events) == ["Left leg. Squeeze the calf.", "Now the hamstring."]
    work = [event.segment.areas for event in events if isinstance(event, Entered)]
    assert work == [(Area.HAMSTRING,)]


@pytest.mark.parametrize(("at", "spoken"), [(31.0, False), (33.0, True)])
def test_an_areas_line_that_would_meet_another_is_only_shown(at: float, spoken: bool) -> None:
    line = Cue(15.5, CueKind.AREA, "Now the hamstring.", seconds=2.0)

    (heard,) = resume.heard([line], Cue(at, CueKind.STEP, "Move up.", seconds=1.0), position=30.0)

    assert (heard.text, heard.spoken) == ("Now the hamstring.", spoken)


def test_a_step_that_was_done_is_not_done_again() -> None:
    player = resumed(session(), 19.5)

    assert player.moment(0.0).segment.step == 1


def test_a_step_that_is_shorter_than_a_moment_is_done_all_the_same() -> None:
    assert resume.place(session(step(seconds=0.5)), Ledger(), 0) == (0, 0.0)


def test_who_begins_the_step_again_does_all_of_it() -> None:
    player = resumed(session(), 12.0)
    player.restart(1.0)
    run(player, 6.0)

    assert player.moment(6.0).worked == pytest.approx(0.0, abs=0.01)


def test_who_leaves_the_lead_in_finds_the_next_step_whole() -> None:
    player = resumed(session(), 12.0)
    player.next(1.0)
    run(player, 6.0)

    assert player.moment(6.0).worked == pytest.approx(0.0, abs=0.01)


@settings(max_examples=40)
@given(plans(minutes=None), st.lists(st.floats(1, 60), max_size=9))
def test_however_often_it_is_cut_off_no_second_of_work_is_done_twice(planned: Planned, cuts: list[float]) -> None:
    timeline = planned.timeline
    ledger, block = Ledger(), 0
    for after in cuts:
        ledger, block = cut(timeline, ledger, block, after)
    ledger, _ = cut(timeline, ledger, block, timeline.seconds + 100)

    for (index, leg), seconds in timeline.work_seconds().items():
        assert seconds - 1.0 - 1e-6 <= ledger.step_seconds(index, leg) <= seconds + 1e-6
    assert ledger.is_equal or Leg.BOTH in {leg for _, leg in timeline.work_seconds()} or ledger.skipped(timeline) == ()
