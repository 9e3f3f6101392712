"""The journal leaves the machine and comes back whole, and a hostile file is a message."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfmassage.journal import sheet, transfer
from selfmassage.journal.model import Bruise, Discomfort, Eased, Entry, State, StepTime, Stop, StopReason, When, Worked
from selfmassage.journal.store import Journal, open_journal
from selfmassage.routine.vocabulary import Area, Leg

from .sample import Calendar, entry

FULL = entry(
    5,
    note='=HYPERLINK("http://x")\nsecond line, "quoted"',
    title="-Calves",
    state=State.STOPPED,
    limits=("Keep it light.",),
    worked=(Worked(Leg.LEFT, Area.CALF, 90.25), Worked(Leg.LEFT, Area.SOLE, 30.0), Worked(Leg.NONE, None, 9.0)),
    steps=(StepTime(0, Leg.LEFT, "Calf kneading", 120.0, 90.25), StepTime(-1, Leg.NONE, "Walk", 60.0, 0.0, "left out")),
    discomforts=(Discomfort(When.BEFORE, 6, Area.CALF, Leg.LEFT), Discomfort(When.AFTER, 2)),
    stops=(Stop(StopReason.CRAMP, Area.CALF, Leg.LEFT, 65.0),),
    eased=(Eased(Area.CALF, Leg.LEFT, 3, 2, 60.0),),
    bruises=(Bruise(True, date(2026, 3, 6), Area.CALF, Leg.LEFT),),
    path="/home/somebody/routine.json",
    minutes=10.0,
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """An empty journal."""
    journal = open_journal(tmp_path / "journal.db", Calendar())
    yield journal
    journal.close()


def test_what_was_exported_comes_back_the_same_and_only_once(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_bytes(transfer.as_json([entry(1), FULL]))

    found = transfer.read(file)

    assert found.problems == ()
    assert (journal.add(found.entries), journal.add(found.entries)) == (2, 0)
    assert journal.entries() == (entry(1), transfer.parse(transfer.as_json([FULL]), "x").entries[0])
    assert transfer.as_json(journal.entries()) == file.read_bytes()
    assert b"somebody" not in file.read_bytes()


def test_what_was_being_played_when_it_was_exported_is_not_gone_on_with() -> None:
    (taken,) = transfer.parse(transfer.as_json([entry(state=State.OPEN)]), "x").entries

    assert taken.state is State.CUT_OFF


def text(**changes: object) -> bytes:
    """An exported journal with a good session and one that is changed."""
    whole = json.loads(transfer.as_json([entry(1), entry(2)]))
    whole["sessions"][1] |= changes
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    ("data", "taken", "problem"),
    [
        (b"", 0, "x.json is not an exported journal: Input data was truncated."),
        (b"[1]", 0, "x.json is not an exported journal: Expected `object`, got `array`."),
        (b"\xff\xfe", 0, "x.json is not an exported journal: JSON is malformed: invalid character (byte 0)."),
        (b'{"sessions": []}', 0,
         "x.json is not an exported journal: Object missing required field `selfmassage_journal`."),
        (b'{"selfmassage_journal": 2, "sessions": []}', 0,
         "x.json was written by a newer version of Selfmassage. Nothing is taken."),
        (b'{"selfmassage_journal": 1, "sessions": [' + b"[" * 100_000, 0,
         "x.json is not an exported journal: nested too deeply."),
        (text(uuid="'; DROP TABLE session"), 1,
         "x.json, session 2: Expected `str` matching regex '^[0-9a-f-]{32,36}$' - at `$.uuid`."),
        (text(planned=1e300), 1, "x.json, session 2: Expected `float` <= 1000000.0 - at `$.planned`."),
        (text(began="2026-03-05T12:00:00"), 1,
         "x.json, session 2: Expected `datetime` with a timezone component - at `$.began`."),
        (text(worked=[{"leg": "third", "area": None, "seconds": 1}]), 1,
         "x.json, session 2: Invalid enum value 'third' - at `$.worked[0].leg`."),
        (text(note="x" * 30_000), 1, "x.json, session 2: Expected `str` of length <= 20000 - at `$.note`."),
        (text(steps=None), 1, "x.json, session 2: Expected `array`, got `null` - at `$.steps`."),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else "",
)  # fmt: skip
def test_what_is_bad_is_named_and_what_is_good_is_taken(data: bytes, taken: int, problem: str) -> None:
    found = transfer.parse(data, "x.json")

    assert (len(found.entries), found.problems) == (taken, (problem,))


def test_many_problems_are_not_all_named() -> None:
    found = transfer.parse(json.dumps({"selfmassage_journal": 1, "sessions": [{}] * 500}).encode(), "x.json")

    assert len(found.problems) == 11
    assert found.problems[-1] == "x.json: 490 more sessions cannot be read."


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as writer:
        writer.truncate(100 * 2**20)

    assert transfer.read(file).problems == ("large.json: 100 MB is more than any journal has. Nothing is taken.",)
    assert transfer.read(tmp_path).problems == (f"{tmp_path.name} cannot be read: is a directory.",)


def test_a_spreadsheet_is_not_imported_and_the_right_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    path.write_bytes(sheet.as_csv([entry(1)]))
    found = transfer.read(path)
    assert found.entries == ()
    assert found.problems == (transfer.A_SHEET.format("journal.csv"),)


def test_how_an_import_went_is_said() -> None:
    assert transfer.taken_text(1, 1) == "1 session added."
    assert transfer.taken_text(0, 3) == "0 sessions added. 3 sessions were here already."


def test_a_spreadsheet_gets_a_row_for_each_session_and_columns_for_each_area() -> None:
    head, first, second = csv.reader(io.StringIO(sheet.as_csv([entry(1), FULL]).decode("utf-8-sig"), newline=""))
    cells = dict(zip(head, second, strict=True))

    assert (first[0], first[1], first[3]) == ("2026-03-05", "12:00", "finished")
    assert head[-4:] == ["Sole, left (min)", "Sole, right (min)", "Calf, left (min)", "Calf, right (min)"]
    assert second[-4:] == ["0.5", "0.0", "1.5", "0.0"]
    assert (cells["Discomfort before"], cells["Discomfort halfway"], cells["Discomfort after"]) == ("6", "", "2")
    assert cells["Stops"] == "Stopped at 1:05: cramp, left calf"
    assert cells["Eased"] == "Left calf: pressure from 3 to 2"
    assert cells["Left out or cut short"] == "Calf kneading, left leg: cut short by 0:30; Walk: left out"
    assert cells["Bruise"] == "yes"


def test_no_text_is_taken_for_a_formula() -> None:
    _, row = csv.reader(io.StringIO(sheet.as_csv([FULL]).decode("utf-8-sig"), newline=""))

    assert row[2] == "'-Calves"
    assert row[-5 - 1 : -4] == ['\'=HYPERLINK("http://x")\nsecond line, "quoted"', FULL.uuid]


TEXTS = st.text(max_size=40)


@settings(max_examples=30)
@given(TEXTS, st.lists(st.builds(Discomfort, st.sampled_from(When), st.integers(0, 10)), max_size=5), st.data())
def test_any_session_survives_the_way_through_file_and_journal(
    note: str, discomforts: list[Discomfort], data: st.DataObject
) -> None:
    seconds = data.draw(st.floats(0, 1e5))
    one: Entry = entry(
        1, 0, seconds, note=note, discomforts=tuple(discomforts), state=data.draw(st.sampled_from(State))
    )
    (taken,) = transfer.parse(transfer.as_json([one]), "x").entries

    assert transfer.parse(transfer.as_json([taken]), "x").entries == (taken,)
    assert taken.note == note
    assert taken.worked == one.worked
