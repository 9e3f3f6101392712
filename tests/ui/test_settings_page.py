"""The settings page: what is shown is what is set, and every change is told."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from selfmassage.audio.voices import VoiceInfo
from selfmassage.session.preferences import Verbosity
from selfmassage.settings import Settings
from selfmassage.ui.choice_box import ChoiceBox
from selfmassage.ui.settings.swatches import Swatches
from selfmassage.ui.settings_page import SettingsPage
from selfmassage.ui.slider_box import SliderBox
from selfmassage.ui.switch import Switch
from selfmassage.ui.theme import LIGHT

from .pages import shown_text

VOICES = [VoiceInfo("gb", "English", "en-gb"), VoiceInfo("us", "American", "en-us")]
UNUSUAL = Settings(
    voice="us",
    rate=200,
    volume=0.35,
    verbosity=Verbosity.TONES,
    first_leg="right",
    rest_seconds=10.0,
    tempo_tick=True,
    theme="dark",
    text_percent=150,
    skin="brown",
    build="sturdy",
    motion="reduced",
    fade_controls=False,
    full_screen=True,
)


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(LIGHT)
    qtbot.addWidget(page)
    page.show_settings(UNUSUAL, VOICES, "Sound: fake. A test listens.", [], "Voice: eSpeak NG", "/home/anna/routines")
    return page


def control(page: SettingsPage, field: str) -> ChoiceBox | SliderBox | Switch | Swatches:
    return next(s.controls[field] for s in (page.voice, page.sessions, page.look) if field in s.controls)


def test_what_speaks_what_plays_and_where_own_routines_lie_is_told(page: SettingsPage) -> None:
    text = shown_text(page)
    for words in ("Sound: fake. A test listens.", "Voice: eSpeak NG", "/home/anna/routines", "200 words/min", "35 %"):
        assert words in text


def test_problems_are_said_in_sight(page: SettingsPage) -> None:
    assert not page.notes.isVisibleTo(page)
    page.show_notes(["Settings cannot be kept.", "No voice."])
    assert "Settings cannot be kept.\nNo voice." in shown_text(page)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("voice", "English (en-gb)", "gb"),
        ("verbosity", "Names only", Verbosity.BRIEF),
        ("first_leg", "Alternate", "alternate"),
        ("rest_seconds", "5 s", 5.0),
        ("theme", "Light", "light"),
        ("text_percent", "200 %", 200),
        ("build", "Slim", "slim"),
        ("motion", "Full", "full"),
    ],
)
def test_choosing_from_a_list_is_told(page: SettingsPage, qtbot: QtBot, field: str, text: str, value: object) -> None:
    box = control(page, field)
    assert isinstance(box, ChoiceBox)
    assert box.value == getattr(UNUSUAL, field)
    with qtbot.waitSignal(page.changed, timeout=0) as told:
        box.setCurrentText(text)
        box.activated.emit(box.currentIndex())
    assert told.args == [{field: value}]


@pytest.mark.parametrize("field", ["tempo_tick", "fade_controls", "full_screen"])
def test_a_switch_is_told(page: SettingsPage, qtbot: QtBot, field: str) -> None:
    switch = control(page, field)
    assert isinstance(switch, Switch)
    assert switch.isChecked() is getattr(UNUSUAL, field)
    with qtbot.waitSignal(page.changed, timeout=0) as told:
        switch.click()
    assert told.args == [{field: not getattr(UNUSUAL, field)}]


@pytest.mark.parametrize(("field", "to", "value"), [("rate", 120, 120), ("volume", 50, 0.5)])
def test_a_slider_is_told(page: SettingsPage, qtbot: QtBot, field: str, to: int, value: float) -> None:
    box = control(page, field)
    assert isinstance(box, SliderBox)
    with qtbot.waitSignal(page.changed, timeout=0) as told:
        box.slider.setValue(to)
    assert told.args == [{field: value}]


def test_showing_settings_changes_nothing(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.changed):
        page.show_settings(Settings(), VOICES, "", [])


def test_reset_goes_back_to_the_usual_but_keeps_what_is_not_on_the_page(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed, timeout=0) as told:
        page.reset_button.click()
    assert told.args is not None
    assert msgspec.structs.replace(UNUSUAL, **told.args[0]) == Settings()
    assert not {"geometry", "last_first_leg"} & told.args[0].keys()
    rate = control(page, "rate")
    assert isinstance(rate, SliderBox)
    assert rate.slider.value() == Settings().rate


def test_without_voices_the_list_is_closed_and_the_test_stays_open(page: SettingsPage) -> None:
    page.show_settings(UNUSUAL, [], "", [])
    assert not control(page, "voice").isEnabled()
    assert page.voice_button.isEnabled()


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("back_button", "back"),
        ("voice_button", "test_voice"),
        ("tones_button", "test_tones"),
        ("folder_button", "folder_asked"),
    ],
)
def test_each_button_tells_its_wish(page: SettingsPage, qtbot: QtBot, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal), timeout=0):
        getattr(page, button).click()


def test_every_control_has_a_name_for_screen_readers(page: SettingsPage) -> None:
    for section in (page.voice, page.sessions, page.look):
        for field, part in section.controls.items():
            named = part.slider if isinstance(part, SliderBox) else part
            assert named.accessibleName(), field


def test_skin_is_chosen_by_colour_and_told_by_name(page: SettingsPage, qtbot: QtBot) -> None:
    swatches = control(page, "skin")
    assert isinstance(swatches, Swatches)
    names = [swatch.accessibleName() for swatch in swatches.swatches.values()]
    assert names == ["Skin: Very light", "Skin: Light", "Skin: Olive", "Skin: Brown", "Skin: Dark"]
    assert [value for value, swatch in swatches.swatches.items() if swatch.isChecked()] == ["brown"]
    with qtbot.waitSignal(page.changed, timeout=0) as told:
        swatches.swatches["dark"].click()
    assert told.args == [{"skin": "dark"}]
    assert not swatches.swatches["brown"].isChecked()
