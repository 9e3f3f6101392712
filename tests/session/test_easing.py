"""Too strong: lighter at first, then left out; whatever is pressed when, nothing becomes stronger."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfmassage.routine.model import CueLine, Step
from selfmassage.routine.vocabulary import AREAS, Area, Leg, Order, Side
from selfmassage.session import wording
from selfmassage.session.events import Due, Entered, Event, Hush, Relieved, State
from selfmassage.session.plan import plan
from selfmassage.session.player import Player
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import CueKind, Kind, Timeline, Tone
from tests.sessions import session, started, step, thigh
from tests.strategies import Planned, plans


def run(player: Player, end: float) -> list[Event]:
    """Let time pass by the player's deadlines until a moment of the clock."""
    events: list[Event] = []
    while player.deadline is not None and player.deadline <= end:
        events += player.advance(player.deadline)
    return events + player.advance(end)


def at(position: float, timeline: Timeline) -> Player:
    """A player that has come to a position by ordinary play."""
    player = started(timeline)
    run(player, position)
    return player


def said(events: list[Event]) -> list[str]:
    """The lines among events that the voice says."""
    return [event.cue.text for event in events if isinstance(event, Due) and event.cue.spoken and not event.late]


def done(timeline: Timeline) -> list[tuple[Leg, tuple[Area, ...], int]]:
    """Leg, areas and pressure of all work."""
    work = [segment for segment in timeline.segments if segment.kind is Kind.WORK]
    return [(one.leg, one.areas, shown.pressure) for one in work if (shown := timeline.step_of(one))]


def front(**changes: Any) -> Step:
    """A stroke over the whole front of the leg."""
    areas: dict[str, Any] = dict(
        areas=(Area.ANKLE, Area.SHIN, Area.QUAD), shares=(0.2, 0.4, 0.4), together=True, name="Long strokes"
    )
    return step(**{"name": "Long strokes", **areas, **changes})


CALF, QUAD = (Area.CALF,), (Area.QUAD,)


def test_the_first_time_the_pressure_is_one_lower_for_this_area_on_this_leg() -> None:
    player = at(10.0, session(step(), thigh(), step("Calf again"), order=Order.LEG_BY_LEG))

    player.ease(10.0)

    assert done(player.timeline) == [
        (Leg.LEFT, CALF, 2),
        (Leg.LEFT, QUAD, 3),
        (Leg.LEFT, CALF, 2),
        (Leg.RIGHT, CALF, 3),
        (Leg.RIGHT, QUAD, 3),
        (Leg.RIGHT, CALF, 3),
    ]


def test_a_later_step_that_is_lighter_anyway_stays_as_it_is() -> None:
    player = at(10.0, session(step(), step("Light", pressure=1)))
    player.ease(10.0)

    assert [pressure for leg, _, pressure in done(player.timeline) if leg is Leg.LEFT] == [2, 1]


def test_easing_is_said_at_once_instead_of_what_is_being_said() -> None:
    player = at(10.0, session())

    assert player.ease(10.0)[1:] == [Hush(), *player.advance(10.0), Due(player.timeline.cues[2])]
    assert said([Due(player.timeline.cues[2])]) == ["Lighter: pressure 2."]


def test_a_line_that_would_be_said_meanwhile_is_only_shown() -> None:
    player = at(10.0, session(step(cues=(CueLine(6.0, "Move up."),))))
    player.ease(10.0)
    events = run(player, 14.0)

    assert said(events) == []
    assert "Move up." in [event.cue.text for event in events if isinstance(event, Due)]


def test_the_screen_says_how_light_it_is_now() -> None:
    player = at(10.0, session())
    player.ease(10.0)
    shown = player.timeline.step_of(player.moment(10.0).segment)

    assert shown is not None
    assert shown.say == "Squeeze the calf. Keep it light: pressure 2 of 5."


def test_a_lighter_line_replaces_the_one_that_an_answer_brought() -> None:
    say = "Squeeze the calf. Keep it light: pressure 2 of 5."
    player = at(10.0, session(step(pressure=2, say=say)))
    player.ease(10.0)
    shown = player.timeline.step_of(player.moment(10.0).segment)

    assert shown is not None
    assert shown.say == "Squeeze the calf. Keep it light: pressure 1 of 5."


