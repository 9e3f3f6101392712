"""The brief for one's therapist says what was noted, on one page."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from PySide6.QtPdf import QPdfDocument

from selfmassage.export.brief import as_html, as_text, save
from selfmassage.journal.brief import Race, Ran, brief
from selfmassage.journal.model import Bruise, Discomfort, Eased, Stop, StopReason, When
from selfmassage.routine.vocabulary import Area, Leg
from tests.journal.sample import NOON, entry

TODAY = NOON.date()
LEFT_CALF = (Area.CALF, Leg.LEFT)
SORE = entry(
    1,
    -3,
    stops=(Stop(StopReason.CRAMP, *LEFT_CALF),),
    eased=(Eased(Area.QUAD, Leg.RIGHT, 3, 2),),
    discomforts=(Discomfort(When.BEFORE, 6, *LEFT_CALF), Discomfort(When.AFTER, 3)),
    bruises=(Bruise(True, TODAY, Area.SHIN, Leg.LEFT),),
    note="Tight  after\nthe hills.",
)


def test_a_page_says_load_goals_pains_and_what_helped() -> None:
    runs = [Ran(TODAY - timedelta(days=days), 10.0 + days, 60.0) for days in (0, 3, 10, 40)]
    races = [
        Race(TODAY - timedelta(days=1), "Past race"),
        Race(TODAY + timedelta(days=30), "City marathon", "under four hours"),
    ]

    text = as_text(brief([entry(2, -70), SORE], TODAY, runs, races))

    assert (
        text
        == """\
Brief for my therapist
======================

Training load
- Since 9 Feb 2026: 3 runs, 43 km, 3 h 0 min.
- Longest: 20.0 km on 23 Feb 2026.
- Week of 2 Mar: 2 runs, 23 km, 2 h 0 min.
- Week of 23 Feb: 1 run, 20 km, 1 h 0 min.
- Week of 16 Feb: none.
- Week of 9 Feb: none.

Race goals
- 4 Apr 2026 (in 30 days): City marathon. Goal: under four hours

Sore areas
- Left calf: stopped for cramp on 2 Mar, 6 of 10 on 2 Mar.
- Right front of the thigh: too strong on 2 Mar.
- Left shin: a bruise on 2 Mar.

What helped
- Calves: discomfort 6.0 before, 3.0 after (1 session).

Self-massage
- 1 session, 4 min, in the last 8 weeks.
- Mostly: calf.
- Left leg 2 min, right leg 2 min.

Notes
- 2 Mar: Tight after the hills.

From my own answers in Selfmassage, 5 Mar 2026. For your information; it is no diagnosis.
"""
    )


def test_what_is_not_noted_is_said() -> None:
    text = as_text(brief([], TODAY))

    for line in ("No runs are noted.", "No race is noted.", "None noted in 8 weeks.", "None in 8 weeks."):
        assert f"- {line}" in text


def test_the_longest_brief_fits_on_a_page_in_the_words_of_its_text(tmp_path: Path) -> None:
    many = [
        entry(number, -number, title="A routine with a rather long title, hands and roller", note="Long note. " * 40,
              stops=tuple(Stop(StopReason.NUMB, area, Leg.LEFT) for area in Area),
              discomforts=(Discomfort(When.BEFORE, 9, *LEFT_CALF), Discomfort(When.AFTER, 1)))
        for number in range(20)
    ]  # fmt: skip
    races = [Race(TODAY + timedelta(days=days), "Race " * 15, "goal " * 15) for days in range(9)]
    made = brief(many, TODAY, [Ran(TODAY, 10, 60)] * 90, races)

    save(made, tmp_path / "brief.pdf")
    document = QPdfDocument()
    document.load(str(tmp_path / "brief.pdf"))

    assert document.pageCount() == 1
    words = re.findall(r"\w+", document.getAllText(0).text())
    assert [word for word in re.findall(r"\w+", as_text(made)) if word not in words] == []


def test_words_of_the_person_are_no_html() -> None:
    html = as_html(brief([entry(1, -1, note="<img src='file:///etc/passwd'>")], TODAY))

    assert "<img" not in html


def test_a_brief_is_written_as_its_name_says(tmp_path: Path) -> None:
    made = brief([SORE], TODAY)
    for name in ("brief.pdf", "brief.txt"):
        save(made, tmp_path / name)

    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "brief.txt").read_text(encoding="utf-8") == as_text(made)
    assert len(list(tmp_path.iterdir())) == 2
