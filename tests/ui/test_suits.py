"""The strip on the library page: suggestions with reasons, and taps that can be taken back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.resources import asset
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.questions import Consequence, Question
from selfmassage.safety.situation import Niggle
from selfmassage.safety.verdict import Blocked, Notice, Verdict
from selfmassage.training.outlook import load_rules
from selfmassage.training.races import Race
from selfmassage.training.state import with_race
from selfmassage.training.store import TrainingFile
from selfmassage.training.suits import Suggestion
from selfmassage.training.today import Ago
from selfmassage.ui.chips import Chips
from selfmassage.ui.library.suits import Suits
from selfmassage.ui.library.today_taps import TodayTaps
from selfmassage.ui.races.run_reader import RunReader
from selfmassage.ui.races.training_flow import TrainingFlow
from selfmassage.ui.races_page import RacesPage
from selfmassage.ui.theme import DARK, LIGHT

from .pages import LIBRARY, shown_text

RULES = load_rules(asset("timing", "rules.json"), asset("timing", "goals.json"), asset("training", "plan.json"))
ROUTINES = list(LIBRARY.routines.values())
SIGNS = "Usually it is one leg, not both."


class Table:
    """The strip and the page at work, with a clock that the test sets."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.now = datetime(2026, 9, 28, 18, 30, tzinfo=timezone(timedelta(hours=2)))
        self.verdict: Verdict | None = None
        self.strip = Suits(LIGHT, SIGNS)
        self.page = RacesPage(LIGHT, RULES.plan.visit_choices)
        qtbot.addWidget(self.strip)
        qtbot.addWidget(self.page)
        self.file = TrainingFile(folder / "training.json")
        self.reader = RunReader(lambda: self.now)
        self.flow = TrainingFlow(
            self.strip, self.page, self.file, RULES, lambda: self.now, self.reader, verdict=lambda: self.verdict
        )
        self.flow.show(ROUTINES)

    @property
    def taps(self) -> TodayTaps:
        """The taps, unfolded."""
        if not self.strip.fold_button.isChecked():
            self.strip.fold_button.click()
        assert self.strip.taps
        return self.strip.taps

    @property
    def suggested(self) -> list[str]:
        """The ids on the cards."""
        return [card.suggestion.routine.id for card in self.strip.cards]

    def tap(self, chips: Chips[Any], value: object) -> None:
        """Press the button of a value."""
        button(chips, value).click()


def button(chips: Chips[Any], value: object) -> QPushButton:
    return chips._values[value]


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Table:
    return Table(qtbot, tmp_path)


def test_at_first_there_is_one_calm_line(table: Table) -> None:
    text = shown_text(table.strip)

    assert text == ("What suits today\nSay when you last ran hard or when you race, and the app picks what suits.")
    assert table.strip.taps is None


def test_a_tap_brings_suggestions_with_reason_and_evidence(table: Table) -> None:
    table.tap(table.taps.ago, Ago.DAYS)
    text = shown_text(table.strip)

    assert table.suggested == ["marathon_evening", "bedtime_8", "warmup_twists_6"]
    assert "Your last hard effort was less than two days ago, so keep it very light and by hand." in text
    assert "Evidence: convention." in text


def test_a_tap_can_be_taken_back(table: Table) -> None:
    table.tap(table.taps.ago, Ago.DAYS)
    table.tap(table.taps.ago, Ago.DAYS)

    assert table.suggested == []
    assert table.file.value.taps.hard_at is None


def test_time_goes_on_from_a_tap(table: Table) -> None:
    table.tap(table.taps.ago, Ago.NOW)
    assert table.suggested == []
    assert "Walk a little, drink if you are thirsty" in shown_text(table.strip)

    table.now += timedelta(hours=3)
    table.flow.show(ROUTINES)

    assert table.suggested[0] == "marathon_evening"
    assert table.taps.ago.value is Ago.DAYS


def test_soreness_asks_where_and_is_forgotten_tomorrow(table: Table) -> None:
    taps = table.taps
    assert not taps.where.isVisibleTo(table.strip)

    taps.soreness.picked.emit(7)
    assert taps.where.isVisibleTo(table.strip)
    assert table.suggested[0] == "bedtime_8"

    table.now += timedelta(days=1)
    table.flow.show(ROUTINES)
    assert table.suggested == []
    assert taps.soreness.value is None


