"""The style sheet, and text cut into lines."""

from __future__ import annotations

import math
import re

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetrics

from selfmassage.ui.elided import elided_lines
from selfmassage.ui.style import em_of, style_sheet
from selfmassage.ui.theme import DARK, LIGHT, Theme

TEXT = "Ten minutes for both legs with nothing but your hands: strokes, arch, calf and thigh, then strokes again."


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_no_name_and_no_em_is_left_for_qt_to_stumble_over(theme: Theme) -> None:
    sheet = style_sheet(theme, 15)
    assert not re.findall(r"@\w+|[\d.]+em\b", sheet)
    assert theme.paper in sheet


def test_every_length_follows_the_text_size() -> None:
    small, large = ([int(number) for number in re.findall(r"(\d+)px", style_sheet(LIGHT, em))] for em in (10, 20))
    assert all(
        0.8 * after <= 2 * before <= 1.25 * after or before <= 2 for before, after in zip(small, large, strict=True)
    )


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"),
        ("ink", "raised"),
        ("muted", "paper"),
        ("muted", "card"),
        ("danger", "paper"),
        ("danger", "card"),
        ("right", "card"),
        ("left", "card"),
        ("on_strong", "strong"),
        ("card", "danger"),
    ],
)
def test_text_can_be_read(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


def test_a_text_that_fits_is_left_alone() -> None:
    assert elided_lines("Calf", QFont(), 500, 2) == ["Calf"]


def test_a_long_text_ends_in_dots_on_its_last_line() -> None:
    font = QFont()
    lines = elided_lines(TEXT, font, 20 * em_of(font), 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert TEXT.startswith(f"{lines[0]} {lines[1][:-1]}")
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 20 * em_of(font) for line in lines)


def test_no_text_is_one_empty_line() -> None:
    assert elided_lines("", QFont(), 100, 2) == [""]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""
    darker, lighter = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)
