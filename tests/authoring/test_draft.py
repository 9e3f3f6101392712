"""Edits of a draft: what changes, what stays, and that every change can be taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.authoring.draft import Draft, copy_of, draft_from, new_draft
from selfmassage.authoring.history import History, Place, Version
from selfmassage.authoring.reading import read_draft
from selfmassage.authoring.steps import base_of, changed, made_own, own_step, shown, used_step
from selfmassage.routine.document import parse_document
from selfmassage.routine.library import Library, read
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Technique
from tests import strategies

from .material import LIBRARY, STEP, STROKES, desk, draft, shipped, storm

BASE = {"technique": "kneading", "areas": ["calf"], "seconds": 45, "pace": 24, "pressure": 3, "say": "Squeeze."}
USED = {"use": "kneading.calf"}


def names(made: Draft) -> list[str]:
    return [str(step.get("use", step.get("say"))) for step in made.steps]


@given(st.integers(0, 2**32), st.integers(0, 60))
def test_undo_of_any_storm_of_edits_gives_the_first_draft_and_redo_the_last(seed: int, edits: int) -> None:
    on = desk(shipped("post_run_10"))
    first = on.draft
    storm(on, Random(seed), edits)
    while on.history.future:
        on.redo()
    last = on.draft
    while on.history.past:
        on.undo()
    assert on.draft == first
    while on.history.future:
        on.redo()
    assert on.draft == last


@given(st.integers(0, 2**32), st.integers(1, 4), st.integers(0, 30))
def test_what_is_read_edited_and_written_is_read_as_the_same(seed: int, count: int, edits: int) -> None:
    on = desk(draft_from(strategies.Author(seed).file(count)))
    storm(on, Random(seed), edits)
    again = draft_from(parse_document(on.draft.text).data)
    assert again.text == on.draft.text
    path = Path("any.json")
    one, other = (read_draft(made, path, LIBRARY) for made in (on.draft, again))
    assert one == other


@given(st.integers(0, 2**32), st.integers(1, 5))
def test_any_good_file_is_written_as_the_same_routine(seed: int, count: int) -> None:
    data = strategies.Author(seed).file(count)
    empty = Library({}, (), {})
    reading = read_draft(draft_from(json.loads(json.dumps(data))), Path("any.json"), empty)
    assert reading.problems == ()
    before = strategies.read(data)
    assert reading.routine is not None
    assert reading.routine.steps == before.steps


def test_every_shipped_routine_is_read_as_a_draft_without_a_fault() -> None:
    for id, routine in LIBRARY.routines.items():
        assert read_draft(shipped(id), routine.path, LIBRARY).routine == routine


@pytest.mark.parametrize("name", sorted(LIBRARY.reusable))
def test_a_used_step_made_ones_own_is_the_same_step(name: str, tmp_path: Path) -> None:
    made = draft({"use": name, "seconds": 30}, {"use": name})
    own = draft(*(dict(made_own(step, base_of(step, made, LIBRARY.reusable), "moderate")) for step in made.steps))
    one, other = (read_draft(which, tmp_path / "mine.json", LIBRARY).routine for which in (made, own))
    assert one
    assert other
    assert [replace(step, id="") for step in one.steps] == [replace(step, id="") for step in other.steps]
    assert all("use" not in step for step in own.steps)


def test_only_what_differs_from_a_used_step_is_written() -> None:
    step = changed(USED, BASE, "pressure", 2)
    assert step == {"use": "kneading.calf", "pressure": 2}
    assert changed(step, BASE, "pressure", 3) == USED


def test_an_emptied_text_of_a_used_step_stays_empty() -> None:
    assert changed(USED, BASE, "say", "") == {**USED, "say": ""}


def test_an_emptied_text_of_an_own_step_leaves_the_file() -> None:
    assert "caution" not in changed({**STEP, "caution": "Not there."}, {}, "caution", "")


def test_no_pressure_is_a_pressure() -> None:
    assert changed(STEP, {}, "pressure", 0)["pressure"] == 0


def test_setting_one_of_three_times_lets_another_go() -> None:
    step = changed({**STEP, "pace": 24}, {}, "repetitions", 10)
    assert (step.get("seconds"), step["repetitions"], step["pace"]) == (None, 10, 24)
    step = changed(step, {}, "seconds", 60)
    assert (step["seconds"], step.get("repetitions"), step["pace"]) == (60, None, 24)


def test_the_times_of_a_used_step_are_shown_as_they_will_be_played() -> None:
    assert (shown({**USED, "seconds": 30}, BASE)["seconds"], shown({**USED, "seconds": 30}, BASE)["pace"]) == (30, 24)
    step = changed({**USED, "repetitions": 4}, BASE, "seconds", 45)
    assert step == {**USED, "repetitions": 4, "seconds": 45}


def test_other_areas_let_the_shares_go() -> None:
    step = changed({**STEP, "areas": ["calf", "shin"], "shares": [2, 1]}, {}, "areas", ["calf"])
    assert "shares" not in step


def test_another_technique_brings_its_own_tool() -> None:
    step = {**STEP, "technique": "roller", "tool": "foam_roller", "direction": "across"}
    assert changed(step, {}, "technique", "kneading") == {**STEP, "technique": "kneading", "direction": "across"}


def test_a_copy_has_another_id_and_title_and_no_promised_length() -> None:
    copy = copy_of(shipped("post_run_10"), "legs")
    assert (copy.id, copy.title) == ("legs", "Post-run legs, hands only (copy)")
    assert not {"minutes", "$schema"} & copy.head.keys()
    assert copy_of(copy, "again").title == copy.title


def test_a_new_id_goes_along_with_steps_that_use_steps_of_the_same_file() -> None:
    made = draft({**STEP, "id": "one"}, {"use": "mine.one"}, {"use": "kneading.calf"}).with_id("other")
    assert names(made) == ["Squeeze the calf.", "other.one", "kneading.calf"]


def test_a_duplicated_step_has_no_id() -> None:
    made = draft({**STEP, "id": "one"}).duplicated(0)
    assert made.steps == ({**STEP, "id": "one"}, STEP)


def test_typing_in_one_field_is_one_change() -> None:
    history = History(Version(draft()))
    for text in ("M", "My", "My legs"):
        history = history.change(history.draft.with_field("title", text), Place(None, "title"), typing=True)
    assert history.undo().draft == draft()
    history = history.settle()
    history = history.change(history.draft.with_field("title", "No"), Place(None, "title"), typing=True)
    assert history.undo().draft.title == "My legs"


def test_undo_goes_to_the_step_that_was_changed() -> None:
    on = desk()
    on.select(2)
    on.set_field("say", "Other words.")
    on.select(0)
    on.undo()
    assert (on.selected, on.draft) == (2, draft())


def test_a_step_is_added_after_the_chosen_one_and_chosen() -> None:
    on = desk()
    on.select(0)
    on.add(used_step("kneading.calf"))
    assert (on.selected, names(on.draft)[1]) == (1, "kneading.calf")
    on.duplicate()
    on.move(2, 0)
    assert (on.selected, len(on.draft.steps)) == (0, 5)
    on.remove()
    assert names(on.draft) == ["Glide up the calf.", "kneading.calf", "Squeeze the calf.", "Glide up the calf."]


def test_moving_outside_the_list_does_nothing() -> None:
    on = desk()
    on.move(0, -1)
    on.move(2, 3)
    assert (on.draft, on.history.past) == (draft(), ())


def test_the_last_step_can_be_removed() -> None:
    on = desk(draft(STEP))
    on.select(0)
    on.remove()
    assert (on.selected, on.draft.steps) == (None, ())
    assert on.check().faults == 1


def test_sound_steps_are_kept_apart_from_faulty_ones() -> None:
    made = draft(STROKES, {**STEP, "pressure": 5}, STROKES, title="")
    reading = read_draft(made, Path("mine.json"), LIBRARY)
    assert reading.routine is None
    assert reading.indices == (0, 2)
    assert reading.step(1) is None
    assert reading.step(2) is not None
    assert {problem.path for problem in reading.problems} == {("title",), ("steps", 1, "pressure")}


def test_a_faulty_field_of_the_routine_does_not_hide_its_steps() -> None:
    reading = read_draft(draft(language="x"), Path("mine.json"), LIBRARY)
    assert reading.routine is None
    assert reading.indices == (0, 1, 2)
    assert reading.step(2) is not None


def test_a_saved_routine_keeps_its_id_through_undo_and_redo() -> None:
    on = desk()
    on.set_field("title", "Other")
    saved = on.draft.with_id("other")
    on.work = replace(on.work, draft=saved, path=Path("other.json"), saved=saved)
    assert on.current().is_saved
    on.undo()
    assert (on.current().draft.id, on.current().is_saved) == ("other", False)
    on.redo()
    assert on.current().is_saved


def test_an_own_step_needs_only_words() -> None:
    step = changed(own_step(Technique.KNEADING), {}, "say", "Squeeze.")
    assert read_draft(draft(dict(step)), Path("mine.json"), LIBRARY).problems == ()


def test_a_saved_draft_is_what_check_accepts(tmp_path: Path) -> None:
    path = tmp_path / "legs.json"
    path.write_text(copy_of(shipped("student_full_20"), "legs").text)
    assert isinstance(read(path, LIBRARY), Routine)


def test_a_new_draft_lacks_only_steps() -> None:
    reading = read_draft(new_draft("mine"), Path("mine.json"), LIBRARY)
    assert [problem.field for problem in reading.problems] == ["steps"]
