"""The player: time and commands go in, events come out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.session import wording
from selfmassage.session.extend import extended
from selfmassage.session.plan import plan
from selfmassage.session.player import Changed, Due, Entered, Event, Hush, Player, Reason, State
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import Cue, CueKind, Kind, Timeline, Tone
from tests.strategies import Planned, Voice, plans, read

START = 1000.0
"""What the clock shows when a session begins."""
MILLISECOND = 0.001


def squeeze(seconds: float, **fields: object) -> dict[str, object]:
    """A step of a file."""
    return {"technique": "kneading", "areas": ["calf"], "seconds": seconds, "say": "Squeeze the calf.", **fields}


def timeline_of(*steps: dict[str, object], **choices: object) -> Timeline:
    """Plan steps, the left leg first unless chosen otherwise, with half a second for each word."""
    file = {"format": 1, "id": "any", "title": "Any", "steps": list(steps)}
    return plan(read(file), replace(Preferences(), **choices), Voice(0.5, 0))  # type: ignore[arg-type]


def two_steps() -> Timeline:
    """Both legs, two steps: blocks 0 and 1 left, 2 and 3 right, 4 the finish.

    The first lead-in ends at 5, the first work at 35, the second lead-in at 40, the second work at 60.
    """
    return timeline_of(squeeze(30), squeeze(20, areas=["sole"], say="Press the sole."))


def started(timeline: Timeline) -> Player:
    """A player that has just begun."""
    player = Player(timeline)
    player.play(START)
    return player


def at(position: float, timeline: Timeline | None = None) -> Player:
    """A player that has come to a position by ordinary play."""
    player = started(timeline or two_steps())
    run_until(player, START + position)
    return player


def run_until(player: Player, end: float) -> list[Event]:
    """Let time pass as an exact timer would, up to a moment of the clock."""
    events = []
    while player.deadline is not None and player.deadline <= end:
        events += player.advance(player.deadline)
    return events + player.advance(end)


def run_to_the_end(player: Player, lateness: Callable[[], float] = lambda: 0.0) -> list[tuple[float, Event]]:
    """Let time pass by the player's deadlines until it stops, each event with the clock's time."""
    events: list[tuple[float, Event]] = []
    for _ in range(100_000):
        if player.deadline is None:
            return events
        now = player.deadline + lateness()
        events += [(now, event) for event in player.advance(now)]
    raise AssertionError("the session never ends")


def due(events: list[Event]) -> list[Cue]:
    """The cues among events."""
    return [event.cue for event in events if isinstance(event, Due)]


def position(player: Player) -> float:
    """Where the player is, rounded to milliseconds."""
    return round(player.moment(0).position, 3)


def in_state(state: State) -> tuple[Player, float]:
    """A player in a state, and the time."""
    player = Player(two_steps())
    if state is not State.READY:
        player.play(START)
        run_until(player, START + 10)
    if state in (State.PAUSED, State.RESUMING):
        player.pause(START + 10)
    if state is State.RESUMING:
        player.play(START + 10)
    if state is State.STOPPED:
        player.stop(START + 10)
    if state is State.FINISHED:
        run_to_the_end(player)
        return player, START + 1000
    assert player.state is state
    return player, START + 10


def test_play_starts_with_the_first_segment() -> None:
    player = Player(two_steps())

    assert player.play(START) == [Changed(State.PLAYING), Entered(player.timeline.segments[0])]


def test_a_session_plays_every_segment_and_every_cue_in_order() -> None:
    timeline = two_steps()
    player = Player(timeline)
    begun = player.play(START)
    events = begun + [event for _, event in run_to_the_end(player)]

    assert [event.segment for event in events if isinstance(event, Entered)] == list(timeline.segments)
    assert due(events) == list(timeline.cues)
    assert events[-1] == Changed(State.FINISHED, Reason.THE_END)
    assert position(player) == round(timeline.seconds, 3)


def test_pause_stops_the_clock_and_the_voice() -> None:
    player = at(10)

    assert player.pause(START + 12) == [Changed(State.PAUSED), Hush()]
    assert player.deadline is None
    assert player.advance(START + 500) == []
    assert position(player) == 12


def test_play_after_a_pause_leads_in_for_three_seconds() -> None:
    player = at(10)
    player.pause(START + 10)

    assert player.play(START + 100) == [Changed(State.RESUMING)]
    assert player.moment(START + 101).lead_left == 2
    assert run_until(player, START + 102.9) == []
    assert run_until(player, START + 103) == [Changed(State.PLAYING)]
    assert position(player) == 10
    run_until(player, START + 105)
    assert position(player) == 12


def test_play_repeats_the_line_that_the_pause_cut_and_waits_for_its_end() -> None:
    player = at(1)
    line = next(cue for cue in player.timeline.cues if cue.spoken)
    player.pause(START + 1)

    assert player.play(START + 9) == [Changed(State.RESUMING), Due(line)]
    assert player.deadline is not None
    assert player.moment(START + 9).lead_left == max(3.0, line.seconds + 1)


def test_a_pause_in_the_lead_in_begins_it_again() -> None:
    player = at(1)
    line = next(cue for cue in player.timeline.cues if cue.spoken)
    player.pause(START + 1)
    player.play(START + 9)

    assert player.pause(START + 10) == [Changed(State.PAUSED), Hush()]
    assert player.play(START + 20) == [Changed(State.RESUMING), Due(line)]


@pytest.mark.parametrize(
    ("command", "block"),
    [(Player.next, 1), (Player.restart, 0), (Player.previous, 0), (lambda player, now: player.jump(3, now), 3)],
)
@pytest.mark.parametrize("state", State)
def test_next_previous_restart_and_jump_go_to_the_start_of_a_step(
    state: State, command: Callable[[Player, float], list[Event]], block: int
) -> None:
    player, now = in_state(state)
    before = position(player)
    running = state in (State.PLAYING, State.RESUMING)

    events = command(player, now)

    if state.is_over:
        assert events == []
        assert position(player) == before
    else:
        segment = next(s for s in player.timeline.segments if s.start >= player.moment(now).position - MILLISECOND)
        expected: list[Event] = [Hush(), Entered(segment)]
        assert [event for event in events if not isinstance(event, Due)][:2] == expected
        assert player.state is (State.PLAYING if running else state)
        assert position(player) == player.timeline.blocks[segment.block][0].start
        assert segment.block == block


@pytest.mark.parametrize("state", State)
def test_stop_ends_every_state_once(state: State) -> None:
    player, now = in_state(state)

    events = player.stop(now)

    assert events == ([] if state.is_over else [Changed(State.STOPPED), Hush()])
    assert player.state is (state if state.is_over else State.STOPPED)
    assert player.play(now) == []
    assert player.deadline is None


@pytest.mark.parametrize("state", State)
def test_fifteen_seconds_more_in_every_state(state: State) -> None:
    player, now = in_state(state)
    before = player.timeline.seconds

    assert player.extend(now) == []

    twice = state not in (State.READY, State.FINISHED, State.STOPPED)  # work, so the other leg gets it too
    assert player.timeline.seconds - before == pytest.approx(0 if state.is_over else 30 if twice else 15)


@pytest.mark.parametrize("state", [state for state in State if state not in (State.READY, State.PAUSED)])
def test_play_does_nothing_where_there_is_nothing_to_begin(state: State) -> None:
    player, now = in_state(state)

    assert player.play(now) == []
    assert player.state is state


@pytest.mark.parametrize("state", [state for state in State if not state.is_running])
def test_pause_does_nothing_while_nothing_runs(state: State) -> None:
    player, now = in_state(state)

    assert player.pause(now) == []
    assert player.state is state


def test_next_after_the_last_step_is_the_finish() -> None:
    player = at(40)
    player.jump(3, START + 40)

    assert Entered(player.timeline.segments[-1]) in player.next(START + 40)


def test_a_jump_out_of_range_goes_to_the_nearest_end() -> None:
    player = at(40)

    assert Entered(player.timeline.segments[0]) in player.jump(-5, START + 40)
    assert Entered(player.timeline.segments[-1]) in player.jump(99, START + 40)


def test_after_a_jump_in_a_pause_the_step_begins_with_its_own_lead_in() -> None:
    player = at(10)
    player.pause(START + 10)
    player.jump(2, START + 11)

    events = player.play(START + 12)

    assert events[0] == Changed(State.PLAYING)
    assert due(events)[0].tone is Tone.SWITCH


def test_after_a_jump_its_cues_come_again() -> None:
    player = at(20)
    player.restart(START + 20)
    texts = [cue.text for cue in due(run_until(player, START + 30)) if cue.text]

    assert texts == ["Left leg. Squeeze the calf."]


@pytest.mark.parametrize(("gap", "asleep"), [(5.0, False), (5.001, True), (3600.0, True)])
def test_a_gap_of_more_than_five_seconds_after_the_deadline_is_sleep(gap: float, asleep: bool) -> None:
    player = at(10)
    assert player.deadline is not None

    events = player.advance(player.deadline + gap)

    assert (Changed(State.PAUSED, Reason.ASLEEP) in events) is asleep
    assert player.state is (State.PAUSED if asleep else State.PLAYING)


def test_sleep_does_not_count_as_work() -> None:
    player = at(10)
    worked = player.ledger.leg_seconds(Leg.LEFT)

    assert player.advance(START + 5000) == [Changed(State.PAUSED, Reason.ASLEEP), Hush()]
    assert player.ledger.leg_seconds(Leg.LEFT) == worked
    assert position(player) == 10


def test_a_clock_that_goes_back_stands_still() -> None:
    player = at(10)

    assert player.advance(START - 50) == []
    assert position(player) == 10
    player.advance(START + 11)
    assert position(player) == 11


def test_a_command_at_a_time_before_the_last_one_wins_no_time() -> None:
    player = at(10)
    player.jump(1, START - 50)
    run_until(player, START + 11)

    assert position(player) == 36


def test_a_late_timer_makes_the_cue_late_but_loses_nothing() -> None:
    player = at(0.1)

    assert [event.late for event in player.advance(START + 3.19) if isinstance(event, Due)] == [False]
    player = at(0.1)
    assert [event.late for event in player.advance(START + 3.21) if isinstance(event, Due)] == [True]


def test_the_ledger_counts_real_seconds_through_pause_skip_restart_and_extension() -> None:
    player = at(15)  # 10 s of the first step
    player.pause(START + 15)
    player.play(START + 20)
    run_until(player, START + 28)  # 3 s lead-in, then 5 s more
    player.restart(START + 28)
    run_until(player, START + 43)  # 5 s lead-in, 10 s of work
    player.extend(START + 43)
    run_until(player, START + 83)  # 20 s and 15 s to the end, and the next lead-in
    run_until(player, START + 87)
    player.next(START + 87)  # the second step cut after 4 s

    calf, sole = player.ledger.area_seconds(Area.CALF, Leg.LEFT), player.ledger.area_seconds(Area.SOLE, Leg.LEFT)
    assert (round(calf, 3), round(sole, 3)) == (60, 4)
    assert round(player.ledger.leg_seconds(Leg.LEFT), 3) == 64
    assert player.ledger.leg_seconds(Leg.RIGHT) == 0
    skipped = player.ledger.skipped(player.timeline)
    assert [(missing.leg, round(missing.seconds, 3)) for missing in skipped] == [
        (Leg.LEFT, 16),
        (Leg.RIGHT, 45),
        (Leg.RIGHT, 20),
    ]


def test_fifteen_seconds_more_shift_what_lies_ahead() -> None:
    before, player = two_steps(), at(10)
    player.extend(START + 10)
    after = player.timeline

    assert [s.seconds for s in after.segments[:3]] == [5, 45, 5]
    assert after.seconds == before.seconds + 30
    late = [cue.at - 15 for cue in after.cues if 50 <= cue.at <= 80]
    assert late == pytest.approx([cue.at for cue in before.cues if 35 <= cue.at <= 65])


def test_fifteen_seconds_more_on_one_leg_are_given_to_the_other_too() -> None:
    player = at(10)
    player.extend(START + 10)

    assert player.timeline.work_seconds() == {
        (0, Leg.LEFT): 45,
        (1, Leg.LEFT): 20,
        (0, Leg.RIGHT): 45,
        (1, Leg.RIGHT): 20,
    }


def test_fifteen_seconds_more_on_the_second_leg_come_too_late_for_the_first() -> None:
    player = started(two_steps())
    player.jump(2, START)
    run_until(player, now := START + 12)
    player.extend(now)

    assert player.timeline.work_seconds()[0, Leg.LEFT] == 30
    assert player.timeline.work_seconds()[0, Leg.RIGHT] == 45


def test_the_halfway_line_of_a_longer_step_moves_to_its_new_middle() -> None:
    player = at(10)
    player.extend(START + 10)
    after = player.timeline

    assert [cue.at for cue in after.cues if cue.tone is Tone.COUNTDOWN][:3] == [47, 48, 49]
    assert next(cue.at for cue in after.cues if cue.tone is Tone.HALFWAY) == 27.5


def test_a_longer_lead_in_keeps_its_words_at_the_beginning() -> None:
    player = Player(two_steps())
    player.extend(START)

    assert [cue.at for cue in player.timeline.cues][:2] == [0.2, 20]


def test_a_longer_step_goes_on_ticking() -> None:
    player = at(10, timeline_of(squeeze(30, pace=60), tempo_tick=True))
    player.extend(START + 10)
    ticks = [cue.at for cue in player.timeline.cues if cue.tone is Tone.TICK and cue.at < 50]

    assert ticks == pytest.approx([5.0 + beat for beat in range(1, 45)])


def test_the_last_line_calls_the_legs_equal_only_if_they_are() -> None:
    even, uneven = started(two_steps()), started(two_steps())
    uneven.next(START)

    assert due([event for _, event in run_to_the_end(even)])[-1].text == wording.FINISH_EQUAL
    assert due([event for _, event in run_to_the_end(uneven)])[-1].text == wording.FINISH


@pytest.mark.parametrize("state", State)
def test_say_again_repeats_the_instruction_of_the_step(state: State) -> None:
    player, _ = in_state(state)
    line = next(cue for cue in player.timeline.cues if cue.kind is CueKind.INSTRUCTION)

    assert player.say_again() == ([] if state.is_over else [Hush(), Due(line)])


def test_the_moment_tells_what_to_show() -> None:
    player = at(11, timeline_of(squeeze(30, pace=30)))
    moment = player.moment(START + 11)

    assert (moment.state, moment.segment.kind) == (State.PLAYING, Kind.WORK)
    assert (round(moment.segment_left, 3), round(moment.worked, 3)) == (24, 6)
    assert moment.session_left == pytest.approx(player.timeline.seconds - 11, abs=MILLISECOND)
    assert moment.movement == 4


def test_the_deadline_comes_at_least_once_a_second() -> None:
    player = started(two_steps())
    while player.deadline is not None:
        before = position(player)
        player.advance(player.deadline)
        assert position(player) - before <= 1 + MILLISECOND


COMMANDS: dict[str, Callable[[Player, float, int], list[Event]]] = {
    "play": lambda player, now, _: player.play(now),
    "pause": lambda player, now, _: player.pause(now),
    "next": lambda player, now, _: player.next(now),
    "previous": lambda player, now, _: player.previous(now),
    "restart": lambda player, now, _: player.restart(now),
    "jump": lambda player, now, number: player.jump(number, now),
    "extend": lambda player, now, _: player.extend(now),
    "say again": lambda player, now, _: player.say_again(),
    "wait": lambda player, now, _: player.advance(now),
}
JUMPS = ("next", "previous", "restart", "jump")
lengths = st.sampled_from([0.0, 0.5, 1.0, 4.9, 4.9, 4.9, 6.0, -3.0]) | st.floats(0, 5)
storms = st.lists(st.tuples(st.sampled_from(["wait", "wait", *COMMANDS]), lengths, st.integers(-1, 20)), max_size=40)


class Watch:
    """Looks at every event of a storm and knows what must have been heard since the last jump."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.fired: list[Cue] = []
        self.begin = 0.0
        self.has_run = False

    def see(self, name: str, events: list[Event]) -> None:
        """Check the events of one command."""
        jumps = [n for n, event in enumerate(events) if isinstance(event, Entered) and events[n - 1] == Hush()]
        if name in JUMPS and jumps:
            entered = events[jumps[-1]]
            assert isinstance(entered, Entered)
            self._check_order(events[: jumps[-1]])
            self.fired, self.begin, self.has_run = [], entered.segment.start, False
            events = events[jumps[-1] + 1 :]
        repeats = name == "say again" or Changed(State.RESUMING) in events
        self._check_order(events)
        self.fired += [] if repeats else due(events)
        self.has_run |= self.player.state.is_running
        self._check_nothing_lost_and_nothing_twice()

    def _check_order(self, events: list[Event]) -> None:
        starts = [event.segment.start for event in events if isinstance(event, Entered)]
        assert starts == sorted(starts)
        moments = [cue.at for cue in due(events)]
        assert moments == sorted(moments)

    def _check_nothing_lost_and_nothing_twice(self) -> None:
        here = self.player.moment(0).position
        assert 0 <= here <= self.player.timeline.seconds
        wanted = [cue for cue in self.player.timeline.cues if self.begin <= cue.at <= here] if self.has_run else []
        assert [(cue.at, cue.kind, cue.tone) for cue in self.fired] == [(cue.at, cue.kind, cue.tone) for cue in wanted]


