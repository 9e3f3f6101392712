"""`selfmassage picture` and `check --assets` as scripts meet them: files, errors, exit codes."""

from __future__ import annotations

import json
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from selfmassage.cli import main
from selfmassage.folders import folders

PACE = 12


def own_routine(folder: Path, **changes: object) -> Path:
    path = folder / "mine.json"
    first = {"id": "press", "technique": "pressing", "areas": ["calf"], "position": "seated"}
    second = {"id": "stroke", "technique": "stroking", "areas": ["calf"], "position": "seated"}
    rest = {"seconds": 20, "pace": PACE, "say": "Softly up the calf."}
    steps = [{**step, **rest, **changes} for step in (first, second)]
    path.write_text(json.dumps({"format": 1, "id": "mine", "title": "Mine", "steps": steps}))
    return path


def picture(out: Path, *words: str, step: str = "kneading") -> Image.Image:
    assert main(["picture", step, "--out", str(out), "--size", "160x90", *words]) == 0
    return Image.open(BytesIO(out.read_bytes()))


@pytest.mark.parametrize("ending", [".png", ".gif", ".webp", ".PNG"])
def test_a_picture_opens_with_the_size_asked_for(tmp_path: Path, ending: str) -> None:
    found = picture(tmp_path / f"one{ending}", "--frames", "1")

    assert found.size == (160, 90)
    assert getattr(found, "n_frames", 1) == 1
    assert len(found.convert("RGB").getcolors(16_000) or []) > 20


def test_an_svg_has_the_size_asked_for_and_looks_like_the_png(tmp_path: Path) -> None:
    flat = picture(tmp_path / "one.png").convert("RGB")
    assert main(["picture", "kneading", "--out", str(tmp_path / "one.svg"), "--size", "160x90"]) == 0

    drawn = QSvgRenderer(str(tmp_path / "one.svg"))
    assert drawn.defaultSize().toTuple() == (160, 90)
    assert unlike(flat, rendered(drawn, tmp_path / "again.png")) < 1.5


