"""Steps of a draft: what a used step gives, what is changed over it, and how one field changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selfmassage.routine.format import StepFile
from selfmassage.routine.timing import Timing
from selfmassage.routine.vocabulary import MAX_PRESSURE, TECHNIQUES, Technique
from selfmassage.routine.writing import plain_data, plain_number

from .draft import Draft, StepData

TIMES = ("seconds", "repetitions", "pace")
GIVES_WAY = {"seconds": "repetitions", "repetitions": "seconds", "pace": "repetitions"}
"""Two of the three give the third: setting one lets this one go where all three would be given."""
FOLLOWS = ("tool", "direction")
"""What a technique usually has, and takes along when another one is chosen."""
USUAL_SECONDS = 40

Reusable = Mapping[str, StepFile]


def own_step(technique: Technique = Technique.STROKING) -> StepData:
    """Start a step of one's own."""
    return {"technique": technique.value, "areas": [], "side": "each", "seconds": USUAL_SECONDS, "say": ""}


def used_step(reference: str) -> StepData:
    """Start a step that is one of another routine, written routine.step."""
    return {"use": reference}


def base_of(step: StepData, draft: Draft, reusable: Reusable) -> StepData:
    """Give the step that a step uses, of the draft itself or of any routine; nothing for an own step."""
    reference = str(step.get("use", ""))
    owner, _, name = reference.partition(".")
    own = next((other for other in draft.steps if other.get("id") == name), None) if owner == draft.id else None
    if own is None and reference in reusable:
        return plain_data(reusable[reference])
    return own or {}


def shown(step: StepData, base: StepData) -> dict[str, Any]:
    """Give what holds for a step: its own values over those of the used one, the times as `Timing.over` says."""
    values = {**base, **step}
    if base:
        times = _timing(step).over(_timing(base))
        for name in TIMES:
            values.pop(name, None)
            if getattr(times, name) is not None:
                values[name] = plain_number(getattr(times, name))
        if "areas" in step and "shares" not in step:
            values.pop("shares", None)
    values.pop("use", None)
    values.pop("id", None)
    return values


def changed(step: StepData, base: StepData, name: str, value: Any) -> StepData:
    """Set a field of a step; None or nothing takes it out, and so does the value that the used step has anyway."""
    values = {key: kept for key, kept in step.items() if key != name}
    if not _can_go(values, base, name, value):
        values[name] = value
    if name in TIMES and all(time in values for time in TIMES):
        del values[GIVES_WAY[name]]
    if name == "areas":
        values.pop("shares", None)
    if name == "technique":
        _follow(values, step)
    return {key: values[key] for key in (*step, *values) if key in values}


def made_own(step: StepData, base: StepData, intensity: str) -> StepData:
    """Give a step that means the same in a routine of that intensity and uses no other.

    A used step is capped without a word, one that is written out must not ask for more.
    """
    values = {**({"id": step["id"]} if "id" in step else {}), **shown(step, base)}
    cap = MAX_PRESSURE.get(intensity, max(MAX_PRESSURE.values()))  # type: ignore[call-overload]  # words, as in the file
    return {**values, "pressure": min(values["pressure"], cap)} if "pressure" in values else values


def _can_go(values: StepData, base: StepData, name: str, value: Any) -> bool:
    """True where leaving the field out means the same as writing the value."""
    if value is None:
        return True
    if name in TIMES and any(time in values for time in TIMES):
        return False
    if name in base:
        return bool(base[name] == value)
    return value in ("", []) or value is False


def _follow(values: dict[str, Any], before: StepData) -> None:
    old = TECHNIQUES.get(before.get("technique", ""))
    for name in FOLLOWS:
        if old and values.get(name) == getattr(old, name):
            del values[name]


def _timing(step: StepData) -> Timing:
    """Read the times of a step; where a number is wanted, a whole one is a number too."""
    seconds, repetitions, pace = (step.get(name) for name in TIMES)
    return Timing(None if seconds is None else float(seconds), repetitions, None if pace is None else float(pace))
