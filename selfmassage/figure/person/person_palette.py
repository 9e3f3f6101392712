"""The colours of the person and of what lies around, for light and dark cards."""

from __future__ import annotations

from dataclasses import dataclass

from selfmassage.figure.person.drawing import Ink

SKINS: dict[str, tuple[str, str, str]] = {
    "porcelain": ("#F3D0BA", "#E4B79B", "#B98468"),
    "light": ("#E8B797", "#D69E7B", "#A96F4E"),
    "olive": ("#CF9A6C", "#B98152", "#87562F"),
    "brown": ("#A06B45", "#875535", "#5B351D"),
    "dark": ("#71472F", "#5A3723", "#371F12"),
}
"""Skin, its shade and its contour."""
HAIRS: dict[str, tuple[str, str, str]] = {
    "porcelain": ("#8A4B2B", "#733C21", "#A9653F"),
    "light": ("#4A3026", "#3A251D", "#6A483A"),
    "olive": ("#33241F", "#271B17", "#55403A"),
    "brown": ("#2A1E1B", "#1E1513", "#4C3A35"),
    "dark": ("#211A1A", "#171212", "#443838"),
}


@dataclass(frozen=True)
class Cloth:
    """One colour with its shade and its contour, as #RRGGBB."""

    base: str
    shade: str
    edge: str


_THINGS: dict[Ink, tuple[str, str, str]] = {
    Ink.SHIRT: ("#4E8D96", "#41798A", "#2F5E69"),
    Ink.SHIRT_FAR: ("#3F7681", "#386B75", "#2B525B"),
    Ink.SHORTS: ("#27405E", "#1F344E", "#4A678C"),
    Ink.SHORTS_FAR: ("#1D3049", "#182A40", "#37506F"),
    Ink.WARM: ("#E4572E", "#E4572E", "#C23A16"),
    Ink.MAT: ("#BFD5D2", "#A5C2BF", "#8FB0AD"),
    Ink.FLOOR: ("#F1E9DD", "#F1E9DD", "#DDD1BF"),
    Ink.SHADOW: ("#1B2E45", "#1B2E45", "#1B2E45"),
    Ink.WOOD: ("#C99A6B", "#B08053", "#8A6140"),
    Ink.WOOD_FAR: ("#A67B52", "#966D47", "#7A5638"),
    Ink.CUSHION: ("#DDB98F", "#C9A277", "#A27D56"),
    Ink.WALL: ("#EAE2D5", "#DDD2C1", "#C7BBA7"),
    Ink.SKIRTING: ("#F8F3EA", "#F8F3EA", "#C9BEAC"),
    Ink.TENNIS_BALL: ("#CFDD4F", "#B0BF38", "#879326"),
    Ink.SEAM: ("#F7F9E4", "#F7F9E4", "#F7F9E4"),
    Ink.SPIKY_BALL: ("#D9695F", "#BC5048", "#8F3530"),
    Ink.FOAM_ROLLER: ("#6F81AB", "#5B6C95", "#445377"),
    Ink.CORE: ("#4A597F", "#3E4C6F", "#333F5C"),
    Ink.ROPE: ("#E0A53A", "#B9842A", "#B07A22"),
    Ink.TOWEL: ("#F4EBDD", "#E2D5C1", "#BFAF97"),
    Ink.COLD_PACK: ("#8CC4E8", "#6FAAD2", "#3F7BA5"),
    Ink.HEAT_PACK: ("#E58A5A", "#CC7043", "#9C4E28"),
    Ink.TUB: ("#F7F4EF", "#DDD8CF", "#A9A294"),
    Ink.WATER: ("#9CCFDD", "#86BECE", "#5F9FB2"),
    Ink.PILLOW: ("#F6EDE2", "#E3D6C5", "#BBAA93"),
    Ink.WARM_WATER: ("#F2C29B", "#E4AC80", "#C9783F"),
    Ink.COLD_WATER: ("#8CC4E8", "#6FAAD2", "#3F7BA5"),
    Ink.STEAM: ("#D9642B", "#D9642B", "#D9642B"),
    Ink.FROST: ("#2F86C4", "#2F86C4", "#2F86C4"),
    Ink.BREATH: ("#4E8D96", "#4E8D96", "#4E8D96"),
    Ink.ARROW: ("#1B2E45", "#1B2E45", "#1B2E45"),
    Ink.BLUSH: ("#D9603F", "#D9603F", "#D9603F"),
    Ink.NAIL: ("#F7DCCB", "#F7DCCB", "#F7DCCB"),
}
_DARK: dict[Ink, tuple[str, str, str]] = {
    Ink.SHORTS: ("#3D5C83", "#314C6E", "#7491B8"),
    Ink.SHORTS_FAR: ("#2F4868", "#283E5B", "#536F93"),
    Ink.MAT: ("#4F7476", "#436466", "#6A9092"),
    Ink.FLOOR: ("#263445", "#263445", "#3C4C60"),
    Ink.SHADOW: ("#0B121C", "#0B121C", "#0B121C"),
    Ink.WALL: ("#3A4B60", "#324156", "#566A83"),
    Ink.SKIRTING: ("#4C5F78", "#4C5F78", "#64788F"),
    Ink.WARM: ("#FF7F5C", "#FF7F5C", "#E4502A"),
    Ink.STEAM: ("#FFB07C", "#FFB07C", "#FFB07C"),
    Ink.FROST: ("#A6DBFA", "#A6DBFA", "#A6DBFA"),
    Ink.BREATH: ("#7FD3DA", "#7FD3DA", "#7FD3DA"),
    Ink.ARROW: ("#F4EFE7", "#F4EFE7", "#F4EFE7"),
}
_CLEAR: dict[Ink, float] = {Ink.SHADOW: 0.16, Ink.BLUSH: 0.20, Ink.WATER: 0.62, Ink.WARM: 0.62}
_CLEAR |= {Ink.WARM_WATER: 0.62, Ink.COLD_WATER: 0.62}


@dataclass(frozen=True)
class PersonPalette:
    """The colours of every ink."""

    cloths: dict[Ink, Cloth]

    def opacity(self, ink: Ink) -> float:
        """How much of the ink covers what lies behind it, 0 to 1."""
        return _CLEAR.get(ink, 1.0)


def person_palette(dark: bool, skin: str = "light") -> PersonPalette:
    """Return the colours for a dark or light card and a skin tone of SKINS."""
    near = SKINS[skin]
    hair = HAIRS[skin]
    things = {**_THINGS, **(_DARK if dark else {})}
    things[Ink.SKIN] = near
    things[Ink.SKIN_FAR] = (_mixed(near[1], near[2], 0.12), _mixed(near[1], near[2], 0.3), near[2])
    things[Ink.HAIR] = (
        hair if not dark else (_mixed(hair[0], "#FFFFFF", 0.10), hair[0], _mixed(hair[2], "#FFFFFF", 0.25))
    )
    things[Ink.FACE] = (hair[1], hair[1], _mixed(near[2], hair[1], 0.6))
    things[Ink.EYE] = ("#1B1614", "#1B1614", "#1B1614")
    return PersonPalette({ink: Cloth(*colours) for ink, colours in things.items()})


def _mixed(a: str, b: str, share: float) -> str:
    """Return the colour between two, `share` of the way from a to b."""
    pairs = [(int(a[i : i + 2], 16), int(b[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in pairs)
