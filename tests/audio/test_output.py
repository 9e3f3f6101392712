from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from pytestqt.qtbot import QtBot

from selfmassage.audio.best_output import BestOutput
from selfmassage.audio.player import load_streams
from selfmassage.audio.program_output import ProgramOutput, find_player
from selfmassage.audio.qt_output import STOPPED, QtOutput
from tests.audio.fakes import child

SOUND = Path("line.wav")
NOTHING_ELSE = " No other player program was found either (gst-play-1.0, ffplay, or aplay with mpg123)."


def player(audible: bool, reason: str, then: str = "for line in sys.stdin: pass") -> list[str]:
    """A child that says this about the device, then does that."""
    facts = f'{{"audible": {str(audible).lower()}, "reason": "{reason}"}}'
    return child(f"import os, sys\nprint('{facts}')\n{then}")


@pytest.fixture
def closing() -> Iterator[list[QtOutput | BestOutput]]:
    outputs: list[QtOutput | BestOutput] = []
    yield outputs
    for output in outputs:
        output.close()


class FakeSound:
    """What playsound3 gives back."""

    def __init__(self, code: int | None) -> None:
        self.code = code
        self.stopped = False

    @property
    def subprocess(self) -> FakeSound:
        return self

    def poll(self) -> int | None:
        return self.code

    def is_alive(self) -> bool:
        return self.code is None

    def stop(self) -> None:
        self.stopped = True

    def wait(self) -> None:
        assert self.stopped


def test_a_missing_library_of_the_system_is_named_with_its_package() -> None:
    def importer(name: str) -> ModuleType:
        raise ImportError("libpulse.so.0: cannot open shared object file: No such file or directory")

    _, reason = load_streams(importer)
    assert reason == (
        "QtMultimedia needs libpulse.so.0, which is missing; on Debian and Ubuntu: apt install libpulse0."
    )


def test_a_missing_package_is_named_too() -> None:
    def importer(name: str) -> ModuleType:
        return import_module("PySide6.NoMultimedia")

    _, reason = load_streams(importer)
    assert reason == (
        "QtMultimedia cannot be loaded (No module named 'PySide6.NoMultimedia'); install PySide6-Addons again."
    )


def test_choosing_an_output_loads_no_multimedia_into_the_app() -> None:
    code = "import sys, selfmassage.audio.best_output; sys.exit('PySide6.QtMultimedia' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_a_sound_server_the_real_player_says_what_to_do(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")
    output = QtOutput()
    assert not output.audible
    assert "missing" in output.reason or output.reason.startswith("No sound device or sound server was found. Connect")
    output.play(SOUND)
    output.stop()
    output.close()
    assert capfd.readouterr() == ("", "")


def test_a_player_with_a_device_is_heard(qtbot: QtBot, closing: list[QtOutput]) -> None:
    output = QtOutput(player(True, "plays on Speakers"))
    closing.append(output)
    assert output.audible
    assert output.reason == "plays on Speakers"


def test_a_player_gets_its_commands_in_order(qtbot: QtBot, closing: list[QtOutput], tmp_path: Path) -> None:
    log = tmp_path / "log"
    echo = f"for line in sys.stdin:\n open({str(log)!r}, 'a').write(line); print('{{}}')"
    output = QtOutput(player(True, "", echo))
    output.load([SOUND])
    output.set_volume(0.5)
    output.wake()
    output.play(SOUND)
    output.stop()
    output.rest()
    output.close()
    assert log.read_text().splitlines() == [
        '{"do": "load", "paths": ["line.wav"]}',
        '{"do": "volume", "volume": 0.5}',
        '{"do": "wake"}',
        '{"do": "play", "path": "line.wav"}',
        '{"do": "stop"}',
        '{"do": "rest"}',
    ]


def test_a_player_that_dies_at_once_is_silence_with_a_reason(qtbot: QtBot, closing: list[QtOutput]) -> None:
    output = QtOutput(player(True, "plays", "os.abort()"))
    closing.append(output)
    with qtbot.waitSignal(output.changed, check_params_cb=None):
        assert output.audible
    qtbot.waitUntil(lambda: not output.audible)
    assert output.reason == STOPPED
    output.play(SOUND)


