"""Everything behind the first page: what is known of the person, the voice and the sound, sessions, the sections."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from selfmassage import clock, resources
from selfmassage.audio.narrator import Narrator
from selfmassage.audio.output import choose_output
from selfmassage.audio.speech import ProcessEngine, SpeechCache, VoiceChoice, prune
from selfmassage.front import Front
from selfmassage.journal.record import Begun
from selfmassage.own_data import OwnData, local_time
from selfmassage.practice.strokes import load as load_strokes
from selfmassage.rooms.rooms import Rooms
from selfmassage.rooms.shared import Shared
from selfmassage.routine.library import Library
from selfmassage.routine.sources import load as load_sources
from selfmassage.safety.gate import Gate
from selfmassage.safety.limits import Limits
from selfmassage.safety.questions import load_screening
from selfmassage.session import stops
from selfmassage.session.preferences import Preferences
from selfmassage.session.recorder import Record
from selfmassage.session.timeline import Timeline, Tone
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.editor.drops import FileDrops
from selfmassage.ui.editor.export_dialog import ask_for_folder
from selfmassage.ui.flow import Flow, Pages
from selfmassage.ui.journal.flow import Teller
from selfmassage.ui.keep_awake import KeepAwake
from selfmassage.ui.library.added_folders import AddedFolders
from selfmassage.ui.library.folder_list import FolderList
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.preparing_page import PreparingPage
from selfmassage.ui.routine_page import RoutinePage
from selfmassage.ui.settings_flow import SettingsFlow
from selfmassage.ui.settings_page import SettingsPage
from selfmassage.ui.summary_page import SummaryPage

AFTER_SESSION = "Files can be taken in after the session."


class House(QObject):
    """Made once the library is shown."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front
        self._teller = Teller()
        self.own = OwnData(front.own.data, self._teller.told.emit)
        screening = load_screening(resources.data_dir("assets") / "screening")
        self.gate = Gate(screening, self.own.profile, local_time, clock.now, self.own.limits)
        self._sources = load_sources(resources.asset("sources.json"))
        self._strokes = load_strokes(resources.asset("practice", "strokes.json"))
        self._make_pages()
        self._make_sound()
        self.flow = self._make_flow()
        self.rooms = self._make_rooms()
        self._added = AddedFolders(front.folders)

    def furnish(self) -> None:
        """Connect everything, and show what depends on the person."""
        self._connect_settings()
        self._connect_rooms()
        self._connect_folders()
        application = self._front.application
        application.styleHints().colorSchemeChanged.connect(self._dress)
        application.applicationStateChanged.connect(self._look_again)
        application.aboutToQuit.connect(self._close)
        self._set_player()
        self.rooms.personal.show_training()

    def open(self, section: str) -> None:
        """Open a section of the navigation."""
        self.rooms.keep()
        opens = {"routines": self.to_library, "settings": self._open_settings}
        opens.get(section, partial(self.rooms.open, section))()

    def open_routine(self, id: str) -> None:
        """Open the page of a routine."""
        self.flow.open(self._front.library.routines[id])

    def to_library(self) -> None:
        """Show the library as the files are now."""
        self._front.window.go_to(self._front.library_page)
        self.read_library()

    def read_library(self) -> None:
        """Read all files: beside the window's work where other people's folders belong to it."""
        if self._added.folders:
            self._added.read()
        else:
            self._front.read_library()
            self.rooms.personal.show_training()

    def may_close(self) -> bool:
        """Ask before a session is left."""
        return self.flow.may_end()

    def _make_pages(self) -> None:
        theme, drawings = self._front.look.theme, self._front.drawings
        self._pages = Pages(
            RoutinePage(theme, drawings, self._sources, self._strokes),
            CheckInPage(self.gate, theme, drawings),
            PreparingPage(theme),
            PlayerPage(theme, drawings),
            SummaryPage(theme),
        )
        self._folder_list = FolderList(partial(ask_for_folder, self._front.window))
        self._settings_page = SettingsPage(theme, self._folder_list)
        for page in (*vars(self._pages).values(), self._settings_page):
            self._front.window.add(page)

    def _make_sound(self) -> None:
        settings = self._front.settings.value
        self._output = choose_output()
        self._output.set_volume(settings.volume)
        self._engine = ProcessEngine()
        choice = VoiceChoice(settings.voice, settings.rate)
        self._narrator = Narrator(SpeechCache(self._engine, self._front.own.speech, choice))
        self._conductor = Conductor(clock.now, self._output, self._narrator, tone_path)
        self._keep_awake = KeepAwake()
        self._conductor.state_changed.connect(self._keep_awake.follow)

    def _make_flow(self) -> Flow:
        flow = Flow(
            self._front.window,
            self._pages,
            self._narrator,
            self._conductor,
            self._front.settings,
            stops.load(resources.asset("session", "stops.json")),
            leave=self.to_library,
            others=lambda: self._front.library.sequences,
            begin=self._begin_record,
            felt=self.own.felt,
            strokes=self._strokes,
        )
        self._output.changed.connect(flow.tell_of_sound)
        return flow

    def _begin_record(self, timeline: Timeline, preferences: Preferences, limits: Limits) -> Record:
        from_outside = timeline.routine.id not in self._front.library.routines
        return self.own.journal.begin(Begun(timeline, preferences, limits, from_outside))

    def _make_rooms(self) -> Rooms:
        front = self._front
        return Rooms(
            Shared(
                front.window,
                lambda: front.look.theme,
                front.drawings,
                front.own,
                front.settings,
                lambda: front.library,
                self.own,
                self.gate,
                self._narrator,
                self._conductor,
                self.flow,
                self._sources,
                tone_path,
                self.to_library,
                front.library_page.put_above,
                front.library_page.stay_off_floor,
            )
        )

    def _connect_rooms(self) -> None:
        personal = self.rooms.personal
        self.rooms.library_changed.connect(self.read_library)
        checkin = self._pages.checkin
        checkin.profile_asked.connect(lambda: personal.ask_about_health(self._back_to_check_in, checkin.gate))
        self._settings_page.health_asked.connect(partial(personal.ask_about_health, self._open_settings))
        self._settings_page.erase_asked.connect(personal.erase)
        self._teller.told.connect(personal.tell_of_journal)
        self._pages.routine.change_asked.connect(lambda: self.rooms.editor.edit(self._pages.routine.routine))
        self._drops = FileDrops(self._front.window)
        self._drops.dropped.connect(self._take_in)

    def _take_in(self, files: Sequence[Path]) -> None:
        """Show what dropped files hold; a session that is played is not left for it."""
        if self._front.window.page in (self._pages.preparing, self._pages.player):
            self._pages.player.show_notice(AFTER_SESSION)
        else:
            self.rooms.editor.import_files(files)

    def _connect_settings(self) -> None:
        self._settings_flow = SettingsFlow(
            self._settings_page,
            self._front.settings,
            self._narrator,
            self._output,
            lambda: self._engine.version,
            tone_path,
            self._front.own.routines,
        )
        self._settings_flow.look_changed.connect(self._dress)
        self._settings_flow.player_changed.connect(self._set_player)
        self._settings_page.back.connect(self.to_library)

    def _connect_folders(self) -> None:
        """Read and watch the folders of other people that the person has chosen."""
        self._added.loaded.connect(self._show_added)
        self._added.progress.connect(self._folder_list.show_progress)
        self._folder_list.changed.connect(self._choose_folders)
        if folders := self._front.settings.value.added_folders:
            self._added.set_folders([Path(folder) for folder in folders])

    def _choose_folders(self, folders: list[Path]) -> None:
        self._front.settings.change(added_folders=tuple(map(str, folders)))
        self._added.set_folders(folders)

    def _show_added(self, library: Library, missing: Sequence[Path]) -> None:
        self._front.take_library(library)
        self._folder_list.show_folders(self._added.folders, missing)
        self.rooms.personal.show_training()

    def _dress(self) -> None:
        self._front.dress()
        self.rooms.set_theme(self._front.look.theme)

    def _set_player(self) -> None:
        self._pages.player.set_fading(self._front.settings.value.fade_controls)

    def _open_settings(self) -> None:
        self._settings_flow.show()
        self._front.window.go_to(self._settings_page)

    def _back_to_check_in(self) -> None:
        self._pages.checkin.look_again()
        self._front.window.go_to(self._pages.checkin)

    def _look_again(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back from a text editor sees what the files say now."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self.rooms.keep()
        elif self._front.is_at_library:
            self.read_library()
        else:
            self.rooms.look_again()

    def _close(self) -> None:
        """Let go of everything that sounds or writes, and keep where the window was."""
        self._front.settings.change(geometry=self._front.window.place())
        self.rooms.close()
        self._added.close()
        self._conductor.stop()
        self.own.journal.close()
        self._narrator.close()
        self._output.close()
        prune(self._front.own.speech)


def tone_path(tone: Tone) -> Path:
    """The file of a tone."""
    return resources.asset("sounds", f"{tone}.wav")
