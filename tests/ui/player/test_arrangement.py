from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest
from PySide6.QtCore import QRect

from selfmassage.ui.player.arrangement import Places, arrange

SIZES = [(640, 400), (800, 600), (1024, 768), (1280, 800), (1366, 768), (1920, 1080), (2560, 1440), (800, 1200)]


def rectangles(places: Places) -> dict[str, QRect]:
    named = {field.name: getattr(places, field.name) for field in fields(places)}
    return {name: place for name, place in named.items() if isinstance(place, QRect) and not place.isEmpty()}


@pytest.mark.parametrize("em", [12, 16, 24, 32])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_overlaps_or_leaves_the_page(size: tuple[int, int], em: int) -> None:
    found = rectangles(arrange(*size, em))
    least = round(0.02 * min(size))
    page = QRect(0, 0, *size).adjusted(least, least, -least, -least)
    assert all(page.contains(place) for place in found.values())
    assert not [(a, b) for a, b in combinations(found, 2) if found[a].intersects(found[b])]


@pytest.mark.parametrize("em", [12, 16, 24, 32])
@pytest.mark.parametrize("size", SIZES)
def test_what_matters_most_always_has_its_place(size: tuple[int, int], em: int) -> None:
    found = rectangles(arrange(*size, em))
    assert {"heading", "clock", "reading", "picture", "controls", "strip", "top_line"} <= found.keys()
    assert found["reading"].height() >= 0.2 * size[1]


def test_the_next_step_leaves_first_where_there_is_no_room() -> None:
    assert arrange(800, 600, 24).next.isEmpty()
    assert not arrange(800, 600, 12).next.isEmpty()


def test_the_picture_is_no_wider_than_a_standing_leg_needs() -> None:
    picture = arrange(1920, 1080, 12).picture
    assert picture.width() <= 1.16 * picture.height()
