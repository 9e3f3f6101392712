"""What the journal keeps, and that it keeps going whatever happens to its file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event

import pytest

from selfmassage.journal import rows, schema
from selfmassage.journal.keeper import BRIEF
from selfmassage.journal.model import Discomfort, State, Stop, StopReason, When
from selfmassage.journal.opening import PATIENCE, JournalProblem, Trouble, connect
from selfmassage.journal.record import Begun
from selfmassage.journal.store import Journal, open_journal
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import Limits, Place, Rule, everywhere
from selfmassage.session import recorder
from selfmassage.session.player import Player
from selfmassage.session.player import State as PlayerState
from selfmassage.session.preferences import Preferences, Verbosity
from tests.sessions import session, started, step, thigh

from .sample import NOON, ZONE, Calendar, entry


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder that is not there yet."""
    return tmp_path / "home" / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    """An empty journal at NOON."""
    journal = open_journal(path, Calendar())
    yield journal
    journal.close()


def begun(**choices: object) -> Begun:
    """A session of two steps on each leg."""
    return Begun(session(step(), thigh()), Preferences(**choices))  # type: ignore[arg-type]


def played(record: recorder.Record, player: Player, until: float) -> None:
    """Play to a moment, telling the record each second."""
    for second in range(1, int(until) + 1):
        player.advance(second)
        tell(record, player, second)


def tell(record: recorder.Record, player: Player, now: float) -> None:
    """What the conductor does at each displayed second."""
    record.progress(player.timeline, player.moment(now).position, player.ledger)


def test_a_session_that_was_played_is_kept_with_all_that_was_told(path: Path) -> None:
    calendar = Calendar()
    journal = open_journal(path, calendar)
    what = begun(verbosity=Verbosity.BRIEF, minutes=3.0)
    player = started(what.timeline)
    record = journal.begin(what)
    record.discomfort(When.BEFORE, 5, Area.CALF, Leg.LEFT)
    played(record, player, 40)
    record.eased(Area.QUAD, Leg.LEFT, 3, 2)
    record.skipped(1, Leg.LEFT, "Too strong.")
    record.stopped(StopReason.CRAMP, Area.QUAD, Leg.LEFT)
    calendar.go_on(minutes=2)
    record.finish(PlayerState.STOPPED, player.timeline, 41.0, player.ledger)
    record.note("Cramped.")
    journal.close()

    journal = open_journal(path, calendar)
    (kept,) = journal.entries()
    journal.close()

    assert (kept.title, kept.state, kept.position, kept.note) == ("Test legs", State.STOPPED, 41.0, "Cramped.")
    assert (kept.verbosity, kept.minutes) == (Verbosity.BRIEF, 3.0)
    assert (kept.began, kept.updated) == (NOON, NOON + timedelta(minutes=2))
    assert kept.began.utcoffset() == ZONE.utcoffset(None)
    assert kept.discomforts == (Discomfort(When.BEFORE, 5, Area.CALF, Leg.LEFT, 0.0),)
    assert kept.stops == (Stop(StopReason.CRAMP, Area.QUAD, Leg.LEFT, 40.0),)
    assert (kept.eased[0].before, kept.eased[0].after) == (3, 2)
    assert kept.leg_seconds(Leg.LEFT) == pytest.approx(player.ledger.leg_seconds(Leg.LEFT))
    assert {(one.step, one.leg): one.why for one in kept.steps}[1, Leg.LEFT] == "Too strong."
    assert len(kept.steps) == 4


def test_what_is_left_out_is_kept_with_its_reason(journal: Journal) -> None:
    limits = Limits((Rule("Your left calf is sore.", frozenset({Place(Area.CALF, Leg.LEFT)}), pressure=0),))
    timeline = session(step(), thigh())
    from selfmassage.session.plan import plan

    limited = plan(timeline.routine, Preferences(), lambda _: 2.0, limits)
    journal.begin(Begun(limited, Preferences(), limits)).progress(limited, 1.0, started(limited).ledger)

    (kept,) = journal.entries()

    assert kept.limits == ("Your left calf is sore.",)
    (left_out,) = (one for one in kept.steps if one.why)
    assert (left_out.name, left_out.leg, left_out.why) == ("Calf kneading", Leg.LEFT, "Your left calf is sore.")
    assert everywhere(Area.CALF)  # both legs are known to the limits


