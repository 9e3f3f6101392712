from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from selfmassage.audio.narrator import Narrator
from selfmassage.audio.speech_cache import SpeechCache
from selfmassage.audio.voices import VoiceChoice
from tests.audio.fakes import FakeEngine


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def narrator(engine: FakeEngine, tmp_path: Path, qtbot: QtBot) -> Iterator[Narrator]:
    narrator = Narrator(SpeechCache(engine, tmp_path, VoiceChoice()))
    yield narrator
    narrator.close()


def test_lines_are_made_in_order_on_one_thread_and_told_on_the_main_one(narrator: Narrator, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    main: list[bool] = []
    narrator.progress.connect(lambda done, total: steps.append((done, total)))
    narrator.progress.connect(lambda: main.append(QThread.isMainThread()))
    with qtbot.waitSignal(narrator.prepared):
        narrator.prepare(["One.", "Two.", "One."])
    assert steps == [(1, 2), (2, 2)]
    assert main == [True, True]
    assert narrator.path("Two.") is not None
    assert narrator.seconds("One.") == 0.5


def test_nothing_to_say_is_prepared_too(narrator: Narrator, qtbot: QtBot) -> None:
    with qtbot.waitSignal(narrator.prepared):
        narrator.prepare([])


def test_a_line_that_fails_is_left_out_and_told_once(narrator: Narrator, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.fails_at = {"One.", "Three."}
    reasons: list[str] = []
    narrator.failed.connect(reasons.append)
    with qtbot.waitSignal(narrator.prepared):
        narrator.prepare(["One.", "Two.", "Three.", "Four."])
    assert reasons == ["No voice for One."]
    assert narrator.path("One.") is None
    assert narrator.path("Four.") is not None


def test_an_engine_that_fails_twice_in_a_row_is_not_asked_again(
    narrator: Narrator, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.fails_at = {"One.", "Two."}
    with qtbot.waitSignals([narrator.failed, narrator.prepared]):
        narrator.prepare(["One.", "Two.", "Three."])
    assert len(engine.said) == 2


def test_a_lost_line_is_made_again_without_a_word(narrator: Narrator, engine: FakeEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(narrator.prepared):
        narrator.prepare(["One."])
    path = narrator.path("One.")
    assert path
    path.unlink()
    with qtbot.assertNotEmitted(narrator.prepared), qtbot.assertNotEmitted(narrator.progress):
        narrator.remake("One.")
        qtbot.waitUntil(lambda: narrator.path("One.") is not None)


def test_lines_lost_in_a_session_are_complained_about_once(
    narrator: Narrator, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.fails_at = {"One.", "Two."}
    reasons: list[str] = []
    narrator.failed.connect(reasons.append)
    narrator.remake("One.")
    narrator.remake("Two.")
    with qtbot.waitSignal(narrator.failed):
        pass
    qtbot.waitUntil(lambda: len(engine.said) == 2)
    assert reasons == ["No voice for One."]


def test_after_cancel_nothing_is_signalled_and_the_next_batch_works(
    narrator: Narrator, engine: FakeEngine, qtbot: QtBot
) -> None:
    heard: list[int] = []
    engine.hangs_at = "One."
    narrator.progress.connect(lambda done, total: heard.append(total))
    narrator.prepare(["One.", "Two.", "Three."])
    qtbot.waitUntil(lambda: bool(engine.said))
    narrator.cancel()
    engine.released.set()
    with qtbot.waitSignal(narrator.prepared):
        narrator.prepare(["Four."])
    assert heard == [1]
    assert [text for text, _ in engine.said] == ["One.", "Four."]


def test_another_voice_is_used_from_the_next_batch_on(narrator: Narrator, engine: FakeEngine, qtbot: QtBot) -> None:
    narrator.set_choice(VoiceChoice(rate=200))
    with qtbot.waitSignal(narrator.prepared):
        narrator.prepare(["One."])
    assert engine.said == [("One.", VoiceChoice(rate=200))]


def test_closing_ends_the_thread_though_the_engine_hangs(engine: FakeEngine, tmp_path: Path, qtbot: QtBot) -> None:
    engine.hangs_at = "One."
    narrator = Narrator(SpeechCache(engine, tmp_path, VoiceChoice()))
    with qtbot.assertNotEmitted(narrator.failed), qtbot.assertNotEmitted(narrator.prepared):
        narrator.prepare(["One."])
        qtbot.waitUntil(lambda: bool(engine.said))
        narrator.close()
    assert "narrator" not in {thread.name for thread in threading.enumerate()}