@settings(max_examples=60)
@given(plans(minutes=None), storms)
def test_no_storm_of_commands_loses_a_cue_or_the_end(planned: Planned, storm: list[tuple[str, float, int]]) -> None:
    player = Player(planned.timeline)
    watch = Watch(player)
    watch.see("play", player.play(START))
    now = latest = START
    playing = 0.0
    for name, seconds, number in storm:
        now = max(START, now + seconds)
        playing += max(0.0, now - latest) if player.state.is_running else 0.0
        latest = max(now, latest)
        watch.see(name, COMMANDS[name](player, now, number))
        assert player.deadline is None or player.state.is_running
    worked = sum(player.ledger.step_seconds(step, leg) for step, leg in player.timeline.work_seconds())
    assert worked <= playing + MILLISECOND

    watch.see("play", player.play(latest))
    watch.see("wait", [event for _, event in run_to_the_end(player)])
    assert player.state is State.FINISHED


@settings(max_examples=60)
@given(plans(), st.lists(st.floats(0.1, 4.9), min_size=1, max_size=30))
@example(Planned(two_steps().routine, Preferences(), Voice(0.5, 0), two_steps()), [4.9])
def test_any_way_of_cutting_time_gives_the_same_events(planned: Planned, ticks: list[float]) -> None:
    exact, cut = started(planned.timeline), started(planned.timeline)
    expected = [event for _, event in run_to_the_end(exact)]
    events: list[Event] = []
    now, count = START, 0
    while cut.state.is_running:
        now += ticks[count % len(ticks)]
        count += 1
        events += cut.advance(now)

    assert [replace(event, late=False) if isinstance(event, Due) else event for event in events] == expected


