"""What the pictures of a step lack, in words for whoever wrote the step."""

from __future__ import annotations

from collections.abc import Iterator

from selfmassage.export.picture import Drawings
from selfmassage.figure.closeup.views import pick_view
from selfmassage.figure.motion import Hands, motion_of, part_of, shown_direction, why_still
from selfmassage.figure.person.fit import turns
from selfmassage.figure.person.scene import shows_both, why_missing
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import TECHNIQUES, Area, Side


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
    view = next((drawings.views[name] for name in pick_view(step.areas) if name in drawings.views), None)
    if view is None:
        yield "no view of a leg"
        return
    unseen = [area for area in step.areas if area not in view.areas]
    if not step.together or len(unseen) == len(step.areas):
        rest = " together with the other areas" if len(step.areas) > 1 else ""
        yield from (f"no view shows the {area}{rest}" for area in unseen)


def _motion_gaps(drawings: Drawings, step: Step, areas: tuple[Area, ...]) -> Iterator[str]:
    motion = motion_of(drawings.person.motions, step, areas)
    if motion is None:
        yield why_still(drawings.person.motions, part_of(step, areas))
    elif motion.hands is not Hands.NONE and motion.shape not in drawings.hands:
        yield f"no drawing of the hand {motion.shape}"
    shown = shown_direction(motion, step)
    if step.direction not in (shown, TECHNIQUES[step.technique].direction):
        yield f"direction {step.direction} is not drawn for {step.technique}: the pictures show {shown}"
