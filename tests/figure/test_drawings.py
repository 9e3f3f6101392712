"""The shipped drawings: complete, and anatomically the right way round."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from selfmassage.figure.closeup.shapes import samples, to_path
from selfmassage.figure.closeup.views import VIEWS_OF, Tone, View, ViewName
from selfmassage.routine.vocabulary import Area

Views = Mapping[ViewName, View]


def inside(shape: QPainterPath, outline: QPainterPath) -> float:
    """Return the share of points of a grid in `shape` that also lie in `outline`."""
    box = shape.boundingRect()
    steps = [(i + 0.5) / 24 for i in range(24)]
    grid = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x in steps for y in steps]
    found = [point for point in grid if shape.contains(point)]
    return sum(outline.contains(point) for point in found) / len(found)


def test_every_view_is_shipped(views: Views) -> None:
    assert set(views) == set(ViewName)


@pytest.mark.parametrize("area", Area)
def test_every_view_that_may_show_an_area_has_its_shape(views: Views, area: Area) -> None:
    assert [name for name in VIEWS_OF[area] if area not in views[name].areas] == []


@pytest.mark.parametrize("name", ViewName)
def test_areas_and_their_paths_lie_on_the_limb(views: Views, name: ViewName) -> None:
    view, outline = views[name], to_path(views[name].outline)
    for area, drawn in view.areas.items():
        assert inside(to_path(drawn.shape), outline) >= 0.95, area
        on_it = [outline.contains(point) for point in samples(to_path(drawn.path), 20)]
        assert sum(on_it) >= 19, area


@pytest.mark.parametrize("name", ViewName)
def test_toenails_lie_on_the_limb(views: Views, name: ViewName) -> None:
    outline = to_path(views[name].outline)
    nails = [to_path(layer.shape) for layer in views[name].layers if layer.tone is Tone.NAIL]
    assert [nail for nail in nails if inside(nail, outline) < 0.95] == []


@pytest.mark.parametrize("name", ViewName)
def test_danger_sites_lie_on_the_limb(views: Views, name: ViewName) -> None:
    outline = to_path(views[name].outline)
    assert [d.name for d in views[name].danger if inside(to_path(d.shape), outline) < 0.9] == []


@pytest.mark.parametrize("name", [name for name in ViewName if name.startswith("leg")])
def test_hands_move_toward_the_heart_on_the_leg(views: Views, name: ViewName) -> None:
    foot = {Area.TOES, Area.TOP_OF_FOOT, Area.ARCH, Area.HEEL}
    for area, drawn in views[name].areas.items():
        start, *_, end = drawn.path.points
        assert area in foot or end[1] < start[1], area


def test_hands_move_from_heel_to_toes_on_the_sole(views: Views) -> None:
    for area, drawn in views[ViewName.FOOT_SOLE].areas.items():
        start, *_, end = drawn.path.points
        assert end[1] < start[1], area
    for area in (Area.SOLE, Area.ARCH, Area.TOES):
        start, *_, end = views[ViewName.FOOT_INNER].areas[area].path.points
        assert end[0] > start[0], area


# Left leg: from the front, from below and from above the person faces us, so the midline is on our left;
# from behind it is on our right; from the outer side the person faces left, from the inner side right.
@pytest.mark.parametrize(
    ("name", "side"),
    [
        (ViewName.LEG_FRONT, "left"),
        (ViewName.LEG_BACK, "right"),
        (ViewName.LEG_OUTSIDE, "left"),
        (ViewName.LEG_INSIDE, "right"),
        (ViewName.FOOT_SOLE, "left"),
        (ViewName.FOOT_TOP, "left"),
        (ViewName.FOOT_INNER, "right"),
        (ViewName.HIP, "left"),
    ],
)
def test_the_big_toe_is_on_the_right_side(views: Views, name: ViewName, side: str) -> None:
    view = views[name]
    heel_or_ankle = to_path(view.outline).boundingRect().center().x()
    assert ("left" if view.big_toe[0] < heel_or_ankle else "right") == side


@pytest.mark.parametrize("name", [ViewName.FOOT_SOLE, ViewName.FOOT_TOP, ViewName.LEG_FRONT])
def test_the_big_toe_is_the_largest_of_five_toes(views: Views, name: ViewName) -> None:
    toes = to_path(views[name].areas[Area.TOES].shape).toSubpathPolygons()
    assert len(toes) == 5
    sizes = [toe.boundingRect().width() * toe.boundingRect().height() for toe in toes]
    assert sizes[0] == max(sizes)
    assert toes[0].boundingRect().contains(QPointF(*views[name].big_toe))


@pytest.mark.parametrize("name", [ViewName.LEG_FRONT, ViewName.LEG_BACK, ViewName.FOOT_SOLE, ViewName.FOOT_TOP])
def test_the_big_toe_is_next_to_the_other_leg_of_a_pair(views: Views, name: ViewName) -> None:
    view = views[name]
    middle = (
        to_path(view.areas[Area.ANKLE if Area.ANKLE in view.areas else Area.HEEL].shape).boundingRect().center().x()
    )
    assert abs(view.big_toe[0] - view.midline) < abs(middle - view.midline)
