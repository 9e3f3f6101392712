"""The file of the health answers: what it cannot say is asked again, and nothing is lost."""

from __future__ import annotations

import json
import os
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from selfmassage.safety.answers import Answer
from selfmassage.safety.profile_file import ProfileFile
from tests.safety.situations import LEFT_CALF, NO, NOW, yes


class Watch:
    """A date that the test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "profile.json"


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_answers_are_there_the_next_time(path: Path, watch: Watch) -> None:
    given = yes(LEFT_CALF, more=False, agreed=NOW)
    ProfileFile(path, watch).change("P10", given)
    again = ProfileFile(path, watch)
    assert again.answers == {"P10": given}
    assert again.note == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_nobody_else_may_read_the_file(path: Path, watch: Watch) -> None:
    ProfileFile(path, watch).change("P1", NO)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


DAMAGED = [
    b"",
    b"{",
    b"\xff\xfe",
    b"[]",
    b"[" * 100_000,
    b'{"answers": {"P1": {"yes": 0, "at": "2025-06-01T18:00:00Z"}}, "seen": "2025-06-01T18:00:00Z"}',
    b'{"answers": {"P1": {"yes": false}}, "seen": "2025-06-01T18:00:00Z"}',
    b'{"answers": {}, "seen": "2025-06-01T18:00:00"}',
    b'{"answers": {}, "seen": "2025-06-01T18:00:00Z", "format": 2}',
    b'{"answers": {}, "seen": "2025-06-01T18:00:00Z", "more": "' + b"x" * (2 << 20) + b'"}',
]


@pytest.mark.parametrize("text", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_kept_and_asked_again(path: Path, watch: Watch, text: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(text)
    file = ProfileFile(path, watch)
    assert file.answers == {}
    assert file.note.endswith("was damaged. It is kept as profile.damaged.json; the questions are asked again.")
    file.change("P1", NO)
    assert (path.parent / "profile.damaged.json").read_bytes() == text
    assert ProfileFile(path, watch).answers == {"P1": NO}


def test_a_second_damaged_file_does_not_replace_the_first(path: Path, watch: Watch) -> None:
    path.parent.mkdir()
    for text in ("one", "two"):
        path.write_text(text)
        ProfileFile(path, watch)
    assert [(path.parent / f"profile.damaged{n}.json").read_text() for n in ("", 1)] == ["one", "two"]


def test_an_answer_without_a_time_zone_is_asked_again(path: Path, watch: Watch) -> None:
    path.parent.mkdir()
    path.write_text('{"answers": {"P1": {"yes": false, "at": "2025-06-01T18:00:00"}}, "seen": "2025-06-01T18:00:00Z"}')
    assert ProfileFile(path, watch).answers == {}


def test_what_cannot_be_written_lasts_until_the_end_and_is_said(tmp_path: Path, watch: Watch) -> None:
    (tmp_path / "data").write_text("not a folder")
    file = ProfileFile(tmp_path / "data" / "profile.json", watch)
    file.change("P1", NO)
    file.change("P2", NO)
    file.refresh()
    assert file.answers == {"P1": NO, "P2": NO}
    assert file.note.startswith("Your health answers cannot be kept:")


def test_a_file_that_cannot_be_read_is_said_and_not_written_over(path: Path, watch: Watch) -> None:
    path.mkdir(parents=True)
    file = ProfileFile(path, watch)
    assert file.note.startswith("Your health answers cannot be read:")
    file.change("P1", NO)
    assert (path.parent / "profile.damaged.json").is_dir()
    assert ProfileFile(path, watch).answers == {"P1": NO}


def test_another_window_s_answers_are_kept(path: Path, watch: Watch) -> None:
    one, other = ProfileFile(path, watch), ProfileFile(path, watch)
    one.change("P1", NO)
    other.change("P2", NO)
    one.refresh()
    assert set(one.answers) == {"P1", "P2"}


def test_answers_grow_old(path: Path, watch: Watch) -> None:
    file = ProfileFile(path, watch)
    file.change("P1", NO)
    watch.now += timedelta(days=92)
    assert file.answers == {}


def test_a_clock_that_was_set_back_is_not_believed_until_the_questions_are_answered_again(
    path: Path, watch: Watch
) -> None:
    ProfileFile(path, watch).change("P1", NO)
    watch.now += timedelta(days=80)
    ProfileFile(path, watch).refresh()
    watch.now -= timedelta(days=40)
    file = ProfileFile(path, watch)
    assert file.answers == {}
    file.change("P2", Answer(False, watch.now))
    assert set(file.answers) == {"P2"}


def test_looking_again_writes_the_time_at_most_once_an_hour(path: Path, watch: Watch) -> None:
    file = ProfileFile(path, watch)
    file.change("P1", NO)
    before = path.read_bytes()
    watch.now += timedelta(minutes=50)
    file.refresh()
    assert path.read_bytes() == before
    watch.now += timedelta(minutes=20)
    file.refresh()
    assert datetime.fromisoformat(json.loads(path.read_text())["seen"]) == watch.now


def test_erasing_leaves_nothing(path: Path, watch: Watch) -> None:
    file = ProfileFile(path, watch)
    file.change("P1", NO)
    (path.parent / f".profile.json.{os.getpid() + 1}").write_text("left by a crash")
    (path.parent / "profile.damaged.json").write_text("{")
    (path.parent / "journal.sqlite").write_text("not ours")
    file.erase()
    assert file.answers == {}
    assert [left.name for left in path.parent.iterdir()] == ["journal.sqlite"]
    assert ProfileFile(path, watch).answers == {}


def test_erasing_nothing_is_no_fault(path: Path, watch: Watch) -> None:
    ProfileFile(path, watch).erase()
    assert datetime(2000, 1, 1, tzinfo=UTC) < NOW
