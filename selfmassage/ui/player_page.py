"""The player: readable from two metres, and everything by key and by big button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

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
from .player.panel import Panel
from .player.question import Question
from .player.reading import Reading
from .player.screen import Screen, announcement, is_on_screen, screen
from .player.stage import Stage
from .player.top_line import TopLine
from .theme import Theme
from .timeline_strip import TimelineStrip

if TYPE_CHECKING:
    from .practice.guise import Guise

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
        self._guise: Guise | None = None
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
        self.question = Question(self)
        self._panels: list[Panel] = []
        self._shortcuts: list[QShortcut] = []
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

    def set_guise(self, guise: Guise | None) -> None:
        """Show from now on what a practice lets a student see; without a guise, everything."""
        self._guise = guise
        self.stage.set_person(guise is None or guise.shows_person)

    def show_session(self, timeline: Timeline, *, flashes: bool = False) -> None:
        """Show a session from its start; with `flashes` where there is no voice to hear."""
        self._flashes = flashes
        self.stage.prepare()
        self.stage.clear_caption()
        self.top_line.clear_notice()
        self.question.hide()
        self.close_panels()
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
            shown = screen(self._timeline, moment)
            self._screen = self._guise.screen(shown, self._timeline, moment) if self._guise else shown
            self._show(self._screen)
        self._move()
        self.strip.show_position(moment.position)
        if moment.state is State.READY:
            self.grab()  # what was drawn once is drawn quickly, and the clock does not run yet
        self.controls.show_running(moment.state.is_running)
        self.idle.set_running(self._fades and moment.state is State.PLAYING)

    def show_segment(self, segment: Segment) -> None:
        """Tell a screen reader, once, that a segment begins; what was said before is over."""
        self.stage.clear_caption()
        if self._timeline:
            text = announcement(self._timeline, segment)
            self._announce(self._guise.announcement(text, self._timeline, segment) if self._guise else text)
        if segment.kind in FLASHING_KINDS:
            self._flash_for(segment)

    def show_cue(self, cue: Cue) -> None:
        """Show a cue's line, whether it is spoken or not."""
        if cue.text and cue.kind is not CueKind.QUESTION:
            self.show_caption(cue.text)
        if cue.kind in FLASHING_CUES:
            self._flash_for(None)
        if cue.kind is CueKind.QUESTION:
            self.question.ask()
            self._announce(cue.text)

    def show_caption(self, text: str) -> None:
        """Show a line for a while, unless the page says it already."""
        if self._screen is None or not is_on_screen(self._screen, text):
            self.stage.show_caption(text)

    def show_notice(self, text: str) -> None:
        """Show a message about the session itself."""
        self.top_line.show_notice(text)
        self._announce(text)

    def add_panel(self, panel: Panel) -> None:
        """Have a panel that can be laid over the page."""
        self._panels.append(panel)

    def open_panel(self, panel: Panel, first: QWidget) -> None:
        """Lay a panel over the page; until it is closed no key and no button below it does anything."""
        self.question.hide()
        self._set_enabled(False)
        for other in self._panels:
            other.setVisible(other is panel)
        panel.arrange(self.theme)
        panel.open(first)

    def close_panels(self) -> None:
        """Take away whatever lies over the page."""
        if any(not panel.isHidden() for panel in self._panels):
            for panel in self._panels:
                panel.hide()
            self._set_enabled(True)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._shortcuts.append(shortcut)

    def _set_enabled(self, enabled: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if enabled else Qt.FocusPolicy.NoFocus)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)
        for part in (self.controls, self.top_line, self.strip):
            part.setEnabled(enabled)

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
        self._place_question(places)
        for panel in self._panels:
            if not panel.isHidden():
                panel.arrange(self.theme)
        self._offer_detail()

    def _place_question(self, places: Places) -> None:
        """Lay the question over what is just above the buttons."""
        width = places.controls.width()
        self.question.arrange(self.theme, min(0.85 * places.comfortable, 0.0245 * width), width)
        high = self.question.sizeHint().height()
        gap = (places.controls.y() - places.strip.bottom()) // 2
        self.question.setGeometry(places.controls.x(), places.controls.y() - gap - high, width, high)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(arrange(self.width(), self.height(), self.em))

    def hideEvent(self, event: QHideEvent) -> None:
        self.idle.set_running(False)
        super().hideEvent(event)
