"""Prompt fading, rehearsal and partner mode as changes of a planned session."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfmassage.practice import partner
from selfmassage.practice.fading import LEVELS, Level, faded, level_after, name_cue
from selfmassage.practice.partner import for_giver, ungivable
from selfmassage.practice.partner import given as given_to_partner
from selfmassage.practice.rehearsal import FINISH, OPENING, rehearsed
from selfmassage.resources import asset
from selfmassage.routine.model import CueLine
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import CueKind, Kind, Timeline
from tests.sessions import session, step
from tests.strategies import Planned, plans

from .runs import FULL, LIBRARY, LOWER, STROKES, planned

WORDS = partner.load(asset("practice", "partner.json"))
HANDS = [LOWER, FULL, LIBRARY.routines["foot_full_10"], LIBRARY.routines["post_run_10"]]


def voice(_: str) -> float:
    return 2.0


def assert_sound(timeline: Timeline) -> None:
    """No gap, no two lines at once, none outside the session, cues in order."""
    assert timeline.segments[0].start == 0
    assert all(one.end == pytest.approx(other.start) for one, other in pairwise(timeline.segments))
    spoken = [cue for cue in timeline.cues if cue.spoken]
    assert all(one.end <= other.at + 1e-6 for one, other in pairwise(spoken))
    assert all(one.at <= other.at for one, other in pairwise(timeline.cues))
    assert all(cue.at >= 0 and cue.end <= timeline.seconds for cue in timeline.cues)
    assert all(cue.latest >= cue.at - 1e-6 for cue in timeline.cues)


@settings(max_examples=40)
@given(made=plans(), level=st.sampled_from(LEVELS))
def test_any_session_can_be_faded_without_a_change_of_working_time(made: Planned, level: Level) -> None:
    timeline = faded(made.timeline, level, STROKES)
    assert_sound(timeline)
    assert timeline.work_seconds() == made.timeline.work_seconds()


@settings(max_examples=40)
@given(made=plans())
def test_any_session_can_be_rehearsed_with_twice_the_working_time(made: Planned) -> None:
    timeline = rehearsed(made.timeline)
    assert_sound(timeline)
    assert timeline.work_seconds() == {
        key: pytest.approx(2 * seconds) for key, seconds in made.timeline.work_seconds().items()
    }


@settings(max_examples=40)
@given(made=plans())
def test_any_session_can_be_said_to_a_giver(made: Planned) -> None:
    timeline = for_giver(made.timeline, WORDS)
    assert_sound(timeline)
    assert timeline.work_seconds() == made.timeline.work_seconds()


def heard_in(timeline: Timeline, block: int) -> list[str]:
    first, last = timeline.blocks[block][0], timeline.blocks[block][-1]
    return [cue.text for cue in timeline.cues if cue.spoken and first.start <= cue.at < last.end]


def test_the_first_level_says_the_area_and_three_seconds_later_the_name() -> None:
    timeline = faded(planned(), LEVELS[0], STROKES)
    assert heard_in(timeline, 2)[:2] == ["Left leg. Calf.", "Kneading (petrissage)."]
    area = next(cue for cue in timeline.cues if cue.text == "Left leg. Calf.")
    name = name_cue(timeline.cues, timeline.blocks[2])
    assert name
    assert name.at == pytest.approx(area.end + 3.0)
    work = next(segment for segment in timeline.blocks[2] if segment.kind is Kind.WORK)
    assert name.end + 1.0 <= work.start + 1e-9


def test_each_level_tells_less() -> None:
    said = [len([cue for cue in faded(planned(), level, STROKES).cues if cue.spoken]) for level in LEVELS]
    assert said == sorted(said, reverse=True)
    written = [name_cue((one := faded(planned(), level, STROKES)).cues, one.blocks[2]) for level in LEVELS]
    assert [bool(cue) and cue.spoken for cue in written if cue] == [True, True, False]
    memory = faded(planned(), LEVELS[-1], STROKES)
    assert heard_in(memory, 2)[0] == "Left leg."


def test_a_step_s_own_lines_are_told_at_the_first_level_only() -> None:
    own = session(step(cues=(CueLine(10.0, "Move a little higher."),)))
    told = [[cue.text for cue in faded(own, level, STROKES).cues] for level in LEVELS]
    assert ["Move a little higher." in texts for texts in told] == [True, False, False, False, False]


def test_without_a_voice_the_name_waits_as_long_as_reading_the_area_takes() -> None:
    silent = plan(LOWER, Preferences(verbosity=Verbosity.SILENT), voice)
    timeline = faded(silent, LEVELS[0], STROKES)
    name = name_cue(timeline.cues, timeline.blocks[2])
    assert name
    assert not name.spoken
    assert name.at - timeline.blocks[2][0].start == pytest.approx(0.5 + 3 / 3.0 + 3.0)


def test_who_knew_it_is_told_less_next_time_and_who_did_not_is_told_more() -> None:
    assert [level_after(1, known) for known in (1.0, 0.9, 0.75, 0.6, 0.3)] == [2, 2, 1, 1, 0]
    assert (level_after(0, 0.0), level_after(len(LEVELS) - 1, 1.0)) == (0, len(LEVELS) - 1)


def test_a_rehearsal_says_how_first_and_moves_at_half_the_pace() -> None:
    timeline = rehearsed(planned())
    assert next(cue.text for cue in timeline.cues if cue.spoken) == OPENING
    assert [cue.text for cue in timeline.cues if cue.kind is CueKind.FINISH and cue.text] == [FINISH]
    kneading = timeline.steps[2]
    assert kneading
    assert (kneading.seconds, kneading.pace, kneading.repetitions) == (120.0, 12.0, 24)
    lead_ins = [[s.seconds for s in one.segments if s.kind is Kind.PREPARE][1:] for one in (timeline, planned())]
    assert lead_ins[0] == lead_ins[1]
    last = timeline.blocks[2][-1]
    counts = [cue.at for cue in timeline.cues if cue.kind is CueKind.COUNTDOWN and last.start < cue.at < last.end]
    assert counts == pytest.approx([last.end - 3, last.end - 2, last.end - 1])


@pytest.mark.parametrize("routine", HANDS, ids=lambda routine: routine.id)
def test_a_partner_is_never_taken_for_oneself(routine: object) -> None:
    made = given_to_partner(routine, WORDS, STROKES)  # type: ignore[arg-type]  # a Routine
    lines = [line for step in made.steps for line in (step.say, *(cue.say for cue in step.cues))]
    assert all("partner" in line for line in lines)
    assert max(len(line.split()) for line in lines) <= 25


def test_the_giver_asks_for_the_pressure_once_about_halfway() -> None:
    timeline = for_giver(plan(given_to_partner(LOWER, WORDS, STROKES), Preferences(), voice), WORDS)
    asked = [cue.at / timeline.seconds for cue in timeline.cues if cue.text == WORDS.halfway and cue.spoken]
    assert asked == [pytest.approx(0.5, abs=0.1)]
    texts = [cue.text for cue in timeline.cues if cue.text]
    assert "Change to your partner's right leg." in texts
    assert texts[-1] == WORDS.finish


def test_what_only_the_own_body_can_do_is_named() -> None:
    assert ungivable(LIBRARY.routines["roller_full_15"], WORDS, STROKES) == ("Foam roller", "Stretch")
    assert ungivable(LOWER, WORDS, STROKES) == ungivable(FULL, WORDS, STROKES) == ()
