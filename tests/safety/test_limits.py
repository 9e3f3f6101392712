"""What limits do to a step and to a plan: an area goes on its leg only, caps lower and say so, the strictest counts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from selfmassage.routine.vocabulary import Area, Leg, Position, Side, Technique, Tool
from selfmassage.safety.limits import LEGS, Limits, Place, Rule, everywhere, lowered, touched
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Kind, Timeline
from tests.sessions import session, step, thigh

LEFT_CALF = Limits((Rule("You told us of a blister.", frozenset({Place(Area.CALF, Leg.LEFT)}), pressure=0),))
LIGHT = Limits((Rule("You told us of painkillers.", pressure=2),))


def limited(timeline: Timeline, limits: Limits) -> Timeline:
    """The same session within limits."""
    return plan(timeline.routine, Preferences(first_leg=Leg.LEFT), lambda _: 2.0, limits)


def worked(timeline: Timeline) -> list[tuple[str, Leg]]:
    """The names and legs of what is worked."""
    parts = [part for part in timeline.segments if part.kind is Kind.WORK]
    return [(found.name, part.leg) for part in parts if (found := timeline.step_of(part))]


def test_an_area_that_is_left_out_goes_on_its_leg_only() -> None:
    timeline = limited(session(), LEFT_CALF)

    assert worked(timeline) == [
        ("Thigh strokes", Leg.LEFT),
        ("Calf kneading", Leg.RIGHT),
        ("Thigh strokes", Leg.RIGHT),
    ]
    assert [(left_out.step.name, left_out.leg, left_out.why) for left_out in timeline.omitted] == [
        ("Calf kneading", Leg.LEFT, "You told us of a blister.")
    ]


def test_a_step_that_only_the_second_leg_gets_has_its_whole_instruction() -> None:
    assert "Right leg. Squeeze the calf." in limited(session(), LEFT_CALF).lines()


def test_legs_that_did_not_get_the_same_are_not_called_equal() -> None:
    assert "Well done. Stand up slowly." in limited(session(), LEFT_CALF).lines()


def test_a_lower_pressure_is_in_the_step_and_in_the_voice() -> None:
    timeline = limited(session(), LIGHT)

    kneading = timeline.step_of(timeline.segments[0])
    assert kneading
    assert kneading.pressure == 2
    assert "Left leg. Squeeze the calf. Keep it light: pressure 2 of 5." in timeline.lines()


def test_a_long_stroke_touches_what_lies_between_its_areas() -> None:
    stroke = thigh(areas=(Area.SHIN, Area.QUAD), shares=(0.5, 0.5), together=True)

    assert touched(stroke, Leg.LEFT) == {Place(area, Leg.LEFT) for area in (Area.SHIN, Area.KNEE, Area.QUAD)}


def test_a_step_for_both_legs_at_once_goes_where_one_of_them_may_not() -> None:
    assert worked(limited(session(step(side=Side.BOTH), thigh(side=Side.BOTH)), LEFT_CALF)) == [
        ("Thigh strokes", Leg.BOTH)
    ]


def test_where_nothing_is_left_the_timeline_has_no_work() -> None:
    timeline = limited(session(step()), Limits((Rule("No.", everywhere(Area.CALF), pressure=0),)))

    assert not timeline.work_seconds()
    assert len(timeline.omitted) == 2


rules = st.builds(
    Rule,
    why=st.sampled_from(["One.", "Two."]),
    places=st.none() | st.frozensets(st.builds(Place, st.sampled_from(Area), st.sampled_from(LEGS)), max_size=4),
    pressure=st.integers(0, 5),
    tools=st.none() | st.frozensets(st.sampled_from(Tool)),
    barred=st.frozensets(st.sampled_from(Technique), max_size=3),
)
steps = st.builds(
    lambda area, technique, tool, pressure: replace(
        step(), areas=(area,), technique=technique, tool=tool, pressure=pressure
    ),
    st.sampled_from(Area),
    st.sampled_from(Technique),
    st.sampled_from(Tool),
    st.integers(0, 5),
)


@given(st.lists(rules, max_size=4), st.lists(rules, max_size=4), steps, st.sampled_from(LEGS))
def test_two_sets_of_limits_together_are_as_strict_as_the_stricter(
    ones: list[Rule], others: list[Rule], massage: object, leg: Leg
) -> None:
    assert isinstance(massage, type(step()))
    first, second = Limits(tuple(ones)), Limits(tuple(others))
    both = first & second

    assert both.pressure(massage, leg) == min(first.pressure(massage, leg), second.pressure(massage, leg))
    assert bool(both.why_left_out(massage, leg)) == any(one.why_left_out(massage, leg) for one in (first, second))


@given(steps, st.integers(0, 5))
def test_pressure_is_never_raised(massage: object, pressure: int) -> None:
    assert isinstance(massage, type(step()))
    assert lowered(massage, pressure).pressure == min(massage.pressure, pressure)


def test_a_massage_that_does_not_say_on_which_leg_may_be_on_both() -> None:
    assert limited(session(step(side=Side.NONE)), LEFT_CALF).omitted


def test_a_massage_that_does_not_say_where_may_be_anywhere() -> None:
    anywhere = step(areas=(), shares=())
    assert touched(anywhere, Leg.LEFT) == {Place(area, Leg.LEFT) for area in Area}
    assert touched(replace(anywhere, technique=Technique.CARE), Leg.LEFT) == frozenset()


def test_nobody_kneels_on_a_knee_that_is_left_out() -> None:
    knee = Limits((Rule("A knock.", frozenset({Place(Area.KNEE, Leg.LEFT)}), pressure=0),))
    kneeling = step(areas=(Area.HIP_FLEXOR,), position=Position.KNEELING)
    assert knee.why_left_out(kneeling, Leg.LEFT) == "A knock."
    assert knee.why_left_out(kneeling, Leg.RIGHT) == ""


def test_a_timer_that_fills_the_time_is_left_out() -> None:
    bath = step(areas=(), shares=(), technique=Technique.CARE, seconds=600.0)
    assert Limits((Rule("Gentle.", minutes=10),)).why_left_out(bath, Leg.NONE) == "Gentle."
    assert Limits((Rule("Gentle.", minutes=11),)).why_left_out(bath, Leg.NONE) == ""
