"""Who may speak when: lines move, the lesser one gives way, nothing is cut."""

from __future__ import annotations

import pytest

from selfmassage.session.arbiter import Wish, arrange
from selfmassage.session.timeline import Cue, CueKind


def wish(at: float, kind: CueKind = CueKind.STEP, opens: float = 0, closes: float = 30, texts: str = "line") -> Wish:
    """A wish that may be late by three seconds."""
    return Wish(at, kind, tuple(texts.split("/")), opens, closes, at + 3)


def times(cues: list[Cue]) -> list[tuple[float, str]]:
    """When each cue is said, or that it is not."""
    return [(round(cue.at, 3), "shown" if cue.dropped else cue.text) for cue in cues]


def four_seconds(_text: str) -> float:
    """A voice that needs four seconds for any line."""
    return 4.0


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ([wish(10)], [(10, "line")]),
        ([wish(1, opens=3)], [(3, "line")]),
        ([wish(28)], [(26, "line")]),
        ([wish(28.5)], [(28.5, "shown")]),
        ([wish(10), wish(20)], [(10, "line"), (20, "line")]),
        ([wish(10), wish(12)], [(10, "line"), (14.3, "line")]),
        ([wish(10), wish(9)], [(9, "line"), (10, "shown")]),
        ([wish(10), wish(10, CueKind.HALFWAY)], [(10, "line"), (10, "shown")]),
        ([wish(7.5, CueKind.HALFWAY), wish(10)], [(5.7, "line"), (10, "line")]),
        ([wish(10, opens=9, closes=12)], [(10, "shown")]),
    ],
    ids=["free", "late", "early", "too late", "apart", "after", "no room", "lesser", "before", "narrow"],
)
def test_a_line_moves_a_little_or_is_only_shown(wishes: list[Wish], expected: list[tuple[float, str]]) -> None:
    assert times(arrange(wishes, four_seconds)) == expected


def test_a_shorter_form_is_taken_where_the_long_one_has_no_room() -> None:
    cues = arrange([wish(10, opens=9, closes=12, texts="a much longer line/short")], lambda text: len(text.split()))

    assert times(cues) == [(10, "short")]


def test_what_is_not_spoken_is_shown_whole_at_its_moment() -> None:
    cue = arrange([wish(10, opens=9, closes=12, texts="long line/short")], four_seconds)[0]

    assert (cue.text, cue.at, cue.seconds, cue.spoken) == ("long line", 10, 0, False)
