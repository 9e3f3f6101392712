"""What the answers lead to: no session and what to do, questions that are still open, or a session within limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from .answers import Answer, Answers
from .limits import NO_LIMITS, Limits, Place
from .questions import SEVERITY, Consequence, Limit, Question, Screening

SHOW_WHERE = "Show where it is. Without knowing where, no massage is safe."


@dataclass(frozen=True)
class Notice:
    """What to do about an answer."""

    question: Question
    short: str
    message: str
    kind: Consequence

    @property
    def until(self) -> str:
        """Who can lift the block by agreeing; empty where nobody can."""
        return self.question.until if self.message == self.question.message else ""

    @property
    def asks_where(self) -> bool:
        """True if pointing at the place is all that is missing."""
        return self.message == SHOW_WHERE


@dataclass(frozen=True)
class Blocked:
    """No session; the gravest notice comes first."""

    notices: tuple[Notice, ...]

    @property
    def is_emergency(self) -> bool:
        """True if help is needed now."""
        return self.notices[0].kind is Consequence.EMERGENCY


@dataclass(frozen=True)
class Unanswered:
    """No session before these questions are answered."""

    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Open:
    """A session within limits; the notices say what to heed."""

    limits: Limits
    notices: tuple[Notice, ...] = ()


Verdict = Blocked | Unanswered | Open


def judge(screening: Screening, profile: Answers, today: Answers, now: datetime, extra: Limits = NO_LIMITS) -> Verdict:
    """Weigh all answers: of any combination the strictest counts, and what is missing, old or odd never counts as no.

    `now` has a time zone; `extra` are limits from elsewhere, such as the days after a race.
    """
    layers = ((screening.today, today), (screening.profile, profile))
    findings = [_find(question, given.get(question.id), now) for questions, given in layers for question in questions]
    blocks = [finding.block for finding in findings if finding.block]
    if blocks:
        return Blocked(tuple(sorted(blocks, key=lambda notice: SEVERITY.index(notice.kind))))
    open_ = tuple(finding.question for finding in findings if finding.is_open)
    if open_:
        return Unanswered(open_)
    own = Limits(tuple(rule for finding in findings for rule in finding.limits.rules))
    return Open(own & extra, tuple(finding.notice for finding in findings if finding.notice))


@dataclass(frozen=True)
class _Finding:
    """What one question leads to; nothing of it after a plain no."""

    question: Question
    block: Notice | None = None
    is_open: bool = False
    limits: Limits = NO_LIMITS
    notice: Notice | None = None


def _find(question: Question, answer: Answer | None, now: datetime) -> _Finding:
    if answer is None or not answer.is_fresh(now):
        return _Finding(question, is_open=True)
    if not answer.yes:
        return _Finding(question)
    if question.follow_up and answer.more is not False:
        more = question.follow_up
        if answer.more is None:
            return _Finding(question, is_open=True)
        return _Finding(question, Notice(question, more.short, more.message, Consequence.BLOCK))
    if question.until and answer.has_agreement(now):
        return _within(question, question.after, frozenset(), question.after_message)
    if question.kind in (Consequence.EMERGENCY, Consequence.BLOCK):
        return _Finding(question, Notice(question, question.short, question.message, question.kind))
    if question.points and not answer.pointed:
        return _Finding(question, Notice(question, question.short, SHOW_WHERE, question.kind))
    return _within(question, question.limits, answer.pointed, question.message)


def _within(question: Question, limits: tuple[Limit, ...], places: frozenset[Place], message: str) -> _Finding:
    rules = tuple(limit.rule(question.why, places) for limit in limits)
    notice = Notice(question, question.short, message, question.kind) if message else None
    return _Finding(question, limits=Limits(rules), notice=notice)


def told(verdict: Verdict) -> Iterator[str]:
    """Give the verdict in sentences, for a list and for those who only hear."""
    match verdict:
        case Blocked(notices) | Open(_, notices):
            yield from (f"{notice.short}: {notice.message}" for notice in notices)
        case Unanswered(questions):
            yield from (f"Still to answer: {question.short.lower()}." for question in questions)
