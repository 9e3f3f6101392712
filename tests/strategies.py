"""Arbitrary routines, preferences and voices for hypothesis; routines come as files through the reader."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from zlib import crc32

from hypothesis import strategies as st

from selfmassage.routine import library
from selfmassage.routine.library import Library
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import (
    AREAS,
    MAX_PRESSURE,
    PRESSING_TOOLS,
    TECHNIQUES,
    Area,
    Direction,
    Intensity,
    Leg,
    Order,
    Position,
    Side,
    Technique,
    Tool,
)
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import Timeline

WORDS = (
    "Glide",
    "both",
    "palms",
    "slowly",
    "from",
    "heel",
    "to",
    "knee",
    "Breathe",
    "light",
    "on",
    "the",
    "way",
    "back",
)


@dataclass(frozen=True)
class Voice:
    """A voice that needs some seconds for each word, and as many more for a line as luck will have it."""

    a_word: float
    luck: float

    def __call__(self, text: str) -> float:
        """Seconds for a line."""
        return len(text.split()) * self.a_word + crc32(text.encode()) % 100 / 100 * self.luck


class TwelveSeconds:
    """A voice that needs twelve seconds for every line."""

    def __call__(self, text: str) -> float:
        """Seconds for a line."""
        return 12.0

    def __repr__(self) -> str:
        return "TwelveSeconds()"


class Author:
    """Writes arbitrary good files; the same seed writes the same file. One draw is far quicker than a hundred."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def file(self, count: int) -> dict[str, Any]:
        """The data of a file with `count` steps, of which the first may be used again."""
        pick = self._random
        intensity = pick.choice(list(Intensity))
        own = [self._step(intensity) for _ in range(count)]
        own[0]["id"] = "first"
        again = [{"use": "any.first", **self._timing()} for _ in range(pick.choice([0, 0, 1, 2]))]
        order = pick.choice(list(Order))
        return {"format": 1, "id": "any", "title": "Any", "intensity": intensity, "order": order, "steps": own + again}

    def _step(self, intensity: Intensity) -> dict[str, Any]:
        pick = self._random
        areas = [pick.choice(list(Area)) for _ in range(pick.choice([0, 1, 1, 2, 3, 4]))]
        tools = [
            tool for tool in Tool if tool not in PRESSING_TOOLS or all(tool in AREAS[area].tools for area in areas)
        ]
        techniques = [technique for technique in Technique if TECHNIQUES[technique].tool in tools]
        cap = min([MAX_PRESSURE[intensity], *(AREAS[area].max_pressure for area in areas)])
        timing = self._timing()
        length = timing.get("seconds") or timing["repetitions"] * 60 / timing["pace"]
        needed = {
            "technique": pick.choice([*techniques, Technique.CARE, Technique.CARE]),
            "areas": areas,
            "say": self._sentence(25),
        }
        optional = {
            "name": self._sentence(4),
            "tool": pick.choice(tools),
            "together": pick.random() < 0.5,
            "position": pick.choice(list(Position)),
            "side": pick.choice(list(Side)),
            "direction": pick.choice(list(Direction)),
            "pressure": pick.randint(0, cap),
            "shares": [pick.choice([1, 3, 0.001, 1000, pick.uniform(0.1, 9)]) for _ in areas],
            "cues": [self._cue(length) for _ in range(pick.randint(0, 4))],
        }
        return {**needed, **timing, **{name: value for name, value in optional.items() if pick.random() < 0.6}}

    def _timing(self) -> dict[str, Any]:
        """Any two of seconds, repetitions and pace that last from 1 to 120 seconds, or seconds alone."""
        pick = self._random
        length = pick.choice([float(pick.randint(1, 120)), pick.uniform(1, 120), pick.uniform(1, 5)])
        pace = pick.uniform(60 / length, 240)
        match pick.randrange(4):
            case 0:
                return {"seconds": length}
            case 1:
                return {"seconds": length, "pace": pace}
            case 2:
                return {"seconds": length, "repetitions": pick.randint(1, 100)}
            case _:
                repetitions = max(1, int(length * pace / 60))
                return {"repetitions": repetitions, "pace": min(pace, repetitions * 60)}

    def _cue(self, length: float) -> dict[str, Any]:
        inside = self._random.uniform(-0.999, 0.999) * length
        return {"at": self._random.choice(["halfway", inside, inside]), "say": self._sentence(12)}

    def _sentence(self, longest: int) -> str:
        count = self._random.randint(1, longest)
        return " ".join(self._random.choices(WORDS, k=count)) + "."


def read(data: dict[str, Any]) -> Routine:
    """Write a file and read it; it must have no fault."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.json"
        path.write_text(json.dumps(data))
        result = library.read(path, Library({}, (), {}))
    assert isinstance(result, Routine), result.lines()
    return result


def routines() -> st.SearchStrategy[Routine]:
    """Any routine that a file can hold, of up to seven steps."""
    return st.builds(lambda seed, count: read(Author(seed).file(count)), st.integers(0, 2**32), st.integers(1, 5))


def preferences() -> st.SearchStrategy[Preferences]:
    """Any choices, mostly without a wished time."""
    return st.builds(
        Preferences,
        first_leg=st.sampled_from([Leg.LEFT, Leg.RIGHT]),
        verbosity=st.sampled_from(Verbosity),
        minutes=st.none() | st.floats(0.1, 40),
        rest_seconds=st.just(0.0) | st.floats(0, 60),
        tempo_tick=st.booleans(),
    )


def voices() -> st.SearchStrategy[Callable[[str], float]]:
    """Voices from hasty to very slow, and one that needs twelve seconds for anything."""
    return st.builds(Voice, st.floats(0.1, 2), st.floats(0, 5)) | st.just(TwelveSeconds())


@dataclass(frozen=True)
class Planned:
    """A plan and what it was made from."""

    routine: Routine
    preferences: Preferences
    voice: Callable[[str], float]
    timeline: Timeline


def plans(**fixed: Any) -> st.SearchStrategy[Planned]:
    """Any plan; `fixed` are preferences that are settled."""

    def planned(routine: Routine, chosen: Preferences, voice: Callable[[str], float]) -> Planned:
        chosen = replace(chosen, **fixed)
        return Planned(routine, chosen, voice, plan(routine, chosen, voice))

    return st.builds(planned, routines(), preferences(), voices())
