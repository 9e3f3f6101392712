"""From the steps of a file to complete steps: used steps looked up, gaps filled, every limit checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from .document import Document, JsonPath
from .format import MAX_STEP_SECONDS, MAX_TOTAL_SECONDS, RoutineFile, StepFile
from .model import CueLine, Step
from .problems import Problem, limited, nearest, shown
from .timing import Timing
from .vocabulary import (
    AREAS,
    MAX_PRESSURE,
    PRESSING_TOOLS,
    TECHNIQUES,
    Area,
    Intensity,
    Position,
    Side,
    Technique,
    Tool,
)

USUAL_PRESSURE = 2
BROKEN = StepFile()
"""Stands for a step with faulty fields, which nobody may use."""

_TIMES = frozenset({"seconds", "repetitions", "pace"})
RESTS_ON = {
    "technique": frozenset({"technique", "use"}),
    "say": frozenset({"say", "use"}),
    "seconds": _TIMES | {"use"},
    "repetitions": _TIMES | {"use"},
    "shares": frozenset({"shares", "areas", "use"}),
    "cues": _TIMES | {"cues", "use"},
    "tool": frozenset({"tool", "technique"}),
}
"""A complaint about a field is only sure while none of these fields has a fault of its own."""

T = TypeVar("T")

Complaint = tuple[JsonPath, str, str]
"""Path, wanted, found."""


def complete(
    file: RoutineFile, document: Document, reusable: Mapping[str, StepFile], left_out: frozenset[JsonPath]
) -> tuple[tuple[Step, ...], list[Problem]]:
    """Give the playable steps of a file and its faults.

    `reusable` holds the steps of all files by routine.step; `left_out` are fields whose fault is known already.
    """
    own = reusable_steps(file, left_out)
    intensity = Intensity.FIRM if ("intensity",) in left_out else file.intensity  # the one that allows most
    complaints = list(_repeated_ids(file))
    steps = []
    for index, step in enumerate(file.steps):
        if ("steps", index) in left_out:
            continue
        unsure = {path[2] for path in left_out if path[:2] == ("steps", index)}
        merged, faults = _merge(step, own, reusable)
        unsure |= {"use"} if faults else set()
        timing = _timing(merged).complete()
        found = [*_missing(merged, timing), *_check(merged, timing, step, intensity)]
        faults += [fault for fault in found if not unsure & RESTS_ON.get(str(fault[0][0]), {fault[0][0]})]
        complaints += [(("steps", index, *path), wanted, found) for path, wanted, found in faults]
        if not faults and not unsure:
            steps.append(_step(merged, timing, intensity))
    complaints += _too_long(steps)
    return tuple(steps), list(limited(document.problem(*complaint) for complaint in complaints))


def reusable_steps(file: RoutineFile, left_out: frozenset[JsonPath]) -> dict[str, StepFile]:
    """Give the steps of a file that have an id, by routine.step; a step with `left_out` fields counts as broken."""
    broken = {path[1] for path in left_out if path[0] == "steps"}
    return {
        f"{file.id}.{step.id}": BROKEN if index in broken else step
        for index, step in enumerate(file.steps)
        if step.id is not UNSET
    }


def _repeated_ids(file: RoutineFile) -> Iterator[Complaint]:
    seen: Counter[str] = Counter()
    for index, step in enumerate(file.steps):
        if step.id is not UNSET:
            seen[step.id] += 1
            if seen[step.id] == 2:
                yield ("steps", index, "id"), "an id that no other step has", shown(step.id)


def _merge(
    step: StepFile, own: Mapping[str, StepFile], reusable: Mapping[str, StepFile]
) -> tuple[StepFile, list[Complaint]]:
    """Put the step over the one that it uses."""
    if step.use is UNSET:
        return step, []
    base = own.get(step.use) or reusable.get(step.use)
    if base is None:
        return step, [(("use",), f"a step that a routine has{nearest(step.use, [*own, *reusable])}", shown(step.use))]
    if base == BROKEN:
        return step, [(("use",), "a step without faults", f"{shown(step.use)}, which has some")]
    if base is step:
        return step, [(("use",), "another step", f"{shown(step.use)}, which is this step itself")]
    if base.use is not UNSET:
        deeper = own.get(base.use) or reusable.get(base.use)
        hint = f", such as {shown(base.use)}" if deeper and deeper.use is UNSET else ""
        return step, [(("use",), f"a step that uses no other{hint}", f"{shown(step.use)}, which uses one")]
    changes = {name: value for name, value in msgspec.structs.asdict(step).items() if value is not UNSET}
    timing = _timing(step).over(_timing(base))
    for name in ("seconds", "repetitions", "pace"):
        value = getattr(timing, name)
        changes[name] = UNSET if value is None else value
    if "areas" in changes and "shares" not in changes:
        changes["shares"] = UNSET
    return msgspec.structs.replace(base, **{**changes, "use": UNSET, "id": base.id}), []


def _timing(step: StepFile) -> Timing:
    return Timing(_given(step.seconds), _given(step.repetitions), _given(step.pace))


def _given(value: T | UnsetType) -> T | None:
    return None if value is UNSET else value


def _missing(step: StepFile, timing: Timing) -> Iterator[Complaint]:
    if step.technique is UNSET:
        yield ("technique",), f"one of {', '.join(sorted(Technique))}", "nothing"
    if step.say is UNSET or not step.say.strip():
        yield ("say",), "a sentence for the voice", "nothing"
    if timing.seconds is None:
        alone = next((name for name in ("repetitions", "pace") if getattr(timing, name) is not None), "")
        yield ("seconds",), "seconds, or repetitions and pace", f"{alone} alone" if alone else "nothing"


def _check(step: StepFile, timing: Timing, written: StepFile, intensity: Intensity) -> Iterator[Complaint]:
    """Check a merged step; `written` is what stands in the file itself."""
    yield from _check_timing(step, timing)
    yield from _check_pressure(step, written, intensity)
    yield from _check_tool(step)
    areas = _given(step.areas) or []
    if step.shares is not UNSET and len(step.shares) != len(areas):
        yield ("shares",), f"one number for each area, {len(areas)} in all", str(len(step.shares))
    if timing.seconds is not None:
        yield from _check_cues(written, timing.seconds)


def _check_timing(step: StepFile, timing: Timing) -> Iterator[Complaint]:
    written = _timing(step)
    if written.disagrees:
        fitting = written.repetitions * 60 / written.pace  # type: ignore[operator]  # all three are given
        wanted = f"about {fitting:g} for {written.repetitions} repetitions at {written.pace:g} per minute"
        yield ("seconds",), wanted, f"{written.seconds:g}"
    elif timing.seconds and not 1 <= timing.seconds <= MAX_STEP_SECONDS:
        yield ("repetitions",), f"1 to {MAX_STEP_SECONDS} seconds of work", f"{timing.seconds:g} seconds"


def _check_pressure(step: StepFile, written: StepFile, intensity: Intensity) -> Iterator[Complaint]:
    pressure = _given(step.pressure) or 0
    for area in _given(step.areas) or []:
        cap = AREAS[area].max_pressure
        if pressure > cap:
            wanted = f"0 to {cap} on the {AREAS[area].name.lower()}" if cap else f"0 on the {AREAS[area].name.lower()}"
            yield ("pressure",), wanted, str(pressure)
    if written.pressure is not UNSET and written.pressure > MAX_PRESSURE[intensity]:
        yield ("pressure",), f"0 to {MAX_PRESSURE[intensity]} in a {intensity} routine", str(written.pressure)


def _check_tool(step: StepFile) -> Iterator[Complaint]:
    tool = _tool(step)
    if tool not in PRESSING_TOOLS:
        return
    for area in _given(step.areas) or []:
        if tool not in AREAS[area].tools:
            fitting = " or ".join(", ".join(AREAS[area].tools).rsplit(", ", 1))
            yield ("tool",), f"{fitting} on the {AREAS[area].name.lower()}", shown(tool.value)


def _check_cues(step: StepFile, seconds: float) -> Iterator[Complaint]:
    for index, cue in enumerate(_given(step.cues) or []):
        if isinstance(cue.at, float) and abs(cue.at) >= seconds:
            yield ("cues", index, "at"), f"a moment within the {seconds:g} seconds of the step", f"{cue.at:g}"


def _tool(step: StepFile) -> Tool:
    if step.tool is not UNSET:
        return step.tool
    return Tool.HANDS if step.technique is UNSET else TECHNIQUES[step.technique].tool


def _step(step: StepFile, timing: Timing, intensity: Intensity) -> Step:
    """Fill the gaps of a merged step that has no fault."""
    technique = Technique(str(step.technique))
    facts = TECHNIQUES[technique]
    areas = tuple(_given(step.areas) or ())
    name = _given(step.name) or _usual_name(technique, areas)
    return Step(
        name=name,
        technique=technique,
        areas=areas,
        shares=_shares(areas, _given(step.shares)),
        together=_given(step.together) or False,
        position=_given(step.position) or Position.ANY,
        side=_given(step.side) or Side.EACH,
        tool=_tool(step),
        direction=_given(step.direction) or facts.direction,
        seconds=timing.seconds or 0.0,
        repetitions=timing.repetitions,
        pace=timing.pace,
        pressure=_pressure(step, technique, areas, intensity),
        say=step.say or "",
        detail=_given(step.detail) or "",
        caution=_given(step.caution) or "",
        cues=tuple(CueLine(cue.at, cue.say) for cue in _given(step.cues) or []),
        id=_given(step.id) or "",
    )


def _usual_name(technique: Technique, areas: tuple[Area, ...]) -> str:
    names = ", ".join(AREAS[area].name.lower() for area in areas)
    return f"{TECHNIQUES[technique].name}, {names}" if names else TECHNIQUES[technique].name


def _shares(areas: tuple[Area, ...], written: list[float] | None) -> tuple[float, ...]:
    weights = written or [1.0] * len(areas)
    total = sum(weights)
    return tuple(weight / total for weight in weights)


def _pressure(step: StepFile, technique: Technique, areas: tuple[Area, ...], intensity: Intensity) -> int:
    usual = 0 if technique is Technique.CARE else USUAL_PRESSURE
    caps = [AREAS[area].max_pressure for area in areas]
    return min([usual if step.pressure is UNSET else step.pressure, MAX_PRESSURE[intensity], *caps])


def _too_long(steps: Iterable[Step]) -> Iterator[Complaint]:
    total = sum(step.seconds * (2 if step.side is Side.EACH else 1) for step in steps)
    if total > MAX_TOTAL_SECONDS:
        yield ("steps",), f"at most {MAX_TOTAL_SECONDS // 3600} hours of work", f"{total / 3600:.1f} hours"
