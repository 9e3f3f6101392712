from __future__ import annotations

from math import ceil
from typing import Any

import pytest

from selfmassage.routine.vocabulary import Area, Direction, Leg, Order, Side, Technique
from selfmassage.session.player import Moment
from selfmassage.session.timeline import Kind, Timeline
from selfmassage.ui.player.screen import Screen, announcement, is_on_screen, screen
from tests.sessions import moment, play, session, started, step, thigh


def at(timeline: Timeline, kind: Kind, block: int = 0, after: float = 0.0) -> Screen:
    return screen(timeline, moment(timeline, kind, block, after))


def stopped_at(timeline: Timeline, kind: Kind, block: int = 0, after: float = 0.0) -> tuple[Screen, Moment]:
    """A pause, and half a second after it the player has been asked to go on."""
    player = started(timeline)
    player.jump(block, 0.0)
    wanted = next(segment for segment in timeline.blocks[block] if segment.kind is kind)
    now = play(player, 0.0, wanted.start - timeline.blocks[block][0].start + after)
    player.pause(now)
    paused = screen(timeline, player.moment(now))
    player.play(now)
    player.advance(now + 0.5)
    return paused, player.moment(now + 0.5)


def test_work_says_leg_area_technique_time_and_count() -> None:
    shown = at(session(), Kind.WORK, after=7.0)
    assert (shown.leg, shown.title, shown.technique) == (Leg.LEFT, "Calf", "Kneading")
    assert shown.clock == "0:13"
    assert shown.state.split() == ["squeeze", "4", "of", "10"]
    assert shown.instruction == "Squeeze the calf."
    assert shown.pressure == 3


def test_a_count_without_a_goal_has_no_goal() -> None:
    assert at(session(step(repetitions=None)), Kind.WORK, after=7.0).state == "squeeze 4"


def test_a_step_without_a_pace_counts_nothing() -> None:
    assert at(session(step(repetitions=None, pace=None)), Kind.WORK, after=7.0).state == ""


def test_the_lead_in_counts_the_seconds_to_the_start_and_shows_what_comes() -> None:
    shown = at(session(), Kind.PREPARE, after=1.0)
    assert (shown.clock, shown.state) == ("4", "Get ready")
    assert shown.clock_words == "0:04 until the next part starts"
    assert (shown.title, shown.instruction) == ("Calf", "Squeeze the calf.")
    assert shown.topic is not None
    assert shown.topic.areas == (Area.CALF,)


def test_a_change_of_leg_is_the_heading_and_names_the_step_to_come() -> None:
    shown = at(session(), Kind.SWITCH, block=2)
    assert shown.is_change
    assert (shown.leg, shown.title, shown.technique) == (Leg.RIGHT, "Change to the right leg", "")
    assert shown.next == "Next: Calf · Kneading · right leg"


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (0, "Next: Quad · Stroking · left leg"),
        (1, "Next: change to the right leg · Calf · Kneading"),
        (3, "Next: the end"),
    ],
)
def test_the_next_step_is_named_with_its_leg(block: int, text: str) -> None:
    assert at(session(), Kind.WORK, block=block).next == text


def test_steps_are_counted_on_each_leg_anew() -> None:
    timeline = session()
    assert [at(timeline, Kind.WORK, block=block).step for block in range(4)] == [
        "Step 1 of 2",
        "Step 2 of 2",
        "Step 1 of 2",
        "Step 2 of 2",
    ]


def test_time_left_counts_the_whole_session() -> None:
    timeline = session()
    left = ceil(timeline.seconds - timeline.blocks[1][0].start)
    assert at(timeline, Kind.PREPARE, block=1).left == f"{left // 60}:{left % 60:02} left"


def test_a_pause_is_said_and_the_way_back_counts_three_two_one() -> None:
    paused, after = stopped_at(session(), Kind.WORK, after=7.0)
    assert (paused.veil, paused.state, paused.clock) == ("Paused", "Paused", "0:13")
    assert screen(session(), after).veil == "3"
    assert screen(session(), after).state == "Going on"


def test_the_end_says_well_done() -> None:
    timeline = session()
    shown = at(timeline, Kind.FINISH, block=len(timeline.blocks) - 1)
    assert (shown.leg, shown.title, shown.clock, shown.next, shown.step) == (Leg.NONE, "Well done", "0:00", "", "")
    assert shown.instruction == "Stand up slowly."


def test_areas_in_turn_are_named_one_by_one_and_areas_together_as_one() -> None:
    both: dict[str, Any] = dict(areas=(Area.CALF, Area.HAMSTRING, Area.GLUTE), shares=(0.4, 0.3, 0.3))
    in_turn, together = session(step(**both)), session(step(together=True, **both))
    assert at(in_turn, Kind.PREPARE).title == "Calf, hamstring, glute"
    assert at(in_turn, Kind.WORK, after=9.0).title == "Hamstring"
    topic = at(in_turn, Kind.WORK, after=9.0).topic
    assert topic is not None
    assert topic.areas == (Area.HAMSTRING,)
    assert at(together, Kind.WORK, after=9.0).title == "Calf to glute"


def test_care_without_an_area_is_called_by_its_name_and_has_no_pressure() -> None:
    rest = step("Breathe out", technique=Technique.CARE, side=Side.NONE, areas=(), shares=(), pressure=0)
    shown = at(session(rest), Kind.WORK)
    assert (shown.leg, shown.title, shown.technique, shown.pressure) == (Leg.NONE, "Breathe out", "", None)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Left calf, kneading, upward"),
        ({"direction": Direction.CIRCULAR, "technique": Technique.FRICTION}, "Left calf, friction, in circles"),
        ({"side": Side.BOTH}, "Both sides, calf, kneading, upward"),
    ],
)
def test_the_picture_is_told_in_words(changes: dict[str, Any], words: str) -> None:
    topic = at(session(step(**changes)), Kind.WORK).topic
    assert topic is not None
    assert topic.words == words


def test_the_picture_of_the_right_leg_is_of_the_right_leg() -> None:
    shown = at(session(order=Order.AREA_BY_AREA), Kind.WORK, block=1)
    assert shown.topic is not None
    assert shown.topic.leg is Leg.RIGHT
    assert shown.topic.words == "Right calf, kneading, upward"


def test_each_segment_has_one_announcement() -> None:
    timeline = session(step(), thigh())
    told = [announcement(timeline, segment) for segment in timeline.blocks[2]]
    assert told == [
        "Change to the right leg.",
        "Right leg, Calf, Kneading. Squeeze the calf.",
        "Right leg, Calf, Kneading. Start.",
    ]
    assert announcement(timeline, timeline.segments[-1]) == "Well done."


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Left leg. Squeeze the calf.", True),
        ("Squeeze the calf.", True),
        ("Halfway.", False),
        ("Left leg, the same again: calf kneading.", False),
    ],
)
def test_a_line_that_stands_on_the_page_needs_no_caption(line: str, there: bool) -> None:
    assert is_on_screen(at(session(), Kind.PREPARE), line) is there


def test_the_change_of_leg_needs_no_caption() -> None:
    assert is_on_screen(at(session(), Kind.SWITCH, block=2), "Change to the right leg.")
