"""What a person can say in a session: it is too strong, how strong it is, stop."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import LEGS
from selfmassage.session import easing
from selfmassage.session.easing import Eased
from selfmassage.session.player import Moment, State
from selfmassage.session.recorder import NoRecord, Progress, Record, StopReason, When
from selfmassage.session.stops import SHARP, STRONG, Note, Stops, discomfort_of
from selfmassage.session.timeline import Segment
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.player.cramp_panel import CrampPanel
from selfmassage.ui.player.stop_panel import StopPanel
from selfmassage.ui.player_page import PlayerPage

SECOND = 1000  # ms
ABOUT_A_PLACE = frozenset({StopReason.PAIN, StopReason.NUMB, StopReason.CRAMP})
"""Reasons that say something about the area that was worked."""


class InSession(QObject):
    """Brings these to the player, to the record, and back to the screen."""

    def __init__(self, conductor: Conductor, page: PlayerPage, stops: Stops) -> None:
        super().__init__()
        self.reason: StopReason | None = None
        self._conductor, self._page, self._stops = conductor, page, stops
        self._progress = Progress(NoRecord())
        self._was_running = False
        self._began = 0.0
        self._line = ""
        self.stop_panel = StopPanel(stops.question, stops.stops, page)
        self.cramp_panel = CrampPanel(stops.cramp.title, page)
        self._seconds = QTimer(self, interval=SECOND)
        self._seconds.timeout.connect(self.guide)
        for panel in (self.stop_panel, self.cramp_panel):
            page.add_panel(panel)
        self._connect()

    @property
    def record(self) -> Record:
        """Where this session is kept."""
        return self._progress.record

    @property
    def note(self) -> Note | None:
        """What to do after a session that the person has stopped; none after another."""
        return self._stops.note(self.reason) if self.reason else None

    @property
    def texts(self) -> tuple[str, ...]:
        """Lines that may have to be said, for the voice to make."""
        return self._stops.cramp.texts()

    def begin(self, record: Record) -> None:
        """Forget the session before, and tell a new one to its record."""
        self._progress = Progress(record)
        self.reason = None

    def ask_why(self) -> None:
        """Pause, and ask why the person stops."""
        if not self._conductor.is_in_session or self.is_asking:
            return
        player = self._conductor.player
        self._was_running = player is not None and player.state.is_running
        self._conductor.pause()
        self._page.open_panel(self.stop_panel, self.stop_panel)

    @property
    def is_asking(self) -> bool:
        """True while a question stands over the session."""
        return not (self.stop_panel.isHidden() and self.cramp_panel.isHidden())

    @property
    def is_guiding(self) -> bool:
        """True while a cramp is guided through."""
        return self._seconds.isActive()

    def _connect(self) -> None:
        conductor, page = self._conductor, self._page
        conductor.relieved.connect(self._tell)
        conductor.moment_came.connect(self._keep)
        conductor.state_changed.connect(self._end)
        page.question.answered.connect(self._answer)
        page.question.sharp.connect(self._stop_sharp)
        self.stop_panel.chosen.connect(self._stop_for)
        self.stop_panel.stayed.connect(self._stay)
        self.cramp_panel.passed.connect(self._stay)
        self.cramp_panel.ended.connect(lambda: self._stop(StopReason.CRAMP))

    def _tell(self, eased: Eased | None) -> None:
        """Show and keep what became lighter or is left out."""
        self._page.show_notice(self._stops.notice(eased))
        if eased is None:
            return
        several = len(set(eased.areas)) > 1
        after = max(easing.LIGHTEST, eased.before - 1) if several and eased.is_left_out else eased.after
        for area in dict.fromkeys(eased.areas):
            self.record.eased(area, eased.leg, eased.before, after)
        if eased.is_left_out:
            self.record.skipped(eased.step, eased.leg, eased.why)

    def _answer(self, value: int) -> None:
        self.record.discomfort(When.HALFWAY, value, *self._place())
        if value >= STRONG:
            self._leave_out(discomfort_of(value))

    def _stop_sharp(self) -> None:
        self._leave_out(SHARP)

    def _leave_out(self, why: str) -> None:
        self._keep_stop(StopReason.PAIN)
        self._conductor.leave_out(why)

    def _stop_for(self, reason: StopReason) -> None:
        self._keep_stop(reason)
        if reason is StopReason.CRAMP:
            self._begin_to_guide()
        else:
            self._stop(reason)

    def _stop(self, reason: StopReason) -> None:
        self.reason = reason
        self._close()
        self._conductor.stop()

    def _stay(self) -> None:
        self._close()
        if self._was_running:
            self._conductor.toggle()

    def _close(self) -> None:
        self._seconds.stop()
        self._page.close_panels()

    def _begin_to_guide(self) -> None:
        self._began = self._conductor.now()
        self._line = ""
        self.guide()
        self._seconds.start()
        self._page.open_panel(self.cramp_panel, self.cramp_panel.go_on_button)

    def guide(self) -> None:
        """Show and say what to do now."""
        seconds = self._conductor.now() - self._began
        line = self._stops.cramp.line_at(seconds)
        self.cramp_panel.show_moment(seconds, line)
        if line != self._line:
            self._line = line
            self._conductor.say(line)

    def _keep(self, moment: Moment) -> None:
        player = self._conductor.player
        if player and not moment.state.is_over:
            self._progress.see(player.timeline, moment, player.ledger)

    def _end(self, state: State) -> None:
        player = self._conductor.player
        if player and state.is_over:
            position = player.moment(self._conductor.now()).position
            self.record.finish(state, player.timeline, position, player.ledger)
            self._close()

    def _keep_stop(self, reason: StopReason) -> None:
        """Keep it for each area that is worked now, since nobody knows which of them it was."""
        work = self._work() if reason in ABOUT_A_PLACE else None
        if work is None:
            self.record.stopped(reason)
            return
        for area in dict.fromkeys(work.areas):
            self.record.stopped(reason, area, _legs(work))

    def _place(self) -> tuple[Area | None, Leg]:
        """What is worked now; no area where one movement works several."""
        work = self._work()
        if work is None:
            return None, Leg.NONE
        return work.areas[0] if len(set(work.areas)) == 1 else None, _legs(work)

    def _work(self) -> Segment | None:
        player = self._conductor.player
        if player is None:
            return None
        return easing.work_at(player.timeline, player.moment(self._conductor.now()).position)


def _legs(work: Segment) -> Leg:
    """The leg that is worked; both where it is not surely one."""
    return work.leg if work.leg in LEGS else Leg.BOTH
