"""The table of settings: what each is called, what it may be, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from selfmassage.audio.voices import FASTEST, SLOWEST
from selfmassage.figure.person import person_palette
from selfmassage.session.preferences import Verbosity
from selfmassage.ui.choice_box import ChoiceBox
from selfmassage.ui.slider_box import SliderBox
from selfmassage.ui.switch import Switch
from selfmassage.ui.theme import Theme

from .swatches import Swatches

Control = ChoiceBox | SliderBox | Switch | Swatches

VERBOSITIES: Mapping[Verbosity, tuple[str, str]] = {
    Verbosity.FULL: ("Everything", "Every instruction is said."),
    Verbosity.BRIEF: ("Names only", "Only legs and names are said, for those who know the moves."),
    Verbosity.TONES: ("Tones only", "No voice; a tone at each start, change, halfway and end."),
    Verbosity.SILENT: ("Silent", "No sound; captions and flashes tell the same."),
}
"""What each is called, and what it means."""
FIRST_LEGS = (("Alternate", "alternate"), ("Left", "left"), ("Right", "right"))
LOOKS = (("As the system", "system"), ("Light", "light"), ("Dark", "dark"))
SKINS = (
    ("Very light", "porcelain"),
    ("Light", "light"),
    ("Olive", "olive"),
    ("Brown", "brown"),
    ("Dark", "dark"),
)
BUILDS = (("Slim", "slim"), ("Sturdy", "sturdy"))
MOTIONS = (("As the system", "system"), ("Reduced", "reduced"), ("Full", "full"))
TEXT_SIZES = tuple((f"{percent} %", percent) for percent in (80, 90, 100, 110, 125, 150, 175, 200, 225, 250))
RESTS = (("None", 0.0), *((f"{seconds} s", float(seconds)) for seconds in (3, 5, 10, 15, 20, 30, 60)))


@dataclass(frozen=True)
class Item:
    """A setting: its field, its name, a word of help, and what shows it."""

    field: str
    title: str
    help: str
    make: Callable[[Theme, str], Control]


def _choice(options: tuple[tuple[str, object], ...]) -> Callable[[Theme, str], Control]:
    return lambda theme, name: ChoiceBox(theme, name, options)


def _rate(_: Theme, name: str) -> Control:
    return SliderBox(name, (SLOWEST, FASTEST), 10, lambda value: f"{value} words/min")


def _volume(_: Theme, name: str) -> Control:
    return SliderBox(name, (0, 100), 5, lambda value: f"{value} %")


def _skin(theme: Theme, name: str) -> Control:
    return Swatches(theme, name, [(text, value, person_palette.SKINS[value][0]) for text, value in SKINS])


_KINDS = tuple((words[0], verbosity) for verbosity, words in VERBOSITIES.items())

VOICE = (
    Item("voice", "Voice", "", _choice(())),
    Item("rate", "Speed", "", _rate),
    Item("volume", "Volume", "", _volume),
)
SESSIONS = (
    Item("verbosity", "What is heard", "Each session can change it.", _choice(_KINDS)),
    Item("first_leg", "First leg", "Alternate begins with the other leg each time.", _choice(FIRST_LEGS)),
    Item("rest_seconds", "Pause between steps", "", _choice(RESTS)),
    Item("tempo_tick", "Tick at the pace of the strokes", "", Switch),
    Item("full_screen", "Full screen in sessions", "", Switch),
    Item("fade_controls", "Buttons fade while playing", "They come back at any movement.", Switch),
)
LOOK = (
    Item("theme", "Colours", "", _choice(LOOKS)),
    Item("text_percent", "Text size", "", _choice(TEXT_SIZES)),
    Item("skin", "Skin", "Of the person in the pictures.", _skin),
    Item("build", "Build", "", _choice(BUILDS)),
    Item("motion", "Motion", "Reduced shows telling moments beside each other.", _choice(MOTIONS)),
)
