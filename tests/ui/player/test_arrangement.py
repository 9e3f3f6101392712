from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest
from PySide6.QtCore import QRect

from selfmassage.ui.player.arrangement import Places, arrange, pictures

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


@pytest.mark.parametrize("em", [12, 16, 24, 32])
@pytest.mark.parametrize("size", SIZES)
def test_two_pictures_lie_beside_each_other_in_their_stage(size: tuple[int, int], em: int) -> None:
    stage = arrange(*size, em).picture
    person, closeup = pictures(stage.width(), stage.height(), em)
    inside = QRect(0, 0, stage.width(), stage.height())
    assert inside.contains(person)
    assert inside.contains(closeup)
    assert person == closeup or not person.intersects(closeup)


def test_the_person_has_the_larger_card_in_a_usual_window() -> None:
    stage = arrange(1280, 800, 16).picture
    person, closeup = pictures(stage.width(), stage.height(), 16)
    assert person.width() > 1.5 * closeup.width()
    assert person.height() == closeup.height() == stage.height()


def test_in_a_narrow_stage_they_stand_above_each_other() -> None:
    person, closeup = pictures(340, 300, 16)
    assert person.bottom() < closeup.top()
    assert person.width() == closeup.width() == 340


def test_where_both_would_be_tiny_each_gets_all_the_room() -> None:
    person, closeup = pictures(340, 300, 30)
    assert person == closeup == QRect(0, 0, 340, 300)
