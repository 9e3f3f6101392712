"""Puts the parts together: the only module that knows them all."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from selfmassage import clock, resources
from selfmassage.audio.narrator import Narrator
from selfmassage.audio.output import choose_output
from selfmassage.audio.speech import ProcessEngine, SpeechCache, VoiceChoice, prune
from selfmassage.folders import Folders
from selfmassage.knowledge.topics import load as load_topics
from selfmassage.routine.library import Library, load
from selfmassage.routine.model import Routine
from selfmassage.routine.sources import Source
from selfmassage.routine.sources import load as load_sources
from selfmassage.safety.gate import Gate
from selfmassage.safety.profile_file import ProfileFile
from selfmassage.safety.questions import load_screening
from selfmassage.session import stops
from selfmassage.session.timeline import Tone
from selfmassage.settings import SettingsFile
from selfmassage.ui import theme as themes
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.flow import Flow, Pages
from selfmassage.ui.help_page import HelpPage
from selfmassage.ui.keep_awake import KeepAwake
from selfmassage.ui.library_page import LibraryPage
from selfmassage.ui.navigation import Navigation
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.preparing_page import PreparingPage
from selfmassage.ui.profile_page import ProfilePage
from selfmassage.ui.routine_page import RoutinePage
from selfmassage.ui.settings_flow import SettingsFlow
from selfmassage.ui.settings_page import SettingsPage
from selfmassage.ui.style import em_of, style_sheet
from selfmassage.ui.summary_page import SummaryPage
from selfmassage.ui.window import Window

log = logging.getLogger("selfmassage.window")

SECTIONS = {"routines": "Routines", "help": "Help", "settings": "Settings"}
SMALLEST_POINTS = 11.0
"""Some systems' own text is smaller than a tired person likes to read."""


