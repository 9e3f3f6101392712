"""What the player page says at a moment, as words: which ones, not how they look."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, TECHNIQUES, Leg, Technique
from selfmassage.session import wording
from selfmassage.session.player import Moment, State
from selfmassage.session.timeline import Kind, Segment, Timeline
from selfmassage.ui.pictures.topic import Topic, topic_of

TIED = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Screen:
    """Every text of the player, and what the pictures show."""

    leg: Leg
    title: str
    technique: str
    is_change: bool
    """The title is a change of leg, in that leg's colour."""
    clock: str
    clock_words: str
    """The clock for those who cannot see it."""
    state: str
    """Beside the clock: the count of movements, or what is going on."""
    instruction: str
    detail: str
    caution: str
    pressure: int | None
    step: str
    left: str
    next: str
    veil: str
    """Over the picture: paused, or the seconds until it goes on."""
    topic: Topic | None
    """What the pictures show; none at the end."""


def screen(timeline: Timeline, moment: Moment) -> Screen:
    """Say a moment of a session."""
    segment = moment.segment
    step = timeline.step_of(segment)
    works = segment.kind is Kind.WORK
    return Screen(
        leg=segment.leg,
        title=title(timeline, segment),
        technique=_technique(step, segment),
        is_change=segment.kind is Kind.SWITCH,
        clock="0:00" if step is None else _clock(moment.segment_left) if works else _seconds(moment.segment_left),
        clock_words=_clock_words(step, moment),
        state=_state(step, moment),
        instruction=step.say if step else "Stand up slowly.",
        detail=step.detail if step else "",
        caution=step.caution if step else "",
        pressure=step.pressure if step and step.areas else None,
        step=_count(timeline, segment),
        left=f"{_clock(moment.session_left)} left",
        next=following(timeline, segment),
        veil=_veil(moment),
        topic=topic_of(step, segment.areas, segment.leg) if step else None,
    )


def title(timeline: Timeline, segment: Segment) -> str:
    """The heading: the area that is worked, or the change of leg."""
    step = timeline.step_of(segment)
    if step is None:
        return "Well done"
    if segment.kind is Kind.SWITCH:
        return wording.switch(segment.leg).rstrip(".")
    if len(segment.areas) == 1:
        return AREAS[segment.areas[0]].name
    return step.area_names or step.name


def announcement(timeline: Timeline, segment: Segment) -> str:
    """What a screen reader says when a segment begins."""
    step = timeline.step_of(segment)
    heading = title(timeline, segment)
    if step is None or segment.kind is Kind.SWITCH:
        return f"{heading}."
    parts = [wording.LEG_NAMES[segment.leg], heading, _technique(step, segment)]
    words = ", ".join(part for part in parts if part)
    return f"{words}. Start." if segment.kind is Kind.WORK else f"{words}. {step.say}"


def following(timeline: Timeline, segment: Segment) -> str:
    """What comes after the step of a segment; at a change of leg, the step itself."""
    block = segment.block + (segment.kind is not Kind.SWITCH)
    after = timeline.blocks[block : block + 1]
    if not after:
        return ""
    coming = after[0][-1]
    step = timeline.step_of(coming)
    if step is None:
        return "Next: the end"
    leg = wording.LEG_NAMES[coming.leg].lower()
    changes = after[0][0].kind is Kind.SWITCH and segment.kind is not Kind.SWITCH
    parts = [f"change to the {leg}" if changes else "", step.area_names or step.name, _technique(step, coming)]
    parts.append("" if changes else leg)
    return "Next: " + " · ".join(part for part in parts if part)


def is_on_screen(shown: Screen, line: str) -> bool:
    """True if a line that is said stands on the page already, without the name of the leg before it."""
    plain = line.removeprefix(f"{wording.LEG_NAMES[shown.leg]}. ").rstrip(".")
    return plain in (shown.instruction.rstrip("."), shown.title)


def _technique(step: Step | None, segment: Segment) -> str:
    if step is None or segment.kind is Kind.SWITCH or (step.technique is Technique.CARE and not step.areas):
        return ""
    return TECHNIQUES[step.technique].name


def _state(step: Step | None, moment: Moment) -> str:
    match moment.state, moment.segment.kind:
        case State.PAUSED, _:
            return "Paused"
        case State.RESUMING, _:
            return "Going on"
        case _, Kind.PREPARE:
            return "Get ready"
        case _, Kind.SWITCH:
            return "Change legs"
        case _, Kind.REST:
            return "Rest"
    if step is None or moment.movement is None:
        return ""
    of = f"{TIED}of{TIED}{step.repetitions}" if step.repetitions else ""
    return f"{step.movement} {moment.movement}{of}"


def _veil(moment: Moment) -> str:
    if moment.state is State.RESUMING:
        return _seconds(moment.lead_left)
    return "Paused" if moment.state is State.PAUSED else ""


def _clock_words(step: Step | None, moment: Moment) -> str:
    if step is None:
        return "The end"
    what = "left" if moment.segment.kind is Kind.WORK else "until the next part starts"
    return f"{_clock(moment.segment_left)} {what}"


def _count(timeline: Timeline, segment: Segment) -> str:
    kept = [index for index, step in enumerate(timeline.steps) if step]
    return "" if segment.step is None else f"Step {kept.index(segment.step) + 1} of {len(kept)}"


def _whole(seconds: float) -> int:
    """Seconds as they are counted down: the last one is shown as 1."""
    return ceil(seconds - 1e-3)


def _seconds(seconds: float) -> str:
    return str(_whole(seconds)) if seconds < 60 else _clock(seconds)


def _clock(seconds: float) -> str:
    whole = _whole(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
