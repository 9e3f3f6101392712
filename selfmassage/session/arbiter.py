"""Decides before the session who may speak when: no two lines at once, none cut off, a quiet end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .timeline import Cue, CueKind
from .timeline import Durations as Durations

BREATH = 0.3
"""Seconds between two lines."""
EARLIER = 2.0
"""Seconds by which a line may come before its wished moment."""

PRIORITY = {
    CueKind.INSTRUCTION: 5,
    CueKind.SWITCH: 5,
    CueKind.FINISH: 5,
    CueKind.STEP: 4,
    CueKind.AREA: 3,
    CueKind.EASE: 3,
    CueKind.HALFWAY: 2,
}


@dataclass(frozen=True)
class Wish:
    """A line that should be said about `at`, within the window from `opens` to `closes`, not after `latest`."""

    at: float
    kind: CueKind
    texts: tuple[str, ...]
    """The line, then shorter forms of it."""
    opens: float
    closes: float
    latest: float


def arrange(wishes: Iterable[Wish], durations: Durations) -> list[Cue]:
    """Give each wish its place, the important ones first; what finds none is shown but not spoken."""
    placed: list[Cue] = []
    dropped: list[Cue] = []
    for wish in sorted(wishes, key=lambda wish: (-PRIORITY[wish.kind], wish.at)):
        cue = place(wish, placed, durations)
        (dropped if cue.dropped else placed).append(cue)
    return sorted([*placed, *dropped], key=lambda cue: cue.at)


def place(wish: Wish, placed: Sequence[Cue], durations: Durations) -> Cue:
    """Find a place for a wish among lines that have theirs."""
    for text in wish.texts:
        seconds = durations(text)
        near = [cue for cue in placed if cue.end + BREATH > wish.opens and cue.at - BREATH < wish.closes]
        starts = [wish.at, wish.opens, wish.closes - seconds]
        starts += [cue.end + BREATH for cue in near] + [cue.at - BREATH - seconds for cue in near]
        fitting = [start for start in starts if _fits(wish, start, seconds, near)]
        if fitting:
            at = min(fitting, key=lambda start: abs(start - wish.at))
            return Cue(at, wish.kind, text, seconds=seconds, latest=max(wish.latest, at))
    return Cue(wish.at, wish.kind, wish.texts[0], dropped=True, latest=wish.latest)


def _fits(wish: Wish, start: float, seconds: float, near: Sequence[Cue]) -> bool:
    end = start + seconds
    slack = 1e-9
    within = wish.opens - slack <= start and end <= wish.closes + slack
    in_time = wish.at - EARLIER - slack <= start <= wish.latest + slack
    free = all(end + BREATH <= cue.at + slack or cue.end + BREATH <= start + slack for cue in near)
    return within and in_time and free
