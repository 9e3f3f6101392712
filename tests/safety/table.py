"""Prints what every answer to every question does to every shipped routine: python -m tests.safety.table."""

from __future__ import annotations

from collections.abc import Iterator

from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.answers import Answer
from selfmassage.safety.limits import Limits, Place
from selfmassage.safety.questions import Question
from selfmassage.safety.remaining import Change, what_is_left
from selfmassage.safety.telling import consequences
from selfmassage.safety.verdict import Blocked, Open, Unanswered, told
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from tests.safety.situations import LEFT_CALF, NO, NOW, QUESTIONS, ROUTINES, judged, yes

SOLES = (Place(Area.SOLE, Leg.LEFT), Place(Area.SOLE, Leg.RIGHT))


def answers(question: Question) -> Iterator[tuple[str, Answer]]:
    """Give every answer to a question, with a name."""
    yield "no", NO
    wheres: list[tuple[str, tuple[Place, ...]]] = [("yes", ())]
    if question.points:
        wheres += [("yes, left calf", (LEFT_CALF,)), ("yes, both soles", SOLES)]
    for name, places in wheres:
        yield name, yes(*places)
        if question.follow_up:
            yield f"{name}, and not the worse form", yes(*places, more=False)
            yield f"{name}, and the worse form", yes(*places, more=True)
        if question.until:
            yield f"{name}, and {question.until} agrees", yes(*places, agreed=NOW)


def table() -> Iterator[str]:
    """Give the lines of the table."""
    for question in QUESTIONS.values():
        yield f"\n{question.id}  {question.question}  [{', '.join(question.sources) or 'C'}]"
        for name, answer in answers(question):
            yield f"  {name}"
            yield from (f"      {line}" for line in _verdict(judged(**{question.id: answer})))


def _verdict(verdict: Blocked | Unanswered | Open) -> Iterator[str]:
    match verdict:
        case Blocked():
            yield f"{'EMERGENCY' if verdict.is_emergency else 'BLOCKED'}: {'; '.join(told(verdict))}"
        case Unanswered():
            yield "; ".join(told(verdict))
        case Open(limits):
            yield f"OPEN: {' '.join([*told(verdict), *consequences(limits)]) or 'nothing changes'}"
            if limits.rules:
                yield from (_line(routine, limits) for routine in ROUTINES.values())


def _line(routine: Routine, limits: Limits) -> str:
    left = what_is_left(routine, limits)
    minutes = plan(routine, Preferences(), lambda _: 4.0, limits).seconds / 60
    words = [f"{routine.id:16} {left.share:4.0%} {minutes:4.1f} min"]
    if left.omitted:
        words.append(f"out: {_listed(left.omitted)}")
    if left.lighter:
        words.append(f"lighter: {_listed(left.lighter)}")
    return "  ".join(words)


def _listed(changes: tuple[Change, ...]) -> str:
    legs: dict[str, str] = {}
    for change in changes:
        name = f"{change.step.name}" + (f" {change.step.pressure}>{change.pressure}" if not change.why else "")
        legs[name] = legs.get(name, "") + change.leg[0].upper()
    return ", ".join(f"{name} ({on})" for name, on in legs.items())


if __name__ == "__main__":
    print("\n".join(table()))
