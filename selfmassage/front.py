"""What is there from the start: the window, the look, the settings, and the library on its page."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from selfmassage import resources
from selfmassage.folders import Folders
from selfmassage.look import Look
from selfmassage.routine.library import Library, load
from selfmassage.settings import SettingsFile
from selfmassage.ui.library_page import LibraryPage
from selfmassage.ui.navigation import Navigation
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.window import Window

SECTIONS = {
    "routines": "Routines",
    "journal": "Journal",
    "races": "Races",
    "practice": "Practice",
    "editor": "Write",
    "help": "Help",
    "settings": "Settings",
}


class Front:
    """The first page and what it needs."""

    def __init__(self, application: QApplication, window: Window, own: Folders) -> None:
        self.application, self.window, self.own = application, window, own
        self.settings = SettingsFile(own.settings)
        self.look = Look(application, self.settings)
        self.drawings = Drawings(resources.data_dir("assets"))
        self.folders = [resources.data_dir("routines"), own.routines]
        self.library = load(self.folders)
        self.library_page = LibraryPage(self.library, self.drawings, self.look.theme)
        self.navigation = Navigation(SECTIONS)
        window.set_navigation(self.navigation)
        window.add(self.library_page)

    def read_library(self) -> None:
        """Read the files anew and show them."""
        self.take_library(load(self.folders))

    def take_library(self, library: Library) -> None:
        """Show another library."""
        self.library = library
        self.library_page.show_library(library)

    def dress(self) -> None:
        """Put on the look that is chosen."""
        self.look.put_on()
        for page in self.window.pages:
            page.set_theme(self.look.theme)

    @property
    def is_at_library(self) -> bool:
        """True while the library is the page that is seen."""
        return self.window.page is self.library_page