def test_a_player_that_dies_later_is_started_again_with_all_it_knew(
    qtbot: QtBot, closing: list[QtOutput], tmp_path: Path
) -> None:
    log = tmp_path / "log"
    dies_at_play = f"for line in sys.stdin:\n open({str(log)!r}, 'a').write(line)\n if 'play' in line: os.abort()"
    output = QtOutput(player(True, "plays", dies_at_play))
    closing.append(output)
    output.load([SOUND])
    output.wake()
    assert output.audible
    output._trial.stop()  # as if it had lived for a while
    output.play(SOUND)
    qtbot.waitUntil(lambda: log.exists() and log.read_text().count("wake") == 2)
    assert log.read_text().count('"load", "paths": ["line.wav"]') == 2


def test_a_program_that_cannot_be_started_is_silence_with_a_reason(qtbot: QtBot, closing: list[QtOutput]) -> None:
    output = QtOutput(["/nonexistent/player"])
    closing.append(output)
    assert not output.audible
    assert output.reason.startswith("The program that plays sounds cannot be started: ")


def test_with_neither_multimedia_nor_a_program_all_is_silent_and_says_why(
    qtbot: QtBot, closing: list[BestOutput]
) -> None:
    output = BestOutput(QtOutput(player(False, "No device.")), lambda: "")
    closing.append(output)
    assert (output.name, output.audible) == ("silent", False)
    assert output.reason == "No device." + NOTHING_ELSE
    output.play(SOUND)
    output.stop()


def test_without_a_device_for_multimedia_a_player_program_is_used(qtbot: QtBot, closing: list[BestOutput]) -> None:
    output = BestOutput(QtOutput(player(False, "No device.")), lambda: "ffplay")
    closing.append(output)
    assert (output.name, output.audible) == ("playsound3 (ffplay)", True)
    assert output.reason == "Sounds are played by ffplay, a little late and at the system's volume. No device."


def test_sound_returns_when_a_device_does(qtbot: QtBot, closing: list[BestOutput]) -> None:
    returns = 'for line in sys.stdin: print(\'{"audible": true, "reason": "plays on Headphones"}\')'
    output = BestOutput(QtOutput(player(False, "No device.", returns)), lambda: "")
    closing.append(output)
    assert output.name == "silent"
    with qtbot.waitSignal(output.changed):
        output.wake()
    assert (output.name, output.reason, output.audible) == ("QtMultimedia", "plays on Headphones", True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")
@pytest.mark.parametrize(
    ("programs", "found"),
    [({"ffplay"}, "ffplay"), ({"aplay", "mpg123"}, "aplay"), ({"aplay"}, ""), (set(), "")],
)
def test_a_player_program_counts_only_with_all_it_needs(programs: set[str], found: str) -> None:
    assert find_player(lambda name: name if name in programs else None) == found


def test_a_programs_sounds_can_be_stopped() -> None:
    sound = FakeSound(None)
    output = ProgramOutput("ffplay", start=lambda path: sound)
    output.play(SOUND)
    output.stop()
    assert sound.stopped


def test_a_program_that_fails_is_told_in_words_and_raises_nothing() -> None:
    output = ProgramOutput("ffplay", start=lambda path: FakeSound(1))
    output.play(SOUND)
    output.play(SOUND)
    assert not output.audible
    assert output.reason == "playsound3 (ffplay) cannot play: it ended with 1. Check the system's sound settings."


def test_a_program_that_cannot_start_is_told_in_words() -> None:
    def start(path: Path) -> FakeSound:
        raise OSError("file not found: line.wav")

    output = ProgramOutput("ffplay", start=start)
    output.play(SOUND)
    assert (
        output.reason == "playsound3 (ffplay) cannot play: file not found: line.wav. Check the system's sound settings."
    )
