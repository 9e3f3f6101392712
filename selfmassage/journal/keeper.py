"""The one thread that touches the journal's file, so that a slow disk never holds up a session."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from .opening import PATIENCE, JournalProblem, Trouble, connect, connect_to_read, problem_of

log = logging.getLogger("selfmassage.journal")

Result = TypeVar("Result")
Job = Callable[[sqlite3.Connection], Result]
Tell = Callable[[str], None]
LONGEST = 5.0
"""Seconds that whoever wants to read waits for what is being written."""
BRIEF = 0.05
"""Seconds to wait for another program that has kept the file too long before."""


class Keeper:
    """Does one job after the other; opens the file for the first, and again after it could not be opened."""

    def __init__(self, path: Path, tell: Tell) -> None:
        self.path = path
        self.problem: JournalProblem | None = None
        self._tell = tell
        self._connection: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._is_open = True

    def write(self, job: Job[None], before: Callable[[], None] = lambda: None) -> None:
        """Do it soon; a failure becomes the problem. What has to be done `before` is, also where no file opens."""

        def attempt() -> None:
            before()
            self._attempt(job, self._for_writing, heals=True)

        future = self._submit(attempt)
        if future:
            future.add_done_callback(_log_fault)

    def read(self, job: Job[Result], otherwise: Result, *, must_write: bool = False) -> Result:
        """Do it after everything before it, and give what it gives; after a failure, give the other."""

        def attempt() -> Result | None:
            connection = self._for_writing if must_write else self._for_reading
            return self._attempt(job, connection, heals=must_write or self._was_locked)

        found = self._wait(self._submit(attempt))
        return otherwise if found is None else found

    def do(self, task: Callable[[], Result]) -> Result | None:
        """Do something to the files, with the journal closed; give what it gives, or none if that takes too long."""

        def alone() -> Result:
            self._disconnect()
            self.problem = None
            return task()

        return self._wait(self._submit(alone))

    def later(self, task: Callable[[], object]) -> None:
        """Do something that needs no journal, after everything before it."""
        self._submit(task)

    def settle(self) -> None:
        """Wait until everything so far is written."""
        self._wait(self._submit(lambda: None))

    def close(self) -> None:
        """Write what there is still to write, and let go of the file; a second time does nothing."""
        if self._is_open:
            self._submit(self._disconnect)
            self._is_open = False
            self._thread.shutdown()

    def _submit(self, task: Callable[[], Result]) -> Future[Result] | None:
        return self._thread.submit(task) if self._is_open else None

    def _wait(self, future: Future[Result] | None) -> Result | None:
        with suppress(TimeoutError):
            return future.result(LONGEST) if future else None
        return None

    def _attempt(self, job: Job[Result], connection: Callable[[], sqlite3.Connection], *, heals: bool) -> Result | None:
        try:
            result = job(connection())
        except (sqlite3.Error, OSError) as error:
            self._complain(problem_of(error, self.path))
        except JournalProblem as problem:
            self._complain(problem)
        else:
            if heals:
                self._complain(None)
            return result
        return None

    def _complain(self, problem: JournalProblem | None) -> None:
        """Tell of a problem once, and of its end; begin anew after what may have to do with the open file."""
        before, self.problem = self.problem, problem
        if problem and not problem.trouble.passes:
            self._disconnect()
        if str(before or "") != str(problem or ""):
            log.warning("%s", problem or "The journal is written again.")
            self._tell(str(problem or ""))

    @property
    def _was_locked(self) -> bool:
        return self.problem is not None and self.problem.trouble is Trouble.LOCKED

    def _for_writing(self) -> sqlite3.Connection:
        patience = BRIEF if self._was_locked else PATIENCE
        if self._connection is None:
            self._connection = connect(self.path, patience=patience)
        self._connection.execute(f"PRAGMA busy_timeout = {round(1000 * patience)}")
        return self._connection

    def _for_reading(self) -> sqlite3.Connection:
        """The same, or one that only reads where nothing can be written."""
        try:
            return self._for_writing()
        except JournalProblem as problem:
            if problem.trouble is not Trouble.READ_ONLY or not self.path.is_file():
                raise
            self._complain(problem)
            self._reader = self._reader or connect_to_read(self.path)
            return self._reader

    def _disconnect(self) -> None:
        for connection in (self._connection, self._reader):
            if connection:
                connection.close()
        self._connection = self._reader = None


def _log_fault(future: Future[None]) -> None:
    """A fault of the program itself; the session goes on."""
    if error := future.exception():
        log.error("the journal could not be written", exc_info=error)
