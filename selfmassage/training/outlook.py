"""Everything that the pages say about today and the weeks ahead, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from selfmassage.routine.model import Routine
from selfmassage.safety.limits import Limits
from selfmassage.safety.situation import Niggle, Screened, Situation, screened
from selfmassage.safety.timing import Reason, Timing, TimingRule, judge, load
from selfmassage.safety.verdict import Verdict

from .plan import Entry, PlanData, Visits, around, due, load_plan, next_visit, rhythm, visit_weeks
from .races import coming
from .state import Training
from .suits import Goals, Suggestion, load_goals, suggest
from .today import clock_note, situation

NOTHING_TOLD = "Say when you last ran hard or when you race, and the app picks what suits."
NOTHING_FITS = "No routine fits all of this. Give it more time, or another tool."
EVIDENCE = "Evidence: {}."
OWN_SESSIONS = 2
"""Of the rhythm that the plan shows."""
SHOWN_RACES = 3
"""Days after a race in which its plan still shows."""


@dataclass(frozen=True)
class Rules:
    """The data behind what suits."""

    timing: tuple[TimingRule, ...]
    goals: Goals
    plan: PlanData


@dataclass(frozen=True)
class Outlook:
    """What suits today, and why."""

    known: bool
    """Anything was told that makes a difference."""
    summary: str
    reasons: tuple[Reason, ...]
    """Of the rules that hold something back, but for those that a suggestion tells."""
    suggestions: tuple[Suggestion, ...]
    notes: tuple[str, ...]
    """Advice and anything that went wrong."""
    reminders: tuple[str, ...]
    clot_signs: bool
    may_raise: bool
    race_today: str
    """The name of a race that is still to be run today."""


def load_rules(timing: Path, goals: Path, plan: Path) -> Rules:
    """Read all data."""
    return Rules(load(timing), load_goals(goals), load_plan(plan))


def limits_today(training: Training, now: datetime, rules: Rules, last_session: date | None) -> Limits:
    """Give what races, runs and soreness allow a session, whatever was chosen."""
    return judge(rules.timing, situation(training, now, last_session)).limits


def outlook(
    training: Training,
    now: datetime,
    rules: Rules,
    routines: Iterable[Routine],
    last_session: date | None = None,
    verdict: Verdict | None = None,
) -> Outlook:
    """Say what suits now; `now` has the local time zone, `verdict` is of the safety questions."""
    told = situation(training, now, last_session)
    facts = screened(told, verdict) if verdict else told
    timing = judge(rules.timing, facts)
    known = _is_known(told, timing) or facts.screened is not Screened.CLEAR
    suggestions = suggest(routines, facts, timing, rules.goals) if known else ()
    nothing = (NOTHING_FITS,) if known and not suggestions and not timing.advice and timing.max_pressure else ()
    told_already = {suggestion.reason for suggestion in suggestions}
    ahead = coming(training.races, now.date())
    return Outlook(
        known=known,
        summary=summary(told) or NOTHING_TOLD,
        reasons=tuple(reason for reason in timing.reasons if reason not in told_already),
        suggestions=suggestions,
        notes=tuple(note for note in (*timing.advice, *nothing, clock_note(training, now)) if note),
        reminders=tuple(_reminder(entry) for entry in due(plan(training, now, rules, last_session), now.date())),
        clot_signs=timing.clot_signs,
        may_raise=timing.may_raise or told.raised,
        race_today=ahead[0].name if ahead and told.before_start else "",
    )


def plan(training: Training, now: datetime, rules: Rules, last_session: date | None) -> tuple[Entry, ...]:
    """Give the dated plan from today on: around all races, own sessions, and visits to a professional."""
    today = now.date()
    near = [race for race in training.races if (today - race.date).days <= SHOWN_RACES]
    entries = [entry for entry in around(near, rules.plan) if entry.last >= today]
    since = training.since or today
    entries += rhythm(training.phase, rules.plan, near, last_session or since, today)[:OWN_SESSIONS]
    if training.visits:
        weeks = visit_weeks(training.phase, rules.plan, training.visit_weeks)
        sooner = training.taps.day == today and training.taps.niggle is not Niggle.NONE
        entries.append(next_visit(Visits(weeks, training.last_visit or since, sooner), near, today))
    return tuple(sorted((_cut(entry, today) for entry in entries), key=lambda entry: entry.first))


def summary(now: Situation) -> str:
    """Tell in a line what is known of today."""
    parts = []
    if now.days_to_race is not None:
        ahead = {0: "race today", 1: "race tomorrow"}
        parts.append(ahead.get(now.days_to_race, f"race in {now.days_to_race} days"))
    if now.hours_since_hard is not None:
        parts.append(f"last hard run {_ago(now.hours_since_hard)}")
    elif now.hours_since_run is not None:
        parts.append(f"last run {_ago(now.hours_since_run)}")
    if now.soreness is not None:
        parts.append(f"soreness {now.soreness} of 10")
    if now.minutes is not None:
        parts.append(f"up to {now.minutes:g} minutes")
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def details(suggestion: Suggestion) -> str:
    """Tell in a line how long and how firm a suggestion is."""
    minutes = suggestion.minutes or suggestion.routine.minutes_about
    words = [f"{minutes} min", str(suggestion.routine.intensity)]
    if suggestion.minutes and suggestion.minutes < suggestion.routine.minutes_about:
        words[0] = f"shortened to {minutes} min"
    if suggestion.pressure:
        words[1] = f"lighter than written: pressure {suggestion.pressure} of 5"
    return " · ".join(words)


def evidence(reason: Reason) -> str:
    """Tell what a reason rests on."""
    return EVIDENCE.format(reason.rests_on)


def _is_known(told: Situation, timing: Timing) -> bool:
    usual = Situation(phase=told.phase, at_hand=told.at_hand, gap_days=told.gap_days)
    return replace(told, limits=usual.limits) != usual or bool(timing.reasons)


def _reminder(entry: Entry) -> str:
    if entry.id == "race":
        return f"Today: {entry.title}."
    named = f" ({entry.race})" if entry.race else ""
    return f"{entry.title}{named}. {entry.text}"


def _cut(entry: Entry, today: date) -> Entry:
    return replace(entry, first=max(entry.first, today))


def _ago(hours: float) -> str:
    if hours < 2:
        return "just now"
    if hours < 48:
        return f"about {round(hours)} hours ago" if hours < 24 else "less than two days ago"
    return f"{int(hours // 24)} days ago" if hours < 24 * 14 else "more than two weeks ago"
