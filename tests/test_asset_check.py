"""What is missing or broken among the assets is found and named with its place."""

from __future__ import annotations

import shutil
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from selfmassage.asset_check import asset_faults, gaps
from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.model import Routine

UTF_8 = "file: wanted text saved as UTF-8"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """Return a copy of the assets that a test may break."""
    return Path(shutil.copytree(data_dir("assets"), tmp_path / "assets", ignore=shutil.ignore_patterns("readme")))


@pytest.fixture(scope="module")
def routines() -> list[Routine]:
    return [*load([data_dir("routines")]).routines.values()]


def changed(file: Path, old: str, new: str) -> Path:
    """Replace a text in a file, once."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    return file


def test_the_shipped_assets_are_complete(routines: list[Routine]) -> None:
    assert asset_faults(data_dir("assets")) == []
    assert gaps(data_dir("assets"), routines) == []


@pytest.mark.parametrize(
    "name", ["motions/ball.json", "hands/fist.json", "closeup/hip.json", "sounds/tick.wav", "sources.json"]
)
def test_a_missing_file_is_named(assets: Path, name: str) -> None:
    (assets / name).unlink()

    assert asset_faults(assets) == [f"{assets / name}: file: is missing"]


def test_a_missing_folder_is_named(assets: Path) -> None:
    shutil.rmtree(assets / "poses")

    assert asset_faults(assets) == [f"{assets / 'poses'}: folder: there is nothing in it"]


def test_a_pose_removed_leaves_a_gap_that_is_named_once(assets: Path, routines: list[Routine]) -> None:
    for pose in (assets / "poses").glob("*.json"):
        if '"prone"' in pose.read_text():
            pose.unlink()

    found = gaps(assets, [routine for routine in routines if routine.id == "rope_hip"])

    (line,) = found
    step = f"{data_dir('routines') / 'techniques' / 'rope_hip.json'}: step 1 (Heel to the buttock)"
    assert line.startswith(f"{step}: no pose for rope_hip in position prone with rope")


def test_what_a_picture_is_made_of_is_missed(assets: Path, routines: list[Routine]) -> None:
    (assets / "motions" / "kneading.json").unlink()
    (assets / "closeup" / "leg_back.json").unlink()
    (assets / "hands" / "fist.json").unlink()
    chosen = [routine for routine in routines if routine.id in ("kneading", "stroking", "trigger")]

    found = {line.rpartition(": ")[2] for line in gaps(assets, chosen)}

    assert {"no motion for technique kneading", "no drawing of the hand fist"} <= found


def test_an_area_without_a_shape_is_missed(assets: Path, routines: list[Routine]) -> None:
    for view in (assets / "closeup").glob("*.json"):
        view.write_text(view.read_text().replace('"calf": {', '"knee": {'))

    found = {line.rpartition(": ")[2] for line in gaps(assets, [r for r in routines if r.id == "kneading"])}

    assert found == {"no view shows the calf"}


def test_hands_that_touch_nothing_are_missed(assets: Path, routines: list[Routine]) -> None:
    for pose in (assets / "poses").glob("*.json"):
        pose.write_text(pose.read_text().replace('"works": true', '"works": false'))

    found = gaps(assets, [routine for routine in routines if routine.id == "kneading"])

    assert "no pose for kneading in position seated with hands on calf" in {line.rpartition(": ")[2] for line in found}


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (
            "poses/chair.json",
            '"comment"',
            '"rooot": 1, "comment"',
            "2:12: rooot: wanted a known field (did you mean root?)",
        ),
        ("poses/chair.json", '"works": true', '"works": 3', "11:25: near_arm, works: wanted true or false, found 3"),
        ("motions/ball.json", '"press"', '"pres"', "5:16: motion 2, manner: wanted one of "),
        ("motions/ball.json", ":", "", '2:13: file: wanted a colon before this, found "'),
        ("closeup/hip.json", '"whole"', '"bocks": 1, "whole"', "9:12: bocks: wanted a known field"),
        (
            "hands/flat.json",
            '"outline": "M',
            '"outline": "Q',
            "4:13: outline: wanted a path that begins with M, found 'Q",
        ),
        ("sources.json", '"what"', '"wat": "", "what"', "3:12: S-BEHM, wat: wanted a known field (did you mean what?)"),
        ("screening/today.json", '"kind": "block"', '"kind": "blok"', "6:13: entry 1, kind: wanted one of "),
        ("routine.schema.json", "{", "", "2:12: file: wanted the end of the file, found "),
    ],
)
def test_a_broken_file_is_named_with_the_place(assets: Path, name: str, old: str, new: str, fault: str) -> None:
    file = changed(assets / name, old, new)

    (line,) = asset_faults(assets)

    assert line.startswith(f"{file}:{fault}")


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (Path.mkdir, "1:1: file: wanted a JSON file, found a folder"),
        (lambda file: file.symlink_to("nothing"), "1:1: file: wanted a file that can be read, found a link to nothing"),
        (
            lambda file: file.symlink_to(file),
            "1:1: file: wanted a file that can be read, found too many levels of symbolic links",
        ),
        (
            lambda file: file.write_bytes(b'"\xfc"'),
            f"1:2: {UTF_8}, found the byte 0xfc of another encoding",
        ),
        (
            lambda file: file.write_bytes("{}".encode("utf-16")),
            f"1:1: {UTF_8}, found text saved as UTF-16",
        ),
    ],
)
def test_what_is_no_text_is_named(assets: Path, make: Callable[[Path], object], fault: str) -> None:
    files = [assets / "poses" / "chair.json", assets / "sources.json"]
    for file in files:
        file.unlink()
        make(file)

    assert asset_faults(assets) == [f"{file}:{fault}" for file in files]


def test_what_a_pose_puts_on_the_ground_is_there(assets: Path) -> None:
    file = changed(assets / "poses" / "knee_up.json", '"near_leg": {"plant": [0.315, 0], "foot": 0}', '"near_leg": {}')

    low = "wanted a part that is on the ground, found"
    assert asset_faults(assets) == [
        f"{file}:15:23: touch 2: {low} near_heel, which is 0.47 body heights below it",
        f"{file}:15:36: touch 3: {low} near_ball, which is 0.47 body heights below it",
    ]


def test_a_sound_that_is_none_is_named(assets: Path) -> None:
    (assets / "sounds" / "tick.wav").write_bytes(b"hello")
    with wave.open(str(assets / "sounds" / "area.wav"), "wb") as empty:
        empty.setparams((1, 2, 22050, 0, "NONE", ""))
    (assets / "sounds" / "rest.wav").write_bytes(b"RIFF\x04\x00\x00\x00WAVX")

    assert sorted(asset_faults(assets)) == [
        f"{assets / 'sounds' / 'area.wav'}: file: is no sound: it has no length",
        f"{assets / 'sounds' / 'rest.wav'}: file: is no sound: not a WAVE file",
        f"{assets / 'sounds' / 'tick.wav'}: file: is no sound: it ends too early",
    ]


def test_a_name_that_nothing_asks_for_is_a_fault(assets: Path) -> None:
    strange = assets / "motions" / "kneadng.json"
    shutil.copy(assets / "motions" / "kneading.json", strange)

    assert asset_faults(assets) == [f"{strange}: name: nothing is called 'kneadng' (did you mean kneading?)"]
