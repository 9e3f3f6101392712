"""Everything about training that is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.situation import Niggle, Phase

from .races import Race
from .runs.run import Run

FORMAT = 1
MOST_RUNS = 60
"""Of the last ones; enough for two months of training load."""
MOST_MARKS = 60


class Taps(Struct, frozen=True):
    """What the person tapped about today."""

    hard_at: Annotated[datetime, Meta(tz=True)] | None = None
    """The latest moment at which the last hard run can have ended."""
    tools: frozenset[str] | None = None
    """At hand, as routine files name them; None: not told."""
    day: date | None = None
    """The day that what follows is about."""
    soreness: Annotated[int, Meta(ge=0, le=10)] | None = None
    sore_area: Area | None = None
    sore_leg: Leg = Leg.BOTH
    minutes: Annotated[int, Meta(ge=1, le=240)] | None = None
    niggle: Niggle = Niggle.NONE
    raised: bool = False


class Training(Struct, frozen=True):
    """Races, phase, visits, runs and taps."""

    format: Annotated[int, Meta(ge=1)] = FORMAT
    races: tuple[Race, ...] = ()
    phase: Phase = Phase.BASE
    visits: bool = False
    """Remind of visits to a professional."""
    visit_weeks: int | None = None
    """Between visits in base training; None as usual."""
    last_visit: date | None = None
    since: date | None = None
    """The day from which visits and sessions are counted where there was none."""
    runs: tuple[Run, ...] = ()
    """The last first."""
    watch_folder: str = ""
    known: tuple[str, ...] = ()
    """Marks of files that were read there."""
    taps: Taps = Taps()


def with_race(training: Training, race: Race) -> Training:
    """Add a race, or put it in the place of the one with its id."""
    others = [other for other in training.races if other.id != race.id]
    return msgspec.structs.replace(training, races=(*others, race))


def without_race(training: Training, race_id: str) -> Training:
    """Take a race out."""
    return msgspec.structs.replace(training, races=tuple(race for race in training.races if race.id != race_id))


def with_runs(training: Training, runs: Iterable[Run]) -> Training:
    """Add runs; one that ended at the same moment is the same run and keeps what the person said of it."""
    known = {run.ended_at: run for run in training.runs}
    for run in runs:
        known.setdefault(run.ended_at, run)
    kept = sorted(known.values(), key=lambda run: run.ended_at, reverse=True)[:MOST_RUNS]
    return msgspec.structs.replace(training, runs=tuple(kept))


def with_marks(training: Training, marks: Iterable[str]) -> Training:
    """Remember files that were read."""
    kept = tuple(dict.fromkeys((*marks, *training.known)))[:MOST_MARKS]
    return msgspec.structs.replace(training, known=kept)
