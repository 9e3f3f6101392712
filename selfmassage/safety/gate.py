"""The gate: nothing is played without a pass, and only the gate makes one, from answers that it has weighed itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Leg

from .answers import ASK_AGAIN, Answers
from .limits import NO_LIMITS, Limits
from .profile_file import ProfileFile, UnkeptProfile
from .questions import Question, Screening
from .verdict import Open, Verdict, judge

LASTS = 1800.0
"""Seconds for which a pass is good: what was true of a leg may not be true an hour later."""
SLACK = 2.0
"""Seconds by which a session may miss its longest length."""
_KEY = object()


class NotAllowed(Exception):
    """A session that the gate has not let through; the text says why and what to do."""


class Pass:
    """Leave to play one routine once, within limits; it goes stale after half an hour of a clock nobody can set."""

    def __init__(self, routine: Routine, limits: Limits, made: float, key: object) -> None:
        if key is not _KEY:
            raise NotAllowed("Only the gate lets a session start.")
        self.routine, self.limits = routine, limits
        self._made = made
        self._begun = False

    def begin(self, routine: Routine, work: Iterable[tuple[Step, Leg]], seconds: float, now: float) -> None:
        """Use the pass for a session: every step as it will be played on its leg, and its length.

        `now` is of the clock that the gate has. Raises NotAllowed where the pass does not cover the session.
        """
        if self._begun:
            raise NotAllowed("The questions were for one session. Answer them again.")
        self._check(routine, work, seconds, now)
        self._begun = True

    def go_on(self, routine: Routine, work: Iterable[tuple[Step, Leg]], seconds: float, now: float) -> None:
        """Use it for more of the session that it began, such as the other leg's missing time."""
        if not self._begun:
            raise NotAllowed("No session has begun with these answers.")
        self._check(routine, work, seconds, now)

    def _check(self, routine: Routine, work: Iterable[tuple[Step, Leg]], seconds: float, now: float) -> None:
        if routine != self.routine:
            raise NotAllowed("The questions were answered for another routine. Answer them again.")
        if not 0 <= now - self._made <= LASTS:
            raise NotAllowed("The answers are more than half an hour old. Answer the questions again.")
        for step, leg in work:
            if why := self.limits.why_left_out(step, leg):
                raise NotAllowed(f"{step.name} may not be played. {why}")
            if step.pressure > self.limits.pressure(step, leg):
                raise NotAllowed(f"{step.name} is too strong for your answers.")
        if self.limits.minutes is not None and seconds > 60 * self.limits.minutes + SLACK:
            raise NotAllowed(
                f"This cannot be made as short as {self.limits.minutes:g} minutes. Choose another routine."
            )


class Gate:
    """Weighs the answers and lets through what they allow."""

    def __init__(
        self,
        screening: Screening,
        profile: ProfileFile,
        now: Callable[[], datetime],
        clock: Callable[[], float],
        extra: Callable[[], Limits] = lambda: NO_LIMITS,
    ) -> None:
        """`now` gives the date and `clock` seconds that no one can set; `extra` gives limits from elsewhere."""
        self.screening, self.profile = screening, profile
        self._now, self._clock, self._extra = now, clock, extra

    def for_partner(self) -> Gate:
        """Make the gate of a practice partner, whose answers nobody keeps."""
        return Gate(self.screening, UnkeptProfile(self._now), self._now, self._clock)

    def judge(self, today: Answers) -> Verdict:
        """Weigh the profile and today's answers."""
        return judge(self.screening, self.profile.answers, today, self._now(), self._extra())

    def let_through(self, routine: Routine, today: Answers) -> Pass | None:
        """Give a pass for a routine if the answers allow any session, as their file says at this moment."""
        self.profile.refresh()
        verdict = self.judge(today)
        return Pass(routine, verdict.limits, self._clock(), _KEY) if isinstance(verdict, Open) else None

    def unanswered(self) -> tuple[Question, ...]:
        """Give the profile questions that have to be asked before a session."""
        answers = self.profile.answers
        return tuple(
            question
            for question in self.screening.profile
            if (answer := answers.get(question.id)) is None or not answer.is_complete(question)
        )

    def now(self) -> datetime:
        """Give the date and time, with a time zone."""
        return self._now()

    def asks_again(self) -> datetime | None:
        """Give the moment from which the first profile question is asked again; none while any is open."""
        answers = self.profile.answers
        return None if self.unanswered() else min(answer.at for answer in answers.values()) + ASK_AGAIN
