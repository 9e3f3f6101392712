"""What the library's filters let through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.model import Routine
from selfmassage.routine.search import (
    GOALS,
    HANDS_ONLY,
    Goal,
    Show,
    Wish,
    areas_of,
    concerns,
    equipment_of,
    find,
    hindrances,
    main_areas,
)
from selfmassage.routine.vocabulary import Area, Position

LIBRARY = load([data_dir("routines")])
ROUTINES = list(LIBRARY.routines.values())
POST_RUN = LIBRARY.routines["post_run_10"]


def ids(wish: Wish) -> set[str]:
    return {routine.id for routine in find(ROUTINES, wish)}


def test_routines_come_without_techniques_unless_asked_for() -> None:
    routines, techniques = ids(Wish()), ids(Wish(show=Show.TECHNIQUES))
    assert "post_run_10" in routines
    assert "kneading" in techniques
    assert not routines & techniques
    assert ids(Wish(show=Show.ALL)) == routines | techniques


@pytest.mark.parametrize("goal", Goal)
def test_every_purpose_finds_a_routine(goal: Goal) -> None:
    assert ids(Wish(goal=goal))


def test_every_purpose_is_a_word_of_some_shipped_file() -> None:
    used = {word for routine in ROUTINES for word in routine.goals}
    assert {goal: words - used for goal, words in GOALS.items()} == {goal: frozenset() for goal in Goal}


def test_a_time_leaves_out_what_is_longer() -> None:
    found = find(ROUTINES, Wish(minutes=5))
    assert {"desk_feet_5", "race_morning"} <= {routine.id for routine in found}
    assert max(routine.minutes_about for routine in found) <= 5


def test_hands_only_allows_a_chair_but_no_ball() -> None:
    found = ids(Wish(equipment=HANDS_ONLY))
    assert {"post_run_10", "desk_feet_5", "calf_achilles_8"} <= found
    assert not found & {"chair_only_8", "roller_full_15", "fascia_10"}


def test_equipment_finds_what_uses_it() -> None:
    assert ids(Wish(equipment="spiky ball")) == {"spiky_7"}


def test_an_area_finds_what_works_on_it() -> None:
    found = find(ROUTINES, Wish(area=Area.HIP_FLEXOR))
    assert found
    assert all(Area.HIP_FLEXOR in routine.areas for routine in found)


def test_no_floor_leaves_out_a_routine_with_one_step_on_the_floor() -> None:
    seated = replace(POST_RUN, steps=tuple(replace(step, position=Position.CHAIR) for step in POST_RUN.steps))
    lying = replace(seated, steps=(*seated.steps, replace(seated.steps[0], position=Position.LYING_BACK)))
    assert find([seated, lying], Wish(no_floor=True)) == [seated]


@pytest.mark.parametrize("words", ["post-run", "POST run", "petrissage", "achilles strokes", "hands calf"])
def test_words_are_found_in_title_terms_areas_and_steps(words: str) -> None:
    assert "post_run_10" in ids(Wish(words=words))


def test_all_words_must_be_there() -> None:
    assert ids(Wish(words="post-run unicorn")) == set()


def test_a_word_in_the_title_comes_first() -> None:
    assert find(ROUTINES, Wish(words="tennis"))[0].id == "tennis_ball_12"


def test_hindrances_tell_how_many_there_are_without_each_filter() -> None:
    wish = Wish(equipment="spiky ball", minutes=5)
    assert find(ROUTINES, wish) == []
    assert hindrances(ROUTINES, wish) == {
        "minutes": len(ids(Wish(equipment="spiky ball"))),
        "equipment": len(ids(Wish(minutes=5))),
    }


def test_a_filter_whose_absence_does_not_help_is_no_hindrance() -> None:
    assert hindrances(ROUTINES, Wish(words="unicorn", minutes=5)) == {"words": len(ids(Wish(minutes=5)))}


def test_a_bad_file_is_meant_by_its_name_only() -> None:
    assert concerns("my.json", Wish())
    assert concerns("my.json", Wish(words="MY"))
    assert not concerns("my.json", Wish(words="other"))
    assert not concerns("my.json", Wish(minutes=5))


def test_equipment_to_choose_from_is_what_must_be_got() -> None:
    offered = equipment_of(ROUTINES)
    assert offered[0] == "tennis ball"
    assert not {"hands", "chair", "wall"} & set(offered)


def test_areas_to_choose_from_go_up_the_leg() -> None:
    offered = areas_of([POST_RUN])
    assert offered == [area for area in Area if area in POST_RUN.areas]


@pytest.mark.parametrize(
    ("routine", "shown"),
    [
        ("plantar_morning", {Area.TOES, Area.ARCH, Area.HEEL}),
        ("itb_hip_12", {Area.GLUTE, Area.HIP_FLEXOR}),
    ],
)
def test_the_picture_shows_the_region_that_has_half_of_the_time(routine: str, shown: set[Area]) -> None:
    assert set(main_areas(LIBRARY.routines[routine])) == shown


def test_a_whole_leg_routine_is_shown_on_the_whole_leg() -> None:
    shown = set(main_areas(LIBRARY.routines["bedtime_8"]))
    assert Area.QUAD in shown
    assert shown & {Area.TOP_OF_FOOT, Area.ARCH, Area.ANKLE}


def test_a_routine_without_areas_has_none_to_show() -> None:
    bare = replace(POST_RUN, steps=tuple(replace(step, areas=(), shares=()) for step in POST_RUN.steps))
    assert main_areas(bare) == ()


def test_every_shipped_routine_has_something_to_show_but_rest_and_care() -> None:
    assert [routine.id for routine in ROUTINES if not _shows(routine)] == []


def _shows(routine: Routine) -> bool:
    return bool(main_areas(routine)) or not routine.areas
