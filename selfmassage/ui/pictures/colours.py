"""The colours of the pictures in a look."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from selfmassage.figure import palette as close_up
from selfmassage.figure.closeup.views import Tone
from selfmassage.figure.person.person_palette import SKINS, PersonPalette, person_palette
from selfmassage.ui.drawing import mixed
from selfmassage.ui.theme import Theme

USUAL = "light"
"""The skin that the close-ups are drawn with."""


@lru_cache(maxsize=16)
def close_up_colours(theme: Theme, ground: str = "") -> close_up.Palette:
    """Return the colours of close-ups on a ground, usually that of a card."""
    usual = replace(close_up.palette(theme.is_dark), card=ground or theme.card)
    if theme.skin == USUAL:
        return usual
    base, shade, edge = SKINS[theme.skin]
    skin = {
        Tone.SKIN: base,
        Tone.HALF: mixed(base, shade, 0.5).name(),
        Tone.SHADE: shade,
        Tone.LIGHT: mixed(base, "#FFFFFF", 0.18).name(),
        Tone.LINE: edge,
        Tone.NAIL: mixed(base, "#FFE9DC", 0.45).name(),
        Tone.HAND: mixed(base, "#FFFFFF", 0.14).name(),
        Tone.HAND_SHADE: mixed(base, shade, 0.6).name(),
        Tone.HAND_LIGHT: mixed(base, "#FFFFFF", 0.28).name(),
        Tone.HAND_LINE: edge,
    }
    return replace(usual, tones={**usual.tones, **skin})


@lru_cache(maxsize=8)
def person_colours(theme: Theme) -> PersonPalette:
    """Return the colours of the person."""
    return person_palette(theme.is_dark, theme.skin)