def test_before_a_later_step_on_the_area_the_voice_says_how_light_it_is() -> None:
    player = at(10.0, session(step(), step("Calf again")))
    player.ease(10.0)
    lead_in = player.timeline.blocks[1][0]
    lines = [cue.text for cue in player.timeline.cues if cue.spoken and lead_in.start <= cue.at < lead_in.end]

    assert lines == ["Left leg. Squeeze the calf.", "Lighter: pressure 2."]


@pytest.mark.parametrize("kind", [Kind.PREPARE, Kind.SWITCH, Kind.REST])
def test_before_the_work_nothing_is_pressed_so_nothing_is_eased(kind: Kind) -> None:
    timeline = session(rest_seconds=10.0)
    position = next(one.start + 1.0 for one in timeline.segments if one.kind is kind)
    player = at(position, timeline)

    assert player.ease(position) == [Relieved(None)]
    assert player.timeline == timeline


def test_who_presses_again_and_again_loses_no_step_that_was_not_felt() -> None:
    player = at(10.0, session(step(pressure=1), thigh(), step("Calf again", pressure=1)))

    events = [player.ease(10.0 + 0.4 * press) for press in range(4)]

    eased = [event.eased for press in events for event in press if isinstance(event, Relieved)]
    assert [one and one.areas for one in eased] == [CALF, None, None, None]
    assert [areas for leg, areas, _ in done(player.timeline) if leg is Leg.LEFT] == [CALF, QUAD]


def test_in_a_pause_it_is_shown_and_said_when_it_goes_on() -> None:
    player = at(10.0, session())
    player.pause(10.0)

    events = player.ease(11.0)
    assert said(events) == []
    assert [event.cue.text for event in events if isinstance(event, Due)] == ["Lighter: pressure 2."]
    assert said(player.play(12.0)) == ["Lighter: pressure 2."]


def test_the_second_time_the_area_is_left_out_on_this_leg() -> None:
    player = at(10.0, session(step(), thigh(), step("Calf again")))
    player.ease(10.0)
    run(player, 12.0)

    events = player.ease(12.0)

    assert said(events) == [wording.LEAVING_OUT]
    assert [leg for leg, areas, _ in done(player.timeline) if areas == CALF] == [Leg.LEFT, Leg.RIGHT, Leg.RIGHT]
    assert player.timeline.segments[1].seconds == pytest.approx(7.0)  # what was worked of it
    entered = next(event.segment for event in events if isinstance(event, Entered))
    assert (entered.kind, round(entered.start, 3), entered.step) == (Kind.PREPARE, 12.0, 1)
    assert player.moment(12.0).segment is entered
    assert player.timeline.work_seconds()[0, Leg.LEFT] == pytest.approx(20.0)
    assert player.timeline.dropped[0, Leg.LEFT].seconds == pytest.approx(13.0)


@pytest.mark.parametrize("pressure", [0, 1])
def test_what_cannot_be_lighter_is_left_out_at_once(pressure: int) -> None:
    player = at(10.0, session(step(pressure=pressure)))

    assert said(player.ease(10.0)) == [wording.LEAVING_OUT]


def test_a_second_time_on_a_later_step_on_the_area_leaves_it_out_too() -> None:
    player = at(10.0, session(step(), step("Calf again")))
    player.ease(10.0)
    run(player, 35.0)
    player.ease(35.0)

    assert [one[0] for one in done(player.timeline)] == [Leg.LEFT, Leg.LEFT, Leg.RIGHT, Leg.RIGHT]
    assert player.timeline.dropped.keys() == {(1, Leg.LEFT)}


def test_left_out_in_its_lead_in_a_step_vanishes_and_the_next_begins() -> None:
    player = at(1.0, session())
    player.leave_out(1.0, "too much")

    assert player.moment(1.0).segment.step == 1
    assert [areas for leg, areas, _ in done(player.timeline) if leg is Leg.LEFT] == [QUAD]
    assert player.moment(1.0).position == 0


def test_the_other_leg_is_told_in_full_what_the_first_did_not_hear() -> None:
    player = at(1.0, session())
    player.jump(1, 1.0)  # the thigh is left out before its words are over
    player.leave_out(1.0, "too much")

    assert "Right leg. Glide up the thigh." in [cue.text for cue in player.timeline.cues]


