"""Drafts outlive a killed program, and nothing is saved over a newer file."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from selfmassage.authoring.draft import Draft, new_draft
from selfmassage.authoring.files import CannotSave, fingerprint
from selfmassage.authoring.shelf import Shelf, Work
from selfmassage.routine.library import read
from selfmassage.routine.model import Routine

from .material import LIBRARY, draft

KEEPS_AND_DIES = """
import os, signal, sys
from pathlib import Path
from selfmassage.authoring.draft import new_draft
from selfmassage.authoring.shelf import Shelf, Work
Shelf(Path(sys.argv[1]), Path(sys.argv[1])).keep(Work(new_draft("mine", "Half a routine")))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "drafts", tmp_path / "routines")


def saved(shelf: Shelf, made: Draft | None = None) -> Work:
    """A work that was saved once."""
    return shelf.save(Work(made or draft()), LIBRARY.routines).work


def changed(work: Work, title: str = "Mine, longer") -> Work:
    return replace(work, draft=work.draft.with_field("title", title))


def test_a_draft_outlives_a_killed_program(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KEEPS_AND_DIES, str(tmp_path)], check=False)
    works = Shelf(tmp_path, tmp_path / "routines").unfinished()
    assert [work.draft for work in works] == [new_draft("mine", "Half a routine")]


def test_a_kept_draft_knows_its_file_and_whether_that_was_changed(shelf: Shelf) -> None:
    work = shelf.keep(changed(saved(shelf)))
    [again] = shelf.unfinished()
    assert (again.draft, again.path, again.digest, again.kept) == (work.draft, work.path, work.digest, work.kept)
    assert not shelf.is_changed_outside(again)
    assert work.path
    work.path.write_text("{}")
    assert shelf.is_changed_outside(again)


def test_keeping_goes_on_in_the_same_file(shelf: Shelf) -> None:
    work = shelf.keep(Work(draft()))
    shelf.keep(changed(work))
    assert [again.draft.title for again in shelf.unfinished()] == ["Mine, longer"]


def test_two_windows_with_the_same_draft_keep_both(shelf: Shelf) -> None:
    work = shelf.keep(Work(draft()))
    shelf.keep(changed(work, "One"))
    shelf.keep(changed(work, "Two"))
    assert {again.draft.title for again in shelf.unfinished()} == {"One", "Two"}


def test_a_damaged_draft_hides_no_other(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep(Work(draft()))
    for name, content in (("a.json", b"{"), ("b.json", b'{"routine": {"steps": 3}}'), ("c.json", b"\xff")):
        (tmp_path / "drafts" / name).write_bytes(content)
    assert [work.draft for work in shelf.unfinished()] == [draft()]


def test_a_saved_draft_leaves_the_shelf(shelf: Shelf) -> None:
    made = shelf.save(shelf.keep(Work(draft())), LIBRARY.routines)
    assert shelf.unfinished() == []
    assert made.work.is_saved
    assert not changed(made.work).is_saved


def test_a_new_routine_gets_its_name_from_its_title(shelf: Shelf) -> None:
    made = shelf.save(Work(new_draft("x", "Été: 10 min!").inserted(0, draft().steps[0])), LIBRARY.routines)
    assert made.path.name == "ete_10_min.json"
    routine = read(made.path, LIBRARY)
    assert isinstance(routine, Routine)
    assert (routine.id, made.message) == ("ete_10_min", "")


def test_ids_that_are_taken_get_a_number(shelf: Shelf) -> None:
    first, second = saved(shelf), saved(shelf)
    third = saved(shelf, draft(title="Post run 10"))
    assert [work.draft.id for work in (first, second, third)] == ["mine", "mine_2", "post_run_10_2"]


def test_saving_again_replaces_ones_own_file(shelf: Shelf) -> None:
    first = saved(shelf)
    again = shelf.save(changed(first), LIBRARY.routines)
    assert again.path == first.path
    assert again.path.read_text("utf-8") == again.work.draft.text
    assert list(shelf.routines.iterdir()) == [again.path]


def test_a_file_changed_by_another_program_is_left_and_both_are_kept(shelf: Shelf) -> None:
    work = saved(shelf)
    assert work.path
    theirs = draft(title="Theirs").text
    work.path.write_text(theirs)
    made = shelf.save(changed(work), LIBRARY.routines)
    assert work.path.read_text() == theirs
    assert made.path.name == "mine_2.json"
    assert made.message == (
        "mine.json was changed by another program meanwhile. It is left as it is; your version is saved as mine_2.json."
    )
    assert made.path.read_text("utf-8") == changed(work).draft.with_id("mine_2").text


def test_a_file_that_was_removed_is_written_again(shelf: Shelf) -> None:
    work = saved(shelf)
    assert work.path
    work.path.unlink()
    assert shelf.is_changed_outside(work)
    assert shelf.save(work, LIBRARY.routines).path == work.path


def test_a_file_that_appears_before_the_first_save_is_left(shelf: Shelf) -> None:
    shelf.routines.mkdir()
    (shelf.routines / "mine.json").write_text("somebody else's")
    assert saved(shelf).draft.id == "mine_2"
    assert (shelf.routines / "mine.json").read_text() == "somebody else's"


def test_a_touched_file_with_the_same_content_is_no_other_version(shelf: Shelf) -> None:
    work = saved(shelf)
    assert work.path
    later = time.time() + 100
    os.utime(work.path, (later, later))
    assert not shelf.is_changed_outside(work)


def test_a_home_that_cannot_be_written_is_a_message_and_the_draft_stays(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    shelf = Shelf(tmp_path / "file" / "drafts", tmp_path / "file" / "routines")
    work = shelf.keep(Work(draft()))
    assert work == Work(draft())
    assert shelf.note == (
        "Unsaved changes cannot be kept on this computer: not a directory. Save or export before you end."
    )
    with pytest.raises(CannotSave, match="cannot be saved: not a directory"):
        shelf.save(work, ())


def test_a_full_disk_leaves_the_old_file_whole(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    work = saved(shelf)
    assert work.path
    before = work.path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotSave, match="no space left on device"):
        shelf.save(changed(work), LIBRARY.routines)
    assert shelf.keep(changed(work)).kept is None
    assert "no space left on device" in shelf.note
    assert work.path.read_bytes() == before
    assert fingerprint(before) == work.digest
    assert [path.name for path in shelf.routines.iterdir()] == ["mine.json"]
