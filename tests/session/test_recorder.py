"""How often a record hears of a session."""

from __future__ import annotations

from selfmassage.session.ledger import Ledger
from selfmassage.session.recorder import NoRecord, Progress
from selfmassage.session.timeline import Timeline
from tests.sessions import play, session, started


class Positions(NoRecord):
    """Remembers where the session was."""

    def __init__(self) -> None:
        self.told: list[float] = []

    def progress(self, timeline: Timeline, position: float, ledger: Ledger) -> None:
        self.told.append(position)


def test_a_record_hears_of_each_second_and_of_each_segment_but_not_more_often() -> None:
    player, record = started(session()), Positions()
    progress = Progress(record)
    now = 0.0
    while not player.state.is_over:
        now = play(player, now, 0.1)
        progress.see(player.timeline, player.moment(now), player.ledger)

    whole, segments = player.timeline.seconds, len(player.timeline.segments)
    assert whole <= len(record.told) <= whole + segments + 3
    gaps = [after - before for before, after in zip(record.told, record.told[1:], strict=False)]
    assert max(gaps) <= 1.01


def test_a_pause_is_told_once() -> None:
    player, record = started(session()), Positions()
    progress = Progress(record)
    now = play(player, 0.0, 8.3)
    player.pause(now)
    for _ in range(5):
        progress.see(player.timeline, player.moment(now), player.ledger)
    assert len(record.told) == 1
