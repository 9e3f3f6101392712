"""Finding the routines that suit: by words, purpose, time, equipment, part of the body and place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from .model import Routine
from .vocabulary import AREAS, TECHNIQUES, Area, Position


class Show(StrEnum):
    """Which files are looked at."""

    ROUTINES = "routines"
    TECHNIQUES = "techniques"
    ALL = "all"


class Goal(StrEnum):
    """What a person wants, in a runner's or a student's words."""

    AFTER_RUN = "After a run"
    BEFORE_RACE = "Before a race"
    FEET = "Feet"
    MOBILITY = "Mobility"
    EVENING = "Calm evening"
    PRACTICE = "Practice"


GOALS: dict[Goal, frozenset[str]] = {
    Goal.AFTER_RUN: frozenset(
        {"after_easy_run", "recovery", "race_recovery", "48_72h_after", "within_hours", "tight_spots"}
    ),
    Goal.BEFORE_RACE: frozenset({"pre_race", "3_5_days_before", "race_day", "loosen", "warm_up", "peak_training"}),
    Goal.FEET: frozenset({"feet", "arch", "heel_stiffness"}),
    Goal.MOBILITY: frozenset({"mobility", "hips", "ankles", "hip", "stiffness"}),
    Goal.EVENING: frozenset({"calm", "evening", "relax", "rest"}),
    Goal.PRACTICE: frozenset({"student", "sequence", "exam_timing", "swedish"}),
}
"""The words under `goals` in a routine file that mean each of them."""

HANDS_ONLY = "hands"
HOUSEHOLD = frozenset({"hands", "chair", "wall", "mat", "cushion", "pillow"})
"""What is at hand everywhere, so that a routine that needs no more is done "with hands only"."""

REGIONS = (
    frozenset({Area.TOES, Area.TOP_OF_FOOT, Area.SOLE, Area.ARCH, Area.HEEL}),
    frozenset({Area.ACHILLES, Area.ANKLE, Area.CALF, Area.SHIN}),
    frozenset({Area.KNEE, Area.HAMSTRING, Area.QUAD, Area.INNER_THIGH, Area.OUTER_THIGH_IT_BAND}),
    frozenset({Area.GLUTE, Area.HIP_FLEXOR}),
)
WORTH = 0.35
"""Share of the best area's time from which another one is shown too."""

OFF_THE_FLOOR = frozenset({Position.CHAIR, Position.FOOT_ON_THIGH, Position.STANDING, Position.ANY})
"""Positions for which nobody has to get down: a foot lies on the other thigh on a chair, "seated" is on the floor."""


@dataclass(frozen=True)
class Wish:
    """What to look for; the usual values leave nothing out but techniques."""

    words: str = ""
    show: Show = Show.ROUTINES
    goal: Goal | None = None
    minutes: int | None = None
    """At most so long."""
    equipment: str | None = None
    """HANDS_ONLY, or a thing that the routine must use."""
    area: Area | None = None
    no_floor: bool = False


def find(routines: Iterable[Routine], wish: Wish) -> list[Routine]:
    """Give the routines that suit, in their order; those with the words in the title come first."""
    suiting = [routine for routine in routines if suits(routine, wish)]
    words = wish.words.lower().split()
    return sorted(suiting, key=lambda routine: not all(word in routine.title.lower() for word in words))


def suits(routine: Routine, wish: Wish) -> bool:
    """True if a routine is all that is wished for."""
    return (
        (wish.show is Show.ALL or routine.is_technique is (wish.show is Show.TECHNIQUES))
        and (wish.goal is None or not GOALS[wish.goal].isdisjoint(routine.goals))
        and (wish.minutes is None or routine.minutes_about <= wish.minutes)
        and (wish.equipment is None or _has_equipment(routine, wish.equipment))
        and (wish.area is None or wish.area in routine.areas)
        and not (wish.no_floor and any(step.position not in OFF_THE_FLOOR for step in routine.steps))
        and all(word in _text(routine) for word in wish.words.lower().split())
    )


def concerns(file_name: str, wish: Wish) -> bool:
    """True if a file that cannot be read may be meant: nothing is known of it but its name."""
    nothing_else = replace(wish, words="", show=Show.ALL) == Wish(show=Show.ALL)
    return nothing_else and all(word in file_name.lower() for word in wish.words.lower().split())


def hindrances(routines: Iterable[Routine], wish: Wish) -> dict[str, int]:
    """Give the fields of a wish that alone keep everything out, each with how many suit without it."""
    known = list(routines)
    usual = Wish(show=Show.ALL)
    counts = {
        field.name: len(find(known, replace(wish, **{field.name: getattr(usual, field.name)})))
        for field in fields(Wish)
        if getattr(wish, field.name) != getattr(usual, field.name)
    }
    return {name: count for name, count in counts.items() if count}


def equipment_of(routines: Iterable[Routine]) -> list[str]:
    """Give the things to get that any routine uses, the most used first."""
    used = Counter(thing for routine in routines for thing in routine.equipment if thing not in HOUSEHOLD)
    return [thing for thing, _ in used.most_common()]


def areas_of(routines: Iterable[Routine]) -> list[Area]:
    """Give the areas that any routine works on, from the toes to the hip."""
    worked = {area for routine in routines for area in routine.areas}
    return [area for area in Area if area in worked]


def main_areas(routine: Routine) -> tuple[Area, ...]:
    """Give the areas that get the most time: of one region if it has half of it, or else of the whole leg."""
    seconds: Counter[Area] = Counter()
    for step in routine.steps:
        for area, share in zip(step.areas, step.shares, strict=True):
            seconds[area] += step.seconds * share  # type: ignore[assignment]  # Counter holds floats too
    sums = {region: sum(seconds[area] for area in region) for region in REGIONS}
    region = max(REGIONS, key=lambda region: sums[region])
    within = region if sums[region] >= seconds.total() / 2 else frozenset(Area)
    best = max((seconds[area] for area in within), default=0)
    return tuple(area for area in Area if area in within and seconds[area] and seconds[area] >= WORTH * best)


def _has_equipment(routine: Routine, wanted: str) -> bool:
    return HOUSEHOLD.issuperset(routine.equipment) if wanted == HANDS_ONLY else wanted in routine.equipment


def _text(routine: Routine) -> str:
    techniques = {step.technique: TECHNIQUES[step.technique] for step in routine.steps}.values()
    words = [routine.title, routine.summary, routine.when, *routine.goals, *routine.equipment]
    words += [fact for facts in techniques for fact in (facts.name, facts.term)]
    words += [step.name for step in routine.steps] + [AREAS[area].name for area in routine.areas]
    return " ".join(words).replace("_", " ").lower()