def test_what_was_too_strong_before_a_cut_stays_lighter_after_it(path: Path) -> None:
    calendar = Calendar()
    journal = open_journal(path, calendar)
    what = begun(first_leg=Leg.LEFT)
    record = journal.begin(what)
    record.eased(Area.CALF, Leg.LEFT, 3, 2)
    played(record, started(what.timeline), 33)

    cut = journal.cut_off()

    assert cut is not None
    assert [cut.eased().pressure(step(), leg) for leg in (Leg.LEFT, Leg.RIGHT)] == [2, 3]
    journal.close()


def test_a_session_that_was_cut_off_can_be_gone_on_with(path: Path) -> None:
    calendar = Calendar()
    journal = open_journal(path, calendar)
    what = begun(first_leg=Leg.LEFT, minutes=4.0)
    player = started(what.timeline)
    played(journal.begin(what), player, 33)
    journal.close()  # as after a crash: nobody has said that the session is over
    calendar.go_on(hours=1)

    journal = open_journal(path, calendar)
    cut = journal.cut_off()

    assert cut is not None
    assert cut.fits(what.timeline)
    assert not cut.fits(session(thigh(), step()))
    assert cut.preferences == what.preferences
    assert cut.ledger().leg_seconds(Leg.LEFT) == pytest.approx(player.ledger.leg_seconds(Leg.LEFT))
    block = cut.block_in(what.timeline)
    assert what.timeline.blocks[block][-1].step == 1
    record = journal.resume(cut)
    record.finish(PlayerState.FINISHED, what.timeline, what.timeline.seconds, cut.ledger())
    (kept,) = journal.entries()
    assert (kept.uuid, kept.state) == (cut.entry.uuid, State.FINISHED)
    assert journal.cut_off() is None
    journal.close()


def test_what_was_passed_over_before_the_cut_is_not_gone_back_to(journal: Journal) -> None:
    what = begun()
    player = started(what.timeline)
    player.next(1)
    tell(record := journal.begin(what), player, 1)
    cut = journal.cut_off()

    assert cut is not None
    assert cut.block_in(what.timeline) == 1
    shorter = session(step(), thigh(), first_leg=Leg.RIGHT)
    assert shorter.blocks[cut.block_in(shorter)][-1].leg is Leg.LEFT
    record.finish(PlayerState.STOPPED, what.timeline, 2.0, player.ledger)


