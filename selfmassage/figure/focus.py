"""What of a step the close-up turns to: the areas in focus, the size of the hands, the tool that presses."""

from __future__ import annotations

import msgspec

from selfmassage.figure.contacts import ZONES
from selfmassage.figure.motion import Hands, Manner
from selfmassage.figure.subject import CloseUp
from selfmassage.figure.views import View
from selfmassage.routine.vocabulary import Area, Tool

HOLDERS = frozenset({Tool.TENNIS_BALL, Tool.SPIKY_BALL})
"""Tools that a hand may guide, unless the foot stands on them."""
UNDERFOOT = frozenset({Area.SOLE, Area.ARCH, Area.HEEL, Area.TOES})
ON_TOES = 0.62
"""How much smaller than elsewhere a hand is drawn that works on toes alone, so that they are seen."""


def sized(view: View, what: CloseUp, high: float) -> View:
    """Return the view with hands that are larger where more of the limb is shown, `high` of it, and smaller on toes."""
    if what.lit == (Area.TOES,) or what.manner is Manner.BEND:
        return msgspec.structs.replace(view, reach=msgspec.structs.replace(view.reach, hand=ON_TOES * view.reach.hand))
    more = 1.0 if view.whole else min(1.3, max(1.0, (high / 600.0) ** 0.45))
    return msgspec.structs.replace(view, reach=msgspec.structs.replace(view.reach, hand=more * view.reach.hand))


def presses(tool: Tool) -> bool:
    """Return whether the tool is a thing that rolls or rests on the skin."""
    return tool in (Tool.TENNIS_BALL, Tool.SPIKY_BALL, Tool.FOAM_ROLLER)


def focus(what: CloseUp) -> tuple[Area, ...]:
    """Return the lit areas that the movement is on: one of several where it stays in place."""
    stays = what.manner in (Manner.HOLD, Manner.CIRCLE) and (what.hands is not Hands.NONE or presses(what.tool))
    if what.manner is Manner.BEND and Area.TOES in what.lit:
        return (Area.TOES,)
    if not stays or len(what.lit) < 2:
        return what.lit
    return next(((area,) for area in what.lit if area in ZONES[-1]), what.lit[:1])


def worked(view: View, what: CloseUp) -> list[Area]:
    """Return the areas in focus that the view shows, in the step's order."""
    return [area for area in focus(what) if area in view.areas]


def guided(what: CloseUp) -> bool:
    """Return whether a hand guides the ball."""
    return what.tool in HOLDERS and what.hands is not Hands.NONE and not UNDERFOOT & set(what.lit)
