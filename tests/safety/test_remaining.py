"""What limits leave of a routine, what they mean in words, and what is offered instead."""

from __future__ import annotations

import pytest

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import NO_LIMITS, Limits, Place, Rule, everywhere
from selfmassage.safety.remaining import instead, what_is_left
from selfmassage.safety.telling import consequences, start_text
from tests.safety.situations import LEFT_CALF, ROUTINES, agreed, limits, yes

POST_RUN = ROUTINES["post_run_10"]


def test_no_limits_leave_all() -> None:
    left = what_is_left(POST_RUN, NO_LIMITS)
    assert (left.share, left.omitted, left.lighter) == (1.0, (), ())
    assert left.is_enough


def test_what_goes_is_told_with_leg_and_reason() -> None:
    left = what_is_left(POST_RUN, limits(T8=yes(LEFT_CALF)))
    assert {(change.step.name, change.leg, change.why) for change in left.omitted} == {
        (name, Leg.LEFT, "You told us: broken, burnt or infected skin.")
        for name in ("Strokes up the back", "Calf presses", "Calf kneading", "Firmer strokes up the leg")
    }
    assert 0.5 < left.share < 1


def test_what_is_lighter_is_told_with_its_new_pressure() -> None:
    left = what_is_left(POST_RUN, limits(T10=yes()))
    assert {(change.step.name, change.pressure) for change in left.lighter} >= {("Calf kneading", 2)}
    assert left.omitted == ()


def test_rest_alone_does_not_count_as_something_left() -> None:
    everything = Limits((Rule("No.", everywhere(*Area), pressure=0),))
    assert what_is_left(ROUTINES["marathon_evening"], everything).is_nothing
    assert what_is_left(ROUTINES["care"], everything).share == 1.0


def test_where_too_little_is_left_three_others_are_offered_that_fit() -> None:
    found = limits(P18=yes())
    roller = ROUTINES["roller_full_15"]
    assert not what_is_left(roller, found).is_enough
    offered = instead(ROUTINES.values(), found, roller)
    assert [what_is_left(routine, found).share for routine in offered] == [1.0, 1.0, 1.0]
    assert {routine.id for routine in offered} < {"chair_only_8", "desk_feet_5", "spiky_7", "foot_full_10"}


def test_after_the_midwife_s_word_feet_are_offered() -> None:
    found = limits(P3=agreed())
    assert [routine.id for routine in instead(ROUTINES.values(), found, POST_RUN)][:1] == ["foot_full_10"]


@pytest.mark.parametrize(
    ("found", "lines", "start"),
    [
        (NO_LIMITS, (), "Start"),
        (
            limits(T8=yes(LEFT_CALF, Place(Area.SOLE, Leg.RIGHT))),
            ("The right sole and the left calf are left out.",),
            "Start without the right sole and the left calf",
        ),
        (
            limits(T7=yes(*everywhere(Area.ANKLE))),
            ("The ankle on both legs is left out.", "No heat."),
            "Start without the ankle on both legs",
        ),
        (limits(T10=yes()), ("Pressure 2 at most.", "10 minutes at most."), "Start gently"),
        (
            limits(T10=yes(), P10=yes(LEFT_CALF, more=False)),
            (
                "Pressure 2 at most.",
                "Pressure 1 at most on the left calf.",
                "Hands only, no tools on the left calf.",
                "10 minutes at most.",
            ),
            "Start gently",
        ),
        (
            limits(P3=agreed()),
            (
                "The calf on both legs and the inner thigh on both legs are left out.",
                "Pressure 2 at most.",
                "Pressure 1 at most on both legs above the feet.",
                "Hands only, no tools.",
                "Only stroking on both legs above the feet.",
                "10 minutes at most.",
            ),
            "Start without 4 areas",
        ),
        (
            limits(P4=yes(), P18=yes(), P5=agreed()),
            (
                "Pressure 2 at most.",
                "Hands only, no tools.",
                "No drumming, heel squeeze or friction.",
                "No heat and no cold.",
                "Nothing on the floor.",
                "10 minutes at most.",
            ),
            "Start gently",
        ),
        (
            limits(P6=yes()),
            ("Pressure 2 at most on both feet.", "10 minutes at most."),
            "Start gently",
        ),
        (
            limits(T8=yes(*everywhere(*Area))),
            ("Both feet and both legs above the feet are left out.",),
            "Start without 32 areas",
        ),
    ],
)
def test_what_follows_is_said_in_short_lines(found: Limits, lines: tuple[str, ...], start: str) -> None:
    assert consequences(found) == lines
    assert start_text(found) == start
