"""Days, lengths and events of the journal in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from selfmassage.routine.vocabulary import AREAS, Area, Leg
from selfmassage.session.ledger import SLACK
from selfmassage.session.summary import clock

from .model import Discomfort, Eased, Entry, State, StepTime, Stop, StopReason, When

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT = 3
"""Letters of a short name of a day or a month."""
ENDED = {State.FINISHED: "finished", State.STOPPED: "stopped", State.CUT_OFF: "cut off", State.OPEN: "cut off"}
REASONS = {
    StopReason.PAIN: "pain",
    StopReason.NUMB: "numb or tingling",
    StopReason.DIZZY: "dizzy or unwell",
    StopReason.CRAMP: "cramp",
    StopReason.ENOUGH: "enough for today",
}
WHENS = {When.BEFORE: "Before", When.DURING: "During", When.HALFWAY: "Halfway", When.AFTER: "After"}


def day_text(day: date | None) -> str:
    """Give a day in full: "Tuesday, 3 March 2026"."""
    if day is None:
        return "Day unknown, as the clock was not set"
    return f"{DAYS[day.weekday()]}, {day.day} {month_text(day)}"


def month_text(day: date) -> str:
    """Give a day's month: "March 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Give a day as in a list: "Tue 3 Mar"."""
    return f"{DAYS[day.weekday()][:SHORT]} {day_of_month(day)}"


def day_of_month(day: date) -> str:
    """Give a day under a bar: "3 Mar"."""
    return f"{day.day} {MONTHS[day.month - 1][:SHORT]}"


def minutes_text(seconds: float) -> str:
    """Give a length in whole minutes, and in seconds where it is less than one."""
    if seconds < 59.5:
        return f"{round(seconds)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def number_text(number: int, one: str, more: str = "") -> str:
    """Give a number with its word: "1 session", "2 sessions"."""
    return f"{number} {one if number == 1 else more or one + 's'}"


def place_text(area: Area | None, leg: Leg) -> str:
    """Give a place: "left calf", "left leg", "both legs"; empty where none was named."""
    side = {Leg.LEFT: "left", Leg.RIGHT: "right"}.get(leg, "")
    if area is None:
        return f"{side} leg" if side else "both legs" if leg is Leg.BOTH else ""
    return f"{side} {AREAS[area].said}".strip() if leg is not Leg.BOTH else f"{AREAS[area].said}, both legs"


def discomfort_text(answer: Discomfort) -> str:
    """Give an answer: "Before: 4 of 10, left calf"."""
    where = place_text(answer.area, answer.leg)
    return f"{WHENS[answer.when]}: {answer.value} of 10{f', {where}' if where else ''}"


def stop_text(stop: Stop) -> str:
    """Give a stop: "Stopped at 4:10: cramp, left calf"."""
    where = place_text(stop.area, stop.leg)
    return f"Stopped at {clock(stop.at)}: {REASONS[stop.reason]}{f', {where}' if where else ''}"


def eased_text(eased: Eased) -> str:
    """Give an easing: "Left calf: pressure from 3 to 2", or "Left calf: left out, too strong"."""
    where = place_text(eased.area, eased.leg) or "a step"
    what = f"pressure from {eased.before} to {eased.after}" if eased.after else "left out, too strong"
    return f"{where[:1].upper()}{where[1:]}: {what}"


def missing_texts(entry: Entry) -> Iterator[str]:
    """Give what was left out, skipped or cut short, one sentence each."""
    for step in entry.steps:
        if step.seconds < step.planned - SLACK:
            where = {Leg.BOTH: "both legs", Leg.NONE: ""}.get(step.leg, f"{step.leg} leg")
            yield f"{step.name}{f', {where}' if where else ''}: {_why(step, entry)}"


def _why(step: StepTime, entry: Entry) -> str:
    if step.why:
        return step.why[:1].lower() + step.why[1:] if step.step < 0 and not step.why.endswith(".") else step.why
    if step.seconds >= SLACK:
        return f"cut short by {clock(step.planned - step.seconds)}"
    return "skipped" if entry.state is State.FINISHED else "not reached or skipped"
