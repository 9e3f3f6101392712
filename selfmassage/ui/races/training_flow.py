"""Leads between what is remembered about training, the strip on the library page and the Races page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from selfmassage.routine.model import Routine
from selfmassage.safety.limits import Limits
from selfmassage.safety.verdict import Verdict
from selfmassage.training.outlook import Rules, limits_today, outlook, plan
from selfmassage.training.races import Race, distance, faults_of, free_id
from selfmassage.training.runs.__main__ import Answer
from selfmassage.training.runs.run import Run
from selfmassage.training.state import Training, with_marks, with_race, with_runs, without_race
from selfmassage.training.store import TrainingFile
from selfmassage.training.suits import Suggestion
from selfmassage.training.today import ago_of, fresh, hard_moment, hours_since_hard
from selfmassage.ui.library.suits import Suits
from selfmassage.ui.races_page import RacesPage

from . import asking
from .run_reader import RunReader


class TrainingFlow(QObject):
    """Everything about races, runs and what suits today, at work."""

    opened = Signal(str, object)
    """The id of a routine, and the minutes to fit it to or None."""
    changed = Signal()
    """Limits for sessions may be others now."""

    def __init__(
        self,
        strip: Suits,
        page: RacesPage,
        file: TrainingFile,
        rules: Rules,
        now: Callable[[], datetime],
        reader: RunReader,
        last_session: Callable[[], date | None] = lambda: None,
        verdict: Callable[[], Verdict | None] = lambda: None,
    ) -> None:
        """`now` has the local time zone; `verdict` is that of the safety questions as far as they are answered."""
        super().__init__()
        self._strip, self._page, self._file, self._rules = strip, page, file, rules
        self._now, self._reader = now, reader
        self._last_session, self._verdict = last_session, verdict
        self._routines: Sequence[Routine] = ()
        self._removed: Race | None = None
        self._connect()

    @property
    def training(self) -> Training:
        """What is remembered, with the runs for a therapist's brief."""
        return self._file.value

    def limits(self) -> Limits:
        """Give what calendar, runs and soreness allow any session now."""
        return limits_today(self._file.value, self._now(), self._rules, self._last_session())

    def show(self, routines: Sequence[Routine]) -> None:
        """Show everything for these routines as it is now."""
        self._routines = routines
        self._refresh()

    def look_into_folder(self) -> None:
        """Have the watch's folder read, if there is one; what is found shows later."""
        if self._file.value.watch_folder:
            self._reader.read_folder(self._file.value.watch_folder, self._file.value.known)

    def take_files(self, files: Sequence[Path]) -> None:
        """Have files read that were dropped or chosen."""
        if files:
            self._reader.read_files(files)

    def close(self) -> None:
        """End what is being read."""
        self._reader.close()

    def _connect(self) -> None:
        strip, page = self._strip, self._page
        strip.opened.connect(self._open)
        strip.picked.connect(self._take_tap)
        strip.file_asked.connect(lambda: self.take_files(asking.run_files(strip)))
        page.form.saved.connect(self._save_race)
        page.list.removed.connect(self._remove_race)
        page.undo_asked.connect(self._undo)
        page.plan.opened.connect(lambda routine: self.opened.emit(routine, None))
        page.training.picked.connect(lambda field, value: self._set({field: value}))
        page.training.visited.connect(lambda: self._set({"last_visit": self._now().date()}))
        page.runs.file_asked.connect(lambda: self.take_files(asking.run_files(page)))
        page.runs.folder_asked.connect(self._choose_folder)
        page.runs.folder_left.connect(lambda: self._set({"watch_folder": "", "known": ()}))
        page.runs.judged.connect(self._judge_run)
        self._reader.done.connect(self._take_answer)

    def _refresh(self) -> None:
        training, now, last = self._file.value, self._now(), self._last_session()
        found = outlook(training, now, self._rules, self._routines, last, self._verdict())
        taps = fresh(training.taps, now.date())
        self._strip.show_outlook(found, taps, ago_of(hours_since_hard(training, now)))
        ids = {routine.id for routine in self._routines}
        self._page.show_training(training, now, plan(training, now, self._rules, last), ids)
        self._page.show_notes([self._file.note] if self._file.note else [])

    def _change(self, update: Callable[[Training], Training]) -> None:
        self._file.change(update)
        self._refresh()
        self.changed.emit()

    def _set(self, fields: dict[str, Any]) -> None:
        today = self._now().date()
        self._change(lambda old: msgspec.structs.replace(old, since=old.since or today, **fields))

    def _take_tap(self, field: str, value: Any) -> None:
        now = self._now()
        if field == "race_over":
            self._finish_race(now if value else None)
            return
        fields = {"hard_at": hard_moment(value, now)} if field == "ago" else {field: value}

        def update(old: Training) -> Training:
            taps = msgspec.structs.replace(fresh(old.taps, now.date()), day=now.date(), **fields)
            return msgspec.structs.replace(old, taps=taps)

        self._change(update)

    def _finish_race(self, when: datetime | None) -> None:
        today = self._now().date()

        def update(old: Training) -> Training:
            over = {race.id for race in old.races if race.date == today and race.finished is None}
            races = tuple(
                msgspec.structs.replace(race, finished=when) if race.id in over else race for race in old.races
            )
            return msgspec.structs.replace(old, races=races)

        self._change(update)

    def _save_race(self, race_id: str, name: str, day: date, km: str, goal: str) -> None:
        faults = faults_of(name, day, km)
        if faults:
            self._page.form.show_faults(faults)
            return

        def update(old: Training) -> Training:
            before = next((race.finished for race in old.races if (race.id, race.date) == (race_id, day)), None)
            race = Race(race_id or free_id(old.races), name.strip(), day, distance(km), goal.strip(), before)
            return msgspec.structs.replace(with_race(old, race), since=old.since or self._now().date())

        self._change(update)
        self._page.say(f"{name.strip()} is kept.")
        self._page.close_form()

    def _remove_race(self, race_id: str) -> None:
        self._removed = next((race for race in self._file.value.races if race.id == race_id), None)
        if self._removed:
            self._change(lambda old: without_race(old, race_id))
            self._page.say(f"{self._removed.name} is removed.", may_undo=True)
            self._page.undo_button.setFocus()

    def _undo(self) -> None:
        if race := self._removed:
            self._change(lambda old: with_race(old, race))
            self._page.say(f"{race.name} is back.")
            self._page.add_button.setFocus()

    def _choose_folder(self) -> None:
        if folder := asking.watch_folder(self._page):
            self._set({"watch_folder": folder, "known": ()})
            self.look_into_folder()

    def _judge_run(self, run: Run, hard: bool) -> None:
        def update(old: Training) -> Training:
            runs = tuple(
                msgspec.structs.replace(one, hard=hard) if one.ended_at == run.ended_at else one for one in old.runs
            )
            return msgspec.structs.replace(old, runs=runs)

        self._change(update)

    def _take_answer(self, answer: Answer) -> None:
        self._change(lambda old: with_marks(with_runs(old, answer.runs), answer.marks))
        problem = "\n".join(answer.problems)
        self._page.runs.say(problem)
        if problem:
            self._strip.say(problem)

    def _open(self, suggestion: Suggestion) -> None:
        self.opened.emit(suggestion.routine.id, suggestion.minutes)
