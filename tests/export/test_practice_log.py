"""The practice log as a school gets it."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from selfmassage.export.practice_log import as_csv, as_html, save
from selfmassage.practice.history import Practised
from selfmassage.practice.log import Log, log
from selfmassage.practice.modes import Mode

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=timezone(timedelta(hours=1)))


def done(title: str, mode: Mode, minutes: float, at: datetime = NOON, **more: float) -> Practised:
    return Practised(at, "id", title, "", mode, minutes, **more)  # type: ignore[arg-type]  # whole numbers or parts


@pytest.fixture
def made() -> Log:
    return log(
        [
            done("Lower leg", Mode.RECALL, 11.6, points=85),
            done("=HYPERLINK(1)", Mode.QUIZ, 3.2, NOON - timedelta(days=1), points=75),
            done("Lower leg", Mode.FADING, 50.0, NOON + timedelta(days=1), known=0.75),
            done("Opened and left", Mode.TAPS, 0.1),
        ]
    )


def test_the_spreadsheet_has_a_row_for_each_practice_in_order_of_time_and_no_formula(made: Log) -> None:
    rows = list(csv.reader(as_csv(made).decode("utf-8-sig").splitlines()))
    assert rows == [
        ["Date", "Routine", "Way", "Minutes", "Score"],
        ["2026-02-28 12:00", "'=HYPERLINK(1)", "Quiz", "3", "75 %"],
        ["2026-03-01 12:00", "Lower leg", "Recall on your legs", "12", "85 of 100"],
        ["2026-03-02 12:00", "Lower leg", "Fading prompts", "50", "75% known"],
    ]
    assert made.total == "3 practices, 65 minutes in all (1 h 5 min)"


def test_the_pages_have_the_rows_the_sum_and_a_place_to_sign(made: Log) -> None:
    html = as_html(log([done("<b>Feet & co</b>", Mode.GUIDED, 9.0)]))
    assert "&lt;b&gt;Feet &amp; co&lt;/b&gt;" in html
    assert "1 practice, 9 minutes in all." in html
    assert all(word in as_html(made) for word in ("Teacher", "Student", "Stamp of the school", "Name: ____"))


def test_a_long_log_becomes_a_pdf_of_several_pages(tmp_path: Path) -> None:
    many = log([done("Lower leg", Mode.GUIDED, 10.0, NOON + timedelta(days=day)) for day in range(150)])
    save(many, tmp_path / "log.pdf")
    data = (tmp_path / "log.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") >= 3


def test_what_cannot_be_written_is_an_error_and_leaves_the_file_before(made: Log, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        save(made, tmp_path / "nowhere" / "log.csv")
    (tmp_path / "log.csv").write_text("before")
    save(made, tmp_path / "log.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["log.csv"]


def test_dates_are_those_of_the_place_where_it_was_practised() -> None:
    late = done("Late", Mode.GUIDED, 5.0, datetime(2026, 3, 1, 23, 30, tzinfo=UTC).astimezone(NOON.tzinfo))
    assert log([late]).rows[0].date == "2026-03-02 00:30"
