"""Reading the drawings of hands, and what every one of them must have."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.closeup.hand_art import HandArt, load_hand, load_hands
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.views import Tone
from selfmassage.figure.person.hands import HandShape

ArtOf = Mapping[HandShape, HandArt]
AROUND = {HandShape.CLASP, HandShape.CUP, HandShape.THREAD, HandShape.KNEAD}
"""Shapes of a hand that has between its fingers what it holds."""
GOOD: dict[str, Any] = {
    "comment": "",
    "touch": [0, -100],
    "outline": "M0 0 L9 0 L9 9 Z",
    "sleeve": "M0 0 L9 0 L9 9 Z",
    "cuff": "M0 0 L9 0 L9 9 Z",
    "layers": [],
    "lines": [{"path": "M0 0 L9 9"}],
}


def test_every_shape_of_a_hand_is_shipped(hands: ArtOf) -> None:
    assert set(hands) == set(HandShape)


@pytest.mark.parametrize("shape", HandShape)
def test_a_hand_touches_with_a_point_of_itself(hands: ArtOf, shape: HandShape) -> None:
    assert to_path(hands[shape].outline).contains(QPointF(*hands[shape].touch)) == (shape not in AROUND)


@pytest.mark.parametrize(
    ("shape", "nails"), [("open", 5), ("grip", 5), ("fingers", 5), ("flat", 5), ("heel", 5), ("thumb", 1), ("edge", 1)]
)
def test_the_nails_that_are_seen_lie_on_the_hand(hands: ArtOf, shape: HandShape, nails: int) -> None:
    outline = to_path(hands[shape].outline)
    found = [to_path(layer.shape) for layer in hands[shape].layers if layer.tone is Tone.NAIL]
    assert len(found) == nails
    assert all(outline.contains(nail.boundingRect().center()) for nail in found)


@pytest.mark.parametrize("shape", AROUND)
def test_what_a_hand_holds_is_between_its_thumb_and_its_fingers(hands: ArtOf, shape: HandShape) -> None:
    outline, (x, y) = to_path(hands[shape].outline), hands[shape].touch
    for side in (-1, 1):
        assert any(outline.contains(QPointF(x + side * off, y)) for off in range(90)), side


def test_a_kneading_hand_closes_round_what_it_takes_up(hands: ArtOf) -> None:
    open_hand = hands[HandShape.KNEAD]
    gaps = []
    for art in (open_hand, *open_hand.closing):
        x, y = art.touch
        row = [step for step in range(-90, 91) if not to_path(art.outline).contains(QPointF(x + step, y))]
        assert 0 in row
        gaps.append(sum(all(step in row for step in range(min(0, k), max(0, k) + 1)) for k in range(-90, 91)))
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] < 0.6 * gaps[0]


def test_only_fingertips_of_a_hand_press_that_lie_on_it(hands: ArtOf) -> None:
    art = hands[HandShape.FINGERS]
    assert len(art.tips) == 4
    assert all(to_path(art.outline).contains(QPointF(*tip)) for tip in art.tips)


@pytest.mark.parametrize("shape", set(HandShape) - {HandShape.EDGE} - AROUND - {HandShape.PINCH})
def test_every_drawing_is_a_right_hand_with_its_thumb_on_the_left(hands: ArtOf, shape: HandShape) -> None:
    box = to_path(hands[shape].outline).boundingRect()
    assert -box.left() > 1.1 * box.right() or shape is HandShape.THUMB
    assert box.top() < -90


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"colour": "red"}, '1:184: colour: wanted a known field, found "colour"'),
        ({"touch": [1e200, 1]}, "1:27: touch 1: wanted -380 to 380, found 1e+200"),
        ({"touch": [1]}, "1:26: touch: wanted 2 entries, found 1"),
        ({"outline": "L0 0"}, "1:48: outline: wanted a path that begins with M, found 'L0 0'"),
        (
            {"layers": [{"tone": "pink", "shape": "M0 0"}]},
            f'1:146: layer 1, tone: wanted one of {", ".join(sorted(Tone))}, found "pink"',
        ),
        ({"lines": [{"path": "M0 0", "width": 0}]}, "1:176: line 1, width: wanted more than 0, at most 20, found 0"),
    ],
)
def test_a_bad_hand_is_a_message_with_file_and_place(tmp_path: Path, changes: dict[str, object], message: str) -> None:
    file = tmp_path / "open.json"
    file.write_text(json.dumps(GOOD | changes))
    with pytest.raises(AssetProblem) as problem:
        load_hand(file)
    assert str(problem.value) == f"open.json:{message}"


def test_missing_hands_are_reported_and_the_others_are_kept(tmp_path: Path) -> None:
    (tmp_path / "fist.json").write_text(json.dumps(GOOD))
    problems: list[AssetProblem] = []
    assert list(load_hands(tmp_path, problems.append)) == [HandShape.FIST]
    assert "open.json:1:1: file: wanted a file that can be read, found no such file or directory" in [
        str(problem) for problem in problems
    ]
    assert len(problems) == len(HandShape) - 1
