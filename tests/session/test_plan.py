"""Properties of every plan, for any routine, any choices and any voice."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Leg, Order, Side, Technique
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import Cue, CueKind, Kind, Segment, Timeline, Tone
from tests.strategies import Planned, Voice, plans, read

LEGS = (Leg.LEFT, Leg.RIGHT)
EXACTLY = 1e-6
"""Seconds of rounding."""

few = settings(max_examples=25)


def of_any_plan(test: Callable[[Planned], None]) -> Callable[[], None]:
    """Run a test with plans of every kind."""
    return few(given(plans())(test))


def of_any_full_plan(test: Callable[[Planned], None]) -> Callable[[], None]:
    """Run a test with plans in which the voice says everything."""
    return few(given(plans(verbosity=Verbosity.FULL))(test))


def legs_of(step: Step) -> tuple[Leg, ...]:
    """The legs on which a step is played, each in a turn of its own."""
    return LEGS if step.side is Side.EACH else (Leg(step.side.value),)


def turns(timeline: Timeline) -> list[tuple[int, Leg]]:
    """The step index and leg of each turn, in order."""
    return [(block[-1].step, block[-1].leg) for block in timeline.blocks if block[-1].step is not None]


def works(timeline: Timeline) -> list[tuple[float, float]]:
    """Start and end of the work of each turn."""
    parts = [[part for part in block if part.kind is Kind.WORK] for block in timeline.blocks]
    return [(work[0].start, work[-1].end) for work in parts if work]


def spoken(timeline: Timeline) -> list[Cue]:
    """The lines that the voice says, in order."""
    return [cue for cue in timeline.cues if cue.spoken]


def cues_in(timeline: Timeline, segment: Segment) -> list[Cue]:
    """The cues that come while a segment lasts."""
    return [cue for cue in timeline.cues if segment.start <= cue.at < segment.end]


@few
@given(plans(minutes=None))
def test_each_leg_works_for_the_seconds_of_the_file(planned: Planned) -> None:
    wanted = {(i, leg): step.seconds for i, step in enumerate(planned.routine.steps) for leg in legs_of(step)}

    assert planned.timeline.work_seconds() == pytest.approx(wanted)


@of_any_plan
def test_a_fitted_step_lasts_as_long_on_both_legs(planned: Planned) -> None:
    timeline = planned.timeline
    wanted = {(i, leg): step.seconds for i, step in enumerate(timeline.steps) if step for leg in legs_of(step)}

    assert timeline.work_seconds() == pytest.approx(wanted)


@of_any_plan
def test_fitting_scales_all_steps_by_one_factor_and_leaves_care_alone(planned: Planned) -> None:
    factors = []
    for own, kept in zip(planned.routine.steps, planned.timeline.steps, strict=True):
        if kept and own.technique is Technique.CARE:
            assert kept == own
        elif kept:
            factors.append(kept.seconds / own.seconds)
    if factors:
        assert factors == pytest.approx([factors[0]] * len(factors))
        assert 0.6 - EXACTLY <= factors[0] <= 1.5 + EXACTLY


@of_any_plan
def test_fitting_never_takes_one_leg_or_the_opening_or_the_end(planned: Planned) -> None:
    for own, kept in zip(planned.routine.steps, planned.timeline.steps, strict=True):
        assert kept or own.side not in (Side.LEFT, Side.RIGHT)
    assert planned.timeline.steps[0]
    assert planned.timeline.steps[-1]


@of_any_plan
def test_the_wished_time_is_met_wherever_it_can_be(planned: Planned) -> None:
    timeline, minutes = planned.timeline, planned.preferences.minutes
    if minutes is None:
        return
    scaled = [
        (kept.seconds / own.seconds)
        for own, kept in zip(planned.routine.steps, timeline.steps, strict=True)
        if kept and own.technique is not Technique.CARE
    ]
    droppable = [step for step in timeline.steps[1:-1] if step and step.side not in (Side.LEFT, Side.RIGHT)]
    if timeline.seconds > minutes * 60 + EXACTLY:
        assert scaled == pytest.approx([0.6] * len(scaled))
        assert not droppable
    elif timeline.seconds < minutes * 60 - EXACTLY:
        assert scaled == pytest.approx([1.5] * len(scaled))


@of_any_plan
def test_each_leg_meets_the_steps_in_the_order_of_the_file(planned: Planned) -> None:
    for leg in LEGS:
        met = [step for step, worked in turns(planned.timeline) if worked in (leg, Leg.BOTH, Leg.NONE)]
        assert met == sorted(met)


@of_any_plan
def test_legs_take_turns_as_the_order_says(planned: Planned) -> None:
    steps, first = planned.timeline.steps, planned.preferences.first_leg
    one_leg = [(i, leg, steps[i]) for i, leg in turns(planned.timeline)]
    for each, group in groupby(one_leg, key=lambda turn: turn[2] is not None and turn[2].side is Side.EACH):
        run = [(step, leg) for step, leg, _ in group]
        if not each:
            continue
        if planned.routine.order is Order.LEG_BY_LEG:
            half = len(run) // 2
            assert run == [(step, first) for step, _ in run[:half]] + [(step, first.other) for step, _ in run[:half]]
        else:
            assert [leg for _, leg in run] == [first, first.other] * (len(run) // 2)
            assert all(one[0] == other[0] for one, other in zip(run[::2], run[1::2], strict=True))


@of_any_plan
def test_segments_follow_each_other_without_gaps(planned: Planned) -> None:
    timeline = planned.timeline

    assert timeline.segments[0].start == 0
    assert all(one.end == other.start for one, other in pairwise(timeline.segments))
    assert all(segment.seconds > 0 for segment in timeline.segments)
    assert timeline.seconds == pytest.approx(sum(segment.seconds for segment in timeline.segments))
    assert timeline.segments[-1].kind is Kind.FINISH


@of_any_plan
def test_cues_are_in_order_and_inside_the_session(planned: Planned) -> None:
    timeline = planned.timeline

    assert [cue.at for cue in timeline.cues] == sorted(cue.at for cue in timeline.cues)
    assert all(0 <= cue.at < timeline.seconds for cue in timeline.cues)
    assert all(cue.end <= timeline.seconds for cue in timeline.cues)


@of_any_full_plan
def test_no_two_lines_overlap(planned: Planned) -> None:
    assert all(one.end <= other.at for one, other in pairwise(spoken(planned.timeline)))


@of_any_full_plan
def test_lines_last_as_long_as_the_voice_needs(planned: Planned) -> None:
    assert all(cue.seconds == planned.voice(cue.text) for cue in spoken(planned.timeline))


@of_any_full_plan
def test_no_line_crosses_the_start_or_end_of_work(planned: Planned) -> None:
    for start, end in works(planned.timeline):
        for cue in spoken(planned.timeline):
            assert cue.end <= start + EXACTLY or cue.at >= start + 1 - EXACTLY
            assert cue.end <= end - 1 + EXACTLY or cue.at >= end


@of_any_full_plan
def test_lines_about_an_area_end_before_the_next_area(planned: Planned) -> None:
    parts = [segment for segment in planned.timeline.segments if segment.kind is Kind.WORK]
    for cue in spoken(planned.timeline):
        if cue.kind is CueKind.AREA:
            part = next(part for part in parts if part.start <= cue.at < part.end)
            assert cue.end <= part.end
            assert part.area is not None


@of_any_plan
def test_a_lead_in_lasts_five_seconds_and_as_long_as_its_line(planned: Planned) -> None:
    for segment in planned.timeline.segments:
        if segment.kind is Kind.PREPARE:
            assert segment.seconds >= 5
            lines = [cue for cue in cues_in(planned.timeline, segment) if cue.spoken]
            assert all(segment.seconds >= cue.seconds + 1 - EXACTLY for cue in lines)


@of_any_plan
def test_every_turn_has_its_instruction_spoken_or_shown(planned: Planned) -> None:
    timeline = planned.timeline
    speaks = planned.preferences.verbosity.speaks
    for block in timeline.blocks[:-1]:
        prepare = next(segment for segment in block if segment.kind is Kind.PREPARE)
        cue = next(cue for cue in cues_in(timeline, prepare) if cue.kind is CueKind.INSTRUCTION)
        assert cue.spoken is speaks
        assert cue.dropped is not speaks


@of_any_plan
def test_an_instruction_on_a_leg_names_the_leg_first(planned: Planned) -> None:
    timeline = planned.timeline
    words = {Leg.LEFT: "Left leg", Leg.RIGHT: "Right leg", Leg.BOTH: "Both legs", Leg.NONE: ""}
    for block in timeline.blocks[:-1]:
        for cue in cues_in(timeline, next(part for part in block if part.kind is Kind.PREPARE)):
            if cue.kind is CueKind.INSTRUCTION:
                assert cue.text.startswith(words[block[-1].leg])


@few
@given(plans(verbosity=Verbosity.FULL, minutes=None))
def test_every_line_of_a_file_is_in_the_plan(planned: Planned) -> None:
    shown = [cue.text for cue in planned.timeline.cues if cue.kind is CueKind.STEP]
    written = [cue.say for step in planned.routine.steps for cue in step.cues for _ in legs_of(step)]

    assert sorted(shown) == sorted(written)


@of_any_plan
def test_a_line_without_voice_lasts_no_time(planned: Planned) -> None:
    assert all(cue.seconds == 0 for cue in planned.timeline.cues if cue.dropped or cue.tone)


@few
@given(plans(verbosity=Verbosity.TONES))
def test_changes_have_tones_of_their_own(planned: Planned) -> None:
    timeline = planned.timeline
    tones = {cue.tone for cue in timeline.cues if cue.at == timeline.segments[-1].start}
    assert tones == {Tone.FINISH}
    for segment in timeline.segments:
        at_start = {cue.tone for cue in timeline.cues if cue.at == segment.start and cue.tone}
        if segment.kind is Kind.SWITCH:
            assert at_start == {Tone.SWITCH}
    for (start, end), block in zip(works(timeline), timeline.blocks, strict=False):
        parts = [part for part in block if part.kind is Kind.WORK]
        here = [cue for cue in timeline.cues if start <= cue.at < end and cue.tone]
        assert here[0].tone is Tone.START
        assert [cue.at for cue in here if cue.tone is Tone.AREA] == [part.start for part in parts[1:]]
        countdown = [end - cue.at for cue in here if cue.tone is Tone.COUNTDOWN]
        assert countdown == pytest.approx([3, 2, 1] if end - start >= 10 else [], abs=EXACTLY)
        middles = [cue.at - start for cue in here if cue.tone is Tone.HALFWAY]
        assert middles == pytest.approx([(end - start) / 2] * len(middles))


@few
@given(plans(tempo_tick=True, verbosity=Verbosity.FULL))
def test_ticks_keep_the_pace_of_the_step(planned: Planned) -> None:
    timeline = planned.timeline
    for (start, end), block in zip(works(timeline), timeline.blocks, strict=False):
        step = timeline.step_of(block[-1])
        ticks = [cue.at for cue in timeline.cues if cue.tone is Tone.TICK and start <= cue.at < end]
        assert step is not None
        if step.pace is None:
            assert ticks == []
        else:
            assert ticks == pytest.approx([start + n * 60 / step.pace for n in range(1, len(ticks) + 1)])
            assert end - (ticks[-1] if ticks else start) <= 60 / step.pace + 0.02


@few
@given(plans(verbosity=Verbosity.SILENT))
def test_silence_has_neither_tones_nor_voice(planned: Planned) -> None:
    assert all(cue.tone is None and not cue.spoken for cue in planned.timeline.cues)


@few
@given(plans(verbosity=Verbosity.BRIEF))
def test_brief_leaves_the_words_of_the_file_to_the_screen(planned: Planned) -> None:
    assert all(not cue.spoken for cue in planned.timeline.cues if cue.kind is CueKind.STEP)


@few
@given(plans(verbosity=Verbosity.FULL))
def test_rests_lie_between_steps_but_not_at_a_change_of_leg(planned: Planned) -> None:
    rest = planned.preferences.rest_seconds
    for block in planned.timeline.blocks[1:-1]:
        kinds = [segment.kind for segment in block]
        assert (Kind.REST in kinds) is (rest > 0 and Kind.SWITCH not in kinds)


def squeeze(seconds: float, **fields: object) -> dict[str, object]:
    """A step of a file."""
    return {"technique": "kneading", "areas": ["calf"], "seconds": seconds, "say": "Squeeze the calf.", **fields}


def file(*steps: dict[str, object], order: str = "leg_by_leg") -> dict[str, object]:
    """The data of a file."""
    return {"format": 1, "id": "any", "title": "Any", "order": order, "steps": list(steps)}


def test_a_plain_step_is_laid_out_as_a_person_would_say_it() -> None:
    timeline = plan(read(file(squeeze(30))), Preferences(Leg.RIGHT), Voice(0.5, 0))

    assert [(s.kind, s.leg, s.seconds) for s in timeline.segments] == [
        (Kind.PREPARE, Leg.RIGHT, 5.0),
        (Kind.WORK, Leg.RIGHT, 30.0),
        (Kind.SWITCH, Leg.LEFT, 4.0),
        (Kind.PREPARE, Leg.LEFT, 5.0),
        (Kind.WORK, Leg.LEFT, 30.0),
        (Kind.FINISH, Leg.NONE, 7.8),
    ]
    assert [(round(cue.at, 3), cue.text) for cue in spoken(timeline)] == [
        (0.2, "Right leg. Squeeze the calf."),
        (20.5, "Halfway."),
        (35.5, "Change to the left leg."),
        (39.5, "Left leg, the same again: kneading, calf."),
        (45.0, "Half is done. From zero to ten, how strong does this feel?"),
        (59.5, "Halfway."),
        (75.3, "Well done. Both legs had the same time. Stand up slowly."),
    ]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("leg_by_leg", ["0L", "1L", "0R", "1R", "2N", "3L", "3R"]),
        ("area_by_area", ["0L", "0R", "1L", "1R", "2N", "3L", "3R"]),
    ],
)
def test_a_step_on_no_leg_ends_a_run(order: str, expected: list[str]) -> None:
    data = file(squeeze(5), squeeze(6), squeeze(7, side="none"), squeeze(8), order=order)

    timeline = plan(read(data), Preferences(Leg.LEFT), Voice(0.3, 0))

    assert [f"{step}{leg.value[0].upper()}" for step, leg in turns(timeline)] == expected


def test_the_end_is_only_called_equal_if_it_is() -> None:
    timeline = plan(read(file(squeeze(30, side="left"))), Preferences(), Voice(0.3, 0))

    assert spoken(timeline)[-1].text == "Well done. Stand up slowly."


def test_an_area_of_no_length_is_not_announced_in_the_next_one() -> None:
    data = file(squeeze(30, areas=["toes", "calf", "sole"], shares=[1, 0.0001, 1]))

    timeline = plan(read(data), Preferences(), Voice(0.3, 0))

    assert [cue.text for cue in spoken(timeline) if cue.kind is CueKind.AREA] == ["Now the sole."] * 2


def test_the_line_before_a_very_short_last_area_leaves_the_last_second_quiet() -> None:
    data = file(squeeze(30, areas=["toes", "calf"], shares=[29.9, 0.1], cues=[{"at": -2.5, "say": "Soon over."}]))

    timeline = plan(read(data), Preferences(), Voice(0.5, 0))

    first = next(cue for cue in spoken(timeline) if cue.kind is CueKind.STEP)
    assert first.end <= works(timeline)[0][1] - 1 + EXACTLY


def test_the_name_of_a_very_short_last_area_is_shown_while_it_is_worked() -> None:
    data = file(squeeze(30, areas=["toes", "calf"], shares=[29.9, 0.1]))

    timeline = plan(read(data), Preferences(), Voice(0.5, 0))

    shown = [cue.at for cue in timeline.cues if cue.text == "Now the calf."]
    assert all(end - 0.1 <= at < end for at, (_, end) in zip(shown, works(timeline), strict=True))
    assert [cue.at for cue in timeline.cues] == sorted(cue.at for cue in timeline.cues)