def test_what_comes_faster_than_the_disk_is_written_at_once(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []
    monkeypatch.setattr(rows, "write", lambda *row: written.append(row))
    free = Event()
    journal._keeper.later(partial(free.wait, 5))
    record = journal.begin(begun())
    played(record, started(begun().timeline), 100)
    free.set()
    journal.settle()

    assert len(written) == 1


def test_progress_is_kept_once_a_second_and_at_the_end_of_each_segment(journal: Journal) -> None:
    what = begun()
    player = started(what.timeline)
    record = journal.begin(what)
    first = what.timeline.segments[0].end
    kept = []
    for position in (first - 0.1, first - 0.05, first + 0.1, first + 0.2, first + 1.0):
        record.progress(what.timeline, position, player.ledger)
        kept.append(record.entry.position)

    assert kept == [first - 0.1, first - 0.1, first + 0.1, first + 0.1, first + 1.0]


@pytest.mark.parametrize(("hours", "offered"), [(11.9, True), (12.1, False), (-3, True), (-24 * 365 * 56, False)])
def test_a_session_is_offered_again_only_for_half_a_day(hours: float, offered: bool, path: Path) -> None:
    calendar = Calendar()
    journal = open_journal(path, calendar)
    played(journal.begin(begun()), started(begun().timeline), 20)
    journal.close()
    calendar.go_on(hours=hours)

    journal = open_journal(path, calendar)

    assert (journal.cut_off() is not None) is offered
    journal.close()


def test_a_session_that_nobody_wants_to_go_on_with_is_not_offered_again(journal: Journal) -> None:
    played(journal.begin(begun()), started(begun().timeline), 20)
    cut = journal.cut_off()
    assert cut is not None
    journal._record = None  # as in a new start of the program

    journal.decline(cut)

    assert journal.cut_off() is None
    assert journal.entries()[0].state is State.CUT_OFF


def test_a_session_that_another_window_plays_is_not_offered(journal: Journal, path: Path) -> None:
    played(journal.begin(begun()), started(begun().timeline), 20)
    journal.settle()
    other = open_journal(path, Calendar())

    assert len(other.entries()) == 1
    assert other.cut_off() is None
    other.close()


def test_two_windows_write_into_one_journal(journal: Journal, path: Path) -> None:
    other = open_journal(path, Calendar())
    for each in (journal, other):
        played(each.begin(begun()), started(begun().timeline), 20)
        each.settle()

    assert (journal.problem, other.problem) == ("", "")
    assert journal.entries() == other.entries()
    assert len(other.entries()) == 2
    other.close()


def test_a_clock_that_goes_back_leaves_the_order(path: Path) -> None:
    calendar = Calendar()
    journal = open_journal(path, calendar)
    days = [0, -400, -56 * 365, 2]
    for number in days:
        calendar.now = NOON + timedelta(days=number)
        played(journal.begin(begun()), started(begun().timeline), 3)
        journal.settle()

    assert [one.began for one in journal.entries()] == [NOON + timedelta(days=number) for number in days]
    assert [one.day is None for one in journal.entries()] == [False, False, True, False]
    journal.close()


def test_a_note_and_a_bruise_are_kept_during_and_after_a_session(journal: Journal) -> None:
    record = journal.begin(begun())
    journal.note(record.uuid, "During.\ud83d")
    record.discomfort(When.HALFWAY, 3)
    journal.add([entry(7)])

    journal.note(entry(7).uuid, "x" * 30_000)
    journal.bruise(entry(7).uuid, True, Area.CALF, Leg.LEFT)

    during, after = sorted(journal.entries(), key=lambda one: one.title, reverse=True)
    assert (during.note, len(during.discomforts)) == ("During.?", 1)
    assert len(after.note) == 20_000
    assert journal.bruised() == (Place(Area.CALF, Leg.LEFT),)


def test_sessions_that_are_there_are_not_added_again(journal: Journal) -> None:
    assert journal.add([entry(1), entry(2), entry(2)]) == 2
    assert journal.add([entry(2, note="other"), entry(3)]) == 1
    assert [one.note for one in journal.entries()] == ["", "", ""]


def test_everything_can_be_deleted(path: Path) -> None:
    journal = open_journal(path, Calendar())
    record = journal.begin(begun())
    journal.add([entry(1, note="secret")])
    for name in ("journal.version-1.backup.db", "journal.aside-1.db", "journal.aside-1.db-wal"):
        (path.parent / name).write_text("secret")
    (path.parent / "journal.csv").write_text("the person's own")

    assert journal.erase() == ""
    record.note("after all is deleted")

    assert [file.name for file in path.parent.iterdir()] == ["journal.csv"]
    assert journal.entries() == ()
    journal.close()


def test_what_another_window_has_open_is_emptied(path: Path) -> None:
    one, other = (open_journal(path, Calendar()) for _ in range(2))
    one.add([entry(1)])
    assert len(other.entries()) == 1

    one.erase()

    assert other.entries() == ()
    for each in (one, other):
        each.close()


def files(path: Path) -> dict[str, bytes]:
    """All that lies beside the journal, but for what SQLite keeps there for a moment."""
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if not file.name.endswith(("-shm", "-wal"))}