def test_the_rest_of_a_step_goes_on_with_its_other_areas() -> None:
    both = step(areas=(Area.CALF, Area.HAMSTRING), shares=(0.5, 0.5), seconds=40.0)
    player = at(10.0, session(both))
    player.ease(10.0)
    assert [pressure for _, _, pressure in done(player.timeline)] == [2, 3, 3, 3]
    player.ease(10.0)

    assert done(player.timeline)[:2] == [(Leg.LEFT, CALF, 0), (Leg.LEFT, (Area.HAMSTRING,), 3)]
    assert [round(one.seconds) for one in player.timeline.segments if one.kind is Kind.WORK] == [5, 20, 20, 20]
    assert said(run(player, 16.0)) == ["Now the hamstring."]


def test_a_long_stroke_is_left_out_alone_and_its_areas_stay_light() -> None:
    player = at(10.0, session(front(), thigh(), front(name="Once more")))
    player.ease(10.0)
    player.ease(10.0)

    left = [(areas, pressure) for leg, areas, pressure in done(player.timeline) if leg is Leg.LEFT]
    assert left == [(front().areas, 1), (QUAD, 1), (front().areas, 1)]
    assert player.timeline.dropped.keys() == {(0, Leg.LEFT)}


def test_a_long_stroke_over_an_area_that_is_left_out_is_left_out_too() -> None:
    player = at(10.0, session(thigh(), front(), step()))
    player.ease(10.0)
    player.ease(10.0)

    assert [areas for leg, areas, _ in done(player.timeline) if leg is Leg.LEFT] == [QUAD, CALF]


def test_what_is_for_both_legs_at_once_is_left_out_on_both() -> None:
    player = at(10.0, session(step(side=Side.BOTH), step("Calf again")))
    player.ease(10.0)
    player.ease(10.0)

    assert [one[0] for one in done(player.timeline)] == [Leg.BOTH]


def test_the_legs_change_where_they_have_to_after_something_was_left_out() -> None:
    player = at(10.0, session(step(), thigh(), step("Calf again"), order=Order.AREA_BY_AREA))
    for _ in range(2):
        player.ease(10.0)

    kinds = [(one.kind, one.leg) for one in player.timeline.segments if one.kind in (Kind.SWITCH, Kind.WORK)]
    assert kinds == [
        (Kind.WORK, Leg.LEFT),
        (Kind.SWITCH, Leg.RIGHT),
        (Kind.WORK, Leg.RIGHT),
        (Kind.SWITCH, Leg.LEFT),
        (Kind.WORK, Leg.LEFT),
        (Kind.SWITCH, Leg.RIGHT),
        (Kind.WORK, Leg.RIGHT),
        (Kind.WORK, Leg.RIGHT),
    ]


def test_where_nothing_is_left_the_session_comes_to_its_end() -> None:
    player = at(10.0, session(step()))
    player.jump(1, 10.0)
    player.leave_out(10.0, "too much")

    assert player.moment(10.0).segment.kind is Kind.FINISH


def test_discomfort_leaves_out_at_once_with_its_own_reason() -> None:
    player = at(10.0, session())
    events = player.leave_out(10.0, "Discomfort was 8 of 10.")

    relieved = next(event.eased for event in events if isinstance(event, Relieved))
    assert relieved is not None
    assert (relieved.before, relieved.after, relieved.is_left_out) == (3, 0, True)
    assert player.timeline.dropped[0, Leg.LEFT].why == "Discomfort was 8 of 10."


@pytest.mark.parametrize("position", [0.0, 10.0])
def test_where_no_area_is_worked_there_is_nothing_to_ease(position: float) -> None:
    breathing = step("Breathing", areas=(), shares=(), pressure=0)
    timeline = session(breathing)
    player = at(position, timeline)

    assert player.ease(position) == [Relieved(None)]
    assert player.leave_out(position, "")[-1] == Relieved(None)
    assert player.timeline == timeline


def test_the_question_is_asked_once_however_the_session_changes() -> None:
    player = at(10.0, session(step(seconds=60.0), thigh(seconds=60.0)))
    player.ease(10.0)
    assert [cue.kind for cue in player.timeline.cues].count(CueKind.QUESTION) == 1
    player.ease(10.0)
    assert [cue.kind for cue in player.timeline.cues].count(CueKind.QUESTION) == 1
    events = run(player, 500.0)
    assert [event.cue.kind for event in events if isinstance(event, Due)].count(CueKind.QUESTION) == 1


