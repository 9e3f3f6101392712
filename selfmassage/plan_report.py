"""A timeline in words and as data, for `selfmassage plan`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from selfmassage.audio.speech import ProcessEngine, SpeechCache, SpeechError, VoiceChoice
from selfmassage.folders import folders
from selfmassage.routine.model import Routine
from selfmassage.safety.limits import NO_LIMITS, Limits
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Cue, Segment, Timeline
from selfmassage.settings import SettingsFile


def planned(routine: Routine, preferences: Preferences, limits: Limits = NO_LIMITS) -> tuple[Timeline, str]:
    """Plan within limits with the real voice; where it fails, with estimated lengths and a note that says so."""
    own = folders()
    settings = SettingsFile(own.settings).value
    engine = ProcessEngine()
    lines = SpeechCache(engine, own.speech, VoiceChoice(settings.voice, settings.rate))
    notes: list[str] = []

    @cache
    def seconds(text: str) -> float:
        try:
            if not notes:
                lines.make(text)
        except SpeechError as error:
            notes.append(f"lengths of spoken lines are estimated: {error}")
        return lines.seconds(text)

    try:
        timeline = plan(routine, preferences, seconds, limits)
    finally:
        engine.close()
    return timeline, notes[0] if notes else ""


def as_json(timeline: Timeline, preferences: Preferences) -> dict[str, Any]:
    """Give the timeline as data; all times in seconds from the start of the session."""
    return {
        "id": timeline.routine.id,
        "title": timeline.routine.title,
        "seconds": round(timeline.seconds, 3),
        "first_leg": preferences.first_leg,
        "verbosity": preferences.verbosity,
        "left_out": [index for index, step in enumerate(timeline.steps) if step is None],
        "omitted": [{"name": one.step.name, "leg": one.leg, "why": one.why} for one in timeline.omitted],
        "lowered": [
            {"step": index, "leg": leg, "name": step.name, "pressure": step.pressure}
            for (index, leg), step in timeline.own.items()
        ],
        "segments": [_segment(timeline, segment) for segment in timeline.segments],
        "cues": [_cue(cue) for cue in timeline.cues],
    }


def as_text(timeline: Timeline) -> str:
    """Give the timeline as a table to read."""
    return "\n".join(_rows(timeline))


def _segment(timeline: Timeline, segment: Segment) -> dict[str, Any]:
    step = timeline.step_of(segment)
    return {
        "kind": segment.kind,
        "step": segment.step,
        "technique": step.technique if step else None,
        "leg": segment.leg,
        "area": segment.area,
        "pressure": step.pressure if step else None,
        "areas": list(segment.areas),
        "start": round(segment.start, 3),
        "seconds": round(segment.seconds, 3),
    }


def _cue(cue: Cue) -> dict[str, Any]:
    return {
        "at": round(cue.at, 3),
        "seconds": round(cue.seconds, 3),
        "text": cue.text,
        "tone": cue.tone,
        "kind": cue.kind,
        "dropped": cue.dropped,
    }


def _rows(timeline: Timeline) -> Iterator[str]:
    yield f"{timeline.routine.title}: {_clock(timeline.seconds)}"
    for one in timeline.omitted:
        yield f"left out: {one.step.name}, {one.leg}: {one.why}"
    for (_, leg), lowered in timeline.own.items():
        yield f"lighter: {lowered.name}, {leg}: pressure {lowered.pressure}"
    for segment in timeline.segments:
        step = timeline.step_of(segment)
        areas = ", ".join(segment.areas)
        name = step.name if step else ""
        length = f"{segment.seconds:6.1f} s"
        yield f"{_clock(segment.start):>6}  {length}  {segment.kind:8} {segment.leg:6} {name:40} {areas}".rstrip()
        for cue in timeline.cues:
            if cue.text and segment.start <= cue.at < segment.end:
                yield f"{_clock(cue.at):>6}            {'(shown) ' if cue.dropped else ''}“{cue.text}”"


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