@settings(max_examples=40)
@given(plans())
def test_the_ledger_of_an_undisturbed_session_is_the_plan(planned: Planned) -> None:
    player = started(planned.timeline)
    run_to_the_end(player)

    for (step, leg), seconds in planned.timeline.work_seconds().items():
        assert player.ledger.step_seconds(step, leg) == pytest.approx(seconds, abs=MILLISECOND)
    assert player.ledger.skipped(planned.timeline) == ()


@settings(max_examples=60)
@given(plans(verbosity=Verbosity.FULL, minutes=None), st.lists(st.floats(0, 1), min_size=1, max_size=5))
def test_extensions_keep_lines_apart_and_segments_together(planned: Planned, moments: list[float]) -> None:
    timeline = planned.timeline
    for moment in sorted(moments):
        where = moment * timeline.segments[-2].end * 0.999
        timeline = extended(timeline, where, 15)
        spoken = [cue for cue in timeline.cues if cue.spoken]
        assert all(one.end <= other.at + 1e-9 for one, other in pairwise(spoken))
        assert [one.end for one in timeline.segments[:-1]] == pytest.approx([s.start for s in timeline.segments[1:]])
        assert [cue.at for cue in timeline.cues] == sorted(cue.at for cue in timeline.cues)


def two_hours() -> Timeline:
    """Two hours of work with a tick every second."""
    steps = [squeeze(450, pace=60, cues=[{"at": 100, "say": "Go on."}, {"at": -20, "say": "Soon."}]) for _ in range(8)]
    return timeline_of(*steps, tempo_tick=True)


