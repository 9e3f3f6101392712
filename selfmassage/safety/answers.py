"""Answers, each with its date and what was pointed at, and for how long they count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from .limits import LEGS, Place
from .questions import Question

ASK_AGAIN = timedelta(days=91)
"""Profile questions are asked again every three months (content research 5.1); a doctor's word counts as long."""
SLACK = timedelta(minutes=5)
"""A clock may be set right by so much; a date further ahead is not believed."""


class Answer(Struct, frozen=True):
    """A yes or no."""

    yes: bool
    at: datetime
    """When it was given, with its time zone."""
    places: tuple[Place, ...] = ()
    """Where, for a question that points."""
    more: bool | None = None
    """The answer to the follow-up question."""
    agreed: datetime | None = None
    """When the person recorded that the doctor agrees."""

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether it still counts: not older than three months, and not from the future."""
        return _counts(self.at, now)

    def has_agreement(self, now: datetime) -> bool:
        """Tell whether a doctor's word for this very answer counts."""
        return self.agreed is not None and _counts(self.agreed, now) and self.agreed >= self.at - SLACK

    @property
    def pointed(self) -> frozenset[Place]:
        """Where; nothing unless every place is one that exists."""
        known = all(place.leg in LEGS for place in self.places)
        return frozenset(self.places) if known else frozenset()

    def is_complete(self, question: Question) -> bool:
        """Tell whether nothing more has to be asked."""
        return not (self.yes and question.follow_up and self.more is None)


Answers = Mapping[str, Answer]
"""By the id of the question."""


def fresh(answers: Answers, now: datetime) -> dict[str, Answer]:
    """Give the answers that still count."""
    return {id: answer for id, answer in answers.items() if answer.is_fresh(now)}


def _counts(moment: datetime, now: datetime) -> bool:
    return moment.tzinfo is not None and -SLACK <= now - moment <= ASK_AGAIN
