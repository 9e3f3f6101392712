"""All that the app keeps about its person, on this machine only, and how it is deleted."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from selfmassage import resources
from selfmassage.journal.brief import Race, Ran
from selfmassage.journal.store import open_journal
from selfmassage.kept import why
from selfmassage.safety.lately import after_bruises, after_stops
from selfmassage.safety.limits import Limits
from selfmassage.safety.profile_file import ProfileFile
from selfmassage.training.outlook import limits_today, load_rules
from selfmassage.training.state import Training
from selfmassage.training.store import TrainingFile
from selfmassage.training.today import fresh

KINDS = ("profile", "training", "journal", "practice", "school_order", "drafts")
"""Everything that the app writes into the folder begins so; the person's own routines and the settings stay."""


class OwnData:
    """Answers about health, races and runs, and the journal."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        """`tell` hears of the journal's problems, in a thread of the journal's own."""
        self.folder = folder
        self.profile = ProfileFile(folder / "profile.json", local_time)
        self.training = TrainingFile(folder / "training.json")
        self.journal = open_journal(folder / "journal.db", local_time, tell)
        self.rules = load_rules(
            resources.asset("timing", "rules.json"),
            resources.asset("timing", "goals.json"),
            resources.asset("training", "plan.json"),
        )

    def limits(self) -> Limits:
        """Give what the last sessions and the calendar limit in the next one."""
        stops, bruises = self.journal.repeated_stops(), self.journal.bruised()
        return after_stops(stops) & after_bruises(bruises) & self.calendar_limits()

    def calendar_limits(self) -> Limits:
        """Give what races, runs and soreness limit."""
        return limits_today(self.training.value, local_time(), self.rules, self.last_session())

    def felt(self) -> int | None:
        """Give how sore the legs are today, from 0 to 10, if the person told."""
        return fresh(self.training.value.taps, local_time().date()).soreness

    def last_session(self) -> date | None:
        """Give the day of the last session in the journal."""
        days = [entry.day for entry in self.journal.entries() if entry.day]
        return max(days, default=None)

    def for_brief(self) -> tuple[list[Ran], list[Race]]:
        """Give runs and races for a therapist's brief."""
        training = self.training.value
        runs = [
            Ran(run.ended_at.date(), (run.distance_m or 0) / 1000, (run.seconds or 0) / 60) for run in training.runs
        ]
        return runs, [Race(race.date, race.name, race.goal) for race in training.races]

    def erase(self) -> list[str]:
        """Delete everything; give a sentence for each file that stays."""
        self.training.change(lambda _: Training())
        with suppress(OSError):  # a file that stays is told of below
            self.profile.erase()
        left = [left for left in (self.journal.erase(),) if left]
        for kind in KINDS:
            for path in (*self.folder.glob(f"{kind}*"), *self.folder.glob(f".{kind}*")):
                if path != self.journal.path:  # it is open, and empty by now
                    left += _deleted(path)
        return left


def local_time() -> datetime:
    """Give the time of day with this place's offset."""
    return datetime.now(UTC).astimezone()


def _deleted(path: Path) -> list[str]:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        return [f"{path} stays: {why(error)}."]
    return []
