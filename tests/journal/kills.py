"""Kills a program that records sessions, again and again, and looks at what it has left behind.

Run as a program of its own, without Qt and without threads, since only such a one may fork.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

from selfmassage.journal.model import State
from selfmassage.journal.record import Begun
from selfmassage.journal.store import Journal, open_journal
from selfmassage.routine.vocabulary import Leg
from selfmassage.session.player import Entered
from selfmassage.session.preferences import Preferences
from tests.sessions import session, started, step, thigh

from .sample import Calendar

ROUND = 20
"""Kills of programs that write into the same file."""
LONGEST = 0.12
"""Seconds until a program is killed; it needs about a third of that to open the journal and begin."""
Told = dict[str, object]


def main(folder: Path, kills: int, seed: int) -> None:
    """Print how many kills there were, how many had told anything, and each thing that was lost."""
    random = Random(seed)
    told: list[Told] = []
    lost: list[str] = []
    heard = 0
    for number in range(kills):
        path = folder / f"journal-{number // ROUND}.db"
        told = [] if number % ROUND == 0 else told
        new = killed(path, random.uniform(0, LONGEST))
        told, heard = told + new, heard + bool(new)
        lost += [f"kill {number}: {what}" for what in look(path, told)]
    print(json.dumps({"kills": kills, "lost": lost, "told": heard}))


def killed(path: Path, seconds: float) -> list[Told]:
    """Record sessions in a program of its own, kill it after so many seconds, and give what it had told by then."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        record(open_journal(path, Calendar()), writer)
    os.close(writer)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        lines = pipe.read().split(b"\n")
    return [json.loads(line) for line in lines[:-1]]


def record(journal: Journal, writer: int) -> None:
    """Record session after session, as fast as it goes, and tell of each segment once it is on the disk."""
    timeline = session(step(), thigh(), step(seconds=7.0))
    for _ in count():
        player = started(timeline)
        kept = journal.begin(Begun(timeline, Preferences()))
        for now in count(1):
            events = player.advance(now)
            kept.progress(timeline, player.moment(now).position, player.ledger)
            if player.state.is_over:
                break
            if any(isinstance(event, Entered) for event in events):
                journal.settle()
                done = [(one.step, one.leg, one.seconds) for one in kept.entry.steps if one.seconds]
                os.write(writer, json.dumps({"uuid": kept.uuid, "steps": done, "over": False}).encode() + b"\n")
        kept.finish(player.state, timeline, timeline.seconds, player.ledger)
        journal.settle()
        os.write(writer, json.dumps({"uuid": kept.uuid, "steps": [], "over": True}).encode() + b"\n")


def look(path: Path, told: list[Told]) -> Iterator[str]:
    """Give what is not as it was told."""
    journal = open_journal(path, Calendar())
    entries = {entry.uuid: entry for entry in journal.entries()}
    cut = journal.cut_off()
    yield from filter(None, (journal.problem, f"{journal.senseless()} make no sense" if journal.senseless() else ""))
    last = next(reversed(entries.values()), None)
    if last and last.state is State.OPEN and last.seconds and (cut is None or cut.entry != last):
        yield "the last session is not offered again"
    journal.close()
    for one in told:
        entry = entries.get(str(one["uuid"]))
        if entry is None:
            yield f"session {one['uuid']} is not there"
            continue
        if one["over"] and entry.state is not State.FINISHED:
            yield f"session {entry.uuid} is {entry.state}"
        seconds = {(kept.step, kept.leg): kept.seconds for kept in entry.steps}
        for number, leg, done in one["steps"]:  # type: ignore[attr-defined]
            if seconds.get((number, Leg(leg)), 0.0) < done:
                yield f"step {number} on the {leg} leg: {seconds.get((number, Leg(leg)))} of {done} s"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
