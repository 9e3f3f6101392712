"""The journal: keeps sessions in one file on this machine, and never stands in the way of one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

import msgspec

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import Place

from . import cut_off, files, rows, statistics
from .cut_off import CutOff
from .keeper import Keeper
from .model import TEXT, Bruise, Entry, State, kept
from .playing import Playing
from .record import Begun, Record, first_entry

Change = Callable[[Entry], Entry]


class Journal:
    """Every call returns at once but for those that read, which wait for what is being written.

    `clock` gives the time with its offset from UTC. `tell` hears of a problem, and of its end by an empty text; it is
    called in a thread of the journal's own.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime], tell: Callable[[str], None] = lambda _: None) -> None:
        self.path = path
        self._clock = clock
        self._keeper = Keeper(path, tell)
        self._playing = Playing(path.with_name(f"{path.stem}.playing"))
        self._record: Record | None = None

    @property
    def problem(self) -> str:
        """What is wrong, and what to do; empty while all is well; as of what was last written or read."""
        return str(self._keeper.problem or "")

    @property
    def can_be_put_away(self) -> bool:
        """True if the file is damaged or not ours to write, so that only `set_aside` helps at once."""
        return self._keeper.problem is not None and self._keeper.problem.trouble.can_be_put_away

    def begin(self, begun: Begun) -> Record:
        """Begin to record a session."""
        return self._recorded(Record(first_entry(begun, self._clock()), self._keeper.write, self._clock, self._end))

    def resume(self, cut: CutOff) -> Record:
        """Go on recording a session that was cut off."""
        return self._recorded(Record(cut.entry, self._keeper.write, self._clock, self._end, is_kept=True))

    def decline(self, cut: CutOff) -> None:
        """Keep that the person does not want to go on with it."""
        self._change(cut.entry.uuid, lambda entry: msgspec.structs.replace(entry, state=State.CUT_OFF))

    def entries(self) -> tuple[Entry, ...]:
        """All sessions in their order; none if they cannot be read."""
        self._try_again()
        return self._keeper.read(lambda connection: rows.read(connection)[0], ())

    def senseless(self) -> int:
        """The number of sessions in the file that make no sense."""
        return self._keeper.read(lambda connection: rows.read(connection)[1], 0)

    def cut_off(self) -> CutOff | None:
        """The session to offer to go on with; none while another window plays one."""

        def look(connection: sqlite3.Connection) -> CutOff | None:
            found = cut_off.find(rows.read_last(connection), self._clock())
            return None if self._playing.is_elsewhere() else found

        return self._keeper.read(look, None)

    def repeated_stops(self, within_days: int = 7) -> tuple[Place, ...]:
        """The places where the person stopped at least twice in these days."""
        return statistics.repeated_stops(self.entries(), self._today(), within_days)

    def bruised(self, within_days: int = 7) -> tuple[Place, ...]:
        """The places that a session has left a bruise on in these days."""
        return statistics.bruised(self.entries(), self._today(), within_days)

    def to_ask_for_bruises(self) -> Entry | None:
        """The session after which to ask whether it left a bruise; none if there is nothing to ask."""
        return statistics.to_ask_for_bruises(self.entries(), self._clock())

    def note(self, uuid: str, text: str) -> None:
        """Keep what the person writes about a session."""
        self._change(uuid, lambda entry: msgspec.structs.replace(entry, note=kept(text, TEXT)))

    def bruise(self, uuid: str, seen: bool, area: Area | None = None, leg: Leg = Leg.NONE) -> None:
        """Keep whether a session has left a bruise, and where."""
        answer = Bruise(seen, self._today(), area, leg)
        self._change(uuid, lambda entry: msgspec.structs.replace(entry, bruises=(*entry.bruises, answer)))

    def add(self, entries: Iterable[Entry]) -> int:
        """Take in sessions from elsewhere, all or none; give the number of those that were not here."""
        coming = tuple(entries)

        def insert(connection: sqlite3.Connection) -> int:
            return rows.insert(connection, coming)

        return self._keeper.read(insert, 0, must_write=True)

    def erase(self) -> str:
        """Delete every session and every file that the journal has made; give what could not be deleted, and why."""
        if self._record:
            self._record.forget()
            self._end()
        left = self._keeper.do(lambda: files.delete(self.path))
        return files.BUSY if left is None else left

    def set_aside(self) -> Path | None:
        """Give such a journal another name, so that a new one can begin; none if that is not possible."""
        return self._keeper.do(lambda: files.set_aside(self.path))

    def settle(self) -> None:
        """Wait until everything so far is on the disk."""
        self._keeper.settle()

    def close(self) -> None:
        """Write what there is still to write, and let go of the file."""
        self._try_again()
        self._end()
        self._keeper.close()

    def _recorded(self, record: Record) -> Record:
        self._record = record
        self._keeper.write(lambda _: self._playing.begin())
        return record

    def _try_again(self) -> None:
        """Write what could not be written when it was told."""
        if self._record:
            self._record.write()

    def _end(self) -> None:
        self._keeper.later(self._playing.end)

    def _today(self) -> date:
        return self._clock().date()

    def _change(self, uuid: str, change: Change) -> None:
        """Change a session that is in the file, or is being written to it."""
        if self._record and self._record.uuid == uuid:
            self._record.change(change)
            return

        def rewrite(connection: sqlite3.Connection) -> None:
            for entry in rows.read(connection, uuid)[0]:
                rows.write(connection, change(entry), entry)

        self._keeper.write(rewrite)


def open_journal(path: Path, clock: Callable[[], datetime], tell: Callable[[str], None] = lambda _: None) -> Journal:
    """Give the journal of a file, which is opened when it is first needed; never fails, see `problem`."""
    return Journal(path, clock, tell)
