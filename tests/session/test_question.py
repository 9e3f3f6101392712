"""The question at half of a session."""

from __future__ import annotations

from hypothesis import given, settings

from selfmassage.routine.vocabulary import Side
from selfmassage.session import wording
from selfmassage.session.preferences import Verbosity
from selfmassage.session.timeline import Cue, CueKind, Kind, Timeline
from tests.sessions import session, step, thigh
from tests.strategies import Planned, plans


def questions(timeline: Timeline) -> list[Cue]:
    """The cues that ask."""
    return [cue for cue in timeline.cues if cue.kind is CueKind.QUESTION]


def test_it_is_asked_in_the_work_about_half_way_with_time_to_answer() -> None:
    timeline = session(*(step(f"Step {number}", seconds=40.0) for number in range(4)))
    (asked,) = questions(timeline)
    segment = timeline.segments[timeline.index_at(asked.at)]

    assert (segment.kind, asked.text, asked.spoken) == (Kind.WORK, wording.HOW_STRONG, True)
    assert 0 <= asked.at - timeline.seconds / 2 < 40
    assert timeline.blocks[segment.block][-1].end - asked.end >= 10


def test_it_waits_for_work_on_an_area() -> None:
    rest = step("Breathing", areas=(), shares=(), pressure=0, seconds=200.0)
    timeline = session(step(side=Side.LEFT), rest, thigh(seconds=30.0))
    (asked,) = questions(timeline)
    shown = timeline.step_of(timeline.segments[timeline.index_at(asked.at)])

    assert shown is not None
    assert shown.name == "Thigh strokes"


def test_where_nothing_is_massaged_nothing_is_asked() -> None:
    assert questions(session(step("Breathing", areas=(), shares=(), pressure=0))) == []


def test_without_a_voice_it_is_shown() -> None:
    (asked,) = questions(session(verbosity=Verbosity.SILENT))

    assert not asked.spoken


@settings(max_examples=40)
@given(plans())
def test_it_is_asked_at_most_once_and_inside_work(planned: Planned) -> None:
    asked = questions(planned.timeline)

    assert len(asked) <= 1
    for cue in asked:
        assert planned.timeline.segments[planned.timeline.index_at(cue.at)].areas
