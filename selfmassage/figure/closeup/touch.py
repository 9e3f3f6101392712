"""Where hands and tools touch the leg at a moment, in the coordinates of the view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import pi, sin

from PySide6.QtCore import QPointF

from selfmassage.figure.closeup.focus import (
    circles_toe,
    curls_down,
    embraces,
    fans,
    from_inside,
    kneads,
    pinches,
    presses,
    strokes,
    worked,
)
from selfmassage.figure.closeup.hand_art import BREADTH, LENGTH
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.toes import big_toe, pressed_toe, slid_toe, threaded
from selfmassage.figure.closeup.trail import Spot, Trail, distance, dot, trail, unit
from selfmassage.figure.closeup.views import Thumbs, View
from selfmassage.figure.manners import eased
from selfmassage.figure.motion import Hands, HandState, Manner
from selfmassage.figure.person.contacts import ZONES, passed, shared
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Direction

APART: dict[HandShape, float] = {
    HandShape.OPEN: 0.42,
    HandShape.FLAT: 0.16,
    HandShape.REST: 0.36,
    HandShape.GRIP: 0.5,
    HandShape.THUMB: 0.26,
    HandShape.FINGERS: 0.45,
    HandShape.FIST: 0.36,
    HandShape.EDGE: 0.2,
    HandShape.KNEAD: 0.6,
    HandShape.HEEL: 0.62,
    HandShape.CLASP: 0.5,
    HandShape.PINCH: 0.26,
    HandShape.CUP: 0.5,
    HandShape.HOLD: 0.5,
    HandShape.THREAD: 0.5,
    HandShape.WRAP: 0.26,
}
"""How far each of two hands is off the middle, as a part of the area's half width."""
STAGGER: dict[HandShape, float] = {
    HandShape.OPEN: 0.2,
    HandShape.FLAT: 0.12,
    HandShape.REST: 0.3,
    HandShape.GRIP: 0.5,
    HandShape.THUMB: 0.2,
    HandShape.FINGERS: 0.4,
    HandShape.FIST: 0.3,
    HandShape.EDGE: 0.35,
    HandShape.KNEAD: 0.5,
    HandShape.HEEL: 0.3,
    HandShape.CLASP: 0.5,
    HandShape.PINCH: 0.2,
    HandShape.CUP: 0.5,
    HandShape.HOLD: 0.5,
    HandShape.THREAD: 0.5,
    HandShape.WRAP: 0.2,
}
"""How far one of two hands is ahead of the middle and the other behind it, in breadths of a hand."""
SWAY: dict[Manner, float] = {Manner.TWIST: 0.34, Manner.SHAKE: 0.3, Manner.RUB: 0.5}
"""How far a movement goes across, as a part of the area's half width."""
ACROSS = 0.7
"""How far a tool rolls to either side, as a part of the area's half width."""
CIRCLE = (0.16, 0.75)
"""Radius of a circle: at most so much of a hand's length, and of the area's half width."""
WRUNG = (0.72, 0.34)
"""Where the hands are that push the sides of a foot to and fro, and how far they go, in breadths of a hand."""
CLASPED = 0.8
"""How far each of two hands that press toward each other is off the middle, as a part of the area's half width."""
GATHERED = 0.5
"""How far a kneading hand draws the flesh toward the middle, as a part of its way there."""
MET: dict[HandShape, float] = {HandShape.THUMB: 0.35, HandShape.FINGERS: 0.75}
"""How much nearer to each other than usual thumbs or fingertips are that press one spot."""
OPENED = (0.22, 0.85)
"""How far each hand is off the middle when a thing is spread, at first and at last."""
CARRIED = 0.5
"""How high a hand is lifted on its way from one area to the next, 0 to 1."""
MOULDED = 0.76
"""How much narrower a hand looks that lies on the side of a limb, beside another one."""
LANE: dict[Thumbs, float] = {Thumbs.INWARD: 0.76, Thumbs.OUTWARD: 0.62}
"""How far each of two hands that stroke beside each other is off the middle, in breadths of a moulded hand."""
OVER, FARTHEST = 0.25, 0.065
"""How far beyond the area at most, in breadths of a hand; and off the middle at most, in lengths of the view."""
HALVED = 0.25
"""The same of hands of which one is on the front and one on the back of the limb, already off its middle."""
INSET = 0.7
"""How far a hand that stays on an area keeps off its ends, in breadths of a hand."""
STAYS_ON = (Manner.KNEAD, Manner.PRESS, Manner.CIRCLE, Manner.DRUM, Manner.RUB, Manner.SLIDE)
"""Movements that do not leave the area."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A hand or a tool on the skin."""

    spot: Spot
    point: QPointF
    side: int
    """Where the hand comes from: 1 for the right of the way."""
    frame: QPointF
    """The direction that the hand lies to: of the way here, or of the whole way for a long stroke."""
    state: HandState
    travelled: float
    """How far it has gone along the way."""
    centre: QPointF
    """What it circles round, or else the point itself."""
    beside: bool = False
    """Whether another hand strokes at its side."""
    behind: bool = False
    """Whether the limb hides it."""
    alone: bool = False
    """Whether no other hand works: then it is the hand of the leg's own side, which the person works with."""


