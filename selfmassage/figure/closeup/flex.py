"""How the leg itself moves: toes that bend, a foot that circles, a limb that grows longer in a stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, tau

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from selfmassage.figure.closeup.focus import circles_foot, circles_toe, curls_down, presses, rolls, threads, worked
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.toes import one_toe, toe_axes
from selfmassage.figure.closeup.trail import trail, unit
from selfmassage.figure.closeup.views import Hinge, View
from selfmassage.figure.closeup.warp import Curl, Splay, Swirl, Warp, warped, warped_point, warped_way
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
TURNED, FINE = 46.0, 2
"""Degrees that toes turn up or down which are bent, seen from the side; drawings for a degree."""
SPREAD, ASIDE = (-22.0, -11.0, -2.0, 7.0, 15.0), 5.0
"""Degrees that toes part, the little one first, which have fingers between them; how far they rock to either side."""
SWIRL, PHASES = 15.0, 48
"""Radius of the circle of a toe's tip; drawings for one round."""
ROCK = 0.17
"""How far a shin leans over the toes when the ankle is stretched, in parts of its height."""
SEAM = 1.0
"""How far parts overlap, so that no gap is seen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the drawing, inside `clip` before it is moved, in the coordinates of the view."""

    clip: QRectF | None
    moved: QTransform
    view: View | None = None
    """The bent drawing, where it is more than moved."""
    warp: Warp | None = None
    """How it bends."""


def pieces(view: View, what: CloseUp) -> Sequence[Piece]:
    """Return the parts that the leg is drawn in at this moment: one where it does not bend."""
    stroke = what.stroke
    if stroke is None or not what.lit:
        return (Piece(None, QTransform()),)
    hinges = {hinge.area: hinge for hinge in view.hinges}
    if what.manner is Manner.BEND and Area.TOES in hinges and Area.TOES in what.lit:
        if hinges[Area.TOES].axis == "x":
            turned = round(FINE * stroke.press * TURNED) / FINE * (1 if curls_down(what) else -1)
            return _warped(view, hinges[Area.TOES], Curl(hinges[Area.TOES].at, _middle(view), turned))
        return _hinged(hinges[Area.TOES], (-BEND * stroke.press, 0.0))
    toes = _toes(view, what, stroke) if Area.TOES in hinges else None
    if toes is not None:
        return _warped(view, hinges[Area.TOES], toes)
    if what.manner is Manner.CURL and Area.TOES in hinges and hinges[Area.TOES].axis == "y":
        return _hinged(hinges[Area.TOES], (-BEND * stroke.turn, 0.0))
    ankle = hinges.get(Area.ANKLE) if Area.ANKLE in what.lit else None
    if what.manner is Manner.STRETCH and ankle is not None and ankle.axis == "y":
        ahead = 1 if view.big_toe[0] > view.box[0] / 2 else -1
        return _hinged(msgspec.structs.replace(ankle, beyond=-ankle.beyond), (0.0, -ahead * ROCK * stroke.press))
    circles = what.manner is Manner.CIRCLE and what.hands is Hands.NONE and not presses(what.tool)
    if circles_foot(view, what):
        return _hinged(hinges[Area.ANKLE], (-CIRCLE[1] * (0.5 + 0.5 * stroke.turn), -CIRCLE[0] * stroke.across))
    if rolls(what) and {Area.HIP_FLEXOR, Area.ANKLE} <= hinges.keys():
        return _rolled(view, hinges[Area.HIP_FLEXOR].at, hinges[Area.ANKLE].at, -stroke.across)
    if circles and worked(view, what):
        return (Piece(None, _swung(view, what, stroke)),)
    return (Piece(None, _stretched(view, what, stroke)),)


def bends(view: View, what: CloseUp) -> bool:
    """Return whether the leg itself moves at some moment of the movement."""
    freely = what.manner is Manner.CIRCLE and what.hands is Hands.NONE and not presses(what.tool)
    moves = what.manner in (Manner.BEND, Manner.STRETCH, Manner.CURL)
    return moves or freely or threads(what) or circles_toe(what)


def bent(parts: Sequence[Piece], point: QPointF) -> QPointF:
    """Return where a point of the leg is when it bends."""
    part = _part(parts, point)
    return warped_point(part.warp, point) if part.warp is not None else part.moved.map(point)


def bent_way(parts: Sequence[Piece], point: QPointF, way: QPointF) -> QPointF:
    """Return the direction of the leg at `point`, which is `way` at rest, when it bends."""
    part = _part(parts, point)
    if part.warp is not None:
        return warped_way(part.warp, point, way)
    moved = part.moved
    return unit(moved.map(point + way) - moved.map(point))


def _part(parts: Sequence[Piece], point: QPointF) -> Piece:
    return next((p for p in parts if p.clip is None or p.clip.contains(point)), parts[0])


def _toes(view: View, what: CloseUp, stroke: Stroke) -> Warp | None:
    """Return how toes are spread by fingers between them, or how one of them goes round, if they do."""
    if threads(what):
        aside = round(ASIDE * 4.0 * (stroke.press - 0.75) * FINE) / FINE
        return Splay(toe_axes(view), SPREAD, aside)
    toe = one_toe(view, what)
    if toe is None or not circles_toe(what):
        return None
    turn = round(PHASES * atan2(stroke.turn, stroke.across) / tau) % PHASES
    return Swirl(toe_axes(view), toe, SWIRL, turn / PHASES)


def _middle(view: View) -> float:
    """Return the height of the middle of toes that are seen from the side."""
    return trail(view, [Area.TOES]).spots[0].point.y()


def _sides(hinge: Hinge) -> tuple[QRectF, QRectF]:
    """Return the still side of a hinge and the one beyond it."""
    at = hinge.at
    low = QRectF(-FAR, -FAR, FAR + at, 2 * FAR) if hinge.axis == "x" else QRectF(-FAR, -FAR, 2 * FAR, FAR + at)
    high = QRectF(at, -FAR, FAR, 2 * FAR) if hinge.axis == "x" else QRectF(-FAR, at, 2 * FAR, FAR)
    return (low, high) if hinge.beyond > 0 else (high, low)


def _warped(view: View, hinge: Hinge, warp: Warp) -> Sequence[Piece]:
    """Return the still part, and the part beyond the hinge drawn anew."""
    still, beyond = _sides(hinge)
    drawn = warped(view, warp, (beyond.left(), beyond.top(), beyond.width(), beyond.height()))
    return Piece(still, QTransform()), Piece(beyond, QTransform(), drawn, warp)


def _hinged(hinge: Hinge, by: tuple[float, float]) -> Sequence[Piece]:
    """Return the still part and the part beyond the hinge, which grows by the first and slides by the second number."""
    grown, slid, at = 1 + by[0], by[1], hinge.at
    if hinge.axis == "x":
        moved = QTransform(grown, slid, 0, 1, at - at * grown, -at * slid)
    else:
        moved = QTransform(1, 0, slid, grown, -at * slid, at - at * grown)
    still, beyond = _sides(hinge)
    return Piece(still.adjusted(-SEAM, -SEAM, SEAM, SEAM), QTransform()), Piece(beyond, moved)


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
