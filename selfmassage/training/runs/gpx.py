"""Reads GPX files with gpxpy, after a look at them that does no harm."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .budget import Budget
from .points import MOST_POINTS, elements
from .run import Run, RunFileError

if TYPE_CHECKING:
    from gpxpy.gpx import GPXTrack

FASTEST = 6.5
"""Metres a second: the best marathons are slower. More is no run, where a file does not name the sport."""
IMPOSSIBLE = 60.0
"""Metres a second."""
STRAVA_RUN = "9"
"""One maker writes a number for the sport."""


def read(path: Path, budget: Budget) -> Run:
    """Read the latest track of a file; raise RunFileError."""
    _look(path, budget)
    import gpxpy
    from gpxpy.gpx import GPXException

    try:
        tracks = gpxpy.parse(path.read_bytes()).tracks
    except (GPXException, ValueError, UnicodeError) as error:
        raise RunFileError(f"it is damaged or not a whole GPX file ({error}).") from error
    if not tracks:
        raise RunFileError("it holds no recorded track, only a route or places.")
    dated = [(bounds, track) for track in tracks if (bounds := _bounds(track))]
    if not dated:
        raise RunFileError("its track has no times, so nobody can tell when you ran.")
    (start, end), track = max(dated, key=lambda one: one[0][1])
    return _run(track, start, end)


def _bounds(track: GPXTrack) -> tuple[datetime, datetime] | None:
    """Give the first and the last moment; a time without a zone is universal time, as the format has it."""
    times = track.get_time_bounds()
    if times.start_time is None or times.end_time is None:
        return None
    start, end = (time if time.tzinfo else time.replace(tzinfo=UTC) for time in (times.start_time, times.end_time))
    return start, end


def _look(path: Path, budget: Budget) -> None:
    """Refuse what a whole-file reader should not be given."""
    points, root = 0, ""
    for way, _ in elements(path, budget):
        points += way[-1] == "trkpt"
        root = way[0]
        if points > MOST_POINTS:
            raise RunFileError(f"it has more than {MOST_POINTS:,} points.")
    if root != "gpx":
        raise RunFileError("it is not a GPX file.")


def _run(track: GPXTrack, start: datetime, end: datetime) -> Run:
    sport = (track.type or "").strip().lower()
    if sport and "run" not in sport and "jog" not in sport and sport != STRAVA_RUN:
        raise RunFileError(f"it is {sport[:40].replace('_', ' ')}, not a run.")
    metres, whole = track.length_2d(), (end - start).total_seconds()
    seconds = track.get_moving_data().moving_time or whole
    if seconds and metres / seconds > IMPOSSIBLE:
        raise RunFileError("its times and places do not fit together.")
    if not sport and seconds and metres / seconds > FASTEST:
        raise RunFileError(f"it does not name the sport, and {3.6 * metres / seconds:.0f} km/h is too fast for a run.")
    return Run(end, metres or None, seconds or None)
