"""The table of fields: what each is filled in with, and a word of help."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import SignalInstance

from selfmassage.routine.vocabulary import TECHNIQUES, Direction, Intensity, Order, Position, Side, Technique, Tool
from selfmassage.ui.switch import Switch
from selfmassage.ui.theme import Theme

from .choice_boxes import AreasBox, FormChoice, PressureBox
from .cues_box import CuesBox
from .number_box import NumberBox
from .text_boxes import LineBox, ListBox, TextBox, goal


class Control(Protocol):
    """What fills in a field."""

    @property
    def picked(self) -> SignalInstance:
        """Tells what the person has put in."""

    def set_value(self, value: object) -> None:
        """Show a value, without a signal."""

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""


Make = Callable[[Theme, str], Control]


@dataclass(frozen=True)
class Field:
    """A field of the file."""

    name: str
    make: Make
    usual: object = None
    """What holds where the file has nothing."""
    help: str = ""
    wide: bool = False
    """Takes the whole width."""


def _choice(options: Iterable[tuple[str, object]]) -> Make:
    kept = tuple(options)
    return lambda theme, name: FormChoice(theme, name, kept)


def _words(value: str) -> str:
    return value.replace("_", " ").capitalize()


SIDES: Mapping[Side, str] = {
    Side.EACH: "Each leg in turn",
    Side.BOTH: "Both legs at once",
    Side.LEFT: "Left leg only",
    Side.RIGHT: "Right leg only",
    Side.NONE: "No leg: breathing, walking",
}
ORDERS: Mapping[Order, str] = {
    Order.LEG_BY_LEG: "One whole leg, then the other",
    Order.AREA_BY_AREA: "Each step on both legs",
}


def _technique_name(technique: Technique) -> str:
    facts = TECHNIQUES[technique]
    return facts.name if facts.term == facts.name.lower() else f"{facts.name} ({facts.term})"


STEP_FIELDS = (
    Field("name", LineBox, help="Two to five words."),
    Field("technique", _choice((_technique_name(technique), technique.value) for technique in Technique)),
    Field("areas", AreasBox, wide=True, help="Press them in the order in which they are worked."),
    Field("say", TextBox, wide=True, help="One or two short sentences. The program itself says which leg."),
    Field("side", _choice((text, side.value) for side, text in SIDES.items()), Side.EACH.value),
    Field("pressure", PressureBox, help="0 none, 1 as spreading lotion, 3 the muscle moves, 4 leaning in."),
    Field("seconds", lambda theme, name: NumberBox(theme, name, (1, 900), 5), help="Two of these three are enough."),
    Field("pace", lambda theme, name: NumberBox(theme, name, (0.5, 600), 2)),
    Field("repetitions", lambda theme, name: NumberBox(theme, name, (1, 3000), 1, whole=True)),
    Field("tool", _choice((_words(tool), tool.value) for tool in Tool)),
    Field("position", _choice((_words(position), position.value) for position in Position), Position.ANY.value),
    Field("direction", _choice((_words(direction), direction.value) for direction in Direction)),
    Field("together", cast(Make, Switch), False),
    Field("detail", TextBox, wide=True, help="More, for the screen only."),
    Field("caution", TextBox, wide=True, help="When to skip it, or what to keep off."),
    Field("cues", CuesBox, wide=True),
)
ROUTINE_FIELDS = (
    Field("title", LineBox, wide=True),
    Field("summary", TextBox, wide=True, help="What it is, in a sentence or two."),
    Field("when", TextBox, wide=True, help="When to do it, and when not."),
    Field("order", _choice((text, order.value) for order, text in ORDERS.items()), Order.LEG_BY_LEG.value),
    Field(
        "intensity",
        _choice((_words(intensity), intensity.value) for intensity in Intensity),
        Intensity.MODERATE.value,
        help="Gentle allows pressure up to 2, moderate 3, firm 4.",
    ),
    Field("equipment", ListBox, wide=True, help="With commas between: hands, lotion, foam roller."),
    Field("goals", lambda theme, name: ListBox(theme, name, goal), wide=True, help="Such as recovery, feet, student."),
    Field("minutes", lambda theme, name: NumberBox(theme, name, (1, 240), 1), help="Empty: as the steps make it."),
    Field("language", LineBox, "en", help="The voice is chosen by it: en, en-GB, de."),
    Field("evidence", TextBox, wide=True, help="What is known; say “may”, and never promise."),
    Field("sources", ListBox, wide=True, help="Keys such as S-GUO, or papers and pages, with commas between."),
)
