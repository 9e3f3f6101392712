"""What is handed on can be read anywhere; what comes in is looked at first, and takes nobody's place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfmassage.authoring.draft import draft_from
from selfmassage.authoring.files import CannotSave
from selfmassage.authoring.share import export, keep, look_at, self_contained
from selfmassage.resources import data_dir
from selfmassage.routine.document import read_document
from selfmassage.routine.library import load, read
from selfmassage.routine.model import Routine

from .material import LIBRARY, STEP, STROKES, draft

SPECIAL = draft({**STEP, "id": "special"}, title="Special").with_id("special")


def test_an_export_is_read_where_ones_own_routines_are_not(tmp_path: Path) -> None:
    (tmp_path / "special.json").write_text(SPECIAL.text)
    here = load([data_dir("routines"), tmp_path])
    made = draft({"use": "kneading.calf"}, {"use": "special.special", "seconds": 20}, {**STROKES, "id": "end"})
    made = made.inserted(3, {"use": "mine.end"})
    out = tmp_path / "out.txt"
    export(self_contained(made, here.reusable, LIBRARY.routines), out)
    there = read(out, LIBRARY)
    assert isinstance(there, Routine)
    steps = json.loads(out.read_text())["steps"]
    assert (steps[0], steps[1]["seconds"], steps[3]) == ({"use": "kneading.calf"}, 20, {"use": "mine.end"})
    assert [step.seconds for step in there.steps] == [45, 20, 40, 40]


def test_an_import_keeps_every_byte(tmp_path: Path) -> None:
    source = tmp_path / "Legs from Anna (1).json"
    source.write_bytes(json.dumps(draft().data).encode())
    arrivals = look_at([source], LIBRARY, tmp_path / "own")
    assert not (tmp_path / "own").exists()
    assert [path.name for path in keep(arrivals, tmp_path / "own")] == ["mine.json"]
    assert (tmp_path / "own" / "mine.json").read_bytes() == source.read_bytes()


def test_faults_are_shown_and_nothing_is_kept(tmp_path: Path) -> None:
    bad, worse, none = (tmp_path / name for name in ("bad.json", "worse.json", "none.json"))
    bad.write_text(draft({**STEP, "pressure": 4}).text)
    worse.write_text("{")
    arrivals = look_at([bad, worse, none], LIBRARY, tmp_path / "own")
    assert [len(arrival.problems.items) for arrival in arrivals if arrival.problems] == [1, 1, 1]
    assert list(keep(arrivals, tmp_path / "own")) == []
    assert not (tmp_path / "own").exists()


def test_an_id_that_is_taken_becomes_another_so_that_both_are_kept(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.json").write_text(draft().text)
    theirs = tmp_path / "theirs.json"
    theirs.write_text(draft({**STEP, "id": "a"}, {"use": "mine.a"}, title="Theirs").text)
    [arrival] = look_at([theirs], load([data_dir("routines"), own]), own)
    assert arrival.note == "The id mine is taken, so it is kept as mine_2."
    [path] = keep([arrival], own)
    kept = draft_from(read_document(path).data)
    assert (path.name, kept.id, kept.steps[1]) == ("mine_2.json", "mine_2", {"use": "mine_2.a"})
    assert (own / "mine.json").read_text() == draft().text


def test_two_arrivals_with_one_id_are_both_kept(tmp_path: Path) -> None:
    sources = [tmp_path / "one.json", tmp_path / "two.json"]
    for source in sources:
        source.write_text(draft(title=source.stem).text)
    paths = list(keep(look_at([*sources, sources[0]], LIBRARY, tmp_path / "own"), tmp_path / "own"))
    assert [path.name for path in paths] == ["mine.json", "mine_2.json"]


def test_the_same_file_again_is_not_kept_twice(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text(draft().text)
    (tmp_path / "again.txt").write_text(draft().text)
    [arrival] = look_at([tmp_path / "again.txt"], load([data_dir("routines"), tmp_path]), tmp_path)
    assert (arrival.is_here, arrival.note) == (True, "“Mine” is here already.")
    assert list(keep([arrival], tmp_path)) == []


def test_arrivals_may_use_each_others_steps(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(draft({"use": "special.special"}).text)
    (tmp_path / "b.json").write_text(SPECIAL.text)
    arrivals = look_at([tmp_path / "a.json", tmp_path / "b.json"], LIBRARY, tmp_path / "own")
    assert [arrival.problems for arrival in arrivals] == [None, None]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "none").write_text("")
    with pytest.raises(CannotSave, match=r"none/out.json cannot be written: file exists\."):
        export(draft(), tmp_path / "none" / "out.json")