class App:
    """Everything that lives as long as the window: the library first, the rest once it is painted."""

    def __init__(self, application: QApplication, window: Window, own: Folders, start: Routine | None) -> None:
        self._application, self._window, self._own = application, window, own
        self._font = QFont(application.font())
        self._font.setPointSizeF(max(self._font.pointSizeF(), SMALLEST_POINTS))
        self._settings = SettingsFile(own.settings)
        self._library = self._load_library()
        self._drawings = Drawings(resources.data_dir("assets"))
        self._theme = self._chosen_theme()
        self._dress_application()
        self._library_page = LibraryPage(self._library, self._drawings, self._theme)
        self._library_page.chosen.connect(self._open_routine)
        self._navigation = Navigation(SECTIONS)
        self._navigation.chosen.connect(self._open_section)
        self._window.set_navigation(self._navigation)
        self._window.add(self._library_page)
        self._window.may_close = self._may_close
        self._flow: Flow | None = None
        if start:
            self._complete().check_in(start)
        else:
            self._window.go_to(self._library_page)
        QTimer.singleShot(0, self._tell_of_library)

    def _tell_of_library(self) -> None:
        log.debug("library shown")
        self._complete()

    def _complete(self) -> Flow:
        """Make the other pages, the voice and the sound, once."""
        if self._flow:
            return self._flow
        self._make_pages()
        self._make_sound()
        self._flow = Flow(
            self._window,
            self._pages,
            self._narrator,
            self._conductor,
            self._settings,
            stops.load(resources.asset("session", "stops.json")),
            leave=self._to_library,
            others=lambda: self._library.sequences,
        )
        self._output.changed.connect(self._flow.tell_of_sound)
        self._connect_settings()
        self._application.styleHints().colorSchemeChanged.connect(self._dress)
        self._application.applicationStateChanged.connect(self._look_again)
        self._application.aboutToQuit.connect(self._close)
        self._set_player()
        return self._flow

    def _make_pages(self) -> None:
        theme, drawings = self._theme, self._drawings
        profile = ProfileFile(self._own.data / "profile.json", partial(datetime.now, UTC))
        screening = load_screening(resources.data_dir("assets") / "screening")
        gate = Gate(screening, profile, partial(datetime.now, UTC), clock.now)
        self._pages = Pages(
            RoutinePage(theme, drawings, self._sources),
            CheckInPage(gate, theme, drawings),
            PreparingPage(theme),
            PlayerPage(theme, drawings),
            SummaryPage(theme),
        )
        self._settings_page = SettingsPage(theme)
        self._profile_page = ProfilePage(gate, theme, drawings)
        for page in (*vars(self._pages).values(), self._settings_page, self._profile_page):
            self._window.add(page)
        self._pages.checkin.profile_asked.connect(self._ask_about_health)
        for left in (self._profile_page.done, self._profile_page.back):
            left.connect(self._back_to_check_in)

    def _ask_about_health(self) -> None:
        self._profile_page.show_answers()
        self._window.go_to(self._profile_page)

    def _back_to_check_in(self) -> None:
        self._pages.checkin.look_again()
        self._window.go_to(self._pages.checkin)

    def _make_sound(self) -> None:
        self._output = choose_output()
        self._output.set_volume(self._settings.value.volume)
        self._narrator = self._make_narrator()
        self._conductor = Conductor(clock.now, self._output, self._narrator, tone_path)
        self._keep_awake = KeepAwake()
        self._conductor.state_changed.connect(self._keep_awake.follow)

    def _connect_settings(self) -> None:
        self._settings_flow = SettingsFlow(
            self._settings_page,
            self._settings,
            self._narrator,
            self._output,
            lambda: self._engine.version,
            tone_path,
            self._own.routines,
        )
        self._settings_flow.look_changed.connect(self._dress)
        self._settings_flow.player_changed.connect(self._set_player)
        self._settings_page.back.connect(self._to_library)

    def _dress(self) -> None:
        """Put on the look and the text size that are chosen."""
        self._theme = self._chosen_theme()
        self._dress_application()
        for page in self._window.pages:
            page.set_theme(self._theme)

    def _chosen_theme(self) -> themes.Theme:
        settings = self._settings.value
        return themes.choose(settings.theme, settings.skin, settings.build, settings.motion)

    def _dress_application(self) -> None:
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self._settings.value.text_percent / 100)
        self._application.setFont(font)
        self._application.setPalette(themes.palette(self._theme))
        self._application.setStyleSheet(style_sheet(self._theme, em_of(font)))

    def _set_player(self) -> None:
        self._pages.player.set_fading(self._settings.value.fade_controls)

    def _make_narrator(self) -> Narrator:
        settings = self._settings.value
        choice = VoiceChoice(settings.voice, settings.rate)
        self._engine = ProcessEngine()
        return Narrator(SpeechCache(self._engine, self._own.speech, choice))

    def _open_routine(self, routine: str) -> None:
        self._complete().open(self._library.routines[routine])

    def _open_section(self, section: str) -> None:
        opens = {"routines": self._to_library, "help": self._open_help, "settings": self._open_settings}
        opens[section]()

    def _open_help(self) -> None:
        self._window.go_to(self._help_page)

    def _start_timer(self, step: str) -> None:
        """Play one step of the care timers, through the questions like everything else."""
        self._complete().check_in(self._library.routines["care"].only(step))

    @cached_property
    def _help_page(self) -> HelpPage:
        page = HelpPage(load_topics(resources.asset("help", "topics.json")), self._sources, self._theme)
        page.timer_asked.connect(self._start_timer)
        self._window.add(page)
        return page

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return load_sources(resources.asset("sources.json"))

    def _open_settings(self) -> None:
        self._complete()
        self._settings_flow.show()
        self._window.go_to(self._settings_page)

    def _to_library(self) -> None:
        """Show the library as the files are now."""
        self._read_library()
        self._window.go_to(self._library_page)

    def _read_library(self) -> None:
        self._library = self._load_library()
        self._library_page.show_library(self._library)

    def _load_library(self) -> Library:
        return load([resources.data_dir("routines"), self._own.routines])

    def _look_again(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back from a text editor sees what the files say now."""
        if state is Qt.ApplicationState.ApplicationActive and self._window.page is self._library_page:
            self._read_library()

    def _may_close(self) -> bool:
        return self._flow is None or self._flow.may_end()

    def _close(self) -> None:
        """Let go of everything that sounds, and keep where the window was."""
        self._settings.change(geometry=self._window.place())
        self._conductor.stop()
        self._narrator.close()
        self._output.close()
        prune(self._own.speech)


def tone_path(tone: Tone) -> Path:
    """The file of a tone."""
    return resources.asset("sounds", f"{tone}.wav")
