"""How the leg itself moves: toes that bend, a foot that circles, a limb that grows longer in a stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from selfmassage.figure.closeup.focus import circles_foot, curls_down, presses, rolls, worked
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.trail import trail, unit
from selfmassage.figure.closeup.views import Hinge, View
from selfmassage.figure.motion import Hands, Manner, Stroke
from selfmassage.routine.vocabulary import Area

BEND = 0.36
"""How much shorter bent toes look."""
CIRCLE = (0.22, 0.24)
"""How far a circling foot goes up and down, and how much shorter it looks as it goes aside."""
SWING, NARROWER = 2.2, 0.03
"""Degrees that a leg swings to either side when it turns, and how much narrower or wider it looks."""
ROLL, TOES_OUT = 20.0, 0.62
"""How far kneecap and shin go aside when the leg rolls from the hip, and how much the foot slants then."""
LONGER = 0.03
"""How much longer a stretched limb looks."""
FAR = 4000.0
TURNED = 42.0
"""Degrees that toes turn up or down which are bent, seen from the side."""
FOLDS, LAP = (-20.0, -12.0, -4.0, 4.0, 12.0), 4.5
"""Where the toes bend, measured from the hinge toward their tips; how far a part goes on below the one before it."""
SEAM = 1.0
"""How far parts overlap, so that no gap is seen."""
THICK = 70.0
"""More than the toes are thick, to either side, so that nothing else of the picture turns with them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the drawing, inside `clip` before it is moved, in the coordinates of the view."""

    clip: QRectF | None
    moved: QTransform


def pieces(view: View, what: CloseUp) -> Sequence[Piece]:
    """Return the parts that the leg is drawn in at this moment: one where it does not bend."""
    stroke = what.stroke
    if stroke is None or not what.lit:
        return (Piece(None, QTransform()),)
    hinges = {hinge.area: hinge for hinge in view.hinges}
    if what.manner is Manner.BEND and Area.TOES in hinges and Area.TOES in what.lit:
        if hinges[Area.TOES].axis == "x":
            return _curled(view, hinges[Area.TOES].at, stroke.press * (TURNED if curls_down(what) else -TURNED))
        return _hinged(hinges[Area.TOES], (-BEND * stroke.press, 0.0))
    circles = what.manner is Manner.CIRCLE and what.hands is Hands.NONE and not presses(what.tool)
    if circles and Area.ANKLE in hinges and Area.ANKLE in what.lit:
        beside = circles_foot(view, what)
        up, aside = (stroke.across, stroke.turn) if beside else (-stroke.turn, stroke.across)
        return _hinged(hinges[Area.ANKLE], (-CIRCLE[1] * (0.5 + 0.5 * aside), -CIRCLE[0] * up))
    if rolls(what) and {Area.HIP_FLEXOR, Area.ANKLE} <= hinges.keys():
        return _rolled(view, hinges[Area.HIP_FLEXOR].at, hinges[Area.ANKLE].at, -stroke.across)
    if circles and worked(view, what):
        return (Piece(None, _swung(view, what, stroke)),)
    return (Piece(None, _stretched(view, what, stroke)),)


def bends(view: View, what: CloseUp) -> bool:
    """Return whether the leg itself moves at some moment of the movement."""
    freely = what.manner is Manner.CIRCLE and what.hands is Hands.NONE and not presses(what.tool)
    return what.manner in (Manner.BEND, Manner.STRETCH) or freely


def bent(parts: Sequence[Piece], point: QPointF) -> QPointF:
    """Return where a point of the leg is when it bends."""
    return _part(parts, point).moved.map(point)


def bent_way(parts: Sequence[Piece], point: QPointF, way: QPointF) -> QPointF:
    """Return the direction of the leg at `point`, which is `way` at rest, when it bends."""
    moved = _part(parts, point).moved
    return unit(moved.map(point + way) - moved.map(point))


def _part(parts: Sequence[Piece], point: QPointF) -> Piece:
    return next((p for p in parts if p.clip is None or p.clip.contains(point)), parts[0])


def _hinged(hinge: Hinge, by: tuple[float, float]) -> Sequence[Piece]:
    """Return the still part and the part beyond the hinge, which grows by the first and slides by the second number."""
    grown, slid, at = 1 + by[0], by[1], hinge.at
    low = QRectF(-FAR, -FAR, FAR + at, 2 * FAR) if hinge.axis == "x" else QRectF(-FAR, -FAR, 2 * FAR, FAR + at)
    high = QRectF(at, -FAR, FAR, 2 * FAR) if hinge.axis == "x" else QRectF(-FAR, at, 2 * FAR, FAR)
    if hinge.axis == "x":
        moved = QTransform(grown, slid, 0, 1, at - at * grown, -at * slid)
    else:
        moved = QTransform(1, 0, slid, grown, -at * slid, at - at * grown)
    still, beyond = (low, high) if hinge.beyond > 0 else (high, low)
    return Piece(still.adjusted(-SEAM, -SEAM, SEAM, SEAM), QTransform()), Piece(beyond, moved)


def _curled(view: View, at: float, turned: float) -> Sequence[Piece]:
    """Return slices of toes that point to larger x, each turned more than the one before, `turned` degrees in all."""
    middle = trail(view, [Area.TOES]).spots[0].point.y()
    found = [Piece(QRectF(-FAR, -FAR, FAR + at + FOLDS[0], 2 * FAR), QTransform())]
    for fold, after in pairwise((*FOLDS, FAR)):
        moved = QTransform(found[-1].moved).translate(at + fold, middle)
        moved.rotate(turned / len(FOLDS)).translate(-at - fold, -middle)
        found.append(Piece(QRectF(at + fold - LAP, middle - THICK, after - fold + LAP, 2 * THICK), moved))
    return found


def _rolled(view: View, hip: float, ankle: float, out: float) -> Sequence[Piece]:
    """Return a leg seen from the front, turned outward by `out`, -1 to 1: the knee goes aside, the toes more."""
    box = to_path(view.outline).boundingRect()
    middle, found = box.center().x(), [Piece(QRectF(-FAR, -FAR, 2 * FAR, FAR + hip), QTransform())]
    for edge, left in ((box.left(), middle - FAR), (box.right(), middle)):
        aside = 1 + ROLL * out / (middle - edge)
        turned = QTransform(aside, 0, 0, 1, edge - aside * edge, 0)
        slid = QTransform(1, 0, TOES_OUT * out, 1, -ankle * TOES_OUT * out, 0)
        found.append(Piece(QRectF(left, hip - SEAM, FAR + SEAM, ankle - hip + 2 * SEAM), turned))
        found.append(Piece(QRectF(left, ankle, FAR + SEAM, FAR), turned * slid))
    return found


def _swung(view: View, what: CloseUp, stroke: Stroke) -> QTransform:
    """Return the turn of a limb that rolls in and out: a little aside, and narrower on the way."""
    middle = trail(view, worked(view, what)).at(0.5).point
    swung = QTransform().translate(middle.x(), middle.y())
    swung.rotate(SWING * stroke.turn)
    swung.scale(1 - NARROWER * stroke.turn, 1)
    return swung.translate(-middle.x(), -middle.y())


def _stretched(view: View, what: CloseUp, stroke: Stroke) -> QTransform:
    lit = worked(view, what)
    if what.manner is not Manner.STRETCH or not lit:
        return QTransform()
    spot = trail(view, lit).at(0.5)
    upright = abs(spot.way.y()) >= abs(spot.way.x())
    long = 1 + LONGER * stroke.press
    grown = QTransform().translate(spot.point.x(), spot.point.y())
    grown.scale(1 if upright else long, long if upright else 1)
    return grown.translate(-spot.point.x(), -spot.point.y())
