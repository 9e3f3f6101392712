"""One session of the journal in words."""

from __future__ import annotations

from dataclasses import dataclass

from selfmassage.routine.vocabulary import AREAS, Leg
from selfmassage.session.summary import Row, clock

from . import statistics
from .model import Entry
from .words import (
    ENDED,
    day_text,
    discomfort_text,
    eased_text,
    minutes_text,
    missing_texts,
    place_text,
    stop_text,
)


@dataclass(frozen=True)
class Detail:
    """Every text of a session."""

    uuid: str
    title: str
    when: str
    length: str
    left: str
    right: str
    rows: tuple[Row, ...]
    felt: tuple[str, ...]
    """Discomfort, easing, stops and bruises."""
    missing: tuple[str, ...]
    limits: tuple[str, ...]
    note: str


def detail(entry: Entry) -> Detail:
    """Tell what is known of a session."""
    left, right = (clock(entry.leg_seconds(leg)) for leg in (Leg.LEFT, Leg.RIGHT))
    times = statistics.areas([entry])
    return Detail(
        uuid=entry.uuid,
        title=entry.title,
        when=f"{day_text(entry.day)}, {entry.began:%H:%M}" if entry.day else day_text(None),
        length=f"{minutes_text(entry.seconds)} of massage, {ENDED[entry.state]}",
        left=left,
        right=right,
        rows=tuple(Row(AREAS[time.area].name, clock(time.left), clock(time.right)) for time in times),
        felt=(
            *map(discomfort_text, entry.discomforts),
            *map(eased_text, entry.eased),
            *map(stop_text, entry.stops),
            *_bruises(entry),
        ),
        missing=tuple(missing_texts(entry)),
        limits=entry.limits,
        note=entry.note,
    )


def _bruises(entry: Entry) -> list[str]:
    seen = [place_text(bruise.area, bruise.leg) for bruise in entry.bruises if bruise.seen]
    if seen:
        return [f"Bruise{f': {where}' if where else ''}" for where in seen]
    return ["No bruise"] if entry.bruises else []
