"""What the pictures of a step lack, in words for whoever wrote the step."""

from __future__ import annotations

from collections.abc import Iterator

from selfmassage.export.picture import Drawings
from selfmassage.figure.closeup.views import pick_view
from selfmassage.figure.motion import Hands, motion_of
from selfmassage.figure.person.poses import TOOL_RADIUS
from selfmassage.figure.person.scene import scene, why_missing
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import PRESSING_TOOLS, Leg


def figure_gaps(drawings: Drawings, step: Step, leg: Leg) -> Iterator[str]:
    """Yield what the person lacks: a pose, a movement, or areas that hands or tool should touch and do not."""
    missing = why_missing(drawings.person, step)
    if missing:
        yield missing
    elif _touching(drawings, step):
        for areas in [step.areas] if step.together else [(area,) for area in step.areas]:
            found = scene(drawings.person, step, areas, leg, 0.0)
            if found is None or not found.moment.contacts:
                yield f"no path on the {', '.join(areas)}: nothing touches it"


def _touching(drawings: Drawings, step: Step) -> bool:
    """Return whether hands or a tool should be on the skin."""
    motion = motion_of(drawings.person.motions, step)
    works = motion is not None and motion.hands is not Hands.NONE
    return bool(step.areas) and step.tool in PRESSING_TOOLS and (works or step.tool in TOOL_RADIUS)


def closeup_gaps(drawings: Drawings, step: Step) -> Iterator[str]:
    """Yield what the close-up lacks: a movement, a hand, a view, or an area in it."""
    motion = motion_of(drawings.person.motions, step)
    if motion is None:
        yield f"no motion for technique {step.technique}"
    elif motion.hands is not Hands.NONE and motion.shape not in drawings.hands:
        yield f"no drawing of the hand {motion.shape}"
    view = next((drawings.views[name] for name in pick_view(step.areas) if name in drawings.views), None)
    if view is None:
        yield "no view of a leg"
        return
    unseen = [area for area in step.areas if area not in view.areas]
    if not step.together or len(unseen) == len(step.areas):
        rest = " together with the other areas" if len(step.areas) > 1 else ""
        yield from (f"no view shows the {area}{rest}" for area in unseen)
