"""What of a step the close-up turns to: the areas in focus, the size of the hands, the tool that presses."""

from __future__ import annotations

import msgspec

from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.views import View
from selfmassage.figure.motion import Hands, Manner
from selfmassage.figure.person.contacts import ZONES
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Area, Technique, Tool

HOLDERS = frozenset({Tool.TENNIS_BALL, Tool.SPIKY_BALL})
"""Tools that a hand may guide, unless the foot stands on them."""
UNDERFOOT = frozenset({Area.SOLE, Area.ARCH, Area.HEEL, Area.TOES})
SLIMMER = 0.9
"""How much smaller than elsewhere a hand is drawn that pinches a tendon."""
FROM_TIPS = frozenset({HandShape.PINCH, HandShape.THREAD})
"""Shapes of a hand that comes to the toes from beyond their tips."""


def sized(view: View, what: CloseUp, high: float) -> View:
    """Return the view with hands that point as they grip; they are larger where more of the limb, `high`, is shown."""
    more = 1.0 if view.whole else min(1.45, max(1.0, (high / 600.0) ** 0.65))
    reach = view.reach
    if pinches(what):
        more, reach = SLIMMER, msgspec.structs.replace(reach, fingers=(0.0, -1.0))
    elif what.motion is not None and what.motion.shape is HandShape.CLASP:
        reach = msgspec.structs.replace(reach, fingers=(-1.0, 0.0))
    elif circles_toe(what):
        reach = msgspec.structs.replace(reach, fingers=(1.0 if view.big_toe[0] < 0.5 * view.box[0] else -1.0, 0.0))
    elif what.motion is not None and what.motion.shape in FROM_TIPS:
        up = view.big_toe[1] > 0.5 * view.box[1]
        reach = msgspec.structs.replace(reach, fingers=(0.0, -1.0 if up else 1.0))
    return msgspec.structs.replace(view, reach=msgspec.structs.replace(reach, hand=more * reach.hand))


def from_inside(what: CloseUp) -> bool:
    """Return whether the foot is shown from its inner side, where one sees toes bend up or down."""
    return what.manner is Manner.BEND and Area.TOES in what.areas and not what.pair


def curls_down(what: CloseUp) -> bool:
    """Return whether toes bend toward the sole: as where the top of the foot is to stretch."""
    return what.manner is Manner.BEND and Area.TOP_OF_FOOT in what.areas


def pinches(what: CloseUp) -> bool:
    """Return whether thumb and fingers are on both sides of a tendon, rather than on it."""
    slides = what.technique is Technique.HEEL_SQUEEZE and what.manner is Manner.GLIDE and Area.ACHILLES in what.lit
    return slides or (what.manner is Manner.PRESS and what.lit == (Area.ACHILLES,))


def fans(what: CloseUp) -> bool:
    """Return whether a thumb slides out along one toe after the other."""
    return what.technique is Technique.FOOT_SPREAD and what.manner is Manner.GLIDE and Area.TOES in what.lit


def circles_toe(what: CloseUp) -> bool:
    """Return whether a hand takes a toe and goes round with it."""
    held = what.motion is not None and what.motion.shape is HandShape.PINCH
    return what.manner is Manner.CIRCLE and held and what.lit == (Area.TOES,) and not what.pair


def threads(what: CloseUp) -> bool:
    """Return whether fingers rest between the toes."""
    threaded = what.motion is not None and what.motion.shape is HandShape.THREAD
    return threaded and what.manner is Manner.HOLD and Area.TOES in what.lit and not what.pair


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
