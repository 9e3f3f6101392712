"""The sections behind the navigation, and how they lead to one another.

Each is made, and its modules are imported, when it is first opened: most sessions need none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property, partial
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from selfmassage import clock, resources
from selfmassage.own_data import local_time
from selfmassage.safety.gate import Gate
from selfmassage.ui.theme import Theme

from .personal import Personal
from .shared import Shared

if TYPE_CHECKING:
    from selfmassage.practice.desk import Desk
    from selfmassage.ui.editor.flow import EditorFlow
    from selfmassage.ui.help_page import HelpPage
    from selfmassage.ui.practice.lesson import Lesson
    from selfmassage.ui.practice_flow import PracticeFlow
    from selfmassage.ui.write_page import WritePage


class Rooms(QObject):
    """Makes and opens the sections other than the library and the settings."""

    library_changed = Signal()
    """A routine was saved or taken in."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        self.personal = Personal(shared, self._forget)

    def open(self, section: str) -> None:
        """Show a section as things are now."""
        opens: dict[str, Callable[[], None]] = {
            "journal": self.personal.open_journal,
            "races": self.personal.open_races,
            "practice": lambda: self.practice.open(),
            "editor": self._open_write,
            "help": lambda: self._shared.window.go_to(self.help),
        }
        opens[section]()

    def look_again(self) -> None:
        """Whoever comes back from another program sees what it changed."""
        if "editor" in self.__dict__:
            self.editor.look_again()

    def keep(self) -> None:
        """Keep what is being written; the program ends, or comes to the back."""
        if "editor" in self.__dict__:
            self.editor.keep()

    def close(self) -> None:
        """Let go of everything."""
        self.keep()
        self.personal.close()
        if "practice" in self.__dict__:
            self.practice.close()

    def set_theme(self, theme: Theme) -> None:
        """Take another look, where a section has windows of its own."""
        if "practice" in self.__dict__:
            self.practice.set_theme(theme)

    @cached_property
    def practice(self) -> PracticeFlow:
        """The practice pages at work."""
        from selfmassage.ui.practice_flow import House, PracticeFlow

        shared, desk = self._shared, self._desk
        back = lambda: self.practice.open()  # noqa: E731  # the property is not there yet
        house = House(
            routines=lambda: list(shared.library().routines.values()),
            first_leg=lambda: shared.settings.value.next_first_leg,
            play=lambda lesson: shared.flow.practise(lesson, back, self._partner_of(lesson)),
            gate=partial(shared.flow.let_through, back=back),
            now=clock.now,
            tone_path=shared.tone_path,
        )
        return PracticeFlow(shared.window, shared.theme(), shared.drawings, desk, shared.conductor, house)

    def _partner_of(self, lesson: Lesson) -> Gate | None:
        from selfmassage.practice.modes import Mode

        return self._shared.gate.for_partner() if lesson.choice.mode is Mode.PARTNER else None

    @cached_property
    def _desk(self) -> Desk:
        from selfmassage.practice import material
        from selfmassage.practice.desk import Desk

        files = resources.data_dir("assets") / "practice"
        return Desk(material.load(files), self._shared.folders.data, local_time, Random())

    @cached_property
    def editor(self) -> EditorFlow:
        """The editor at work."""
        from selfmassage.authoring import claims
        from selfmassage.authoring.shelf import Shelf
        from selfmassage.ui.editor.export_dialog import ask_where_to
        from selfmassage.ui.editor.flow import EditorFlow
        from selfmassage.ui.editor.import_page import ImportPage
        from selfmassage.ui.editor_page import EditorPage

        shared = self._shared
        flow = EditorFlow(
            self._shared.added(EditorPage(shared.theme(), shared.drawings)),
            self._shared.added(ImportPage(shared.theme())),
            shared.window.go_to,
            Shelf(shared.folders.data / "drafts", shared.folders.routines),
            shared.library,
            shared.narrator,
            shared.conductor.output,
            claims.load(resources.asset("authoring", "claims.json")),
            resources.data_dir("routines"),
            partial(ask_where_to, shared.window),
        )
        flow.play.connect(partial(shared.flow.try_out, back=flow.come_back))
        flow.back.connect(self._open_write)
        flow.saved.connect(self.library_changed)
        return flow

    @cached_property
    def write(self) -> WritePage:
        """The way to writing."""
        from selfmassage.ui.editor.export_dialog import ask_for_files
        from selfmassage.ui.write_page import WritePage

        page = self._shared.added(WritePage(self._shared.theme()))
        page.new_asked.connect(self.editor.new)
        page.import_asked.connect(lambda: self.editor.import_files(ask_for_files(page)))
        page.draft_chosen.connect(self.editor.go_on)
        page.routine_chosen.connect(self.editor.edit)
        return page

    @cached_property
    def help(self) -> HelpPage:
        """The Help page."""
        from selfmassage.knowledge.topics import load as load_topics
        from selfmassage.ui.help_page import HelpPage

        topics = load_topics(resources.asset("help", "topics.json"))
        page = self._shared.added(HelpPage(topics, self._shared.sources, self._shared.theme()))
        page.timer_asked.connect(self._start_timer)
        return page

    def _forget(self) -> None:
        """Forget what would be written again once the files are deleted."""
        if "_desk" in self.__dict__:
            with suppress(OSError):  # whoever deletes the files tells of one that stays
                self._desk.forget()
        if "editor" in self.__dict__:
            self.editor.forget()

    def _open_write(self) -> None:
        own = self._shared.folders.routines
        mine = [routine for routine in self._shared.library().routines.values() if routine.path.is_relative_to(own)]
        self.write.show_works(self.editor.unfinished(), mine)
        self._shared.window.go_to(self.write)

    def _start_timer(self, step: str) -> None:
        """Play one step of the care timers, through the questions like everything else."""
        self._shared.flow.check_in(self._shared.library().routines["care"].only(step))
