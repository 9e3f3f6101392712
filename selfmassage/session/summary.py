"""What is said about a session when it is over; words and numbers, no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from selfmassage.routine.vocabulary import AREAS, Leg, Technique

from .ledger import SLACK, Ledger
from .timeline import Omitted, Timeline
from .wording import LEG_NAMES

AFTERCARE = (
    "Drink if you are thirsty, and walk a few easy steps.",
    "Mild soreness for a day is normal.",
    "Bruises, or pain for longer than two days, mean that it was too hard: go lighter next time.",
)
"""Content research 1.6, 1.7 and 2.4 (sources S-CAMBRON, S-WATER)."""
AFTER_REST = ("Drink if you are thirsty, and get up slowly.",)
"""Where nothing was massaged."""
SIDES = (Leg.LEFT, Leg.RIGHT)


@dataclass(frozen=True)
class Row:
    """Working time of one area on each leg."""

    name: str
    left: str
    right: str


@dataclass(frozen=True)
class Summary:
    """Every text of the summary."""

    heading: str
    routine: str
    length: str
    left: str
    right: str
    balance: str
    """Whether the legs had the same time, and if not, which had less; empty where no leg was worked."""
    is_equal: bool
    rows: tuple[Row, ...]
    missing: tuple[str, ...]
    """What was skipped or cut short, one sentence each."""
    aftercare: tuple[str, ...]


def summarise(timeline: Timeline, ledger: Ledger, finished: bool) -> Summary:
    """Tell what was done; `finished` is false for a session that was stopped."""
    left, right = (ledger.leg_seconds(leg) for leg in SIDES)
    return Summary(
        heading="Well done" if finished else "Stopped early",
        routine=timeline.routine.title,
        length=_length(timeline, ledger),
        left=clock(left),
        right=clock(right),
        balance=_balance(left, right, ledger.is_equal),
        is_equal=ledger.is_equal and left > 0,
        rows=tuple(_rows(ledger)),
        missing=tuple(_missing(timeline, ledger)),
        aftercare=AFTERCARE if _massage(timeline) else AFTER_REST,
    )


def clock(seconds: float) -> str:
    """Minutes and seconds, rounded to the nearest second: "1:05"."""
    whole = int(seconds + 0.5 + 1e-6)  # sums of shares: a hair below a half is a half
    return f"{whole // 60}:{whole % 60:02}"


def _length(timeline: Timeline, ledger: Ledger) -> str:
    """Tell massage from the rest; a cold pack, a bath, a walk is none."""
    massage, planned = _massage(timeline), timeline.work_seconds()
    what, keys = ("massage", massage) if massage else ("rest and care", planned.keys())
    done, wanted = sum(ledger.step_seconds(*key) for key in keys), sum(planned[key] for key in keys)
    if done < wanted - SLACK:
        return f"{clock(done)} min of {what}, of {clock(wanted)} min planned"
    if not massage:
        return f"{clock(done)} min of {what}"
    return f"{clock(timeline.seconds)} min in all, {clock(done)} min of it {what}"


def _massage(timeline: Timeline) -> list[tuple[int, Leg]]:
    """Give the steps on each leg that are massage."""
    steps = timeline.steps
    return [key for key in timeline.work_seconds() if (step := steps[key[0]]) and step.technique is not Technique.CARE]


def _balance(left: float, right: float, equal: bool) -> str:
    if left == right == 0:
        return ""
    if equal:
        return "Both legs had the same time."
    less = Leg.LEFT if left < right else Leg.RIGHT
    return f"The {less} leg had {clock(abs(left - right))} less than the {less.other} leg."


def _rows(ledger: Ledger) -> Iterator[Row]:
    for area in ledger.areas:
        left, right = (ledger.area_seconds(area, leg) for leg in SIDES)
        if left + right >= 0.5:
            yield Row(AREAS[area].name, clock(left), clock(right))


def _missing(timeline: Timeline, ledger: Ledger) -> Iterator[str]:
    for left_out in timeline.left_out:
        yield f"{left_out.name}: left out to fit the time"
    for omitted, legs in _by_step(timeline.omitted).items():
        yield f"{omitted.step.name}{_where(legs)}: left out. {omitted.why}"
    fates: dict[tuple[int, str], list[Leg]] = {}
    for (index, leg), planned in timeline.work_seconds().items():
        done = ledger.step_seconds(index, leg)
        if done < planned - SLACK:
            dropped = timeline.dropped.get((index, leg))
            nothing = "left out" if dropped else "skipped"
            what = nothing if done < SLACK else f"cut short by {clock(planned - done)}"
            fates.setdefault((index, f"{what}. {dropped.why}" if dropped else what), []).append(leg)
    for (index, what), legs in fates.items():
        step = timeline.steps[index]
        if step:
            yield f"{step.name}{_where(legs)}: {what}"


def _by_step(omitted: Sequence[Omitted]) -> dict[Omitted, list[Leg]]:
    """The legs on which a step is left out for the same reason."""
    found: dict[Omitted, list[Leg]] = {}
    for one in omitted:
        found.setdefault(replace(one, leg=Leg.NONE), []).append(one.leg)
    return found


def _where(legs: list[Leg]) -> str:
    name = LEG_NAMES[Leg.BOTH if len(legs) > 1 else legs[0]].lower()
    return f", {name}" if name else ""
