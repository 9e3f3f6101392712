"""The drawings of leg and foot, as data: reading them, and choosing the one that shows an area best."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

import msgspec

from selfmassage.figure.asset import AssetProblem, Texts, keys_of, read_asset
from selfmassage.figure.curve import MOST, Curve, Drawn, parse, parse_drawn
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Area

CURVES: Texts = MappingProxyType({Curve: parse, Drawn: parse_drawn})
"""What reads the paths of a drawing."""
Place = Annotated[float, msgspec.Meta(ge=-MOST, le=MOST)]
"""A coordinate of a drawing."""
Size = Annotated[float, msgspec.Meta(ge=10, le=MOST)]
Way = tuple[Annotated[float, msgspec.Meta(ge=-1, le=1)], Annotated[float, msgspec.Meta(ge=-1, le=1)]]
"""A direction: to the right and down."""


class ViewName(StrEnum):
    """A drawing under assets/closeup; each shows the left leg or foot."""

    LEG_FRONT = "leg_front"
    LEG_BACK = "leg_back"
    LEG_INSIDE = "leg_inside"
    LEG_OUTSIDE = "leg_outside"
    FOOT_SOLE = "foot_sole"
    FOOT_TOP = "foot_top"
    FOOT_INNER = "foot_inner"
    HIP = "hip"


class Tone(StrEnum):
    """What a layer or a line is coloured as; figure/palette.py says with what."""

    SKIN = "skin"
    HALF = "half"
    SHADE = "shade"
    LIGHT = "light"
    LINE = "line"
    NAIL = "nail"
    CLOTH = "cloth"
    CLOTH_SHADE = "cloth_shade"
    CLOTH_LINE = "cloth_line"
    HAND = "hand"
    HAND_SHADE = "hand_shade"
    HAND_LIGHT = "hand_light"
    HAND_LINE = "hand_line"
    SLEEVE = "sleeve"
    CUFF = "cuff"


class Layer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A filled shape on the skin, cut off at the outline."""

    tone: Tone
    shape: Curve


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A contour such as the kneecap."""

    path: Curve
    tone: Tone = Tone.LINE
    width: Annotated[float, msgspec.Meta(gt=0, le=20)] = 3
    fine: bool = False
    """Left out of small pictures."""


class AreaShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where an area is, and the line along which a hand works it: toward the heart, or heel to toes."""

    shape: Drawn
    path: Drawn


