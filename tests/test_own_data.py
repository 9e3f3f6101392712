"""Deleting all data leaves nothing of it, neither in the folder nor in what the program remembers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from selfmassage.own_data import OwnData, local_time
from selfmassage.safety.answers import Answer
from selfmassage.training.state import Taps
from tests.gates import answer_all_no


@pytest.fixture
def own(tmp_path: Path) -> Iterator[OwnData]:
    made = OwnData(tmp_path, lambda _: None)
    yield made
    made.journal.close()


def test_all_that_the_app_has_written_is_deleted_and_nothing_else(own: OwnData) -> None:
    answer_all_no(own.profile.path, local_time)
    own.training.change(lambda old: msgspec.structs.replace(old, taps=Taps(soreness=7)))
    own.journal.entries()
    for name in (
        "profile.damaged.json",
        ".training.json.7",
        "practice.jsonl",
        "journal.aside-1.db",
        "drafts/mine.json",
    ):
        (own.folder / name).parent.mkdir(exist_ok=True)
        (own.folder / name).write_text("{}")
    (own.folder / "routines").mkdir()
    assert own.erase() == []
    assert [path.name for path in own.folder.iterdir()] == ["routines"]
    assert (own.felt(), own.profile.answers) == (None, {})


def test_answers_that_could_not_be_written_are_forgotten_as_well(own: OwnData) -> None:
    own.profile.path.mkdir()
    own.profile.change("P1", Answer(True, local_time()))
    assert own.profile.answers
    own.erase()
    assert own.profile.answers == {}
