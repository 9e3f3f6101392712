"""What the person taps about today, and what follows from it together with races and runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import LEGS, Place
from selfmassage.safety.situation import Situation

from .races import coming, latest_finish, past
from .state import Taps, Training

CLOCK_WRONG = (
    "Your last hard run lies in the future. Is this computer's clock wrong? Until you tap it again, keep it light."
)


class Ago(StrEnum):
    """How long ago the last hard run or race was."""

    NOW = "now"
    DAYS = "days"
    WINDOW = "window"
    LONGER = "longer"


FORGOTTEN = timedelta(days=10)
"""After this long a hard effort says nothing about today."""
LATEST = {Ago.NOW: 0.0, Ago.DAYS: 2.0, Ago.WINDOW: 48.0, Ago.LONGER: 72.5}
"""The fewest hours that each can mean: the strict reading, from which time goes on."""


def ago_of(hours: float | None) -> Ago | None:
    """Give the words for hours."""
    if hours is None:
        return None
    return Ago.NOW if hours < 2 else Ago.DAYS if hours < 48 else Ago.WINDOW if hours <= 72 else Ago.LONGER


def hard_moment(ago: Ago | None, now: datetime) -> datetime | None:
    """Give the latest moment that a tap can mean."""
    return None if ago is None else now - timedelta(hours=LATEST[ago])


def fresh(taps: Taps, today: date) -> Taps:
    """Give the taps without those that were about another day."""
    if taps.day == today:
        return taps
    return Taps(hard_at=taps.hard_at, tools=taps.tools, day=today)


def sore_places(taps: Taps) -> frozenset[Place]:
    """Give the places that were tapped as sore; all of a leg where only the leg was said."""
    if not taps.soreness:
        return frozenset()
    legs = LEGS if taps.sore_leg in (Leg.BOTH, Leg.NONE) else (taps.sore_leg,)
    areas = (taps.sore_area,) if taps.sore_area else tuple(Area)
    return frozenset(Place(area, leg) for area in areas for leg in legs)


def hours_since_hard(training: Training, now: datetime) -> float | None:
    """Give the hours since the last hard effort: tapped, recorded, or a race; light where the clock cannot be right."""
    last = max(_hard_moments(training, now), default=None)
    if last is None:
        return None
    hours = (now - last).total_seconds() / 3600
    return LATEST[Ago.DAYS] if hours < -1 else max(0.0, hours)


def clock_note(training: Training, now: datetime) -> str:
    """Say so where a hard run lies in the future."""
    return CLOCK_WRONG if any(moment > now + timedelta(hours=1) for moment in _hard_moments(training, now)) else ""


def situation(training: Training, now: datetime, last_session: date | None = None) -> Situation:
    """Put together what is known; `now` has the local time zone, days are the person's own calendar days."""
    today = now.date()
    taps = fresh(training.taps, today)
    ahead = coming(training.races, today)
    runs = [run.ended_at for run in training.runs]
    return Situation(
        days_to_race=(ahead[0].date - today).days if ahead else None,
        before_start=bool(ahead) and ahead[0].date == today,
        hours_since_hard=hours_since_hard(training, now),
        hours_since_run=(now - max(runs)).total_seconds() / 3600 if runs else None,
        soreness=taps.soreness,
        sore=sore_places(taps),
        phase=training.phase,
        niggle=taps.niggle,
        at_hand=taps.tools,
        minutes=taps.minutes,
        gap_days=(today - last_session).days if last_session else None,
        raised=taps.raised,
    )


def _hard_moments(training: Training, now: datetime) -> Iterator[datetime]:
    moments = [run.ended_at for run in training.runs if run.is_hard]
    moments += [training.taps.hard_at] if training.taps.hard_at else []
    moments += [ended for race in past(training.races, now.date()) if (ended := latest_finish(race, now))]
    return (moment for moment in moments if now - moment <= FORGOTTEN)