def test_two_hours_pass_without_drift() -> None:
    timeline = two_hours()
    player = started(timeline)
    events = run_to_the_end(player)
    cues = [(now, event.cue) for now, event in events if isinstance(event, Due)]

    assert timeline.seconds > 7200
    assert [cue for _, cue in cues] == list(timeline.cues)
    assert max(abs(now - START - cue.at) for now, cue in cues) < MILLISECOND
    assert events[-1][0] - START == pytest.approx(timeline.seconds, abs=MILLISECOND)


def test_a_timer_that_is_up_to_twenty_milliseconds_late_adds_up_to_nothing() -> None:
    timeline, random = two_hours(), Random(1)
    player = started(timeline)
    events = run_to_the_end(player, lambda: random.uniform(0, 0.02))
    cues = [(now, event) for now, event in events if isinstance(event, Due)]

    assert [event.cue for _, event in cues] == list(timeline.cues)
    assert not any(event.late for _, event in cues)
    assert all(-MILLISECOND < now - START - event.cue.at < 0.02 + MILLISECOND for now, event in cues)
    assert events[-1][0] - START - timeline.seconds < 0.02 + MILLISECOND


def test_between_two_advances_the_position_is_asked_for_without_letting_time_pass() -> None:
    player = started(two_steps())
    work = next(segment for segment in player.timeline.segments if segment.kind is Kind.WORK)
    run_until(player, now := START + work.start + 1.0)
    before = player.moment(now)
    assert player.position_at(now + 0.25) == pytest.approx(before.position + 0.25)
    assert player.worked_at(now + 0.25) == pytest.approx(before.worked + 0.25)
    assert player.moment(now) == before