def rendered(drawn: QSvgRenderer, file: Path) -> Image.Image:
    from PySide6.QtGui import QPainter

    image = QImage(drawn.defaultSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawn.render(painter)
    painter.end()
    image.save(str(file))
    return Image.open(BytesIO(file.read_bytes())).convert("RGB")


def unlike(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference of two pictures, 0 to 255."""
    histogram = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L").histogram()
    return sum(value * count for value, count in enumerate(histogram)) / sum(histogram)


@pytest.mark.parametrize("ending", [".gif", ".webp"])
def test_a_moving_picture_lasts_exactly_one_movement(tmp_path: Path, ending: str) -> None:
    step = f"{own_routine(tmp_path)}.stroke"
    found = picture(tmp_path / f"moving{ending}", "--frames", "7", step=step)

    lengths = []
    for frame in range(getattr(found, "n_frames", 1)):
        found.seek(frame)
        found.load()
        lengths.append(found.info["duration"])
    assert len(lengths) == 7
    assert sum(lengths) == 60_000 / PACE
    assert found.info["loop"] == 0


def test_a_moving_picture_has_fifteen_frames_a_second(tmp_path: Path) -> None:
    found = picture(tmp_path / "moving.gif", "--view", "figure", step=f"{own_routine(tmp_path, pace=60)}.stroke")

    assert getattr(found, "n_frames", 1) == 15


def test_the_fastest_shake_is_seen_to_move(tmp_path: Path) -> None:
    file = own_routine(tmp_path, pace=600, technique="vibration")
    found = picture(tmp_path / "moving.gif", "--view", "close-up", step=f"{file}.stroke")

    assert getattr(found, "n_frames", 1) == 4


def test_still_parts_of_a_gif_do_not_flicker(tmp_path: Path) -> None:
    found = picture(tmp_path / "moving.gif", "--frames", "6", step=f"{own_routine(tmp_path)}.stroke")

    corners = []
    for frame in range(6):
        found.seek(frame)
        corners.append(found.convert("RGB").crop((0, 0, 12, 12)).tobytes())
    assert len(set(corners)) == 1


@pytest.mark.parametrize("view", ["figure", "close-up"])
def test_the_right_leg_is_the_mirror_of_the_left(tmp_path: Path, view: str) -> None:
    left = picture(tmp_path / "left.png", "--view", view, "--leg", "left", step="roller")
    right = picture(tmp_path / "right.png", "--view", view, "--leg", "right", step="roller")

    assert unlike(ImageOps.mirror(left.convert("RGB")), right) < 0.5
    assert unlike(left, right) > 2


def test_the_skin_of_the_settings_is_drawn(tmp_path: Path) -> None:
    usual = picture(tmp_path / "usual.png")
    own = folders().settings
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text('{"skin": "brown"}')
    try:
        assert unlike(usual, picture(tmp_path / "brown.png")) > 2
    finally:
        own.unlink()


def test_figure_close_up_and_both_differ(tmp_path: Path) -> None:
    views = [picture(tmp_path / f"{view}.png", "--view", view) for view in ("figure", "close-up", "both")]

    assert all(unlike(one, other) > 5 for one, other in pairwise(views))


@pytest.mark.parametrize("view", ["figure", "close-up", "both"])
def test_dark_is_dark_to_its_edges(tmp_path: Path, view: str) -> None:
    light, dark = (picture(tmp_path / "one.png", "--view", view, *words).convert("L") for words in ((), ("--dark",)))

    for place in ((1, 1), (20, 84), (158, 88)):
        assert brightness(light, place) > 200
        assert brightness(dark, place) < 80


def brightness(grey: Image.Image, place: tuple[int, int]) -> int:
    """Return how bright a picture is at a place, 0 to 255."""
    found = grey.getpixel(place)
    assert isinstance(found, int)
    return found


def test_the_moment_decides_where_the_hand_is(tmp_path: Path) -> None:
    step = f"{own_routine(tmp_path)}.stroke"
    early, late = (picture(tmp_path / f"{at}.png", "--at", at, step=step) for at in ("0", "2.5"))

    assert unlike(early, late) > 0.2


def test_a_step_is_found_by_its_id_its_number_and_in_a_file(tmp_path: Path) -> None:
    file = own_routine(tmp_path)
    steps = [f"{file}.stroke", f"{file}.2", f"{file}.1", str(file)]
    one, two, three, four = (picture(tmp_path / f"{k}.png", step=step) for k, step in enumerate(steps))

    assert one.tobytes() == two.tobytes()
    assert three.tobytes() == four.tobytes() != one.tobytes()


def test_a_used_step_goes_by_the_id_that_it_is_used_by(tmp_path: Path) -> None:
    picture(tmp_path / "one.png", step="post_run_10.front")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["kneading.claf"], "kneading has no step 'claf' (did you mean calf?)"),
        (["kneading.0"], "kneading has no step 0: wanted a number from 1 to 5"),
        (["nkeading.calf"], "there is no routine or file 'nkeading' (did you mean kneading?); see: selfmassage list"),
        (["kneading", "--at", "600"], "the step lasts 45 s, so there is nothing at 600 s"),
        (["kneading", "--frames", "2"], ".png holds one picture; several frames go into .gif or .webp"),
    ],
)
def test_a_wrong_wish_says_what_would_be_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    assert main(["picture", *words, "--out", str(tmp_path / "one.png")]) == 2
    assert capsys.readouterr().err == f"selfmassage: {message}\n"
    assert not (tmp_path / "one.png").exists()


@pytest.mark.parametrize(("name", "found"), [("one.jpg", ".jpg"), ("one", "no ending")])
def test_another_ending_names_the_possible_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, found: str
) -> None:
    assert main(["picture", "kneading", "--out", str(tmp_path / name)]) == 2
    wanted = "wanted a file that ends in .png, .svg, .gif, .webp"
    assert capsys.readouterr().err == f"selfmassage: {wanted}, found {found}\n"


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--size", "15x90", "wanted WIDTHxHEIGHT, each 16 to 4000 pixels, found '15x90'"),
        ("--size", "90x4001", "wanted WIDTHxHEIGHT, each 16 to 4000 pixels, found '90x4001'"),
        ("--size", "large", "wanted WIDTHxHEIGHT, each 16 to 4000 pixels, found 'large'"),
        ("--at", "-1", "wanted a number from 0 to 900, found '-1'"),
        ("--at", "nan", "wanted a number from 0 to 900, found 'nan'"),
        ("--frames", "2.5", "wanted a whole number from 1 to 500, found '2.5'"),
    ],
)
def test_a_value_out_of_bounds_is_a_wrong_use(
    capsys: pytest.CaptureFixture[str], option: str, value: str, message: str
) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["picture", "kneading", "--out", "one.png", f"{option}={value}"])
    assert wrong.value.code == 2
    assert message in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "nowhere" / "one.png"

    assert main(["picture", "kneading", "--out", str(out)]) == 1
    assert capsys.readouterr().err == f"selfmassage: {out}: cannot be written: No such file or directory\n"


def test_a_file_that_is_nowhere_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = tmp_path / "nowhere.json"

    assert main(["picture", str(nowhere), "--out", str(tmp_path / "one.png")]) == 1
    assert "wanted a file that can be read, found no such file or directory" in capsys.readouterr().err


def test_a_bad_file_prints_its_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = own_routine(tmp_path, pressure=9)

    assert main(["picture", f"{bad}.press", "--out", str(tmp_path / "one.png")]) == 1
    assert capsys.readouterr().err.startswith(f"{bad}:1:")


def test_check_assets_says_that_all_is_complete(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--assets"]) == 0
    captured = capsys.readouterr()
    assert captured.out.endswith("assets: complete: every step of 42 routines has its pictures\n")
    assert captured.err == ""


def test_check_assets_looks_at_the_given_file_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = own_routine(tmp_path)

    assert main(["check", "--assets", str(file)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"{file}: good: Mine, 2 steps, about 2 min"
    assert second.endswith("assets: complete: every step of 43 routines has its pictures")


def test_check_assets_complains_of_own_routines_that_it_cannot_look_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    own = tmp_path / "selfmassage" / "routines"
    own.mkdir(parents=True)
    (own / "torn.json").write_text('{"format": 1,')

    assert main(["check", "--assets"]) == 1
    assert capsys.readouterr().err.startswith(f"{own / 'torn.json'}:1:14: file: ")


def test_check_without_anything_is_a_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["check"])
    assert wrong.value.code == 2
    assert capsys.readouterr().err.endswith("error: wanted FILE… or --assets\n")
