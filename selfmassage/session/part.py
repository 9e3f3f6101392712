"""A part of a step: what is done while some of its areas are worked, as lightly as it must be."""

from __future__ import annotations

from dataclasses import replace

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import LIGHTER, Limits


def lead_areas(step: Step) -> tuple[Area, ...]:
    """Give the areas that a step begins with."""
    return step.areas if step.together else step.areas[:1]


def narrowed(step: Step, areas: tuple[Area, ...]) -> Step:
    """Give a step on some of its areas only; its time stays."""
    if areas == step.areas:
        return step
    shares = [share for area, share in zip(step.areas, step.shares, strict=True) if area in areas]
    total = sum(shares) or 1.0
    kept = tuple(area for area in step.areas if area in areas)
    return replace(step, areas=kept, shares=tuple(share / total for share in shares))


def part_on(step: Step, areas: tuple[Area, ...], leg: Leg, eased: Limits) -> Step:
    """Give a step with the pressure that is allowed while these of its areas are worked on a leg."""
    return lightened(step, eased.pressure(narrowed(step, areas), leg))


def lightened(step: Step, pressure: int) -> Step:
    """Give a step with less pressure; it says so once, also where it was lowered before."""
    if pressure >= step.pressure:
        return step
    say = step.say.removesuffix(LIGHTER.format(step.pressure)).rstrip()
    return replace(step, pressure=pressure, say=f"{say} {LIGHTER.format(pressure)}")