def test_the_position_asked_for_stays_in_its_segment_until_time_has_passed() -> None:
    player = started(two_steps())
    first = player.timeline.segments[0]
    assert player.position_at(START + first.seconds + 30.0) == first.end


def test_work_still_to_begin_is_told_as_less_than_none() -> None:
    player = started(two_steps())
    lead_in = player.timeline.segments[0].seconds
    assert player.worked_at(START) == pytest.approx(-lead_in)
    assert player.worked_at(START + lead_in - 1.0) == pytest.approx(-1.0)


def test_in_a_pause_the_work_asked_for_stands_still() -> None:
    player = started(two_steps())
    run_until(player, now := START + player.timeline.segments[0].end + 2.0)
    player.pause(now)
    worked = player.worked_at(now)
    assert player.worked_at(now + 60.0) == worked


def test_each_counted_movement_has_its_deadline() -> None:
    player = started(timeline_of(squeeze(20, pace=45)))
    work = next(segment for segment in player.timeline.segments if segment.kind is Kind.WORK)
    run_until(player, START + work.start)
    moments = []
    while (deadline := player.deadline) is not None and deadline < START + work.end:
        player.advance(deadline)
        moments.append(player.moment(deadline))
    for number in range(1, 15):
        turned = next(moment for moment in moments if moment.movement == number + 1)
        assert turned.worked == pytest.approx(number * 60 / 45, abs=MILLISECOND)
