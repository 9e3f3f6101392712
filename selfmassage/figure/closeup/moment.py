"""The close-up at a moment of a step, from the step's own data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor
from typing import Literal

from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.motion import BREATHS, Manner, Motion, beats, motion_of, shown_direction, state
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Technique

Motions = Mapping[Technique, tuple[Motion, ...]]
Leg = Literal["left", "right", "both", "none"]

TELLING: dict[Manner, tuple[float, ...]] = {
    Manner.GLIDE: (0.08, 0.32, 0.56),
    Manner.PRESS: (0.02, 0.4, 1.4),
    Manner.DRUM: (0.0, 5.0, 10.0),
    Manner.KNEAD: (0.5, 1.5, 4.5),
    Manner.ROLL: (0.06, 0.5, 0.94),
    Manner.CROSS: (0.06, 0.5, 0.94),
    Manner.CIRCLE: (0.0, 0.33, 0.66),
    Manner.RUB: (0.25, 0.75, 1.25),
    Manner.SLIDE: (0.25, 0.75, 1.25),
    Manner.BEND: (0.0, 0.4),
    Manner.SPREAD: (0.0, 0.25, 0.5),
    Manner.SQUEEZE: (0.0, 0.4),
    Manner.TWIST: (0.25, 0.75, 2.25),
    Manner.SHAKE: (0.25, 0.75),
    Manner.STRETCH: (0.0, 0.25, 0.5),
    Manner.BREATHE: (0.2, 0.7),
    Manner.CURL: (0.02, 0.285, 1.9),
}
"""The movements done at the moments that tell most of each manner."""
HELD = (0.1, 0.5, 0.9)
"""Parts of a step that is held, at which its ring is shown."""
MOVES_ON = 0.6
"""Seconds in which hands go from one area to the next."""


def closeup_at(step: Step, lit: Sequence[Area], leg: Leg, worked: float, motions: Motions) -> CloseUp:
    """Return what to draw after `worked` seconds of the step on `leg`, while its areas `lit` are worked."""
    motion = motion_of(motions, step, lit)
    done = beats(worked, pace(step, motion))
    seen = _seen(step, motion, lit)
    return CloseUp(
        seen,
        tuple(area for area in lit if area in seen),
        leg,
        shown_direction(motion, step),
        step.pressure,
        step.technique,
        motion,
        state(motion, done) if motion is not None else None,
        floor(done),
        step.tool,
        *_moving_on(step, lit, leg, worked, motions),
        min(1.0, worked / step.seconds) if step.seconds else 0.0,
    )


def _moving_on(
    step: Step, lit: Sequence[Area], leg: Leg, worked: float, motions: Motions
) -> tuple[CloseUp | None, float]:
    """Return what hands come from and how far they are, 0 to 1, when areas are worked in turn."""
    before = areas_at(step, max(0.0, worked - MOVES_ON))
    if step.together or tuple(lit) != areas_at(step, worked) or before == tuple(lit):
        return None, 1.0
    began = step.seconds * sum(step.shares[: step.areas.index(lit[0])])
    return closeup_at(step, before, leg, worked, motions), min(1.0, (worked - began) / MOVES_ON)


def _seen(step: Step, motion: Motion | None, lit: Sequence[Area]) -> tuple[Area, ...]:
    """Return the areas that show the movement: of a foot held from all sides, the side that one looks at."""
    if motion is not None and motion.manner is Manner.SPREAD:
        return tuple(lit[:1])
    if motion is not None and motion.manner is Manner.TWIST and Area.TOP_OF_FOOT in step.areas:
        return tuple(area for area in step.areas if area not in (Area.SOLE, Area.ARCH))
    if motion is not None and motion.manner is Manner.GLIDE and {Area.HEEL, Area.ACHILLES} < set(step.areas):
        return tuple(area for area in step.areas if area is not Area.ANKLE)
    return step.areas


def pace(step: Step, motion: Motion | None) -> float:
    """Return the movements per minute that the picture shows: the step's own, or the usual ones of the motion."""
    return step.pace or (motion.rate if motion is not None else BREATHS)


def areas_at(step: Step, worked: float) -> tuple[Area, ...]:
    """Return the areas worked after `worked` seconds: all together, or one after the other by their shares."""
    if step.together or not step.areas:
        return step.areas
    left = worked / step.seconds if step.seconds else 0.0
    for area, share in zip(step.areas, step.shares, strict=True):
        if left < share:
            return (area,)
        left -= share
    return step.areas[-1:]


def key_moments(step: Step, motions: Motions, n: int = 3) -> tuple[float, ...]:
    """Return up to `n` worked seconds, in order, that show the movement best; for 1 the middle one."""
    motion = motion_of(motions, step, areas_at(step, 0.0))
    if motion is None:
        return (0.0,)
    if motion.manner is Manner.HOLD:
        moments = [share * step.seconds for share in HELD]
    else:
        moments = [told * 60.0 / pace(step, motion) for told in TELLING[motion.manner]]
    found = sorted({min(seconds, step.seconds) for seconds in moments})
    return (found[len(found) // 2],) if n == 1 else tuple(found[:n])
