"""Reading drawings and choosing among them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.closeup.views import VIEWS_OF, ViewName, load_view, load_views, pick_view
from selfmassage.routine.vocabulary import Area

GOOD: dict[str, Any] = {
    "comment": [],
    "box": [10, 10],
    "midline": 0,
    "big_toe": [1, 1],
    "whole": True,
    "outline": "M0 0 L9 0 L9 9 Z",
    "layers": [{"tone": "shade", "shape": "M0 0 L9 0 L9 9 Z"}],
    "lines": [{"path": "M0 0 L9 9"}],
    "areas": {"calf": {"shape": "M0 0 L9 0 L9 9 Z", "path": "M0 0 L9 9"}},
}


def written(folder: Path, **changes: object) -> Path:
    file = folder / "leg_front.json"
    file.write_text(json.dumps(GOOD | changes))
    return file


def test_a_good_drawing_is_read(tmp_path: Path) -> None:
    view = load_view(written(tmp_path))
    assert view.areas[Area.CALF].path.points == ((0, 0), (9, 9))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"colour": "red"}, "leg_front.json: Object contains unknown field `colour`"),
        ({"outline": 3}, "leg_front.json: wanted a path in quotes, found 3 - at `$.outline`"),
        (
            {"outline": "M0 0 A1 1"},
            "leg_front.json: wanted M, L, C, Q, Z or a number, found 'A1 1' at character 6 - at `$.outline`",
        ),
        (
            {"layers": [{"tone": "pink", "shape": "M0 0"}]},
            "leg_front.json: Invalid enum value 'pink' - at `$.layers[0].tone`",
        ),
        (
            {"areas": {"elbow": GOOD["areas"]["calf"]}},
            "leg_front.json: Invalid enum value 'elbow' - at `key` in `$.areas`",
        ),
        (
            {"areas": {"calf": {"shape": "M0 0 L1", "path": "M0 0"}}},
            "leg_front.json: wanted 2 numbers after L, found 1 - at `$.areas[...].shape`",
        ),
        (
            {"areas": {"calf": {"shape": "M0 0"}}},
            "leg_front.json: Object missing required field `path` - at `$.areas[...]`",
        ),
        ({"lines": [{"path": "M0 0", "width": 0}]}, "leg_front.json: Expected `float` > 0.0 - at `$.lines[0].width`"),
    ],
)
def test_a_bad_drawing_is_a_message_with_file_and_place(
    tmp_path: Path, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(AssetProblem) as problem:
        load_view(written(tmp_path, **changes))
    assert str(problem.value) == message


def test_a_truncated_drawing_is_a_message(tmp_path: Path) -> None:
    file = tmp_path / "hip.json"
    file.write_text('{"comment": [')
    with pytest.raises(AssetProblem) as problem:
        load_view(file)
    assert str(problem.value) == "hip.json: Input data was truncated"


def test_missing_drawings_are_reported_and_the_others_are_kept(tmp_path: Path) -> None:
    written(tmp_path)
    problems: list[AssetProblem] = []
    assert list(load_views(tmp_path, problems.append)) == [ViewName.LEG_FRONT]
    assert [str(problem) for problem in problems] == [
        f"{name}.json: cannot be read: No such file or directory" for name in ViewName if name is not ViewName.LEG_FRONT
    ]


@pytest.mark.parametrize(
    ("areas", "view"),
    [
        ((), ViewName.LEG_FRONT),
        ((Area.CALF,), ViewName.LEG_BACK),
        ((Area.SOLE, Area.ARCH), ViewName.FOOT_SOLE),
        ((Area.TOES, Area.TOP_OF_FOOT), ViewName.FOOT_TOP),
        ((Area.SOLE, Area.TOP_OF_FOOT), ViewName.FOOT_INNER),
        ((Area.ANKLE, Area.TOP_OF_FOOT, Area.SOLE, Area.TOES), ViewName.FOOT_INNER),
        ((Area.TOP_OF_FOOT, Area.ANKLE, Area.SHIN, Area.QUAD), ViewName.LEG_FRONT),
        ((Area.ACHILLES, Area.CALF, Area.HAMSTRING), ViewName.LEG_BACK),
        ((Area.CALF, Area.ARCH), ViewName.LEG_INSIDE),
        ((Area.QUAD, Area.HAMSTRING), ViewName.LEG_OUTSIDE),
        ((Area.CALF, Area.QUAD), ViewName.LEG_INSIDE),
        ((Area.CALF, Area.QUAD, Area.OUTER_THIGH_IT_BAND), ViewName.LEG_OUTSIDE),
        ((Area.HIP_FLEXOR, Area.GLUTE), ViewName.HIP),
        ((Area.OUTER_THIGH_IT_BAND, Area.GLUTE), ViewName.LEG_OUTSIDE),
        ((Area.GLUTE, Area.HAMSTRING), ViewName.LEG_OUTSIDE),
    ],
)
def test_the_view_that_shows_most_areas_is_first(areas: tuple[Area, ...], view: ViewName) -> None:
    assert pick_view(areas)[0] is view


def test_every_area_has_views() -> None:
    assert set(VIEWS_OF) == set(Area)
