"""The colours of the pictures, for light and dark cards."""

from __future__ import annotations

from dataclasses import dataclass

from selfmassage.figure.views import Tone


@dataclass(frozen=True)
class Palette:
    """Colours as #RRGGBB; `card` is what lies behind the picture."""

    dark: bool
    card: str
    disc: str
    """The calm round ground behind the leg."""
    ink: str
    """Arrows."""
    halo: str
    """Around arrows, so that they stand out on skin and on the worked area."""
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
}

LIGHT = Palette(
    dark=False,
    card="#FFFFFF",
    disc="#E6EFED",
    ink="#1B2E45",
    halo="#FFFFFF",
    warm="#E4572E",
    warm_deep="#C23A16",
    keep_off="#27405E",
    calm="#4E8D96",
    tones={**_SKIN, Tone.CLOTH: "#27405E", Tone.CLOTH_SHADE: "#1F344E", Tone.CLOTH_LINE: "#4A678C"},
)
DARK = Palette(
    dark=True,
    card="#1E2837",
    disc="#27394A",
    ink="#F4EFE7",
    halo="#141C28",
    warm="#FF7F5C",
    warm_deep="#E4502A",
    keep_off="#1B2E45",
    calm="#5BB8C0",
    tones={**_SKIN, Tone.CLOTH: "#3D5C83", Tone.CLOTH_SHADE: "#314C6E", Tone.CLOTH_LINE: "#7491B8"},
)


def palette(dark: bool) -> Palette:
    """Return the colours for a dark or a light card."""
    return DARK if dark else LIGHT
