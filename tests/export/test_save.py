"""What is said where a picture lacks something."""

from __future__ import annotations

import shutil
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import pytest

from selfmassage.export.save import CannotSave, save
from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Area, Position, Side


@pytest.fixture(scope="module")
def kneading() -> Routine:
    return load([data_dir("routines")]).routines["kneading"]


@pytest.fixture
def poseless(tmp_path: Path) -> Path:
    """Return a copy of the assets without any pose."""
    unwanted = shutil.ignore_patterns("readme", "poses")
    return Path(shutil.copytree(data_dir("assets"), tmp_path / "assets", ignore=unwanted))


def wishes(out: Path, view: str) -> Namespace:
    return Namespace(out=out, leg="left", at=None, size=None, dark=False, view=view, frames=None)


def test_a_person_that_cannot_be_drawn_leaves_the_room_to_the_close_up(kneading: Routine, poseless: Path) -> None:
    both, alone = poseless / "both.png", poseless / "alone.png"

    notes = save(kneading, "", wishes(both, "both"), poseless)

    (note,) = notes
    assert note.startswith(f"kneading, {kneading.steps[0].name}: no pose for kneading in position seated")
    assert save(kneading, "", Namespace(**{**vars(wishes(alone, "close-up")), "size": (960, 540)}), poseless) == []
    assert both.read_bytes() == alone.read_bytes()


def test_a_person_alone_that_cannot_be_drawn_is_a_fault(kneading: Routine, poseless: Path) -> None:
    name = kneading.steps[0].name

    with pytest.raises(
        CannotSave, match=f"^kneading, {name}: cannot be drawn: no pose for kneading in position seated"
    ):
        save(kneading, "", wishes(poseless / "one.png", "figure"), poseless)
    assert not (poseless / "one.png").exists()


def test_a_moment_without_a_person_is_a_fault_though_another_has_one(kneading: Routine, tmp_path: Path) -> None:
    areas = (Area.HEEL, Area.SOLE)
    step = replace(kneading.steps[0], areas=areas, shares=(0.5, 0.5), position=Position.STANDING, pace=30, seconds=40)
    routine = replace(kneading, steps=(step,))
    at = {"early": 5.0, "late": 25.0}
    early, late = ({**vars(wishes(tmp_path / f"{name}.png", "figure")), "at": found} for name, found in at.items())

    save(routine, "", Namespace(**early), data_dir("assets"))
    with pytest.raises(CannotSave) as fault:
        save(routine, "", Namespace(**late), data_dir("assets"))

    assert str(fault.value) == (
        f"kneading, {step.name}: cannot be drawn at 25 s: "
        "no pose for kneading in position standing with hands on sole: the hands do not reach the sole"
    )
    assert (tmp_path / "early.png").exists()
    assert not (tmp_path / "late.png").exists()


def test_what_takes_long_is_said_before(kneading: Routine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selfmassage.export.save.MANY", 5000)
    said: list[str] = []
    for frames in (2, 3):
        wish = {**vars(wishes(tmp_path / "one.gif", "close-up")), "size": (50, 50), "frames": frames}
        save(kneading, "", Namespace(**wish), data_dir("assets"), say=said.append)

    assert said == ["drawing 3 frames of 50x50 pixels, which takes a while"]


def test_a_broken_drawing_is_told_and_left_out(kneading: Routine, poseless: Path) -> None:
    (poseless / "hands" / "knead.json").write_text("{}")

    notes = save(kneading, "", wishes(poseless / "one.png", "close-up"), poseless)

    assert notes == [
        "left out: knead.json:1:1: comment: wanted this field, found nothing (and 6 more)",
        f"kneading, {kneading.steps[0].name}: no drawing of the hand knead",
    ]


@pytest.mark.parametrize(
    ("side", "wanted", "why"),
    [
        (Side.RIGHT, "left", "is for the right leg alone, so --leg left changes nothing"),
        (Side.BOTH, "right", "is for both legs at once, so --leg right changes nothing"),
        (Side.NONE, "left", "is for no leg, so --leg left changes nothing"),
        (Side.EACH, "right", ""),
        (Side.RIGHT, "right", ""),
        (Side.RIGHT, None, ""),
    ],
)
def test_a_leg_that_the_step_does_not_leave_open_is_told(
    kneading: Routine, tmp_path: Path, side: Side, wanted: str | None, why: str
) -> None:
    fixed = replace(kneading, steps=(replace(kneading.steps[0], side=side),))
    wish = Namespace(**{**vars(wishes(tmp_path / "one.png", "close-up")), "leg": wanted})

    notes = save(fixed, "1", wish, data_dir("assets"))

    assert notes == ([f"kneading, {kneading.steps[0].name}: {why}"] if why else [])


@pytest.mark.parametrize("look", [("brown", "slim"), ("light", "sturdy")])
def test_the_person_has_the_chosen_skin_and_build(kneading: Routine, tmp_path: Path, look: tuple[str, str]) -> None:
    usual, chosen = tmp_path / "usual.png", tmp_path / "chosen.png"

    save(kneading, "", wishes(usual, "figure"), data_dir("assets"))
    save(kneading, "", wishes(chosen, "figure"), data_dir("assets"), *look)

    assert usual.read_bytes() != chosen.read_bytes()
