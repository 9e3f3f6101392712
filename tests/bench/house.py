"""A session with the real clock, timer, pages and voice, and with an output that notes when it was told to play."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from selfmassage import clock, resources
from selfmassage.audio.narrator import Narrator
from selfmassage.audio.speech import ProcessEngine, SpeechCache, VoiceChoice
from selfmassage.house import tone_path
from selfmassage.routine.sources import load as load_sources
from selfmassage.session import stops
from selfmassage.settings import SettingsFile
from selfmassage.ui import theme as themes
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.flow import Flow, Pages
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.preparing_page import PreparingPage
from selfmassage.ui.routine_page import RoutinePage
from selfmassage.ui.summary_page import SummaryPage
from selfmassage.ui.window import Window
from tests.fakes import FakeOutput
from tests.gates import open_gate


class NotingOutput(FakeOutput):
    """Notes what was to be played, and when by the clock."""

    def __init__(self) -> None:
        super().__init__()
        self.began = 0.0
        self.played: list[tuple[float, Path]] = []

    def wake(self) -> None:
        """Wake up: the session begins in the same breath."""
        super().wake()
        self.began = clock.now()

    def play(self, path: Path) -> None:
        self.played.append((clock.now(), path))


@dataclass
class House:
    """A flow and what is needed to watch it."""

    flow: Flow
    pages: Pages
    conductor: Conductor
    output: NotingOutput
    settings: SettingsFile


@contextmanager
def house(folder: Path) -> Iterator[House]:
    """Open a window on a new flow; the cache of spoken lines lasts as long as the folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    pages = make_pages()
    window = Window()
    for page in vars(pages).values():
        window.add(page)
    output, settings = NotingOutput(), SettingsFile(folder / "settings.json")
    narrator = Narrator(SpeechCache(ProcessEngine(), folder / "speech", VoiceChoice()))
    conductor = Conductor(clock.now, output, narrator, tone_path)
    flow = Flow(
        window, pages, narrator, conductor, settings, stops.load(resources.asset("session", "stops.json")), lambda: None
    )
    window.show()
    yield House(flow, pages, conductor, output, settings)
    conductor.stop()
    narrator.close()
    window.deleteLater()
    application.processEvents()


def make_pages() -> Pages:
    """Make the pages of a session as the app does."""
    theme = themes.LIGHT
    drawings = Drawings(resources.data_dir("assets"))
    return Pages(
        RoutinePage(theme, drawings, load_sources(resources.asset("sources.json"))),
        CheckInPage(open_gate(clock.now), theme, drawings),
        PreparingPage(theme),
        PlayerPage(theme, drawings),
        SummaryPage(theme),
    )


def let_pass(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let the application live for some seconds, or until something is so."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop, loop.quit)
    often = QTimer(loop)
    often.timeout.connect(lambda: loop.quit() if until() else None)
    often.start(20)
    loop.exec()
    often.stop()