def test_without_a_voice_it_is_only_shown() -> None:
    player = at(10.0, session(verbosity=Verbosity.TONES))
    events = player.ease(10.0)

    assert said(events) == []
    assert [event.cue.text for event in events if isinstance(event, Due)] == ["Lighter: pressure 2."]


def test_going_back_passes_over_what_was_left_out() -> None:
    player = at(10.0, session(thigh(), step(), front()))
    run(player, 35.0)
    player.ease(35.0)
    player.ease(35.0)
    assert player.moment(35.0).segment.step == 2

    player.previous(35.0)
    assert player.moment(35.0).segment.step == 0
    player.jump(1, 35.0)
    assert player.moment(35.0).segment.step == 2


presses = st.lists(
    st.tuples(st.sampled_from(["ease", "ease", "leave", "next", "previous"]), st.floats(0, 40)), max_size=8
)


@settings(max_examples=40)
@given(plans(minutes=None), presses)
def test_no_storm_of_easing_makes_anything_stronger_or_leaves_a_gap(
    planned: Planned, storm: list[tuple[str, float]]
) -> None:
    prepared = set(planned.timeline.texts())
    player = started(planned.timeline)
    planned_work = planned.timeline.work_seconds()
    now = 0.0
    for what, seconds in storm:
        run(player, now := now + seconds)
        before = pressures(player.timeline)
        match what:
            case "ease":
                player.ease(now)
            case "leave":
                player.leave_out(now, "too much")
            case "next":
                player.next(now)
            case "previous":
                player.previous(now)
        after = pressures(player.timeline)
        assert all(pressure <= before[key] for key, pressure in after.items())
        check(player.timeline)
    assert player.timeline.work_seconds() == pytest.approx(planned_work)
    lines = {cue.text for cue in player.timeline.cues if cue.spoken}
    assert lines <= prepared
    run_out(player, now)
    assert player.state is State.FINISHED


def pressures(timeline: Timeline) -> dict[tuple[int, Leg, tuple[Area, ...]], int]:
    """The strongest pressure of each step, leg and areas."""
    found: dict[tuple[int, Leg, tuple[Area, ...]], int] = {}
    for segment in timeline.segments:
        shown = timeline.step_of(segment)
        if segment.kind is Kind.WORK and segment.step is not None and shown:
            key = segment.step, segment.leg, segment.areas
            found[key] = max(shown.pressure, found.get(key, 0))
            assert all(shown.pressure <= AREAS[area].max_pressure for area in segment.areas)
    return found


def check(timeline: Timeline) -> None:
    """Segments without gaps, cues in order, lines that do not overlap, blocks by their number."""
    segments = timeline.segments
    assert segments[0].start == 0
    assert all(abs(one.end - other.start) < 1e-6 for one, other in pairwise(segments))
    assert all(segment.seconds > 0 for segment in segments)
    assert [block[0].block for block in timeline.blocks] == list(range(len(timeline.blocks)))
    assert segments[-1].kind is Kind.FINISH
    assert all(any(one.kind is Kind.WORK for one in block) for block in timeline.blocks[:-1])
    moments = [cue.at for cue in timeline.cues]
    assert moments == sorted(moments)
    spoken = [cue for cue in timeline.cues if cue.spoken]
    assert all(one.end <= other.at + 1e-6 for one, other in pairwise(spoken))
    for one, other in pairwise(segment for segment in segments if segment.kind is Kind.WORK):
        between = [s.kind for s in segments if one.end - 1e-6 <= s.start < other.start - 1e-6]
        changes = {one.leg, other.leg} == {Leg.LEFT, Leg.RIGHT}
        assert (Kind.SWITCH in between) is changes


def run_out(player: Player, now: float) -> None:
    """Play to the end."""
    for _ in range(100_000):
        if player.deadline is None:
            return
        player.advance(player.deadline)
    raise AssertionError(f"the session that stood at {now} never ends")


def test_every_line_is_ready_before_the_session() -> None:
    timeline = plan(session().routine, Preferences(), lambda _: 2.0)

    assert {"Lighter: pressure 2.", "Lighter: pressure 1.", wording.LEAVING_OUT} <= set(timeline.lines())
    assert Tone.SWITCH
