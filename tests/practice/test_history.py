"""What was practised is kept line by line; nothing is ever lost or overwritten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from selfmassage.practice.desk import Desk
from selfmassage.practice.history import Answer, History, Practised
from selfmassage.practice.material import load
from selfmassage.practice.modes import Mode
from selfmassage.resources import data_dir

NOW = datetime(2026, 3, 1, 18, 30, tzinfo=UTC)
RUN = Practised(NOW, "student_lower_11", "Student", "swedish", Mode.RECALL, 11.5, 85, mistakes=("Left out: it.",))
ANSWER = Answer(NOW + timedelta(minutes=1), "fever", 3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "practice.jsonl"


def test_what_was_added_is_read_again(path: Path) -> None:
    history = History(path)
    history.add(RUN)
    history.add(ANSWER)
    again = History(path)
    assert (again.practised, again.answers, again.note) == ([RUN], [ANSWER], "")


def test_a_line_cut_off_by_a_power_cut_costs_only_itself(path: Path) -> None:
    History(path).add(RUN, ANSWER)
    path.write_bytes(path.read_bytes()[:-9])
    history = History(path)
    assert history.entries == [RUN]
    assert history.note == "1 line of your practice could not be read; nothing was deleted from practice.jsonl."
    history.add(ANSWER)
    assert History(path).entries == [RUN, ANSWER]


def test_what_a_newer_version_wrote_stays_in_the_file(path: Path) -> None:
    History(path).add(RUN)
    newer = b'{"type":"flight","at":"2030-01-01T00:00:00Z"}\n'
    path.write_bytes(path.read_bytes() + newer)
    History(path).add(ANSWER)
    assert newer in path.read_bytes()
    assert History(path).entries == [RUN, ANSWER]


@pytest.mark.parametrize("text", [b"\x00\xff" * 50, b"[[[[", b'{"type":"answer"}'])
def test_a_file_in_which_nothing_can_be_read_is_set_aside(path: Path, text: bytes) -> None:
    path.parent.mkdir()
    for number in ("", 1):
        path.write_bytes(text)
        history = History(path)
        assert history.note == f"The practice file was damaged. It is kept as practice.damaged{number}.jsonl."
        assert (path.parent / f"practice.damaged{number}.jsonl").read_bytes() == text
    history.add(RUN)
    assert History(path).entries == [RUN]


def test_where_nothing_can_be_written_it_is_said_and_lasts_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    history = History(tmp_path / "file" / "practice.jsonl")
    history.add(RUN)
    assert history.entries == [RUN]
    assert history.note.startswith("Your practice cannot be ")


def test_two_programs_at_once_lose_nothing(path: Path) -> None:
    one, other = History(path), History(path)
    one.add(RUN)
    other.add(ANSWER)
    one.add(RUN)
    assert History(path).entries == [RUN, ANSWER, RUN]


def test_erasing_leaves_no_file(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff")
    history = History(path)
    history.add(RUN)
    history.erase()
    assert (list(path.parent.iterdir()), history.entries) == ([], [])


def test_a_desk_that_forgets_leaves_nothing_and_can_be_used_again(tmp_path: Path) -> None:
    desk = Desk(load(data_dir("assets") / "practice"), tmp_path, lambda: NOW, Random(1))
    desk.own.keep(desk.own.strokes)
    desk.history.add(RUN, ANSWER)
    (tmp_path / "school_order.json").unlink()
    desk.forget()
    assert (desk.recent, desk.own.is_kept, list(tmp_path.iterdir())) == ((), False, [])
    desk.history.add(RUN)
    assert History(desk.history.path).practised == [RUN]
