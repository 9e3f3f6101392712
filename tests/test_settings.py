"""Settings survive everything that can happen to a small file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.preferences import Verbosity
from selfmassage.settings import Settings, SettingsFile


def test_without_a_file_the_usual_settings_are_used(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")

    assert (file.value, file.note) == (Settings(), "")
    assert list(tmp_path.iterdir()) == []


def test_a_change_is_kept_for_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "settings.json"
    SettingsFile(path).change(rate=120, verbosity=Verbosity.BRIEF)

    again = SettingsFile(path)

    assert (again.value, again.note) == (Settings(rate=120, verbosity=Verbosity.BRIEF), "")
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_fields_that_are_not_known_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"rate": 120, "from_the_future": [1]}))

    assert SettingsFile(path).value == Settings(rate=120)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"rate": 5}',
        b'{"rate": "fast"}',
        b'{"theme": "pink"}',
        b'{"x": ' + b"[" * 100_000,
    ],
    ids=lambda damage: repr(damage[:12]),
)
def test_a_damaged_file_is_kept_under_another_name(damage: bytes, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)

    file = SettingsFile(path)
    file.change(rate=120)

    assert file.note == (
        "The settings file was damaged. It is kept as settings.damaged.json; the usual settings are used."
    )
    assert (tmp_path / "settings.damaged.json").read_bytes() == damage
    assert SettingsFile(path).value == Settings(rate=120)


def test_a_folder_in_the_place_of_the_file_is_a_note(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()

    file = SettingsFile(path)

    assert (file.value, file.note) == (Settings(), f"Settings cannot be read: {path}: is a directory.")
    assert file.change(rate=120) == Settings(rate=120)
    assert file.note == f"Settings cannot be kept: {path}: is a directory."


def test_where_nothing_can_be_written_a_change_lasts_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    file = SettingsFile(tmp_path / "file" / "settings.json")

    assert file.change(volume=0.5).volume == 0.5
    assert file.value.volume == 0.5
    assert file.note == f"Settings cannot be kept: {tmp_path}/file/settings.json: file exists."


@pytest.mark.parametrize(
    ("choice", "last", "following"),
    [
        ("alternate", Leg.LEFT, Leg.RIGHT),
        ("alternate", Leg.RIGHT, Leg.LEFT),
        ("left", Leg.LEFT, Leg.LEFT),
        ("right", Leg.LEFT, Leg.RIGHT),
    ],
)
def test_the_first_leg_alternates_unless_chosen(choice: str, last: Leg, following: Leg, tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")

    assert file.change(first_leg=choice, last_first_leg=last).next_first_leg is following
