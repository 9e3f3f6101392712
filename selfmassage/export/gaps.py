"""What the pictures of a step lack, in words for whoever wrote the step."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from selfmassage.export.picture import Drawings, leg_of
from selfmassage.figure.closeup.focus import rolls
from selfmassage.figure.closeup.layout import layout
from selfmassage.figure.closeup.moment import closeup_at
from selfmassage.figure.motion import Hands, motion_of, part_of, shown_direction, why_still
from selfmassage.figure.person.fit import turns
from selfmassage.figure.person.scene import shows_both, why_missing
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import TECHNIQUES, Area, Leg, Side, Tool

CARD = QRectF(0, 0, 540, 540)


def figure_gaps(drawings: Drawings, step: Step) -> Iterator[str]:
    """Yield what the person lacks: a movement, or a pose in which hands or tool reach the areas."""
    missing = why_missing(drawings.person, step)
    if missing:
        yield missing
    one = [areas for areas in turns(step) if areas and not shows_both(drawings.person, step, areas)]
    if step.side in (Side.BOTH, Side.NONE) and one:
        yield f"the person works on one leg only: {', '.join(area for areas in one for area in areas)}"


def closeup_gaps(drawings: Drawings, step: Step) -> Iterator[str]:
    """Yield what the close-up lacks: a movement, a hand, a view, or an area in it."""
    yield from dict.fromkeys(gap for areas in turns(step) for gap in _motion_gaps(drawings, step, areas))
    yield from dict.fromkeys(gap for areas in turns(step) for gap in _unseen(drawings, step, areas))


def _motion_gaps(drawings: Drawings, step: Step, areas: tuple[Area, ...]) -> Iterator[str]:
    motion = motion_of(drawings.person.motions, step, areas)
    if motion is None:
        yield why_still(drawings.person.motions, part_of(step, areas))
    elif motion.hands is not Hands.NONE and motion.shape not in drawings.hands:
        yield f"no drawing of the hand {motion.shape}"
    shown = shown_direction(motion, step)
    if step.direction not in (shown, TECHNIQUES[step.technique].direction):
        yield f"direction {step.direction} is not drawn for {step.technique}: the pictures show {shown}"


def _unseen(drawings: Drawings, step: Step, areas: tuple[Area, ...]) -> Iterator[str]:
    """Yield which of the areas that are worked at a time the close-up does not show then."""
    what = closeup_at(step, areas, leg_of(step, Leg.LEFT).value, 0.0, drawings.person.motions)
    found = layout(CARD, drawings.views, what)
    if found is None:
        yield f"no view shows the {' or the '.join(areas)}" if areas else "no view of a leg"
        return
    by_hand = TECHNIQUES[step.technique].tool is Tool.HANDS
    if step.tool is Tool.ROPE and by_hand and areas and found.view.rope is None:
        yield f"no rope is drawn on the {' and the '.join(areas)}"
    if rolls(what):
        return  # it shows the leg as a whole
    seen = [area for area in what.lit if area in found.view.areas]
    rest = f" together with the {' and the '.join(seen)}" if seen else ""
    yield from (f"no view shows the {area}{rest}" for area in what.lit if area not in seen)