def touches(view: View, what: CloseUp) -> tuple[Touch, ...]:
    """Return every hand or tool that touches the leg, the leading one first."""
    found = _placed(view, what)
    if what.came_from is None:
        return found
    before = _placed(view, what.came_from)
    return tuple(_between(*pair, eased(what.arrived)) for pair in zip(before, found, strict=False))


def _between(old: Touch, new: Touch, share: float) -> Touch:
    """Return a hand in the air between two places."""
    return replace(
        new,
        spot=old.spot.toward(new.spot, share),
        point=old.point + (new.point - old.point) * share,
        centre=old.centre + (new.centre - old.centre) * share,
        frame=unit(old.frame + (new.frame - old.frame) * share),
        state=replace(new.state, lift=max(new.state.lift, CARRIED * sin(pi * share))),
    )


def _placed(view: View, what: CloseUp) -> tuple[Touch, ...]:
    """Return the hands and tools on the areas that are worked now."""
    if what.motion is None or what.stroke is None or not worked(view, what):
        return ()
    if what.hands is Hands.NONE and not presses(what.tool):
        return ()
    alone = presses(what.tool) or what.manner is Manner.BEND or len(what.stroke.hands) == 1
    states = what.stroke.hands[:1] if alone else what.stroke.hands
    trails = [_way(view, what, index) for index in range(len(states))]
    places = [1.0 if embraces(what) else 0.5 if strokes(what) else state.along for state in states]
    sides = _sides(view, what, [way.at(place) for way, place in zip(trails, places, strict=True)])
    returns = what.manner is Manner.GLIDE and any(state.lift > 0.0 for state in states)
    after = replace(what, number=what.number + 1) if returns else what
    nexts = [_way(view, after, index) for index in range(len(states))] if returns else trails
    placed = zip(zip(trails, nexts, strict=True), states, sides, strict=True)
    found = [_touch(view, what, ways, state, side, alone) for ways, state, side in placed]
    if embraces(what):
        found[1:] = [replace(touch, behind=True) for touch in found[1:]]
    return tuple(found)


def _way(view: View, what: CloseUp, index: int) -> Trail:
    """Return the way of a hand: over areas that lie beside each other a movement takes one, the next the other."""
    lit, to_toes = worked(view, what), what.direction is Direction.HEEL_TO_TOES
    assert what.motion is not None
    if fans(what):
        return slid_toe(view, what.number)
    if what.manner in (Manner.TWIST, Manner.SHAKE):
        beside = [area for zone in ZONES for area in lit if area in zone and sum(a in zone for a in lit) > 1]
        lit = beside or (lit if what.manner is Manner.TWIST else lit[:1])
    if embraces(what):
        lit = list(shared(lit, index))
    return trail(view, passed(lit, what.motion.manner, what.number, index), to_toes)


def _sides(view: View, what: CloseUp, places: Sequence[Spot]) -> list[int]:
    """Return the side of each hand: a pair is parted by where its hands lie, or by the usual side of the first."""
    first, usual = places[0], QPointF(*view.reach.one_from)
    if big_toe(view, what) is not None:
        usual = first.normal * (view.midline - view.big_toe[0])
    if what.manner is Manner.BEND:
        usual = usual * (-1 if curls_down(what) else 1)
    if what.pair:  # each hand comes from the outer side of its leg
        usual = QPointF(first.point.x() - view.midline, 0)
    if len(places) > 1:
        between = first.point - places[1].point
        if abs(dot(first.normal, between)) > 0.3 * first.room(1):
            usual = between
    side = 1 if dot(first.normal, usual) >= 0 else -1
    return [side, -side][: len(places)]


