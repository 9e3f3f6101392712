"""The program's own files are found, and a missing one is loud."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfmassage import resources


@pytest.mark.parametrize("name", ["assets", "routines"])
def test_data_dir_finds_the_folders_of_the_checkout(name: str) -> None:
    assert resources.data_dir(name) == Path(__file__).parents[1] / name


def test_data_dir_prefers_the_folder_inside_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    inside, beside = tmp_path / "selfmassage" / "assets", tmp_path / "assets"
    for folder in (inside, beside):
        folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "files", tmp_path.joinpath)

    assert resources.data_dir("assets") == inside


def test_data_dir_names_a_missing_folder_and_where_it_looked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(resources, "files", tmp_path.joinpath)

    with pytest.raises(FileNotFoundError) as caught:
        resources.data_dir("assets")

    looked = f"{tmp_path / 'selfmassage' / 'assets'} or {tmp_path / 'assets'}"
    assert str(caught.value) == f"The program's folder 'assets' is missing: looked for {looked}. Install it again."


def test_asset_returns_the_path_of_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tone = tmp_path / "assets" / "tones" / "work.wav"
    tone.parent.mkdir(parents=True)
    tone.touch()
    monkeypatch.setattr(resources, "files", tmp_path.joinpath)

    assert resources.asset("tones", "work.wav") == tone


def test_asset_names_a_missing_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    monkeypatch.setattr(resources, "files", tmp_path.joinpath)

    with pytest.raises(FileNotFoundError) as caught:
        resources.asset("tones", "work.wav")

    looked = tmp_path / "assets" / "tones" / "work.wav"
    assert str(caught.value) == f"The program's file 'assets/tones/work.wav' is missing: looked for {looked}."
