"""The close-up as painted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QTransform

from selfmassage.figure.closeup.closeup import CloseUp
from selfmassage.figure.closeup.course import bounds, courses
from selfmassage.figure.closeup.framing import fit, framed, window
from selfmassage.figure.closeup.layout import layout
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.still import picture
from selfmassage.figure.closeup.views import Tone, View, ViewName, pick_view
from selfmassage.figure.palette import DARK, LIGHT
from selfmassage.routine.vocabulary import Area, Direction, Tool

Views = Mapping[ViewName, View]
SIZE = QSize(240, 320)


def drawn(views: Views, size: QSize = SIZE, **what: Any) -> QImage:
    return picture(size, views, CloseUp(**what), LIGHT)


def difference(image: QImage, other: QImage) -> float:
    """Return the share of pixels of which a colour differs by more than a shade."""
    return float((np.abs(pixels(image) - pixels(other)) > 24).any(axis=2).mean())


def pixels(image: QImage) -> NDArray[np.int16]:
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.width(), 4)[..., :3].astype(np.int16)


def warmth(colour: QColor) -> int:
    return colour.red() - colour.blue()


def mirrored(image: QImage) -> QImage:
    return image.transformed(QTransform().scale(-1, 1))


@pytest.mark.parametrize("leg", ["left", "right", "both", "none"])
@pytest.mark.parametrize("area", Area)
def test_every_area_leg_and_direction_is_painted(views: Views, area: Area, leg: str) -> None:
    what: dict[str, Any] = dict(areas=(area,), lit=(area,), leg=leg, pressure=2)
    plain = drawn(views, **what)
    assert difference(plain, drawn(views, areas=(area,), leg=leg)) > 0.001
    for direction in set(Direction) - {Direction.NONE}:
        image = drawn(views, **what, direction=direction)
        assert (difference(image, plain) > 0.001) == (leg != "none"), direction


@pytest.mark.parametrize("size", [QSize(48, 48), QSize(100, 200), QSize(400, 200), QSize(300, 300)])
@pytest.mark.parametrize("area", Area)
def test_the_right_leg_is_the_mirror_image_of_the_left(views: Views, area: Area, size: QSize) -> None:
    what: dict[str, Any] = dict(areas=(area,), lit=(area,), direction=Direction.CIRCULAR, pressure=3)
    left, right = (drawn(views, size, leg=leg, **what) for leg in ("left", "right"))
    assert difference(left, mirrored(right)) < 0.01
    assert difference(left, right) > 0.01


@pytest.mark.parametrize("area", Area)
def test_the_worked_area_lights_up_inside_its_shape(views: Views, area: Area) -> None:
    size = QSize(300, 300)
    plain, lit = drawn(views, size, areas=(area,)), drawn(views, size, areas=(area,), lit=(area,), pressure=3)
    view = views[pick_view((area,))[0]]
    place = fit(framed(view, (area,), False), to_path(view.outline).boundingRect(), QRectF(0, 0, 300, 300))
    shape = place.map(to_path(view.areas[area].shape))
    grid = [QPoint(x, y) for x in range(0, 300, 7) for y in range(0, 300, 7) if shape.contains(QPointF(x, y))]
    warmer = [warmth(lit.pixelColor(point)) > warmth(plain.pixelColor(point)) + 40 for point in grid]
    assert sum(warmer) >= 0.7 * len(grid)  # the others lie on contours and nails


def test_more_pressure_is_a_deeper_colour(views: Views) -> None:
    size, middle = QSize(300, 300), QPointF(150, 150).toPoint()
    depths = [
        drawn(views, size, areas=(Area.QUAD,), lit=(Area.QUAD,), pressure=p).pixelColor(middle).lightness()
        for p in range(6)
    ]
    assert depths == sorted(depths, reverse=True)
    assert len(set(depths)) == 6


def test_areas_of_the_step_that_are_not_worked_now_are_paler(views: Views) -> None:
    areas, size = (Area.HEEL, Area.SOLE), QSize(300, 300)
    images = [drawn(views, size, areas=areas, lit=lit, pressure=3) for lit in ((), (Area.HEEL,), (Area.SOLE,))]
    place = fit(framed(views[ViewName.FOOT_SOLE], areas, False), QRectF(), QRectF(0, 0, 300, 300))
    middle = place.map(to_path(views[ViewName.FOOT_SOLE].areas[Area.SOLE].shape).boundingRect().center()).toPoint()
    waiting, still_waiting, lit = (warmth(image.pixelColor(middle)) for image in images)
    bare = warmth(drawn(views, size, areas=areas[:1], leg="left").pixelColor(middle))
    assert waiting == still_waiting
    assert bare + 5 < waiting < lit - 20


def test_a_leg_lies_down_in_a_wide_card(views: Views) -> None:
    view = views[ViewName.LEG_BACK]
    calf, limb = (to_path(curve).boundingRect() for curve in (view.areas[Area.CALF].shape, view.outline))
    frame = framed(view, (Area.CALF,), False)
    wide, tall = (fit(frame, limb, QRectF(0, 0, *size)).mapRect(calf) for size in ((400, 200), (200, 400)))
    assert wide.width() > wide.height() > 0.3 * 200
    assert tall.height() > tall.width() > 0.3 * 200


def test_a_foot_stands_even_in_a_tall_card(views: Views) -> None:
    view = views[ViewName.FOOT_INNER]
    limb = to_path(view.outline).boundingRect()
    place = fit(framed(view, (Area.ANKLE,), False), limb, QRectF(0, 0, 200, 400))
    assert (place.m12(), place.m21()) == (0, 0)


def test_a_step_without_areas_is_a_calm_pair_of_legs(views: Views) -> None:
    calm = drawn(views, leg="none")
    assert difference(calm, mirrored(calm)) < 0.04
    assert difference(calm, picture(SIZE, {}, CloseUp(leg="none"), LIGHT)) > 0.1


def test_a_missing_drawing_gives_way_to_the_next_best(views: Views) -> None:
    fewer: Views = {name: view for name, view in views.items() if name is not ViewName.LEG_BACK}
    what: dict[str, Any] = dict(areas=(Area.CALF,), lit=(Area.CALF,))
    assert difference(drawn(fewer, **what), drawn({}, **what)) > 0.1


def test_without_any_drawing_only_the_ground_is_painted() -> None:
    image = picture(SIZE, {}, CloseUp((Area.CALF,), (Area.CALF,)), LIGHT)
    assert image.pixelColor(120, 160).name().upper() == LIGHT.disc


def test_light_and_dark_differ(views: Views) -> None:
    what = CloseUp((Area.CALF,), (Area.CALF,), direction=Direction.UP)
    assert difference(picture(SIZE, views, what, LIGHT), picture(SIZE, views, what, DARK)) > 0.3


@pytest.mark.parametrize(("width", "height"), [(100, 200), (200, 200), (300, 300), (400, 200)])
@pytest.mark.parametrize("area", Area)
def test_the_worked_area_lies_wholly_in_the_card(views: Views, area: Area, width: int, height: int) -> None:
    view, card = views[pick_view((area,))[0]], QRectF(0, 0, width, height)
    place = fit(framed(view, (area,), False), to_path(view.outline).boundingRect(), card)
    assert card.contains(place.mapRect(to_path(view.areas[area].shape).boundingRect()))


def test_a_picture_for_a_dense_screen_has_more_pixels_of_the_same_size(views: Views) -> None:
    image = picture(QSize(50, 60), views, CloseUp(), LIGHT, 2.0)
    assert (image.size(), image.deviceIndependentSize().toSize()) == (QSize(100, 120), QSize(50, 60))


def test_places_to_keep_off_are_marked_beside_the_worked_area_only(views: Views) -> None:
    bare = {name: msgspec.structs.replace(view, danger=()) for name, view in views.items()}
    what: dict[str, Any] = dict(areas=(Area.CALF,), pressure=2)
    assert difference(drawn(views, **what, lit=(Area.CALF,)), drawn(bare, **what, lit=(Area.CALF,))) > 0.005
    assert difference(drawn(views, **what), drawn(bare, **what)) == 0


def test_areas_side_by_side_share_one_sign(views: Views) -> None:
    close, apart = (Area.SOLE, Area.ARCH), (Area.CALF, Area.HAMSTRING)
    assert len(courses(views[ViewName.FOOT_SOLE], close, Direction.HOLD, 36, pair=False)) == 1
    assert len(courses(views[ViewName.LEG_BACK], apart, Direction.HOLD, 45, pair=False)) == 2
    assert len(courses(views[ViewName.LEG_BACK], apart, Direction.OUTWARD, 45, pair=False)) == 1


def test_lit_toes_keep_their_nails(views: Views) -> None:
    bare = {name: msgspec.structs.replace(view, layers=view.layers[:1]) for name, view in views.items()}
    what: dict[str, Any] = dict(areas=(Area.TOES,), lit=(Area.TOES,), pressure=5)
    nail = QColor(LIGHT.tones[Tone.NAIL]).rgb()
    with_nails, without = (drawn(v, **what).convertToFormat(QImage.Format.Format_RGB32) for v in (views, bare))
    found = [[image.pixel(x, y) == nail for x in range(240) for y in range(320)] for image in (with_nails, without)]
    assert sum(found[0]) > 500 > sum(found[1])


def test_arrows_of_a_pair_run_on_the_outer_sides(views: Views) -> None:
    for area in (Area.CALF, Area.QUAD, Area.SOLE, Area.HAMSTRING):
        view = views[pick_view((area,))[0]]
        (way,) = courses(view, (area,), Direction.UP, 20, pair=True)
        assert all(
            abs(p.x() - view.midline) > abs(q.x() - view.midline) for p, q in zip(way.beside, way.middle, strict=True)
        )


def test_a_card_without_size_gets_no_picture(views: Views) -> None:
    assert picture(QSize(0, 40), views, CloseUp((Area.CALF,)), LIGHT).isNull()


@pytest.mark.parametrize("area", [Area.CALF, Area.KNEE, Area.QUAD, Area.INNER_THIGH, Area.HEEL, Area.SOLE, Area.GLUTE])
def test_shading_stays_on_the_limb(views: Views, area: Area) -> None:
    image, view = drawn(views, QSize(300, 300), areas=(area,)), views[pick_view((area,))[0]]
    limb = to_path(view.outline)
    place = fit(framed(view, (area,), False), limb.boundingRect(), QRectF(0, 0, 300, 300))
    shape, shades = place.map(limb), {QColor(LIGHT.tones[tone]).rgb() for tone in (Tone.HALF, Tone.SHADE)}
    beside = [(x, y) for x in range(0, 300, 6) for y in range(0, 300, 6) if not shape.contains(QPointF(x, y))]
    assert [(x, y) for x, y in beside if image.pixel(x, y) in shades] == []


def test_a_long_stroke_shows_the_worked_part_of_the_leg_rather_than_a_foot_that_is_not_worked(views: Views) -> None:
    view, areas = views[ViewName.LEG_OUTSIDE], (Area.CALF, Area.QUAD, Area.OUTER_THIGH_IT_BAND)
    shown, lit = window(view, areas), bounds(view, areas)
    assert lit.height() > 0.75 * shown.height()
    assert shown.bottom() < view.box[1] - 100


def test_the_loop_of_a_rope_round_the_foot_is_in_the_picture(views: Views) -> None:
    areas = (Area.CALF, Area.HAMSTRING)
    card, what = QRectF(0, 0, 264, 411), CloseUp(areas, areas, tool=Tool.ROPE)
    found = layout(card, views, what)
    assert found is not None
    assert found.view.rope is not None
    loop = found.place.mapRect(to_path(found.view.rope).boundingRect())
    assert loop.bottom() < card.bottom()