def journal_of(path: Path) -> None:
    """Write a small journal with a session."""
    journal = open_journal(path, Calendar())
    journal.add([entry(1)])
    journal.close()


def spoil(path: Path) -> None:
    """Overwrite the middle of a journal."""
    journal_of(path)
    data = bytearray(path.read_bytes())
    data[5000:20000] = b"\xa5" * 15000
    path.write_bytes(data)


def make_newer(path: Path) -> None:
    """A journal from the future."""
    journal_of(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def make_foreign(path: Path) -> None:
    """The database of another program."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (name TEXT)")


def make_text(path: Path) -> None:
    """Not a database."""
    path.parent.mkdir()
    path.write_text("Dear diary, " * 1000)


TEXTS = {
    spoil: "The journal is damaged, and is left as it is: {}. Sessions are not kept. "
    "Put it away to begin a new one, or put a copy in its place.",
    make_text: "The journal is damaged, and is left as it is: {}. Sessions are not kept. "
    "Put it away to begin a new one, or put a copy in its place.",
    make_newer: "The journal was written by a newer version of Selfmassage, and is left as it is: {}. "
    "Sessions are not kept. Install the newer version, or put the journal away to begin a new one.",
    make_foreign: "This file is not a journal, and is left as it is: {}. Sessions are not kept. "
    "Put it away to begin a journal.",
}


TEXT_LOCKED = (
    "Another program is using the journal: {}. What you do is kept as soon as it is free. Close the other program."
)


@pytest.mark.parametrize("harm", TEXTS, ids=lambda harm: harm.__name__)
def test_a_file_that_is_no_sound_journal_is_left_as_it_is(harm: object, path: Path) -> None:
    harm(path)  # type: ignore[operator]
    before = files(path)
    told: list[str] = []
    journal = open_journal(path, Calendar(), told.append)

    record = journal.begin(begun())
    played(record, started(begun().timeline), 20)
    record.finish(PlayerState.FINISHED, begun().timeline, 20.0, started(begun().timeline).ledger)
    shown = journal.entries()
    journal.close()

    assert told == [TEXTS[harm].format(path)]  # type: ignore[index]
    assert (journal.problem, journal.can_be_put_away, shown) == (told[0], True, ())
    assert files(path) == before


def test_a_damaged_journal_is_put_away_and_a_new_one_begun(path: Path) -> None:
    spoil(path)
    damaged = path.read_bytes()
    (path.parent / "journal.aside-1.db").write_text("an earlier one")
    journal = open_journal(path, Calendar())
    assert journal.entries() == ()

    aside = journal.set_aside()
    journal.add([entry(2)])

    assert aside == path.parent / "journal.aside-2.db"
    assert aside.read_bytes() == damaged
    assert (journal.problem, len(journal.entries())) == ("", 1)
    journal.close()


def test_what_could_not_be_written_while_the_file_was_locked_is_written_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfmassage.journal.keeper.PATIENCE", 0.05)
    journal_of(path)
    told: list[str] = []
    journal = open_journal(path, Calendar(), told.append)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        record = journal.begin(begun())
        record.discomfort(When.BEFORE, 4)
        played(record, started(begun().timeline), 20)
        journal.settle()
        other.execute("ROLLBACK")
    record.note("Later.")
    journal.settle()

    kept = journal.entries()[-1]
    assert (kept.note, kept.position, len(kept.discomforts)) == ("Later.", 20.0, 1)
    busy, over = told
    assert (busy, over) == (TEXT_LOCKED.format(path), "")
    journal.close()


def test_a_session_that_began_before_the_file_could_be_opened_is_written_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfmassage.journal.keeper.PATIENCE", 0.05)
    journal_of(path)
    journal = open_journal(path, Calendar())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        record = journal.begin(begun())
        played(record, started(begun().timeline), 20)
        assert (journal.entries(), journal.problem) == ((), TEXT_LOCKED.format(path))
    assert journal.entries()[-1].position == 20.0
    assert journal.problem == ""
    journal.close()


def test_nobody_waits_twice_for_a_program_that_keeps_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    def locked(path: Path, patience: float) -> sqlite3.Connection:
        waited.append(patience)
        raise JournalProblem(Trouble.LOCKED, path)

    monkeypatch.setattr("selfmassage.journal.keeper.connect", locked)
    journal = open_journal(path, Calendar())
    assert (journal.entries(), journal.entries()) == ((), ())
    assert waited == [PATIENCE, BRIEF]
    journal.close()


def limit(connection: sqlite3.Connection, pages: int) -> None:
    """Make a disk of so many pages."""
    connection.execute(f"PRAGMA max_page_count = {pages}")


def test_what_found_no_room_on_the_disk_is_written_once_there_is_room(journal: Journal) -> None:
    journal.add([entry(1)])
    keep = journal._keeper
    keep.write(lambda connection: limit(connection, 1))
    record = journal.begin(begun())
    for _ in range(30):
        record.note("x" * 20_000)
        record.discomfort(When.DURING, 3)
    journal.settle()
    assert journal.problem.startswith("The disk is full, so the journal cannot be written: ")
    assert [one.note for one in journal.entries()] == [""]

    keep.write(lambda connection: limit(connection, 100_000))
    record.note("Room.")

    assert [one.note for one in journal.entries()] == ["", "Room."]
    assert (journal.problem, len(journal.entries()[1].discomforts)) == ("", 30)


def test_a_folder_that_cannot_be_made_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "journal.db"
    journal = open_journal(path, Calendar())

    journal.begin(begun()).note("lost")

    assert journal.entries() == ()
    assert (
        journal.problem
        == f"The journal cannot be used: {path.parent}: file exists. Sessions are not kept until it can."
    )
    journal.close()


def test_a_journal_that_cannot_be_written_can_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user of the tests may be one who can write anywhere, so SQLite is asked to refuse."""
    journal_of(path)
    real = sqlite3.connect

    def refusing(database: object, **options: object) -> sqlite3.Connection:
        if database == path:
            raise JournalProblem(Trouble.READ_ONLY, path)
        return real(database, **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(sqlite3, "connect", refusing)
    journal = open_journal(path, Calendar())

    assert len(journal.entries()) == 1
    assert journal.problem == (
        f"The journal cannot be written: {path} is read-only. Sessions are not kept. "
        "Allow writing to the file and its folder."
    )
    journal.close()


def test_a_session_in_the_file_that_makes_no_sense_hides_no_other(journal: Journal, path: Path) -> None:
    journal.add([entry(1), entry(2), entry(3)])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE session SET state = 'lost' WHERE sequence = 2")

    assert [one.sequence for one in journal.entries()] == [1, 3]
    assert journal.senseless() == 1


def test_an_older_journal_is_brought_up_to_date_with_a_copy_beside_it(path: Path) -> None:
    journal_of(path)
    later = (*schema.MIGRATIONS, "ALTER TABLE session ADD COLUMN mood TEXT; UPDATE session SET mood = 'calm'")

    with closing(connect(path, later)) as connection:
        assert connection.execute("SELECT mood FROM session").fetchall() == [("calm",)]
        assert schema.version_of(connection) == 2

    copy = path.parent / "journal.version-1.backup.db"
    with closing(connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)
        assert schema.version_of(connection) == 1


def test_a_step_to_the_next_version_that_fails_changes_nothing(path: Path) -> None:
    journal_of(path)
    broken = (*schema.MIGRATIONS, "ALTER TABLE session ADD COLUMN mood TEXT; UPDATE nowhere SET mood = 1")

    with pytest.raises(JournalProblem, match="no such table: nowhere"):
        connect(path, broken)

    journal = open_journal(path, Calendar())
    assert (len(journal.entries()), journal.problem) == (1, "")
    journal.close()
