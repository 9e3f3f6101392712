"""The drawings of hands, as data: each shows a right hand on its back, fingers up, from which all others are turned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import msgspec

from selfmassage.figure.asset import AssetProblem, read_asset
from selfmassage.figure.closeup.views import CURVES, Layer, Line
from selfmassage.figure.curve import Curve, Drawn
from selfmassage.figure.person.hands import HandShape

LENGTH = 190.0
"""From the wrist to the tip of the middle finger, in the coordinates of the drawings."""
BREADTH = 84.0
"""Across the knuckles."""


Coordinate = Annotated[float, msgspec.Meta(ge=-2 * LENGTH, le=2 * LENGTH)]


class HandArt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One shape of a hand; the wrist is at 0 0, y downward."""

    comment: str
    touch: tuple[Coordinate, Coordinate]
    """The point that presses on the skin."""
    outline: Drawn
    sleeve: Curve
    cuff: Curve
    layers: tuple[Layer, ...]
    lines: tuple[Line, ...]
    across: Annotated[float, msgspec.Meta(ge=-180, le=180)] | None = None
    """Angle between the fingers and the limb, in degrees, where it is not the usual one of the shape."""
    pinch: HandArt | None = None
    """The same hand on something narrow, which passes between the tips of thumb and fingers."""
    behind: HandArt | None = None
    """What of the hand lies behind the limb that it holds."""
    tips: tuple[tuple[Coordinate, Coordinate], ...] = ()
    """Where the fingertips press, if only they do."""
    closing: tuple[HandArt, ...] = ()
    """The same hand as it closes, bit by bit."""

    __hash__ = object.__hash__


def load_hand(file: Path) -> HandArt:
    """Read one drawing; raises AssetProblem with the file and the place of the fault."""
    return read_asset(file, HandArt, CURVES)


def load_hands(folder: Path, report: Callable[[AssetProblem], object]) -> Mapping[HandShape, HandArt]:
    """Read the drawing of every shape; one that cannot be used is reported and left out."""
    found: dict[HandShape, HandArt] = {}
    for shape in HandShape:
        try:
            found[shape] = load_hand(folder / f"{shape}.json")
        except AssetProblem as problem:
            report(problem)
    return found
