"""Races survive everything that can happen to a small file."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from selfmassage.safety.situation import Phase
from selfmassage.training.races import Race
from selfmassage.training.runs.run import Run
from selfmassage.training.state import MOST_RUNS, Training, with_race, with_runs, without_race
from selfmassage.training.store import TrainingFile

CITY = Race("1", "City Marathon", date(2026, 10, 4), 42.2, "under four hours")
HILLS = Race("2", "Hill run", date(2026, 10, 9))


def peak(training: Training) -> Training:
    return msgspec.structs.replace(training, phase=Phase.PEAK)


def test_a_race_is_kept_for_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "new" / "training.json"
    TrainingFile(path).change(lambda training: with_race(training, CITY))

    again = TrainingFile(path)

    assert (again.value, again.note) == (Training(races=(CITY,)), "")
    assert [file.name for file in path.parent.iterdir()] == ["training.json"]


def test_a_race_is_edited_and_removed_by_its_id() -> None:
    both = with_race(with_race(Training(), CITY), HILLS)
    moved = msgspec.structs.replace(CITY, date=date(2026, 10, 5))

    assert set(with_race(both, moved).races) == {moved, HILLS}
    assert without_race(both, "1").races == (HILLS,)


def test_what_another_window_wrote_meanwhile_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "training.json"
    first, second = TrainingFile(path), TrainingFile(path)

    first.change(lambda training: with_race(training, CITY))
    second.change(lambda training: with_race(training, HILLS))

    assert TrainingFile(path).value.races == (CITY, HILLS)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"races": [{"id": "1", "name": "", "date": "2026-10-04"}]}',
        b'{"races": [{"id": "1", "name": "x", "date": "tomorrow"}]}',
        b'{"phase": "winter"}',
        b'{"x": ' + b"[" * 100_000,
    ],
    ids=lambda damage: repr(damage[:12]),
)
def test_a_damaged_file_is_kept_under_another_name(damage: bytes, tmp_path: Path) -> None:
    path = tmp_path / "training.json"
    (tmp_path / "training.damaged.json").write_bytes(b"an older one")
    path.write_bytes(damage)

    file = TrainingFile(path)
    file.change(peak)

    assert file.note == "The file of races and runs was damaged. It is kept as training.damaged1.json."
    assert (tmp_path / "training.damaged1.json").read_bytes() == damage
    assert (tmp_path / "training.damaged.json").read_bytes() == b"an older one"
    assert TrainingFile(path).value == peak(Training())


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "training.json"
    newer = json.dumps({"format": 2, "races": "in another way"})
    path.write_text(newer)

    file = TrainingFile(path)

    assert file.change(peak).phase is Phase.PEAK
    assert file.note == f"{path} was written by a newer version; changes last until the app ends."
    assert path.read_text() == newer


def test_where_nothing_can_be_written_changes_last_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    file = TrainingFile(tmp_path / "file" / "training.json")

    file.change(lambda training: with_race(training, CITY))
    file.change(lambda training: with_race(training, HILLS))

    assert file.value.races == (CITY, HILLS)
    assert file.note.startswith("Races and runs cannot be ")


def test_a_full_disk_loses_neither_the_file_nor_the_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "training.json"
    file = TrainingFile(path)
    file.change(lambda training: with_race(training, CITY))
    kept = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        file.change(lambda training: with_race(training, HILLS))
        file.change(peak)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (kept, [path])
    assert file.note == f"Races and runs cannot be kept: {path}: no space left on device."

    file.change(lambda training: training)

    assert TrainingFile(path).value == Training(races=(CITY, HILLS), phase=Phase.PEAK)
    assert file.note == ""


def test_a_run_is_kept_once_with_what_was_said_of_it() -> None:
    run = Run(datetime(2026, 9, 1, 8, tzinfo=UTC), 10_000, 3000)
    said = msgspec.structs.replace(run, hard=True)

    assert with_runs(with_runs(Training(), [said]), [run]).runs == (said,)


def test_only_the_latest_runs_are_kept() -> None:
    runs = [Run(datetime(2026, 1, 1, tzinfo=UTC).replace(hour=n % 24, day=1 + n // 24), 5000) for n in range(100)]

    kept = with_runs(Training(), runs).runs

    assert (len(kept), kept[0]) == (MOST_RUNS, runs[-1])