def _touch(view: View, what: CloseUp, ways: tuple[Trail, Trail], state: HandState, side: int, alone: bool) -> Touch:
    """Return the touch of a hand on its way and, while it goes back, toward its next way."""
    way, after = ways
    spot, travelled = _spot(view, what, ways, state, 0 if alone else side)
    centre = spot.point + spot.normal * _off(view, what, spot, state, 0 if alone else side)
    point = centre
    if what.manner is Manner.CIRCLE and what.stroke is not None:
        off = distance(centre, spot.point)
        radius = min(CIRCLE[0] * view.reach.hand, CIRCLE[1] * min(spot.right, spot.left) - 0.5 * off)
        point = centre + (spot.normal * state.across - spot.way * what.stroke.turn) * radius
    if what.manner is Manner.CROSS:
        return _crossing(way, state, side)
    if circles_toe(what):
        return Touch(spot, spot.point, side, spot.normal * -side, state, travelled, spot.point)
    frame = spot.way
    if what.manner is Manner.GLIDE and len(worked(view, what)) > 1:
        frame = way.chord if state.lift == 0.0 else way.chord + (after.chord - way.chord) * (1 - state.along)
    beside = not alone and strokes(what)
    return Touch(spot, point, side, unit(frame), state, travelled, centre, beside, alone=alone)


def _crossing(way: Trail, state: HandState, side: int) -> Touch:
    """Return the place of a tool that rolls to and fro across the area and creeps along it with every pass."""
    spot = way.at(state.along)
    off = ACROSS * state.across * min(spot.right, spot.left)
    point = spot.point + spot.normal * off
    return Touch(spot, point, side, spot.normal, state, off, point)


def _spot(view: View, what: CloseUp, ways: tuple[Trail, Trail], state: HandState, side: int) -> tuple[Spot, float]:
    """Return the place on the way, and how far along it is; `side` is 0 for a hand that works alone."""
    way, after = ways
    assert what.motion is not None
    assert what.stroke is not None
    wide = view.reach.hand * BREADTH / LENGTH
    stagger = 0.0 if _clasps(what) or strokes(what) or _meets(what) else STAGGER[what.motion.shape] * wide
    ahead = side * stagger
    if _wrings(what):
        ahead = WRUNG[1] * wide * state.across
    pad = 0.0 if what.manner is Manner.GLIDE else min(abs(side) * stagger, 0.5 * way.length)
    pad = min(pad + _inset(view, what), 0.45 * way.length)
    along = state.along
    if what.manner is Manner.CIRCLE:
        along = min(1.0, max(0.0, along - 0.1 * what.stroke.turn * (what.motion.end - what.motion.start)))
    travelled = pad + along * (way.length - 2 * pad)
    on_toe = threaded(view, what) or big_toe(view, what) or pressed_toe(view, what)
    spot = on_toe or way.at(travelled / way.length, ahead)
    if what.manner is Manner.GLIDE and state.lift > 0.0:
        spot = spot.toward(after.at(along, ahead), 1.0 - along)  # back to where the next stroke starts
    return spot, travelled


def _inset(view: View, what: CloseUp) -> float:
    """Return how far the contact stays off both ends of the way, so that a hand is over the area."""
    if presses(what.tool):
        return 0.0
    stays_on = what.manner in STAYS_ON and not view.whole
    return INSET * view.reach.hand * BREADTH / LENGTH * (stays_on and not pinches(what))


def _off(view: View, what: CloseUp, spot: Spot, state: HandState, side: int) -> float:
    """Return how far a hand is to the right of the way."""
    assert what.motion is not None
    wide = view.reach.hand * BREADTH / LENGTH
    if what.manner is Manner.BEND and from_inside(what):
        return 0.0
    if _clasps(what) and side:
        return side * CLASPED * spot.room(side)
    if _wrings(what):
        return side * WRUNG[0] * spot.room(side)
    if strokes(what):
        lane = HALVED if embraces(what) else LANE[view.reach.thumbs]
        return side * min(lane * MOULDED * wide, spot.room(side) + OVER * wide, FARTHEST * max(view.box))
    if what.manner is Manner.SPREAD:
        return side * (OPENED[0] + (OPENED[1] - OPENED[0]) * state.press) * spot.room(side)
    sway = state.across * SWAY.get(what.motion.manner, 0.0) * min(spot.right, spot.left, 0.6 * wide)
    met = MET[what.motion.shape] if _meets(what) else 0.0
    apart = side * min(APART[what.motion.shape] * (1.0 - met) * spot.room(side), 0.62 * wide)
    return apart * (1 - GATHERED * state.press * kneads(what)) + sway


def _meets(what: CloseUp) -> bool:
    """Return whether the thumbs or the fingertips of two hands press one spot."""
    return what.manner is Manner.HOLD and what.motion is not None and what.motion.shape in MET


def _clasps(what: CloseUp) -> bool:
    """Return whether two hands are wrapped round the limb and press toward each other."""
    return what.manner is Manner.PRESS and what.motion is not None and what.motion.shape is HandShape.GRIP


def _wrings(what: CloseUp) -> bool:
    """Return whether the two sides of a foot are pushed to and fro."""
    return what.manner is Manner.TWIST and what.direction is Direction.HEEL_TO_TOES
