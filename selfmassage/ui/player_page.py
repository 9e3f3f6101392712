"""The player: readable from two metres, and everything by key and by big button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut

from selfmassage.session.player import Moment, State
from selfmassage.session.timeline import Cue, CueKind, Kind, Segment, Timeline

from .actions import ACTIONS
from .fit_label import FitLabel
from .page import Page
from .pictures.drawings import Drawings
from .player.arrangement import Places, arrange
from .player.clock import Clock
from .player.controls import Controls
from .player.flash import Flash
from .player.frames import Frames
from .player.heading import Heading
from .player.idle import Idle
from .player.reading import Reading
from .player.screen import Screen, announcement, is_on_screen, screen
from .player.stage import Stage
from .player.top_line import TopLine
from .theme import Theme
from .timeline_strip import TimelineStrip

FLASHING_CUES = frozenset({CueKind.START, CueKind.SWITCH, CueKind.HALFWAY, CueKind.FINISH})
SLOW = 0.5
"""Pace of the pictures in a lead-in."""
FLASHING_KINDS = frozenset({Kind.WORK, Kind.SWITCH, Kind.FINISH})


class PlayerPage(Page):
    """Shows a session as it is played."""

    asked = Signal(str)
    """The id of an action of actions.py."""
    jump_asked = Signal(int)
    """The number of a block of the timeline."""

    def __init__(self, theme: Theme, drawings: Drawings) -> None:
        super().__init__(theme)
        self._timeline: Timeline | None = None
        self._screen: Screen | None = None
        self._fades = True
        self._flashes = self._muted = False
        self.top_line = TopLine(theme, self)
        self.heading = Heading(theme, self)
        self.stage = Stage(theme, drawings, self)
        self.clock = Clock(theme, self)
        self.reading = Reading(theme, self)
        self.next = FitLabel(theme.muted, parent=self)
        self.strip = TimelineStrip(theme, self)
        self.controls = Controls(theme, self)
        self.flash = Flash(self)
        self.idle = Idle(self)
        self.frames = Frames(self)
        self._worked: Callable[[], float] = lambda: 0.0
        self._plays = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Session")
        self._connect()

    def follow(self, worked: Callable[[], float]) -> None:
        """Let the pictures follow a clock: seconds worked of the present step, less than 0 in its lead-in."""
        self._worked = worked

    def show_session(self, timeline: Timeline, *, flashes: bool = False) -> None:
        """Show a session from its start; with `flashes` where there is no voice to hear."""
        self._flashes = flashes
        self.stage.clear_caption()
        self.top_line.clear_notice()
        self.show_timeline(timeline)

    def show_timeline(self, timeline: Timeline) -> None:
        """Take the session's timeline after it has changed."""
        self._timeline = timeline
        self.strip.show_timeline(timeline)
        self.top_line.show_title(timeline.routine.title)

    def show_moment(self, moment: Moment) -> None:
        """Show a moment; comes at every change and every displayed second."""
        self._plays = moment.state is State.PLAYING
        if self._timeline:
            self._screen = screen(self._timeline, moment)
            self._show(self._screen)
        self._move()
        self.strip.show_position(moment.position)
        self.controls.show_running(moment.state.is_running)
        self.idle.set_running(self._fades and moment.state is State.PLAYING)

    def show_segment(self, segment: Segment) -> None:
        """Tell a screen reader, once, that a segment begins; what was said before is over."""
        self.stage.clear_caption()
        if self._timeline:
            self._announce(announcement(self._timeline, segment))
        if segment.kind in FLASHING_KINDS:
            self._flash_for(segment)

    def show_cue(self, cue: Cue) -> None:
        """Show a cue's line, whether it is spoken or not."""
        if cue.text:
            self.show_caption(cue.text)
        if cue.kind in FLASHING_CUES:
            self._flash_for(None)

    def show_caption(self, text: str) -> None:
        """Show a line for a while, unless the page says it already."""
        if self._screen is None or not is_on_screen(self._screen, text):
            self.stage.show_caption(text)

    def show_notice(self, text: str) -> None:
        """Show a message about the session itself."""
        self.top_line.show_notice(text)
        self._announce(text)

    def show_muted(self, muted: bool) -> None:
        """Show whether voice and tones are silenced."""
        self._muted = muted
        self.top_line.show_muted(muted)

    def set_fading(self, fades: bool) -> None:
        """Let the buttons step back while nobody touches anything, or not."""
        self._fades = fades

    def arrange(self) -> None:
        """Take the look and the text size."""
        for part in (self.top_line, self.heading, self.stage, self.clock, self.reading, self.strip, self.controls):
            part.set_theme(self.theme)
        self.next.set_colour(self.theme.muted)
        if self._screen:
            self._show(self._screen)
        self._move()
        self._place(arrange(self.width(), self.height(), self.em))

    def _move(self) -> None:
        """Let the pictures move while time passes, unless they may not."""
        self.frames.set_wanted(self._plays and self.theme.moves and self._screen is not None)
        if not self._plays:
            self.stage.arrive()

    def _shown_time(self) -> float:
        """Return what the pictures show: before the work the movement is shown slowly, and meets its start."""
        worked = self._worked()
        return worked if worked >= 0 else SLOW * worked

    def _connect(self) -> None:
        self.frames.ticked.connect(lambda: self.stage.show_time(self._shown_time()))
        self.strip.block_clicked.connect(self.jump_asked)
        for part in (self.controls, self.top_line):
            part.asked.connect(self._ask)
        self.idle.changed.connect(self.controls.set_pale)
        for action in ACTIONS:
            for keys in action.sequences():
                self._add_shortcut(action.id, keys)

    def _add_shortcut(self, id: str, keys: QKeySequence) -> None:
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: self._ask(id))

    def _ask(self, id: str) -> None:
        """Pass a wish on; only the detail is the page's own."""
        self.idle.stir()
        if id == "more":
            self.reading.toggle_detail()
            self._offer_detail()
        else:
            self.asked.emit(id)

    def _show(self, shown: Screen) -> None:
        self.heading.show_step(shown.leg, shown.title, shown.technique, shown.is_change)
        self.clock.show_time(shown.clock, shown.clock_words)
        self.clock.show_state(shown.state, shown.leg, shown.pressure)
        self.reading.show_texts(shown.instruction, shown.caution, shown.detail)
        self.next.show_text(shown.next)
        self.top_line.show_place(shown.step, shown.left)
        self.stage.show_topic(shown.topic, self._shown_time())
        self.stage.veil.show_text(shown.veil)
        self._offer_detail()

    def _offer_detail(self) -> None:
        self.top_line.show_more(self.reading.has_hidden_detail, self.reading.wants_detail)

    def _flash_for(self, segment: Segment | None) -> None:
        """Flash in the colour of the leg, where the ear gets nothing."""
        leg = segment.leg if segment else self._screen.leg if self._screen else None
        if leg and (self._flashes or self._muted):
            self.flash.flash(self.theme.leg(leg))

    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _place(self, places: Places) -> None:
        """Put every part into its place."""
        for name in ("top_line", "heading", "clock", "reading", "next", "strip", "controls"):
            getattr(self, name).setGeometry(getattr(places, name))
        self.stage.setGeometry(places.picture)
        self.flash.setGeometry(self.rect())
        self.next.setVisible(not places.next.isEmpty())
        self.next.set_biggest(places.small * 1.15)
        self.stage.set_text_pixels(places.comfortable)
        self.reading.set_sizes(places.comfortable, places.biggest)
        self.strip.set_text_pixels(places.small)
        self._offer_detail()

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(arrange(self.width(), self.height(), self.em))

    def hideEvent(self, event: QHideEvent) -> None:
        self.idle.set_running(False)
        super().hideEvent(event)
