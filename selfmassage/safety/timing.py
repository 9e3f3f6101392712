"""What the calendar and the legs allow today: how firm, with what, how long, and which routines first.

The rules are data in assets/timing/rules.json (content research 3.21), each with its sources and its grade. Every rule
that applies counts: the lowest pressure, the fewest tools and the shortest time. Rules 3 to 5 alone name routines where
one of them applies; they win over the later ones.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.vocabulary import Leg, Tool

from .limits import HEAT_AND_COLD, STRONGEST, Limits, Rule
from .situation import Niggle, Screened, Situation, settled

GRADES = {"A": "trials", "B": "a second-hand source", "C": "convention"}
"""What an evidence grade rests on, in a word or two."""
WINNERS = range(3, 6)
"""Rules that win over the later ones."""
OPEN = 10
"""The order of the rules that hold nothing back."""
VERY_SORE = 8
"""From here on the warning signs of a clot are shown (content research 3.21, rule 7)."""
NO_TOOLS = frozenset({Tool.HANDS, Tool.NONE}) | HEAT_AND_COLD
TOOLS = {
    "none": NO_TOOLS,
    "light": NO_TOOLS | {Tool.TENNIS_BALL, Tool.SPIKY_BALL, Tool.FOAM_ROLLER},
    "all": frozenset(Tool),
}
"""What the words of the rules allow; without tools the hands remain, and packs and baths, which massage nothing."""


class When(Struct, frozen=True, forbid_unknown_fields=True):
    """When a rule applies: every field that is given must hold."""

    screened: Screened | None = None
    race: str | None = None
    niggle: Niggle | None = None
    hours_from: float | None = None
    hours_below: float | None = None
    hours_to: float | None = None
    or_no_hours: bool = False
    soreness_from: int | None = None
    soreness_to: int | None = None
    days_from: int | None = None
    days_to: int | None = None
    or_no_race: bool = False
    gap_days_over: int | None = None

    def holds(self, now: Situation) -> bool:
        """Tell whether this is so."""
        return (
            (self.screened is None or now.screened is self.screened)
            and (self.race is None or now.before_start)
            and (self.niggle is None or now.niggle is self.niggle)
            and _within(now.hours_since_hard, self.hours_from, self.hours_to, self.hours_below, self.or_no_hours)
            and _within(now.soreness, self.soreness_from, self.soreness_to)
            and _within(now.days_to_race, self.days_from, self.days_to, None, self.or_no_race)
            and (self.gap_days_over is None or (now.gap_days or 0) > self.gap_days_over)
        )


class Named(Struct, frozen=True, forbid_unknown_fields=True):
    """A routine that a rule suggests, with a reason of its own if it needs one."""

    id: str
    reason: str = ""


class TimingRule(Struct, frozen=True, forbid_unknown_fields=True):
    """One row of the timing rules."""

    id: str
    order: int
    """Its row in content research 3.21, or the row that it goes with."""
    when: When
    reason: str
    """One sentence to show."""
    grade: str
    basis: str
    """What the rule rests on."""
    sources: tuple[str, ...] = ()
    pressure: int = STRONGEST
    raised: int | None = None
    """The pressure that the person may choose instead."""
    tools: str = "all"
    minutes: float | None = None
    gentle_only: bool = False
    only_named: bool = False
    suggest: tuple[Named, ...] = ()
    goals: tuple[str, ...] = ()
    """What else suits, the best first, in the words of routine files."""
    advice: str = ""

    def most(self, raised: bool) -> int:
        """The pressure that this rule allows."""
        return self.raised if raised and self.raised is not None else self.pressure


@dataclass(frozen=True)
class Reason:
    """A sentence to show, with the grade of its evidence."""

    text: str
    grade: str

    @property
    def rests_on(self) -> str:
        """The grade in words."""
        return "/".join(GRADES.get(part, part) for part in self.grade.split("/"))


@dataclass(frozen=True)
class Timing:
    """What suits today."""

    max_pressure: int
    """0 to 5; 0 means no massage."""
    tools: frozenset[Tool]
    max_minutes: float
    named: tuple[tuple[str, Reason], ...]
    """Routines to prefer, in order."""
    goals: tuple[str, ...]
    only_named: bool
    gentle_only: bool
    reasons: tuple[Reason, ...]
    """Of every rule that holds something back, in order; not of one that would allow more than another does."""
    advice: tuple[str, ...]
    clot_signs: bool
    """Show the warning signs of a clot (content research 5.4)."""
    may_raise: bool
    """The person may choose a little more pressure."""
    limits: Limits
    """The same for the planner, without the limits that came from the safety questions."""


def load(path: Path) -> tuple[TimingRule, ...]:
    """Read the rules in their order; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[TimingRule, ...])


def judge(rules: Sequence[TimingRule], situation: Situation) -> Timing:
    """Give what suits in a situation; raise ValueError where soreness or hours cannot be."""
    now = settled(situation)
    applying = [rule for rule in rules if rule.when.holds(now)]
    winners = [rule for rule in applying if rule.order in WINNERS] or applying
    restricting = [rule for rule in applying if rule.order < OPEN]
    plain, raised = (min([STRONGEST - 1, *(rule.most(more) for rule in applying)]) for more in (False, True))
    pressure = raised if now.raised else plain
    return Timing(
        max_pressure=pressure,
        tools=frozenset(Tool).intersection(*(TOOLS[rule.tools] for rule in applying)),
        max_minutes=min([rule.minutes for rule in applying if rule.minutes is not None], default=math.inf),
        named=_named([rule for rule in winners if rule.most(now.raised) <= pressure], applying),
        goals=tuple(dict.fromkeys(goal for rule in winners for goal in rule.goals)),
        only_named=any(rule.only_named for rule in applying),
        gentle_only=any(rule.gentle_only for rule in applying),
        reasons=tuple(_reason(rule, now) for rule in restricting if rule.most(now.raised) <= pressure),
        advice=tuple(rule.advice for rule in restricting if rule.advice),
        clot_signs=_shows_clot_signs(now),
        may_raise=raised > plain,
        limits=Limits(tuple(_limit(rule, now) for rule in restricting)),
    )


def _named(namers: Sequence[TimingRule], applying: Sequence[TimingRule]) -> tuple[tuple[str, Reason], ...]:
    """Give the routines that rules name, without those of a rule that would allow more than another one does."""
    allowed = [{one.id for one in rule.suggest} for rule in applying if rule.only_named]
    return tuple(
        (one.id, Reason(one.reason or rule.reason, rule.grade))
        for rule in namers
        for one in rule.suggest
        if all(one.id in ids for ids in allowed)
    )


def _within(
    value: float | None, least: float | None, most: float | None, below: float | None = None, or_none: bool = False
) -> bool:
    if least is None and most is None and below is None:
        return True
    if value is None:
        return or_none
    return (least is None or value >= least) and (most is None or value <= most) and (below is None or value < below)


def _shows_clot_signs(now: Situation) -> bool:
    legs = {place.leg for place in now.sore}
    one_sided = bool(now.soreness) and bool(legs) and not {Leg.LEFT, Leg.RIGHT} <= legs
    return one_sided or (now.soreness or 0) >= VERY_SORE


def _reason(rule: TimingRule, now: Situation) -> Reason:
    of_gate = rule.when.screened is not None
    return Reason(now.told if of_gate and now.told else rule.reason, rule.grade)


def _limit(rule: TimingRule, now: Situation) -> Rule:
    tools = TOOLS[rule.tools] if rule.tools != "all" else None
    return Rule(_reason(rule, now).text, pressure=rule.most(now.raised), tools=tools, minutes=rule.minutes)
