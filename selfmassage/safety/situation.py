"""What is known of today: the race, the last hard effort, how sore the legs are, and what the safety questions said."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum

from .limits import STRONGEST, Limits, Place
from .questions import Consequence
from .verdict import Blocked, Notice, Open, Verdict


class Phase(StrEnum):
    """Where a person is in their training."""

    BASE = "base"
    PEAK = "peak"
    TAPER = "taper"
    OFF = "off"


class Screened(StrEnum):
    """What the safety questions came to."""

    CLEAR = "clear"
    CAUTION = "caution"
    BLOCK = "block"


class Niggle(StrEnum):
    """Something out of the ordinary that the person told."""

    NONE = "none"
    STIFF = "stiff"
    """Unusually stiff or heavy."""
    DAYS = "days"
    """An ache for more than two days."""
    LONG = "long"
    """An ache for more than a week, or pain that limits walking or sleep."""


@dataclass(frozen=True)
class Situation:
    """What is known of today; None means that nobody has said."""

    days_to_race: int | None = None
    """Calendar days; 0 is today, negative is past."""
    before_start: bool = False
    """The race is today and has not begun."""
    hours_since_hard: float | None = None
    """Hours since a race or a very hard session."""
    hours_since_run: float | None = None
    """Hours since a run of any kind."""
    soreness: int | None = None
    """0 to 10."""
    sore: frozenset[Place] = frozenset()
    phase: Phase = Phase.BASE
    niggle: Niggle = Niggle.NONE
    at_hand: frozenset[str] | None = None
    """Equipment as routine files name it; None: whatever a routine needs."""
    minutes: float | None = None
    """At most so long."""
    gap_days: int | None = None
    """Days since the last session."""
    raised: bool = False
    """The person chose a little more pressure where a rule leaves that to them."""
    screened: Screened = Screened.CLEAR
    told: str = ""
    """Why the safety questions hold something back, in their words."""
    limits: Limits = field(default_factory=Limits)
    """What the answers to the safety questions allow."""


def settled(now: Situation) -> Situation:
    """Fill in what follows, in doubt the stricter: a race is a hard effort, and a clock may have been changed.

    Raise ValueError where soreness, hours or minutes cannot be.
    """
    _check(now)
    hours, days = now.hours_since_hard, now.days_to_race
    if days is not None and days <= 0 and not (days == 0 and now.before_start):
        latest = 0.0 if days == 0 else max(2.0, 24.0 * (-days - 1))  # nobody knows when in that day
        hours = latest if hours is None or hours > 24 * (1 - days) else hours
        days = None
    return replace(now, hours_since_hard=hours, days_to_race=days, before_start=now.before_start and days == 0)


def _check(now: Situation) -> None:
    if now.soreness is not None and not 0 <= now.soreness <= 10:
        raise ValueError(f"soreness: wanted 0 to 10, found {now.soreness}")
    for name in ("hours_since_hard", "hours_since_run", "minutes"):
        value = getattr(now, name)
        if value is not None and not math.isfinite(value):
            raise ValueError(f"{name}: wanted a number, found {value}")


def screened(now: Situation, verdict: Verdict) -> Situation:
    """Add what the safety questions came to; open questions hold nothing back yet, since the gate will ask them."""
    match verdict:
        case Blocked(notices):
            return replace(now, screened=Screened.BLOCK, told=notices[0].message)
        case Open(limits, notices):
            cautions = [notice.question.why for notice in notices if _calls_for_care(notice, limits)]
            which = Screened.CAUTION if cautions else Screened.CLEAR
            return replace(now, screened=which, told=cautions[0] if cautions else "", limits=limits)
    return now


def _calls_for_care(notice: Notice, limits: Limits) -> bool:
    """Tell whether an answer lightens the whole session, also one with which a doctor agrees."""
    own = (rule for rule in limits.rules if rule.why == notice.question.why and rule.places is None)
    return notice.kind is Consequence.CAUTION or any(rule.pressure < STRONGEST for rule in own)
