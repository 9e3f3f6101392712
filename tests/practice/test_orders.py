"""School orders: the same student routine in the order of two schools and of one's own."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.practice.orders import OWN, SchoolOrder, lacking, ordered
from selfmassage.practice.own_order import OwnOrder
from selfmassage.practice.strokes import Stroke
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Leg, Side, Technique
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import CueKind, Kind
from tests.sessions import step

from .runs import FULL, LIBRARY, LOWER, ORDERS, STROKES

SWEDISH, FRICTION_FIRST = ORDERS["swedish"], ORDERS["friction_first"]
MIDDLE = [stroke for stroke in Stroke if stroke is not Stroke.EFFLEURAGE]


def strokes_of(routine: Routine) -> list[Stroke | None]:
    return [stroke for stroke, _ in groupby(STROKES.of(step) for step in routine.steps)]


def test_the_two_orders_are_those_that_schools_ask_for() -> None:
    assert SWEDISH.words == "effleurage, petrissage, tapotement, friction, vibration, effleurage"
    assert FRICTION_FIRST.words == "effleurage, petrissage, friction, tapotement, effleurage"


@pytest.mark.parametrize("routine", [LOWER, FULL], ids=lambda routine: routine.id)
def test_one_student_routine_is_planned_and_said_in_the_order_of_two_schools(routine: Routine) -> None:
    for order in (SWEDISH, FRICTION_FIRST):
        timeline = plan(ordered(routine, order, STROKES), Preferences(), lambda _: 2.0)
        worked = [
            STROKES.of(step)
            for block in timeline.blocks[:-1]
            if block[-1].leg is Leg.LEFT and (step := timeline.step_of(block[-1]))
        ]
        named = [stroke for stroke, _ in groupby(worked) if stroke in order.whole]
        kept = [stroke for stroke in named if stroke in order.strokes]
        assert kept == [stroke for stroke in order.strokes if stroke in worked]
        assert (worked[0], worked[-1]) == (Stroke.EFFLEURAGE, Stroke.EFFLEURAGE)
        said = [cue.text for cue in timeline.cues if cue.kind is CueKind.INSTRUCTION][: len(worked)]
        steps = [timeline.step_of(segment) for segment in timeline.segments if segment.kind is Kind.PREPARE]
        assert said == [f"Left leg. {step.say}" for step in steps[: len(worked)] if step]


def test_the_areas_of_one_stroke_keep_their_order_and_the_ends_stay() -> None:
    names = [step.name for step in ordered(LOWER, FRICTION_FIRST, STROKES).steps]
    assert names == [
        "First touch",
        "Long strokes to the knee",
        "Calf kneading",
        "Arch kneading",
        "Small circles on the calf",
        "Small circles in the arch",
        "Calf drumming",
        "Sole drumming",
        "Calf shaking",
        "Closing strokes",
    ]


def test_each_part_between_two_effleurages_is_ordered_by_itself() -> None:
    open_, drum, knead = (
        step("Stroke", technique=Technique.STROKING),
        step("Drum", technique=Technique.DRUMMING),
        step("Knead"),
    )
    routine = replace(LOWER, steps=(open_, drum, knead, open_, drum, knead, open_))
    names = [one.name for one in ordered(routine, SWEDISH, STROKES).steps]
    assert names == ["Stroke", "Knead", "Drum", "Stroke", "Knead", "Drum", "Stroke"]


def test_a_stroke_that_the_school_does_not_name_stays_before_the_named_ones_or_comes_after_them() -> None:
    press, drum, knead = (
        step("Press", technique=Technique.PRESSING),
        step("Drum", technique=Technique.DRUMMING),
        step("Knead"),
    )
    for steps, wanted in (((press, drum, knead), "Press Knead Drum"), ((drum, press, knead), "Knead Drum Press")):
        result = ordered(replace(LOWER, steps=steps), SWEDISH, STROKES)
        assert " ".join(one.name for one in result.steps) == wanted


def test_what_an_order_asks_for_and_a_routine_lacks_is_named() -> None:
    assert lacking(LOWER, SWEDISH, STROKES) == ()
    assert lacking(LIBRARY.routines["desk_feet_5"], FRICTION_FIRST, STROKES) == (
        "friction",
        "tapotement",
        "opening effleurage",
        "closing effleurage",
    )


@given(
    middle=st.permutations(MIDDLE).flatmap(lambda all_: st.integers(0, len(all_)).map(lambda n: all_[:n])),
    routine=st.sampled_from([one for one in LIBRARY.routines.values() if not one.is_technique]),
)
def test_any_order_keeps_every_step_and_everything_that_is_not_for_each_leg(
    middle: list[Stroke], routine: Routine
) -> None:
    order = SchoolOrder(OWN, "Mine", tuple(middle))
    result = ordered(routine, order, STROKES)
    assert sorted(map(id, result.steps)) == sorted(map(id, routine.steps))
    assert [one for one in result.steps if one.side is not Side.EACH] == [
        one for one in routine.steps if one.side is not Side.EACH
    ]
    assert ordered(result, order, STROKES).steps == result.steps


def test_every_technique_with_hands_is_a_stroke_and_both_names_are_given() -> None:
    names = {
        STROKES.both_names(one)
        for routine in LIBRARY.routines.values()
        for one in routine.steps
        if one.technique in (Technique.KNEADING, Technique.FRICTION, Technique.VIBRATION, Technique.STROKING)
    }
    assert names == {
        "Kneading (petrissage)",
        "Rubbing in circles (friction)",
        "Shaking (vibration)",
        "Stroking (effleurage)",
    }


def test_the_own_order_is_kept_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "order.json"
    OwnOrder(path).keep((Stroke.FRICTION, Stroke.EFFLEURAGE, Stroke.PETRISSAGE, Stroke.FRICTION))
    again = OwnOrder(path)
    assert (again.strokes, again.note) == ((Stroke.FRICTION, Stroke.PETRISSAGE), "")


@pytest.mark.parametrize(
    "text", ["", "{", '{"id": "own"}', '{"id": "own", "title": "", "strokes": ["rolfing"]}', "\xff"]
)
def test_a_damaged_order_is_set_aside_and_told_of(tmp_path: Path, text: str) -> None:
    path = tmp_path / "order.json"
    path.write_bytes(text.encode("latin-1"))
    own = OwnOrder(path)
    assert not own.is_kept
    assert own.note == "The file with your order was damaged. It is kept as order.damaged.json."
    assert (tmp_path / "order.damaged.json").read_bytes() == text.encode("latin-1")


def test_an_order_that_cannot_be_written_lasts_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    own = OwnOrder(tmp_path / "file" / "order.json")
    own.keep((Stroke.FRICTION,))
    assert own.strokes == (Stroke.FRICTION,)
    assert own.note.startswith("Your order cannot be ")
