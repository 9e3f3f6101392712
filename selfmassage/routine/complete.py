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
from .problems import Problem, nearest, shown
from .timing import Timing
from .vocabulary import AREAS, MAX_PRESSURE, PRESSING_TOOLS, TECHNIQUES, Area, Intensity, Position, Side, Technique, Tool

USUAL_PRESSURE = 2

T = TypeVar("T")

Complaint = tuple[JsonPath, str, str]
"""Path, wanted, found."""


def complete(
    file: RoutineFile, document: Document, reusable: Mapping[str, StepFile], left_out: frozenset[JsonPath]
) -> tuple[tuple[Step, ...], list[Problem]]:
    """Give the playable steps of a file and its faults.

    `reusable` holds the steps of all files by routine.step; `left_out` are fields whose fault is known already.
    """
    own = {f"{file.id}.{step.id}": step for step in file.steps if step.id is not UNSET}
    known = {**reusable, **own}
    complaints = list(_repeated_ids(file))
    steps = []
    for index, step in enumerate(file.steps):
        merged, faults = _merge(step, known)
        faults += [*([] if faults else _missing(merged)), *_check(merged, step, file.intensity)]
        complaints += [(("steps", index, *path), wanted, found) for path, wanted, found in faults]
        if not faults:
            steps.append(_step(merged, file.intensity))
    complaints += _too_long(steps)
    fresh = (complaint for complaint in complaints if not left_out & {complaint[0][:2], complaint[0][:3]})
    return tuple(steps), [document.problem(*complaint) for complaint in fresh]


def _repeated_ids(file: RoutineFile) -> Iterator[Complaint]:
    seen: Counter[str] = Counter()
    for index, step in enumerate(file.steps):
        if step.id is not UNSET:
            seen[step.id] += 1
            if seen[step.id] == 2:
                yield ("steps", index, "id"), "an id that no other step has", shown(step.id)


def _merge(step: StepFile, known: Mapping[str, StepFile]) -> tuple[StepFile, list[Complaint]]:
    """Put the step over the one that it uses."""
    if step.use is UNSET:
        return step, []
    base = known.get(step.use)
    if base is None:
        return step, [(("use",), f"a step that a routine has{nearest(step.use, known)}", shown(step.use))]
    if base.use is not UNSET:
        return step, [(("use",), f"a step of its own, such as {shown(base.use)}", f"{shown(step.use)}, which uses another")]
    changes = {name: value for name, value in msgspec.structs.asdict(step).items() if value is not UNSET}
    timing = _timing(step).over(_timing(base))
    for name in ("seconds", "repetitions", "pace"):
        value = getattr(timing, name)
        changes[name] = UNSET if value is None else value
    if "areas" in changes and "shares" not in changes:
        changes["shares"] = UNSET
    return msgspec.structs.replace(base, **{**changes, "use": UNSET}), []


def _timing(step: StepFile) -> Timing:
    return Timing(_given(step.seconds), _given(step.repetitions), _given(step.pace))


def _given(value: T | UnsetType) -> T | None:
    return None if value is UNSET else value


def _missing(step: StepFile) -> Iterator[Complaint]:
    if step.technique is UNSET:
        yield ("technique",), f"one of {', '.join(Technique)}", "nothing"
    if step.say is UNSET or not step.say.strip():
        yield ("say",), "a sentence for the voice", "nothing"
    if _timing(step).complete().seconds is None:
        yield ("seconds",), "seconds, or repetitions and pace", "nothing"


def _check(step: StepFile, written: StepFile, intensity: Intensity) -> Iterator[Complaint]:
    """Check a merged step; `written` is what stands in the file itself."""
    yield from _check_timing(step)
    yield from _check_pressure(step, written, intensity)
    yield from _check_tool(step)
    areas = _given(step.areas) or []
    if step.shares is not UNSET and len(step.shares) != len(areas):
        yield ("shares",), f"one number for each of {len(areas)} areas", str(len(step.shares))
    if written.cues is not UNSET:
        yield from _check_cues(written, _timing(step).complete().seconds or 0)


def _check_timing(step: StepFile) -> Iterator[Complaint]:
    timing = _timing(step)
    if timing.disagrees:
        fitting = timing.repetitions * 60 / timing.pace  # type: ignore[operator]  # all three are given
        wanted = f"about {fitting:g} for {timing.repetitions} repetitions at {timing.pace:g} per minute"
        yield ("seconds",), wanted, f"{timing.seconds:g}"
    elif (seconds := timing.complete().seconds) and not 1 <= seconds <= MAX_STEP_SECONDS:
        yield ("repetitions",), f"1 to {MAX_STEP_SECONDS} seconds of work", f"{seconds:g} seconds"


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
            fitting = " or ".join(AREAS[area].tools)
            yield ("tool",), f"{fitting} on the {AREAS[area].name.lower()}", shown(tool.value)


def _check_cues(step: StepFile, seconds: float) -> Iterator[Complaint]:
    for index, cue in enumerate(_given(step.cues) or []):
        if isinstance(cue.at, float) and abs(cue.at) >= seconds:
            yield ("cues", index, "at"), f"a moment within the {seconds:g} seconds of the step", f"{cue.at:g}"


def _tool(step: StepFile) -> Tool:
    if step.tool is not UNSET:
        return step.tool
    return Tool.HANDS if step.technique is UNSET else TECHNIQUES[step.technique].tool


def _step(step: StepFile, intensity: Intensity) -> Step:
    """Fill the gaps of a merged step that has no fault."""
    technique = Technique(step.technique)
    facts = TECHNIQUES[technique]
    areas = tuple(_given(step.areas) or ())
    timing = _timing(step).complete()
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
    )


def _usual_name(technique: Technique, areas: tuple[Area, ...]) -> str:
    names = ", ".join(AREAS[area].name.lower() for area in areas)
    return f"{TECHNIQUES[technique].name}, {names}" if names else TECHNIQUES[technique].name


def _shares(areas: tuple[Area, ...], written: list[float] | None) -> tuple[float, ...]:
    weights = written or [1.0] * len(areas)
    return tuple(weight / sum(weights) for weight in weights)


def _pressure(step: StepFile, technique: Technique, areas: tuple[Area, ...], intensity: Intensity) -> int:
    usual = 0 if technique is Technique.CARE else USUAL_PRESSURE
    caps = [AREAS[area].max_pressure for area in areas]
    return min([usual if step.pressure is UNSET else step.pressure, MAX_PRESSURE[intensity], *caps])


def _too_long(steps: Iterable[Step]) -> Iterator[Complaint]:
    total = sum(step.seconds * (2 if step.side is Side.EACH else 1) for step in steps)
    if total > MAX_TOTAL_SECONDS:
        yield ("steps",), f"at most {MAX_TOTAL_SECONDS // 3600} hours of work", f"{total / 3600:.1f} hours"