def test_sore_on_one_side_shows_the_signs_of_a_clot(table: Table) -> None:
    for field, value in (("soreness", 3), ("sore_area", Area.CALF), ("sore_leg", Leg.BOTH)):
        table.taps.picked.emit(field, value)
    assert SIGNS not in shown_text(table.strip)

    table.taps.leg.picked.emit(Leg.LEFT)

    assert SIGNS in shown_text(table.strip)


def test_tools_at_hand_are_remembered(table: Table, qtbot: QtBot, tmp_path: Path) -> None:
    table.tap(table.taps.ago, Ago.LONGER)
    table.taps.hands_only.click()
    assert "spiky_7" not in table.suggested
    table.taps.things["spiky ball"].click()
    assert not table.taps.hands_only.isChecked()

    again = Table(qtbot, tmp_path)

    assert again.taps.things["spiky ball"].isChecked()
    assert "spiky_7" in again.suggested


def test_an_ache_of_a_week_leads_to_a_professional(table: Table) -> None:
    table.tap(table.taps.niggle, Niggle.LONG)

    assert table.suggested == []
    assert "Please see a physiotherapist or a doctor about it." in shown_text(table.strip)


def test_on_race_day_it_is_asked_whether_the_race_is_over(table: Table) -> None:
    table.file.change(lambda old: with_race(old, Race("1", "City Marathon", table.now.date())))
    table.flow.show(ROUTINES)
    assert table.suggested == ["race_morning"]
    assert "Is City Marathon over?" in shown_text(table.taps)

    table.tap(table.taps.race_over, True)

    assert table.suggested == []
    assert "You have only just finished" in shown_text(table.strip)
    table.now += timedelta(hours=4)
    table.flow.show(ROUTINES)
    assert table.suggested[0] == "marathon_evening"


def test_more_pressure_can_be_chosen_only_days_before_a_race(table: Table) -> None:
    assert not table.taps.firmer.isVisibleTo(table.strip)
    table.file.change(lambda old: with_race(old, Race("1", "City", table.now.date() + timedelta(days=4))))
    table.flow.show(ROUTINES)

    table.taps.firmer.click()

    assert "post_run_10" in table.suggested
    assert [rule.pressure for rule in table.flow.limits().rules] == [3]


def test_a_suggestion_opens_its_routine_in_its_minutes(table: Table, qtbot: QtBot) -> None:
    table.tap(table.taps.ago, Ago.DAYS)

    with qtbot.waitSignal(table.flow.opened, timeout=0) as opened:
        table.strip.cards[0].open_button.click()

    assert opened.args == ["marathon_evening", 12]


def test_a_block_of_the_safety_questions_leaves_no_suggestion(table: Table) -> None:
    question = Question("P1", "A clot", "A clot?", Consequence.BLOCK, "Not until your doctor agrees.", ())
    table.verdict = Blocked((Notice(question, "A clot", "Not until your doctor agrees.", Consequence.BLOCK),))
    table.tap(table.taps.ago, Ago.LONGER)

    assert table.suggested == []
    assert "Not until your doctor agrees." in shown_text(table.strip)


def test_the_same_suggestions_keep_the_keyboard(table: Table) -> None:
    table.tap(table.taps.ago, Ago.LONGER)
    cards = list(table.strip.cards)

    table.flow.show(ROUTINES)

    assert table.strip.cards == cards


def test_everything_that_can_be_pressed_has_a_name(table: Table) -> None:
    table.tap(table.taps.ago, Ago.DAYS)
    table.strip.set_theme(DARK)

    for made in table.strip.findChildren(QPushButton):
        assert made.accessibleName() or made.text()
    assert button(table.taps.ago, Ago.NOW).accessibleName() == "Last hard run or race: Under 2 hours ago"
    assert table.strip.cards[0].open_button.accessibleDescription().startswith("12 min · gentle. Your last hard")


def test_a_suggestion_is_what_the_card_tells(table: Table) -> None:
    table.tap(table.taps.ago, Ago.LONGER)

    assert all(isinstance(card.suggestion, Suggestion) for card in table.strip.cards)
    assert len(table.strip.cards) == 3
