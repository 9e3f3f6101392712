"""Files that are kept whole: nothing is lost when the disk is full or two files are damaged one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfmassage.kept import put_aside, write_own, write_whole


def test_a_file_is_replaced_and_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "notes.json"
    assert write_own(path, b"one")
    assert write_own(path, b"two")

    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_what_may_not_be_replaced_stays(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_bytes(b"newer")

    assert not write_whole(path, b"older", lambda: False)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"newer"]


def test_where_the_new_one_cannot_take_its_place_the_old_one_is_untouched(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    (path / "inside").mkdir(parents=True)

    with pytest.raises(OSError, match="directory"):
        write_whole(path, b"one")
    assert list(tmp_path.iterdir()) == [path]


def test_no_damaged_file_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    for text in (b"one", b"two"):
        path.write_bytes(text)
        put_aside(path)

    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        "notes.damaged.json": b"one",
        "notes.damaged1.json": b"two",
    }
