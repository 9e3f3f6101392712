"""Files of watches: real ones are read, everything else is a sentence, and nothing is large or slow."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.training.runs.budget import LARGEST
from selfmassage.training.runs.folder import NEWEST, mark, newest
from selfmassage.training.runs.reading import read_run
from selfmassage.training.runs.run import Run, RunFileError

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 9, 28, 18, 30, tzinfo=UTC)
POINT = '<trkpt lat="{lat:.6f}" lon="8.5"><time>{time:%Y-%m-%dT%H:%M:%SZ}</time></trkpt>'
GPX = '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk>{}<trkseg>{}</trkseg></trk></gpx>'
TCX = "<TrainingCenterDatabase><Activities>{}</Activities></TrainingCenterDatabase>"
ACTIVITY = (
    '<Activity Sport="{}"><Lap StartTime="{}"><TotalTimeSeconds>{}</TotalTimeSeconds>'
    "<DistanceMeters>{}</DistanceMeters></Lap></Activity>"
)


class Clock:
    """Goes on by a step whenever it is looked at."""

    def __init__(self, step: float = 0.0) -> None:
        self.time, self.step = 0.0, step

    def __call__(self) -> float:
        self.time += self.step
        return self.time


def read(path: Path, clock: Clock | None = None) -> Run:
    return read_run(path, NOW, clock or Clock())


def problem(path: Path, clock: Clock | None = None) -> str:
    with pytest.raises(RunFileError) as error:
        read(path, clock)
    return str(error.value)


def gpx(seconds: int, sport: str = "<type>running</type>", start: datetime = NOW - timedelta(hours=5)) -> str:
    """A run straight north at three metres a second."""
    points = (POINT.format(lat=47 + n * 2.7e-5, time=start + timedelta(seconds=n)) for n in range(0, seconds + 1, 10))
    return GPX.format(sport, "".join(points))


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    ("name", "ended", "metres", "seconds"),
    [
        ("garmin-fenix-5-run.fit", "2017-06-11T14:35:24+00:00", 157.56, 56.887),
        ("run-2013.fit", "2013-02-06T12:55:59.140000+00:00", 4835.38, 2625.14),
        ("activity-unexpected-eof.fit", "2012-04-09T21:24:51+00:00", 5.73, 13.749),
        ("track-with-less-sec-time.gpx", "2015-12-11T15:43:13.000900+01:00", None, None),
        ("treadmill.tcx", "2025-10-24T15:52:44.167000+00:00", None, None),
    ],
)
def test_real_files_are_read(name: str, ended: str, metres: float | None, seconds: float | None) -> None:
    run = read(DATA / name)

    assert abs(run.ended_at - datetime.fromisoformat(ended)) < timedelta(seconds=60)
    assert run.source == name
    if metres is not None:
        assert run.distance_m == pytest.approx(metres)
        assert run.seconds == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("garmin-fenix-5-bike.fit", "it is cycling, not a run."),
        ("Settings.fit", "it holds no activity but settings data."),
        ("compressed-speed-distance.fit", "it does not say when the run was: the clock of the watch was not set."),
        ("around-visnjan-with-car.gpx", "it does not name the sport, and 32 km/h is too fast for a run."),
        ("route.gpx", "it holds no recorded track, only a route or places."),
        ("README.md", "it is none of FIT, GPX and TCX."),
    ],
)
def test_what_is_no_run_is_said(name: str, words: str) -> None:
    assert problem(DATA / name) == f"{name} cannot be used: {words}"


def test_a_file_is_what_it_says_and_not_what_it_is_called(tmp_path: Path) -> None:
    path = write(tmp_path, "run.gpx", (DATA / "garmin-fenix-5-run.fit").read_bytes())

    assert read(path).distance_m == pytest.approx(157.56)


def test_a_track_gives_distance_time_and_end(tmp_path: Path) -> None:
    run = read(write(tmp_path, "run.gpx", gpx(3000)))

    assert run.ended_at == NOW - timedelta(hours=5) + timedelta(seconds=3000)
    assert run.distance_m == pytest.approx(9000, rel=0.01)
    assert run.seconds == pytest.approx(3000)
    assert (run.told, run.is_hard) == ("9.0 km in 50 min", False)


def test_a_mark_of_the_byte_order_does_no_harm(tmp_path: Path) -> None:
    assert read(write(tmp_path, "run.gpx", gpx(600).encode("utf-8-sig"))).seconds == pytest.approx(600)


def test_the_latest_run_of_many_is_taken(tmp_path: Path) -> None:
    activities = [
        ACTIVITY.format("Running", "2026-09-20T08:00:00Z", 3600, 10000),
        ACTIVITY.format("Running", "2026-09-27T08:00:00+02:00", 6000, 15000),
        ACTIVITY.format("Biking", "2026-09-28T08:00:00Z", 3600, 30000),
    ]
    run = read(write(tmp_path, "all.tcx", TCX.format("".join(activities))))

    assert (run.ended_at, run.told, run.is_hard) == (
        datetime(2026, 9, 27, 7, 40, tzinfo=UTC),
        "15.0 km in 1 h 40 min",
        True,
    )


@pytest.mark.parametrize(
    ("minutes", "km", "hard"), [(89, 15.9, False), (90, 10, True), (60, 16, True), (None, 5, False)]
)
def test_a_long_run_counts_as_hard(minutes: float | None, km: float, hard: bool) -> None:
    assert Run(NOW, km * 1000, minutes * 60 if minutes else None).is_hard is hard


BOMB = '<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><gpx>&b;</gpx>'
OUTSIDE = '<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/passwd">]><gpx>&a;</gpx>'


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.fit", b"", "it is empty."),
        ("a.fit", b"\x0e\x10\x00\x00\xff\xff\x00\x00.FIT", "it is damaged or not a whole FIT file"),
        ("a.fit", b"PK\x03\x04", "it is packed (zip or gz). Unpack it first."),
        ("a.gpx", BOMB, "it uses entities or a document type"),
        ("a.gpx", OUTSIDE, "it uses entities or a document type"),
        ("a.tcx", BOMB.replace("gpx", "TrainingCenterDatabase"), "it uses entities or a document type"),
        ("a.gpx", gpx(600)[:-30], "it is damaged or not a whole file"),
        ("a.gpx", "<gpx>" + "<a>" * 100_000, "it is nested deeper than such a file can be."),
        ("a.gpx", "<gpx/>", "it holds no recorded track"),
        ("a.gpx", gpx(600, "<type>cycling</type>"), "it is cycling, not a run."),
        ("a.gpx", gpx(600, start=NOW + timedelta(days=3)), "its run ends in the future, on 01 October 2026."),
        ("a.gpx", GPX.format("", '<trkpt lat="1" lon="2"></trkpt>'), "its track has no times"),
        ("a.gpx", GPX.format("", '<trkpt lat="x" lon="2"></trkpt>'), "it is damaged"),
        ("a.xml", "<html></html>", "it is neither GPX nor TCX."),
        ("a.tcx", TCX.format(""), "it holds no activity."),
        (
            "a.tcx",
            TCX.format(ACTIVITY.format("Other", "2026-09-20T08:00:00Z", 1, 1)),
            "it is another sport, not a run.",
        ),
        ("a.tcx", TCX.format(ACTIVITY.format("Running", "some day", 600, 2000)), "its run has no times"),
        (
            "a.tcx",
            TCX.format(ACTIVITY.format("Running", "2026-09-20T08:00:00Z", 600, "1e9")),
            "its run has no sensible",
        ),
        ("a.tcx", TCX.format(ACTIVITY.format("Running", "2026-09-20T08:00:00Z", "nan", 0)), "its run has"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_a_broken_or_hostile_file_is_a_sentence(name: str, content: str | bytes, words: str, tmp_path: Path) -> None:
    found = problem(write(tmp_path, name, content))

    assert found.startswith(f"{name} cannot be used: {words}"), found
    assert found.endswith((".", "?"))


def test_a_file_of_100_mb_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.fit"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)

    assert problem(path) == "huge.fit cannot be used: it has 100 MB; a run has less than 32."
    assert LARGEST == 32 * 2**20


def test_reading_ends_when_its_time_is_up(tmp_path: Path) -> None:
    path = write(tmp_path, "run.gpx", gpx(3000))

    assert problem(path, Clock(step=21)) == "run.gpx cannot be used: reading it takes longer than 20 seconds."


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    assert problem(tmp_path / "gone.fit") == "gone.fit cannot be used: it is gone."
    assert problem(tmp_path) == f"{tmp_path.name} cannot be used: it is not a file."


@given(data=st.data())
def test_a_real_file_with_any_damage_is_a_run_or_a_sentence(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = bytearray((DATA / data.draw(st.sampled_from(["garmin-fenix-5-run.fit", "Settings.fit"]))).read_bytes())
    for _ in range(data.draw(st.integers(0, 5))):
        whole[data.draw(st.integers(12, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = write(tmp_path_factory.getbasetemp(), "damaged.fit", bytes(whole[: data.draw(st.integers(0, len(whole)))]))

    said = ""
    try:
        read(path)
    except RunFileError as error:
        said = str(error)
    assert not said or said.startswith("damaged.fit cannot be used: it")


def test_the_newest_files_of_a_folder_are_found(tmp_path: Path) -> None:
    for number in range(8):
        os.utime(write(tmp_path, f"{number}.FIT", b"x"), (number, number))
    (tmp_path / "sub.fit").mkdir()
    write(tmp_path, "notes.txt", b"x")
    found = newest(tmp_path, ())

    assert [path.name for path in found] == ["7.FIT", "6.FIT", "5.FIT", "4.FIT", "3.FIT"]
    assert len(found) == NEWEST
    assert newest(tmp_path, [mark(path) for path in found]) == ()


def test_a_file_that_changed_is_new_again(tmp_path: Path) -> None:
    path = write(tmp_path, "run.fit", b"x")
    known = [mark(path)]
    path.write_bytes(b"more")

    assert newest(tmp_path, known) == (path,)


def ask(request: object) -> dict[str, list[object]]:
    """Ask the reading process."""
    command = [sys.executable, "-P", "-m", "selfmassage.training.runs"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    answer = subprocess.run(
        command, input=json.dumps(request).encode(), capture_output=True, env=environment, check=True
    )
    return dict(json.loads(answer.stdout))


def test_the_reading_process_answers_with_runs_problems_and_marks(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes((DATA / "run-2013.fit").read_bytes())
    (tmp_path / "ride.fit").write_bytes((DATA / "garmin-fenix-5-bike.fit").read_bytes())

    folder = ask({"now": NOW.isoformat(), "folder": str(tmp_path)})
    files = ask({"now": NOW.isoformat(), "files": [str(tmp_path / "ride.fit")]})

    assert (len(folder["runs"]), folder["problems"], len(folder["marks"])) == (1, [], 2)
    assert files["problems"] == ["ride.fit cannot be used: it is cycling, not a run."]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    gone = tmp_path / "gone"

    assert ask({"now": NOW.isoformat(), "folder": str(gone)})["problems"] == [
        f"The folder {gone} cannot be read: no such file or directory."
    ]
