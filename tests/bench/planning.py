"""Laying out a session, and how long a person waits for its first word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from statistics import median

from selfmassage import clock
from selfmassage.audio.speech import estimate_seconds
from selfmassage.routine.model import Routine
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences

from .house import house, let_pass
from .material import TWENTY_MINUTES, shipped
from .report import Line

PLANS, STARTS = 50, 5
PATIENCE = 60.0
"""Seconds within which the voice must have made every line."""


def laid_out(folder: Path) -> Iterator[Line]:
    """Milliseconds to plan a routine of twenty minutes, as it is and fitted to less time."""
    routine = shipped().routines[TWENTY_MINUTES]
    voice = cache(partial(estimate_seconds, rate=160))
    for what, minutes in (("as it is", None), ("fitted to 15 minutes", 15.0)):
        times = []
        for _ in range(PLANS):
            started = clock.now()
            plan(routine, Preferences(minutes=minutes), voice)
            times.append(clock.now() - started)
        yield Line(f"plan a 20-minute routine, {what}, best of {PLANS}", 1000 * min(times), "ms", 5)


def first_word(folder: Path) -> Iterator[Line]:
    """Milliseconds from "all no" to the first word, every line being in the cache; pressed as soon as it can be."""
    routine = shipped().routines[TWENTY_MINUTES]
    waits = [seconds_to_first_word(folder, routine) for _ in range(STARTS + 1)][1:]
    yield Line("Start to first word, warm cache", 1000 * median(wait for wait, _ in waits), "ms", 300)
    yield Line("Start to first word: the quiet that is planned before it", 1000 * waits[0][1], "ms")


def seconds_to_first_word(folder: Path, routine: Routine) -> tuple[float, float]:
    """Wait for the first line in a new flow; give the wait, and the line's moment in the plan."""
    with house(folder) as home:
        home.flow.check_in(routine)
        started = clock.now()
        home.pages.checkin.start()
        let_pass(PATIENCE, until=lambda: bool(home.output.played))
        player = home.conductor.player
        assert player
        planned = next(cue.at for cue in player.timeline.cues if cue.spoken)
        return home.output.played[0][0] - started, planned
