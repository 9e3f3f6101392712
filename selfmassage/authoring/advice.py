"""The margin beside a draft: what keeps it from being played, what to think over, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.problems import Problem
from selfmassage.routine.vocabulary import Leg, Side, Technique
from selfmassage.session import wording
from selfmassage.session.arbiter import Durations
from selfmassage.session.timeline import CueKind, Timeline

from . import balance
from .claims import Claim, made_in
from .draft import Draft
from .history import Place
from .reading import Reading
from .titles import title_of

LONGEST_INSTRUCTION = 12.0
"""Seconds; the longest of the shipped routines' at the usual rate is just below."""
NEAR = 0.15
"""Part by which the length may differ from what the file says."""
TEXTS = ("title", "summary", "when", "evidence", "name", "say", "detail", "caution")


class Severity(Enum):
    """How much a piece of advice weighs."""

    FAULT = "Fault"
    """It cannot be played like this."""
    ADVICE = "Advice"
    """It can be played, but somebody may be misled or hurt, or a line is lost."""
    HINT = "Hint"
    """Something to think over."""


WEIGHT = list(Severity)


@dataclass(frozen=True)
class Advice:
    """One remark, and the field it is about."""

    severity: Severity
    place: Place
    text: str


def advise(
    draft: Draft, reading: Reading, timeline: Timeline | None, voice: Durations, claims: Sequence[Claim]
) -> tuple[Advice, ...]:
    """Give every remark on a draft, the weightiest first, then from the first step to the last.

    `timeline` is the plan of `reading.sound`, made with the same `voice`, which gives the seconds of a line.
    """
    found = [*_faults(draft, reading.problems), *_claims(draft, claims)]
    if reading.sound and timeline:
        found += _about_steps(reading.sound, reading.indices, voice)
        found += _about_lines(timeline, reading.indices, voice)
        found += _about_whole(reading, timeline)
    return tuple(sorted(found, key=lambda advice: (WEIGHT.index(advice.severity), advice.place.step or 0)))


def _faults(draft: Draft, problems: Sequence[Problem]) -> Iterator[Advice]:
    for problem in problems:
        place = place_of(problem)
        if place == Place(None, "steps") and not draft.steps:
            yield Advice(Severity.FAULT, place, "There is no step yet. Add one.")
            continue
        found = "nothing" if problem.found == '""' else problem.found
        yield Advice(Severity.FAULT, place, f"{title_of(place.field)}: wanted {problem.wanted}, found {found}.")


def place_of(problem: Problem) -> Place:
    """Give the field that a fault of the reader is about."""
    match problem.path:
        case ("steps", int(index), str(field), *_):
            return Place(index, field)
        case ("steps", int(index)):
            return Place(index, "technique")
        case (str(field), *_):
            return Place(None, field)
        case _:
            return Place()


def _claims(draft: Draft, claims: Sequence[Claim]) -> Iterator[Advice]:
    for place, text in _texts(draft):
        for claim, words in made_in(text, claims):
            sources = f" ({', '.join(claim.sources)})" if claim.sources else ""
            reason = f"“{words}” may not be claimed: {claim.reason}{sources}. Possible: “{claim.permitted}”"
            yield Advice(Severity.ADVICE, place, reason)


def _texts(draft: Draft) -> Iterator[tuple[Place, str]]:
    """Find every text that stands in the draft itself."""
    for index, part in ((None, draft.head), *enumerate(draft.steps)):
        yield from ((Place(index, name), part[name]) for name in TEXTS if isinstance(part.get(name), str))
        yield from ((Place(index, "cues"), text) for text in _cue_texts(part))


def _cue_texts(part: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(cue.get("say", "")) for cue in part.get("cues", ()))


def _about_steps(routine: Routine, indices: Sequence[int], voice: Durations) -> Iterator[Advice]:
    for index, step in zip(indices, routine.steps, strict=True):
        legs = (Leg.LEFT, Leg.RIGHT) if step.side is Side.EACH else (Leg(step.side.value),)
        seconds = max(voice(wording.instruction(step, leg)) for leg in legs)
        if seconds > LONGEST_INSTRUCTION:
            text = f"Saying this takes {seconds:.0f} s before anything is done. Put a part of it under Detail."
            yield Advice(Severity.ADVICE, Place(index, "say"), text)
        if not step.areas and step.technique is not Technique.CARE:
            text = "No area is chosen: neither the picture nor today's questions can know where this is done."
            yield Advice(Severity.ADVICE, Place(index, "areas"), text)
        if step.side is Side.EACH and balance.names_a_leg(step):
            text = "The program names the leg itself; these words are said for both."
            yield Advice(Severity.ADVICE, Place(index, "say"), text)


def _about_lines(timeline: Timeline, indices: Sequence[int], voice: Durations) -> Iterator[Advice]:
    """Find the lines for which the arbiter found no room."""
    told: set[tuple[int, str]] = set()
    for cue in timeline.cues:
        step = timeline.segments[timeline.index_at(cue.at)].step
        if not cue.dropped or step is None or (step, cue.text) in told:
            continue
        told.add((step, cue.text))
        needs = f"needs {voice(cue.text):.1f} s and finds no room, so it is shown and not said"
        if cue.kind is CueKind.STEP:
            yield Advice(Severity.ADVICE, Place(indices[step], "cues"), f"“{cue.text}” {needs}. Shorten or move it.")
        elif cue.kind is CueKind.AREA:
            yield Advice(Severity.HINT, Place(indices[step], "areas"), f"“{cue.text}” {needs}: fewer areas, more time.")


def _about_whole(reading: Reading, timeline: Timeline) -> Iterator[Advice]:
    routine, indices = timeline.routine, reading.indices
    for check, severity, field in WHOLE:
        for index, text in check(routine.steps):
            yield Advice(severity, Place(None if index is None else indices[index], field), text)
    for tool in balance.not_named(routine.steps, routine.equipment):
        yield Advice(Severity.HINT, Place(None, "equipment"), f"What to have at hand does not name the {tool}.")
    said, real = routine.minutes, timeline.seconds / 60
    if reading.routine and said and abs(said - real) > NEAR * real:
        text = f"The file says {said:g} minutes; with the voice it takes {real:.1f}."
        yield Advice(Severity.HINT, Place(None, "minutes"), text)


Check = Callable[[Sequence[Step]], Iterator[tuple[int | None, str]]]
WHOLE: tuple[tuple[Check, Severity, str], ...] = (
    (balance.deep_before_broad, Severity.ADVICE, "technique"),
    (balance.unequal_legs, Severity.ADVICE, "side"),
    (balance.no_opening_or_closing, Severity.HINT, "technique"),
    (balance.without_neighbour, Severity.HINT, "areas"),
)
"""What is checked on all steps together, how much it weighs, and the field to go to."""
