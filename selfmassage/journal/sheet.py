"""The journal for a spreadsheet: one row for each session, with the minutes of each area on each leg."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from selfmassage.routine.vocabulary import AREAS, Area, Leg
from selfmassage.safety.limits import LEGS

from .model import Entry, When
from .statistics import areas
from .words import ENDED, discomfort_text, eased_text, missing_texts, stop_text

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet takes a text that begins so for a formula (owasp.org/www-community/attacks/CSV_Injection)."""

Cell = str | float | int | None
COLUMNS: dict[str, Callable[[Entry], Cell]] = {
    "Date": lambda entry: entry.day.isoformat() if entry.day else "",
    "Time": lambda entry: entry.began.strftime("%H:%M") if entry.day else "",
    "Routine": lambda entry: entry.title,
    "Ended": lambda entry: ENDED[entry.state],
    "Massage (min)": lambda entry: _minutes(entry.seconds),
    "Planned (min)": lambda entry: _minutes(entry.planned),
    "Left leg (min)": lambda entry: _minutes(entry.leg_seconds(Leg.LEFT)),
    "Right leg (min)": lambda entry: _minutes(entry.leg_seconds(Leg.RIGHT)),
    "Discomfort before": lambda entry: entry.felt(When.BEFORE),
    "Discomfort halfway": lambda entry: entry.felt(When.HALFWAY),
    "Discomfort after": lambda entry: entry.felt(When.AFTER),
    "All answers": lambda entry: "; ".join(map(discomfort_text, entry.discomforts)),
    "Stops": lambda entry: "; ".join(map(stop_text, entry.stops)),
    "Eased": lambda entry: "; ".join(map(eased_text, entry.eased)),
    "Left out or cut short": lambda entry: "; ".join(missing_texts(entry)),
    "Limits": lambda entry: "; ".join(entry.limits),
    "Bruise": lambda entry: _bruise(entry),
    "Note": lambda entry: entry.note,
    "Id": lambda entry: entry.uuid,
}


def as_csv(entries: Sequence[Entry]) -> bytes:
    """Give the sessions as CSV that spreadsheets open as what it is; columns for the areas that were ever worked."""
    places = [(time.area, leg) for time in areas(entries) for leg in LEGS]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([*COLUMNS, *(f"{AREAS[area].name}, {leg} (min)" for area, leg in places)])
    for entry in entries:
        cells = [cell(entry) for cell in COLUMNS.values()]
        writer.writerow([safe(cell) for cell in [*cells, *(_area_minutes(entry, *place) for place in places)]])
    return text.getvalue().encode("utf-8-sig")


def safe(cell: Cell) -> Cell:
    """Keep a text from being taken for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def _area_minutes(entry: Entry, area: Area, leg: Leg) -> float:
    return _minutes(sum(one.seconds for one in entry.worked if (one.area, one.leg) == (area, leg)))


def _minutes(seconds: float) -> float:
    return round(seconds / 60, 2)


def _bruise(entry: Entry) -> str:
    return ("yes" if any(bruise.seen for bruise in entry.bruises) else "no") if entry.bruises else ""
