"""What of a step the close-up turns to: the areas in focus, the size of the hands, the tool that presses."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.views import Thumbs, View
from selfmassage.figure.motion import Hands, Manner
from selfmassage.figure.person import contacts
from selfmassage.figure.person.contacts import ZONES, embraced
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Area, Direction, Technique, Tool

HOLDERS = frozenset({Tool.TENNIS_BALL, Tool.SPIKY_BALL})
"""Tools that a hand may guide."""
FEET = ZONES[0] | ZONES[1] | ZONES[2] | ZONES[3]
FROM_TIPS = frozenset({HandShape.PINCH, HandShape.THREAD})
"""Shapes of a hand that comes to the toes from beyond their tips."""
FLAT = frozenset({HandShape.OPEN, HandShape.FLAT})
"""Shapes of a hand that strokes with all of its palm."""
BESIDE, ALONE = 1.3, 1.45
"""How much larger a hand may be drawn: one of two that lie beside each other on a limb, and any other."""


def sized(view: View, what: CloseUp, high: float) -> View:
    """Return the view with hands that point as they grip; they are larger where more of the limb, `high`, is shown."""
    share = next((share for found, share in SIZES if found(what)), None)
    if share is None:
        usual = view.whole or thumbs_up(view, what)
        share = 1.0 if usual else min(BESIDE if strokes(what) else ALONE, max(1.0, (high / 600.0) ** 0.9))
    thumbs = Thumbs.INWARD if thumbs_up(view, what) else view.reach.thumbs
    reach = msgspec.structs.replace(
        view.reach, hand=share * view.reach.hand, fingers=_fingers(view, what), thumbs=thumbs
    )
    return msgspec.structs.replace(view, reach=reach)


def _fingers(view: View, what: CloseUp) -> tuple[float, float]:
    """Return where the fingers point of the hands that work."""
    shape = what.motion.shape if what.motion is not None else None
    if thumbs_up(view, what):
        return (0.0, -1.0)
    if shape is HandShape.CLASP:
        return (-1.0, 0.0)
    if circles_toe(what):
        return (1.0 if view.big_toe[0] < 0.5 * view.box[0] else -1.0, 0.0)
    if shape in FROM_TIPS:
        return (0.0, -1.0 if view.big_toe[1] > 0.5 * view.box[1] else 1.0)
    return view.reach.fingers


def from_inside(what: CloseUp) -> bool:
    """Return whether the foot is shown from its inner side, where one sees toes bend up or down."""
    return what.manner is Manner.BEND and Area.TOES in what.areas and not what.pair


def rolls(what: CloseUp) -> bool:
    """Return whether the whole leg turns in and out from the hip, which one sees from the front."""
    stays = what.hands is Hands.NONE and not presses(what.tool)
    return what.manner is Manner.CIRCLE and stays and not what.pair and not FEET & set(what.areas)


def circles_foot(view: View, what: CloseUp) -> bool:
    """Return whether a foot that is seen from the side goes round from the ankle by itself."""
    stays = what.hands is Hands.NONE and not presses(what.tool)
    hinged = any(hinge.area is Area.ANKLE and hinge.axis == "x" for hinge in view.hinges)
    return what.manner is Manner.CIRCLE and stays and hinged and Area.ANKLE in what.lit


def curls_down(what: CloseUp) -> bool:
    """Return whether toes bend toward the sole: as where the top of the foot is to stretch."""
    return what.manner is Manner.BEND and Area.TOP_OF_FOOT in what.areas


def pinches(what: CloseUp) -> bool:
    """Return whether thumb and fingers are on both sides of a tendon, rather than on it."""
    slides = what.technique is Technique.HEEL_SQUEEZE and what.manner is Manner.GLIDE and Area.ACHILLES in what.lit
    return slides or (what.manner is Manner.PRESS and what.lit == (Area.ACHILLES,))


def kneads(what: CloseUp) -> bool:
    """Return whether thumb and fingers take up the muscle between them."""
    return what.manner is Manner.KNEAD and what.motion is not None and what.motion.shape is HandShape.KNEAD


def rubs(what: CloseUp) -> bool:
    """Return whether fingertips of both hands move in circles."""
    return what.manner is Manner.CIRCLE and what.motion is not None and what.motion.shape is HandShape.FINGERS


def thumbs_up(view: View, what: CloseUp) -> bool:
    """Return whether hands come round both sides of the limb, thumbs up on its far side."""
    pressing = what.motion is not None and what.motion.shape is HandShape.THUMB
    return pressing and what.hands is Hands.BOTH and view.reach.thumbs is Thumbs.OUTWARD


def fans(what: CloseUp) -> bool:
    """Return whether a thumb slides out along one toe after the other."""
    return what.technique is Technique.FOOT_SPREAD and what.manner is Manner.GLIDE and Area.TOES in what.lit


def circles_toe(what: CloseUp) -> bool:
    """Return whether a hand takes a toe and goes round with it."""
    held = what.motion is not None and what.motion.shape is HandShape.PINCH
    return what.manner is Manner.CIRCLE and held and what.lit == (Area.TOES,) and not what.pair


def strokes(what: CloseUp) -> bool:
    """Return whether flat hands make long strokes."""
    return what.manner is Manner.GLIDE and what.motion is not None and what.motion.shape in FLAT


def embraces(what: CloseUp) -> bool:
    """Return whether one hand strokes the front of the limb and the other one its back."""
    return strokes(what) and what.hands is Hands.BOTH and embraced(what.lit)


def threads(what: CloseUp) -> bool:
    """Return whether fingers rest between the toes."""
    threaded = what.motion is not None and what.motion.shape is HandShape.THREAD
    return threaded and what.manner is Manner.HOLD and Area.TOES in what.lit and not what.pair


SIZES: tuple[tuple[Callable[[CloseUp], bool], float], ...] = ((pinches, 0.9), (kneads, 0.9), (rubs, 0.85))
"""How large hands are that take up or rub what is slim, against what the view says."""


def presses(tool: Tool) -> bool:
    """Return whether the tool is a thing that rolls or rests on the skin."""
    return tool in (Tool.TENNIS_BALL, Tool.SPIKY_BALL, Tool.FOAM_ROLLER)


def focus(what: CloseUp) -> tuple[Area, ...]:
    """Return the lit areas that the movement is on: one of several where it stays in place."""
    touched = what.hands is not Hands.NONE or presses(what.tool)
    return contacts.focus(what.lit, what.manner) if touched and what.manner is not None else what.lit


def worked(view: View, what: CloseUp) -> list[Area]:
    """Return the areas in focus that the view shows, in the step's order."""
    return [area for area in focus(what) if area in view.areas]


def to_and_fro(what: CloseUp) -> Direction:
    """Return the direction of the arrow: along both ways for what rolls back under the same pressure."""
    return Direction.ALONG if what.manner is Manner.ROLL and what.direction is Direction.UP else what.direction


def guided(what: CloseUp) -> bool:
    """Return whether a hand guides the ball."""
    return what.tool in HOLDERS and what.hands is not Hands.NONE
