"""The colours of the pictures, for light and dark cards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from selfmassage.figure.closeup.views import Tone
from selfmassage.figure.person.person_palette import SKINS

USUAL_SKIN = "light"


@dataclass(frozen=True)
class Palette:
    """Colours as #RRGGBB; `card` is what lies behind the picture."""

    dark: bool
    card: str
    disc: str
    """The calm round ground behind the leg."""
    ink: str
    """Arrows."""
    quiet: float
    """How much of that is left of an arrow beside a hand that moves."""
    halo: str
    """Around arrows, so that they stand out on skin and on the worked area."""
    rim: str
    """Around hands and tools, so that they stand out on the leg."""
    warm: str
    """The worked area."""
    warm_deep: str
    """The worked area under full pressure."""
    keep_off: str
    """Hatching of danger sites."""
    calm: str
    """The motif of rest and care."""
    tones: dict[Tone, str]


_SKIN = {
    Tone.SKIN: "#E8B797",
    Tone.HALF: "#E0AD8C",
    Tone.SHADE: "#D59E7B",
    Tone.LIGHT: "#F2CBB0",
    Tone.LINE: "#B27B5A",
    Tone.NAIL: "#F7DCCB",
    Tone.HAND: "#F1C7A9",
    Tone.HAND_SHADE: "#DDA686",
    Tone.HAND_LIGHT: "#F6D3BA",
    Tone.HAND_LINE: "#9C6144",
}

LIGHT = Palette(
    dark=False,
    card="#FFFFFF",
    disc="#E6EFED",
    ink="#1B2E45",
    quiet=0.4,
    halo="#FFFFFF",
    rim="#FFF6EE",
    warm="#E4572E",
    warm_deep="#C23A16",
    keep_off="#27405E",
    calm="#4E8D96",
    tones={
        **_SKIN,
        Tone.CLOTH: "#27405E",
        Tone.CLOTH_SHADE: "#1F344E",
        Tone.CLOTH_LINE: "#4A678C",
        Tone.SLEEVE: "#4E8D96",
        Tone.CUFF: "#3C747E",
    },
)
DARK = Palette(
    dark=True,
    card="#1E2837",
    disc="#27394A",
    ink="#F4EFE7",
    quiet=0.62,
    halo="#141C28",
    rim="#FBE9DC",
    warm="#FF7F5C",
    warm_deep="#E4502A",
    keep_off="#1B2E45",
    calm="#5BB8C0",
    tones={
        **_SKIN,
        Tone.CLOTH: "#3D5C83",
        Tone.CLOTH_SHADE: "#314C6E",
        Tone.CLOTH_LINE: "#7491B8",
        Tone.SLEEVE: "#5BA0A9",
        Tone.CUFF: "#437F89",
    },
)


@lru_cache(maxsize=16)
def palette(dark: bool, skin: str = USUAL_SKIN) -> Palette:
    """Return the colours for a dark or a light card and a skin tone of SKINS; raises KeyError for another one."""
    usual = DARK if dark else LIGHT
    return usual if skin == USUAL_SKIN else replace(usual, tones={**usual.tones, **_tones(*SKINS[skin])})


def quieted(colours: Palette) -> Palette:
    """Return the colours of an arrow that lies over hands and is quieter than they are."""
    return replace(colours, ink=mixed(colours.card, colours.ink, colours.quiet))


def _tones(base: str, shade: str, contour: str) -> dict[Tone, str]:
    """Return the colours of leg and hand for a skin, its shade and its contour."""
    return {
        Tone.SKIN: base,
        Tone.HALF: mixed(base, shade, 0.45),
        Tone.SHADE: shade,
        Tone.LIGHT: mixed(base, "#FFFFFF", 0.22),
        Tone.LINE: contour,
        Tone.NAIL: mixed(base, "#FFE9DC", 0.55),
        Tone.HAND: mixed(base, "#FFFFFF", 0.10),
        Tone.HAND_SHADE: mixed(base, shade, 0.7),
        Tone.HAND_LIGHT: mixed(base, "#FFFFFF", 0.24),
        Tone.HAND_LINE: mixed(contour, "#1B1614", 0.25),
    }


def mixed(colour: str, other: str, share: float) -> str:
    """Return `colour` with `share` of `other` in it."""
    pairs = [(int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
