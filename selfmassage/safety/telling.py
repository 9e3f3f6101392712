"""What limits mean, in short lines: "Left calf is left out", "Pressure 2 at most"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, TECHNIQUES, Area, Leg, Technique, Tool

from .limits import HEAT_AND_COLD, LEGS, STRONGEST, Limits, Place, Rule, everywhere

MASSAGE_TOOLS = frozenset({Tool.TENNIS_BALL, Tool.SPIKY_BALL, Tool.FOAM_ROLLER, Tool.ROPE})
FEET = (Area.TOES, Area.TOP_OF_FOOT, Area.SOLE, Area.ARCH, Area.HEEL)
GROUPS = (
    (FEET, "both feet"),
    (tuple(area for area in Area if area not in FEET), "both legs above the feet"),
)
"""Areas that have one name together."""
BOTH = "Both legs: "
ON_LEG = {Leg.LEFT: "Left leg: ", Leg.RIGHT: "Right leg: ", Leg.BOTH: BOTH, Leg.NONE: ""}
SHORT = 36
"""Letters that fit on a button."""


def consequences(limits: Limits) -> tuple[str, ...]:
    """Give what follows, the gravest first, each once."""
    return tuple(dict.fromkeys(_lines(limits)))


class LeftOut(Protocol):
    """A step that is left out on a leg, planned or not yet."""

    @property
    def step(self) -> Step:
        """The step."""

    @property
    def leg(self) -> Leg:
        """On which leg; both or none where it is for no single one."""

    @property
    def why(self) -> str:
        """The reason."""


def left_out_lines(steps: Iterable[LeftOut]) -> tuple[str, ...]:
    """Give a line for each reason: "Left leg: Calf kneading. Both legs: Foot twists. You told us: …"."""
    legs: dict[tuple[str, str], list[Leg]] = {}
    for one in steps:
        legs.setdefault((one.why, one.step.name), []).append(one.leg)
    lines: dict[str, dict[str, list[str]]] = {}
    for (why, name), on in legs.items():
        leg = BOTH if set(on) >= set(LEGS) else ON_LEG[on[0]]
        lines.setdefault(why, {}).setdefault(leg, []).append(name)
    return tuple(
        " ".join([*(f"{leg}{', '.join(names)}." for leg, names in own.items()), why]) for why, own in lines.items()
    )


def left_out(limits: Limits) -> tuple[Place, ...]:
    """Give the places that are left out, from the toes up, left before right."""
    found = {place for rule in limits.rules if rule.pressure == 0 for place in rule.places or ()}
    return tuple(sorted(found, key=_rank))


def start_text(limits: Limits) -> str:
    """Give the words of the button that starts within limits."""
    names = _names(left_out(limits))
    if names and len(_listed(names)) <= SHORT:
        return f"Start without {_listed(names)}"
    if names:
        return f"Start without {len(left_out(limits))} areas"
    return "Start gently" if any(rule.pressure < STRONGEST for rule in limits.rules) else "Start"


def _lines(limits: Limits) -> Iterator[str]:
    names = _names(left_out(limits))
    if names:
        verb = "is" if len(names) == 1 and not names[0].startswith("both") else "are"
        listed = _listed(names)
        yield f"{listed[0].upper()}{listed[1:]} {verb} left out."
    yield from _pressures(limits.rules)
    for rule in limits.rules:
        yield from _bans(rule)
    if limits.minutes is not None:
        yield f"{limits.minutes:g} minutes at most."


def _pressures(rules: Iterable[Rule]) -> Iterator[str]:
    capped = [rule for rule in rules if 0 < rule.pressure < STRONGEST]
    overall = min((rule.pressure for rule in capped if rule.places is None), default=STRONGEST)
    if overall < STRONGEST:
        yield f"Pressure {overall} at most."
    for pressure in sorted({rule.pressure for rule in capped if rule.places is not None}):
        places = {place for rule in capped if rule.pressure == pressure for place in rule.places or ()}
        if pressure < overall:
            yield f"Pressure {pressure} at most on {_listed(_names(places))}."


def _bans(rule: Rule) -> Iterator[str]:
    where = "" if not rule.places else f" on {_listed(_names(rule.places))}"
    if rule.tools is not None and not rule.tools & MASSAGE_TOOLS:
        yield f"Hands only, no tools{where}."
    elif rule.tools is not None and not rule.tools & HEAT_AND_COLD:
        yield "No heat and no cold."
    elif rule.tools is not None and Tool.HEAT_PACK not in rule.tools:
        yield "No heat."
    barred = [TECHNIQUES[technique].name.lower() for technique in Technique if technique in rule.barred]
    if barred:
        yield f"No {_listed(barred, 'or')}{where}."
    if rule.only is not None:
        yield f"Only {_listed([TECHNIQUES[one].name.lower() for one in Technique if one in rule.only])}{where}."
    if rule.positions is not None:
        yield "Nothing on the floor."


def place_names(places: Iterable[Place]) -> str:
    """Name places in one phrase: "the left calf and both feet"; empty for none."""
    names = _names(places)
    return _listed(names) if names else ""


def _names(places: Iterable[Place]) -> list[str]:
    """Name places shortly: "the left calf", "the calf on both legs", "both feet"."""
    found = set(places)
    names = [name for areas, name in GROUPS if everywhere(*areas) <= found]
    found -= {place for areas, name in GROUPS if name in names for place in everywhere(*areas)}
    by_area: dict[Area, list[Place]] = {}
    for place in sorted(found, key=_rank):
        by_area.setdefault(place.area, []).append(place)
    return names + [
        f"the {AREAS[area].said} on both legs" if len(own) == len(LEGS) else f"the {own[0].name}"
        for area, own in by_area.items()
    ]


def _listed(names: list[str], word: str = "and") -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def _rank(place: Place) -> tuple[int, int]:
    return list(Area).index(place.area), LEGS.index(place.leg)