class Danger(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place to keep off, marked while an area of `near` is worked."""

    name: str
    near: tuple[Area, ...]
    shape: Curve


class Thumbs(StrEnum):
    """Where the thumbs of two hands are: beside each other, or on the outer sides."""

    INWARD = "inward"
    OUTWARD = "outward"


class Reach(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the person's own hands come to the limb."""

    hand: Annotated[float, msgspec.Meta(ge=10, le=1000)] = 140
    """Length of a hand, in the coordinates of the view; smaller than life, so that the area stays visible."""
    fingers: Way = (0, 1)
    """Where the fingers point, roughly."""
    lying: Way | None = None
    """The same of a hand that lies flat and works alone, where it comes from another side."""
    one_from: Way = (1, 0)
    """The side that a hand comes from that works alone."""
    thumbs: Thumbs = Thumbs.INWARD
    sign: Annotated[float, msgspec.Meta(ge=0, le=1000)] = 0.0
    """What rings and arrows are measured by, where that is not the length of a hand."""

    @property
    def signs(self) -> float:
        """What rings and arrows are measured by."""
        return self.sign or self.hand


class Hinge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A straight line beyond which the drawing may bend: upright at x, or level at y."""

    area: Area
    axis: Literal["x", "y"]
    at: Place
    beyond: Literal[-1, 1]
    """Whether the part with larger (1) or with smaller (-1) x or y bends."""


class Hold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A hand that holds on while the other one works."""

    shape: HandShape
    at: tuple[Place, Place]
    """Where its point lies that touches."""
    fingers: Way
    """Where its fingers point."""
    mirrored: bool = False
    """Whether it is drawn as a left hand."""
    front: bool = True
    """Whether its thumb is in front of the limb, rather than the whole hand behind it."""


class View(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One drawing of the left leg or foot; all coordinates in the same box, y downward."""

    comment: tuple[str, ...]
    box: tuple[Size, Size]
    midline: Place
    """Where a mirror gives the other leg, for pictures of both."""
    big_toe: tuple[Place, Place]
    whole: bool
    """Always shown whole; otherwise cropped to the part that is worked."""
    outline: Drawn
    layers: tuple[Layer, ...]
    lines: tuple[Line, ...]
    areas: Annotated[dict[Area, AreaShape], keys_of(Area)]
    """From far to near the heart, or from heel to toes."""
    danger: tuple[Danger, ...] = ()
    reach: Reach = Reach()
    hinges: tuple[Hinge, ...] = ()
    rope: Curve | None = None
    """Where a rope runs that stretches the limb."""
    holds: Annotated[dict[Area, Hold], keys_of(Area)] = {}
    """Where the other hand holds on."""

    __hash__ = object.__hash__


# Best view first; where several areas are worked, the view that shows most of them wins, then these ranks.
_V = ViewName
VIEWS_OF: dict[Area, tuple[ViewName, ...]] = {
    Area.TOES: (_V.FOOT_TOP, _V.FOOT_SOLE, _V.FOOT_INNER, _V.LEG_FRONT),
    Area.TOP_OF_FOOT: (_V.FOOT_TOP, _V.FOOT_INNER, _V.LEG_FRONT, _V.LEG_OUTSIDE, _V.LEG_INSIDE),
    Area.SOLE: (_V.FOOT_SOLE, _V.FOOT_INNER),
    Area.ARCH: (_V.FOOT_SOLE, _V.FOOT_INNER, _V.LEG_INSIDE),
    Area.HEEL: (_V.FOOT_SOLE, _V.FOOT_INNER, _V.LEG_BACK, _V.LEG_OUTSIDE, _V.LEG_INSIDE),
    Area.ACHILLES: (_V.LEG_BACK, _V.FOOT_INNER, _V.LEG_OUTSIDE, _V.LEG_INSIDE),
    Area.ANKLE: (_V.FOOT_INNER, _V.FOOT_TOP, _V.LEG_OUTSIDE, _V.LEG_INSIDE, _V.LEG_FRONT, _V.LEG_BACK),
    Area.CALF: (_V.LEG_BACK, _V.LEG_INSIDE, _V.LEG_OUTSIDE),
    Area.SHIN: (_V.LEG_FRONT, _V.LEG_OUTSIDE),
    Area.KNEE: (_V.LEG_FRONT, _V.LEG_OUTSIDE, _V.LEG_INSIDE),
    Area.HAMSTRING: (_V.LEG_BACK, _V.LEG_OUTSIDE, _V.LEG_INSIDE),
    Area.QUAD: (_V.LEG_FRONT, _V.LEG_OUTSIDE, _V.LEG_INSIDE),
    Area.INNER_THIGH: (_V.LEG_INSIDE, _V.LEG_FRONT),
    Area.OUTER_THIGH_IT_BAND: (_V.LEG_OUTSIDE, _V.HIP),
    Area.GLUTE: (_V.HIP, _V.LEG_OUTSIDE),
    Area.HIP_FLEXOR: (_V.HIP, _V.LEG_OUTSIDE),
}


def pick_view(areas: Sequence[Area]) -> tuple[ViewName, ...]:
    """Return the views that show any of `areas`, best first; with no areas, the leg from the front."""
    if not areas:
        return (ViewName.LEG_FRONT,)

    def shortfall(view: ViewName) -> tuple[int, int]:
        ranks = [VIEWS_OF[area].index(view) for area in areas if view in VIEWS_OF[area]]
        return len(areas) - len(ranks), sum(ranks)

    shown = [view for view in ViewName if any(view in VIEWS_OF[area] for area in areas)]
    return tuple(sorted(shown, key=shortfall))


def load_view(file: Path) -> View:
    """Read one drawing; raises AssetProblem with the file and the place of the fault."""
    return read_asset(file, View, CURVES)


def _log(problem: AssetProblem) -> None:
    logging.getLogger(__name__).warning("picture left out: %s", problem)


def load_views(folder: Path, report: Callable[[AssetProblem], object] = _log) -> Mapping[ViewName, View]:
    """Read every drawing in `folder`; one that cannot be used is reported and left out."""
    views: dict[ViewName, View] = {}
    for name in ViewName:
        try:
            views[name] = load_view(folder / f"{name}.json")
        except AssetProblem as problem:
            report(problem)
    return views
