"""Colours and sizes of the app in light and dark; every widget takes them from here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

if TYPE_CHECKING:
    from selfmassage.routine.vocabulary import Leg


@dataclass(frozen=True)
class Theme:
    """One look: colours as #rrggbb; text on `paper` and `card` keeps a contrast of 4.5:1 or more."""

    name: str
    paper: str
    card: str
    raised: str
    """Buttons and fields on a card."""
    ink: str
    muted: str
    """Secondary text."""
    line: str
    left: str
    right: str
    on_leg: str
    """Text on a leg's colour."""
    accent: str
    """The worked area, pressure, warnings."""
    danger: str
    focus: str
    strong: str
    """The main button."""
    on_strong: str
    skin: str = "light"
    """Of the person in the pictures, one of figure/person_palette.py."""
    build: str = "slim"
    moves: bool = True
    """Pictures move; without it they show telling moments side by side."""

    @property
    def is_dark(self) -> bool:
        """True for the dark look."""
        return self.name == "dark"

    def leg(self, leg: Leg) -> str:
        """The colour of a leg; ink where it is both or none."""
        return {"left": self.left, "right": self.right}.get(leg, self.muted)


LIGHT = Theme(
    name="light",
    paper="#F6F1EA",
    card="#FFFFFF",
    raised="#EFE8DD",
    ink="#1B2E45",
    muted="#5A6675",
    line="#DDD3C4",
    left="#23747B",
    right="#A85210",
    on_leg="#FFFFFF",
    accent="#D9481C",
    danger="#B3261E",
    focus="#1B6FC2",
    strong="#1B2E45",
    on_strong="#FFFFFF",
)

DARK = Theme(
    name="dark",
    paper="#151B28",
    card="#1E2837",
    raised="#2B3749",
    ink="#F4EFE7",
    muted="#A9B2BF",
    line="#37445A",
    left="#5CB9C0",
    right="#F0A35A",
    on_leg="#10202B",
    accent="#FF7F5C",
    danger="#FF8A80",
    focus="#7FB8F5",
    strong="#F4EFE7",
    on_strong="#151B28",
)

# Keyed by the words of Leg, whose import would cost time before the window is there.
LEG_LETTERS = {"left": "L", "right": "R", "both": "L R", "none": ""}
LEG_ARROWS = {"left": "◀", "right": "▶", "both": "◀ ▶", "none": ""}


def choose(setting: str, skin: str = "light", build: str = "slim", motion: str = "full") -> Theme:
    """Give the look for "light", "dark" or "system", a skin, a build, and motion "full", "reduced" or "system"."""
    dark = setting == "dark"
    if setting == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    moves = system_moves() if motion == "system" else motion == "full"
    return replace(DARK if dark else LIGHT, skin=skin, build=build, moves=moves)


def system_moves() -> bool:
    """Return whether the system wants things to move."""
    return bool(QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration))


def palette(theme: Theme) -> QPalette:
    """Give the look as Qt's own palette, for the parts that no style sheet reaches."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.paper,
        role.WindowText: theme.ink,
        role.Base: theme.card,
        role.AlternateBase: theme.raised,
        role.Text: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.left,
        role.HighlightedText: theme.on_leg,
        role.Link: theme.left,
    }
    result = QPalette()
    for which, colour in colours.items():
        result.setColor(which, QColor(colour))
    return result


def scaled(font: QFont, factor: float, bold: bool = False) -> QFont:
    """Give a font as large as `factor` times the app's own, which follows the system and the text setting."""
    result = QFont(font)
    result.setPointSizeF(font.pointSizeF() * factor)
    result.setBold(bold)
    return result
