"""The first page: cards, filters, and files that cannot be played."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.search import HANDS_ONLY, Goal, Show, Wish
from selfmassage.routine.vocabulary import Area
from selfmassage.ui.library.card import fault_card, routine_card
from selfmassage.ui.library_page import LibraryPage
from selfmassage.ui.theme import DARK, LIGHT

from .pages import DRAWINGS, LIBRARY, shown_text


@pytest.fixture
def page(qtbot: QtBot) -> LibraryPage:
    page = LibraryPage(LIBRARY, DRAWINGS, LIGHT)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    return page


@pytest.fixture
def page_with_fault(qtbot: QtBot, tmp_path: Path) -> LibraryPage:
    (tmp_path / "my.json").write_text('{"format": 1, "id": "mine", "title": 3, "steps": []}')
    page = LibraryPage(load([data_dir("routines"), tmp_path]), DRAWINGS, LIGHT)
    qtbot.addWidget(page)
    return page


def keys(page: LibraryPage) -> list[str]:
    return [card.key for card in page.grid.cards]


def test_the_page_opens_with_all_routines_and_no_technique(page: LibraryPage) -> None:
    assert keys(page) == [routine.id for routine in LIBRARY.sequences]


def test_a_card_says_length_intensity_equipment_and_summary() -> None:
    card = routine_card(LIBRARY.routines["roller_full_15"])
    assert card.spoken == "Foam roller, full legs. 15 min. Moderate. Foam roller, mat, wall"
    assert card.summary == LIBRARY.routines["roller_full_15"].summary
    assert card.dots == 2


def test_the_card_of_a_technique_names_its_term() -> None:
    assert routine_card(LIBRARY.routines["kneading"]).term == "petrissage"
    assert routine_card(LIBRARY.routines["post_run_10"]).term == ""


def test_a_click_opens_the_routine(page: LibraryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chosen, timeout=0) as told:
        page.grid.open_card(keys(page).index("post_run_10"))
    assert told.args == ["post_run_10"]


def test_arrows_move_and_return_opens(page: LibraryPage, qtbot: QtBot) -> None:
    page.show()
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.grid.model().index(0, 0))
    QTest.keyClick(page.grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.chosen, timeout=0) as told:
        QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert told.args == [keys(page)[1]]


@pytest.mark.parametrize("width", [500, 800, 1279, 1280, 1281, 1920])
def test_the_cards_fill_the_width_evenly(page: LibraryPage, width: int) -> None:
    page.resize(width, 800)
    page.show()
    view, cell = page.grid.viewport(), page.grid.gridSize()
    places = [page.grid.visualRect(page.grid.model().index(row, 0)) for row in range(len(page.grid.cards))]
    columns = sum(place.top() == places[0].top() for place in places)
    assert view.width() - columns <= columns * cell.width() <= view.width()
    assert cell.width() < 46 * page.em
    assert columns == 1 or cell.width() >= 23 * page.em
    assert page.grid.height() == -(-len(places) // columns) * cell.height()
    assert view.rect().contains(places[-1])


def test_cards_grow_with_the_text(page: LibraryPage) -> None:
    before = page.grid.gridSize().height()
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.setFont(font)
    assert page.grid.gridSize().height() > 1.8 * before


def test_typing_searches(page: LibraryPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.filters.search, "marathon")
    assert keys(page) == ["marathon_evening"]


@pytest.mark.parametrize(
    ("wish", "among"),
    [
        (Wish(goal=Goal.BEFORE_RACE), "race_morning"),
        (Wish(minutes=5), "desk_feet_5"),
        (Wish(equipment=HANDS_ONLY), "post_run_10"),
        (Wish(equipment="foam roller"), "roller_full_15"),
        (Wish(area=Area.HIP_FLEXOR), "itb_hip_12"),
        (Wish(no_floor=True), "chair_only_8"),
        (Wish(show=Show.TECHNIQUES), "kneading"),
    ],
)
def test_each_filter_narrows_the_cards(page: LibraryPage, wish: Wish, among: str) -> None:
    page.filters.show_wish(wish)
    assert page.filters.wish == wish
    assert among in keys(page)
    assert len(keys(page)) < len(LIBRARY.routines)


def test_a_purpose_can_be_released_again(page: LibraryPage) -> None:
    feet = next(made for made in page.filters.goal_buttons if made.text() == "Feet")
    feet.click()
    assert page.filters.wish.goal is Goal.FEET
    feet.click()
    assert keys(page) == [routine.id for routine in LIBRARY.sequences]


def test_nothing_found_says_what_to_change_and_shows_all_again(page: LibraryPage) -> None:
    page.filters.show_wish(Wish(equipment="spiky ball", minutes=5))
    text = shown_text(page)
    assert "Nothing suits all of that." in text
    assert "With any length there is 1." in text
    page.nothing.button.click()
    assert len(keys(page)) == len(LIBRARY.routines)
    assert not page.nothing.isVisibleTo(page)


def test_a_bad_file_is_a_card_among_the_good_ones(page_with_fault: LibraryPage) -> None:
    first = page_with_fault.grid.cards[0]
    assert first.spoken == "my.json cannot be played. 2 faults"
    assert "post_run_10" in keys(page_with_fault)


def test_opening_a_bad_file_shows_every_fault_to_copy(page_with_fault: LibraryPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page_with_fault.chosen):
        page_with_fault.grid.open_card(0)
    view = page_with_fault.fault_view
    problems = page_with_fault.grid.cards[0].problems
    assert problems is not None
    assert view.title.text() == "my.json cannot be played: 2 faults"
    assert view.faults.toPlainText() == "\n".join(problems.lines())
    view.copy_button.click()
    assert QGuiApplication.clipboard().text() == view.faults.toPlainText()
    view.back_button.click()
    assert not view.isVisibleTo(page_with_fault)


def test_one_fault_is_told_in_the_singular(page_with_fault: LibraryPage) -> None:
    problems = page_with_fault.grid.cards[0].problems
    assert problems is not None
    one = type(problems)(problems.path, problems.items[:1])
    assert fault_card(one).time == "1 fault"


@pytest.mark.parametrize("key", [Qt.Key.Key_Slash, Qt.Key.Key_F])
def test_slash_and_ctrl_f_go_to_the_search(page: LibraryPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitActive(page):
        page.show()
    page.grid.setFocus()
    control = Qt.KeyboardModifier.ControlModifier if key is Qt.Key.Key_F else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(page.grid, key, control)
    assert page.focusWidget() is page.filters.search


def test_the_keyboard_stays_on_its_card_when_the_cards_change(page: LibraryPage) -> None:
    page.grid.setCurrentIndex(page.grid.model().index(keys(page).index("race_morning"), 0))
    page.filters.show_wish(Wish(goal=Goal.BEFORE_RACE))
    assert page.grid.cards[page.grid.currentIndex().row()].key == "race_morning"


def test_return_goes_from_the_search_to_the_cards_and_esc_takes_the_words_back(page: LibraryPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
    search = page.filters.search
    search.setFocus()
    QTest.keyClicks(search, "marathon")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert page.focusWidget() is page.grid
    assert keys(page) == ["marathon_evening"]
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.grid
    assert len(keys(page)) == len(LIBRARY.sequences)


def test_another_look_repaints_the_cards(page: LibraryPage) -> None:
    page.show()
    light = page.grab().toImage()
    page.set_theme(DARK)
    spot = page.grid.mapTo(page, page.grid.visualRect(page.grid.model().index(0, 0)).center())
    dark = page.grab().toImage()
    assert light.pixelColor(spot.x(), spot.y() + page.em * 3).lightness() > 150
    assert dark.pixelColor(spot.x(), spot.y() + page.em * 3).lightness() < 100
