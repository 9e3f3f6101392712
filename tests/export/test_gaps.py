"""What the close-up of a step lacks, in words for whoever wrote the step."""

from __future__ import annotations

import pytest

from selfmassage.export.gaps import closeup_gaps
from selfmassage.export.picture import Drawings, load_drawings
from selfmassage.figure.closeup.views import ViewName
from selfmassage.resources import data_dir
from selfmassage.routine.vocabulary import Area
from tests.figure.test_poses import step

INNER, OUTER = Area.INNER_THIGH, Area.OUTER_THIGH_IT_BAND


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    return load_drawings(data_dir("assets"))


@pytest.mark.parametrize(
    ("areas", "together", "words"),
    [
        ((Area.SOLE, Area.GLUTE), False, []),
        ((INNER, OUTER, Area.TOES), False, []),
        ((Area.SOLE, Area.GLUTE), True, ["no view shows the sole together with the glute"]),
        ((INNER, OUTER), True, ["no view shows the outer_thigh_it_band together with the inner_thigh"]),
        ((Area.QUAD, Area.HAMSTRING), True, []),
        ((), False, []),
    ],
)
def test_areas_in_turn_have_a_view_each_and_areas_together_need_one(
    drawings: Drawings, areas: tuple[Area, ...], together: bool, words: list[str]
) -> None:
    wanted = step(areas=areas, shares=tuple(1 / len(areas) for _ in areas), together=together)
    assert list(closeup_gaps(drawings, wanted)) == words


def test_an_area_without_any_view_is_named(drawings: Drawings) -> None:
    feet = {name: view for name, view in drawings.views.items() if name.startswith("foot")}
    bare = Drawings(drawings.person, feet, drawings.hands)
    wanted = step(areas=(Area.CALF, Area.SOLE), shares=(0.5, 0.5))
    assert list(closeup_gaps(bare, wanted)) == ["no view shows the calf"]
    assert ViewName.FOOT_SOLE in feet
