"""A screen, a sound card and a pair of ears of our own: Xvfb, PulseAudio with a null sink, and its recording."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from selfmassage import clock

PROGRAMS = ("Xvfb", "pulseaudio", "pacat", "parec", "xdotool")
RATE = 22050
PATIENCE = 30.0
"""Seconds in which a program of the stage must be ready."""


@dataclass(frozen=True)
class Stage:
    """Where the app is played; `ear` grows while it is heard."""

    env: dict[str, str]
    ear: Path
    opened: float
    """The app's clock at the first sample of `ear`."""

    def press(self, key: str) -> None:
        """Press a key in whatever window has the keyboard."""
        subprocess.run(["xdotool", "key", key], env=self.env, check=True)

    def press_until(self, key: str, condition: Callable[[], bool]) -> None:
        """Press a key again and again until it has its effect."""

        def pressed() -> bool:
            self.press(key)
            return condition()

        wait_until(pressed, f"the key {key} has its effect")

    def heard(self) -> np.ndarray:
        """Give what was heard so far, as samples between -1 and 1."""
        raw = self.ear.read_bytes()
        return np.frombuffer(raw[: len(raw) // 2 * 2], dtype="<i2").astype(np.float64) / 32768


def missing_programs() -> str:
    """Name the programs that this machine lacks."""
    return ", ".join(name for name in PROGRAMS if not shutil.which(name))


def wait_until(condition: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Ask a callable again and again until it says yes; other programs give no signal to wait for."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} within {seconds} s")
        time.sleep(0.02)


@contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """Open a stage in an empty folder, and take it down again."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    env = {**os.environ, "XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "xcb"}
    with ExitStack() as stack:
        env["DISPLAY"] = _screen(stack)
        env["PULSE_SERVER"] = _sound_server(stack, runtime, env)
        # An idle sink's monitor records nothing, so silence is played into it all the time.
        _start(stack, ["pacat", "-d", "ear", "--latency-msec=20", "/dev/zero"], env)
        ear = folder / "ear.raw"
        command = [
            "parec",
            "-d",
            "ear.monitor",
            "--format=s16le",
            f"--rate={RATE}",
            "--channels=1",
            "--latency-msec=20",
        ]
        _start(stack, command, env, ear)
        wait_until(lambda: ear.exists() and ear.stat().st_size > 0, "the recording starts")
        before = ear.stat().st_size
        wait_until(lambda: ear.stat().st_size > before, "the recording goes on")
        opened = clock.now() - ear.stat().st_size / 2 / RATE
        yield Stage(env, ear, opened)


def _start(
    stack: ExitStack, command: list[str], env: dict[str, str], output: Path | None = None
) -> subprocess.Popen[bytes]:
    where = stack.enter_context(output.open("wb")) if output else subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, stdout=where, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    stack.callback(process.terminate)
    return process


def _screen(stack: ExitStack) -> str:
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    stack.callback(process.terminate)
    os.close(write_end)
    with os.fdopen(read_end) as answer:
        return f":{answer.readline().strip()}"


def _sound_server(stack: ExitStack, runtime: Path, env: dict[str, str]) -> str:
    socket = runtime / "pulse.sock"
    options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    modules = [
        f"module-native-protocol-unix socket={socket} auth-anonymous=1",
        "module-null-sink sink_name=ear rate=44100",
    ]
    loads = [word for module in modules for word in ("-L", module)]
    _start(stack, ["pulseaudio", *options, *loads], {**env, "PULSE_RUNTIME_PATH": str(runtime)})
    wait_until(socket.exists, "the sound server starts")
    return f"unix:{socket}"


def app_command(*arguments: str) -> list[str]:
    """The command that runs the app of this checkout."""
    return [sys.executable, "-m", "selfmassage", *arguments]
