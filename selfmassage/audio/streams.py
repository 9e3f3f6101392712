"""One QAudioSink for each sound, fed from memory, and one of silence that keeps the device awake.

Measured with Qt 6.12 and PulseAudio: heard 30 ms after play(). A sink that stays open and is mixed in Python is heard
after 80 ms and stutters when Python is busy; overlapping QSoundEffects end in an endless flood of socket warnings.
"""

from __future__ import annotations

import wave
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QTimer
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

SILENCE_RATE = 8000
"""Frames per second of the silence, few because they cost processor time."""
SILENCE_SECONDS = 20
FADE_MS = 500
"""A sink says that it is idle when its buffer is empty; the device still plays what it has."""
NO_DEVICE = (
    "No sound device or sound server was found. Connect a loudspeaker or headphones; sound then starts by itself."
)

Sound = tuple[QAudioFormat, bytes]


class Streams(QObject):
    """Does what the commands say on the default device, and tells when that changes."""

    def __init__(self, tell: Callable[..., None]) -> None:
        super().__init__()
        self._tell = tell
        self._sounds: dict[str, Sound] = {}
        self._sinks: list[QAudioSink] = []
        self._silence: QAudioSink | None = None
        self._silence_input: QIODevice | None = None
        self._volume = 1.0
        self._awake = False
        self._refill = QTimer(self)
        self._refill.timeout.connect(self._add_silence)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._follow_device)
        self._device = QAudioDevice()
        self._take(QMediaDevices.defaultAudioOutput())

    def obey(self, command: dict[str, Any]) -> None:
        """Carry out one command: load, play, stop, volume, wake or rest."""
        match command:
            case {"do": "load", "paths": paths}:
                self._sounds = {path: s for path in paths if (s := self._sounds.get(path) or read(path))}
            case {"do": "play", "path": path}:
                self._play(path)
                self._tell(played=path)
            case {"do": "stop"}:
                self._stop()
            case {"do": "volume", "volume": volume}:
                self._set_volume(volume)
            case {"do": "wake"}:
                self._awake = True
                self._start_silence()
            case {"do": "rest"}:
                self._awake = False
                self._end_silence()

    def _play(self, path: str) -> None:
        sound = self._sounds.get(path) or read(path)
        if not sound or self._device.isNull():
            return
        sink = self._open(sound[0], len(sound[1]))
        data = QBuffer(sink)
        data.setData(sound[1])
        data.open(QIODevice.OpenModeFlag.ReadOnly)
        sink.stateChanged.connect(partial(self._on_state, sink))
        self._sinks.append(sink)
        sink.start(data)
        if sink.state() == QtAudio.State.StoppedState:
            give_up()

    def _open(self, form: QAudioFormat, size: int) -> QAudioSink:
        sink = QAudioSink(self._device, form, self)
        sink.setBufferSize(size)  # all of it at once, so that nothing has to be fetched while it sounds
        sink.setVolume(self._volume)
        return sink

    def _on_state(self, sink: QAudioSink, state: QtAudio.State) -> None:
        if state == QtAudio.State.IdleState:
            QTimer.singleShot(FADE_MS, sink, partial(self._drop, sink))
        elif state == QtAudio.State.StoppedState:
            self._drop(sink)
            if sink.error() not in (QtAudio.Error.NoError, QtAudio.Error.UnderrunError):
                give_up()

    def _drop(self, sink: QAudioSink) -> None:
        if sink in self._sinks:
            self._sinks.remove(sink)
            sink.deleteLater()

    def _stop(self) -> None:
        for sink in tuple(self._sinks):
            sink.reset()
            self._drop(sink)

    def _set_volume(self, volume: float) -> None:
        scale = QtAudio.VolumeScale
        self._volume = QtAudio.convertVolume(volume, scale.LogarithmicVolumeScale, scale.LinearVolumeScale)
        for sink in self._sinks:
            sink.setVolume(self._volume)

    def _start_silence(self) -> None:
        if self._silence or self._device.isNull():
            return
        self._silence = self._open(pcm(SILENCE_RATE), SILENCE_SECONDS * SILENCE_RATE * 2)
        self._silence.stateChanged.connect(self._on_silence_state)
        self._silence_input = self._silence.start()
        self._add_silence()
        self._refill.start(self._silence.bufferSize() * 1000 // (SILENCE_RATE * 2) // 2)

    def _add_silence(self) -> None:
        if self._silence and self._silence_input:
            self._silence_input.write(bytes(self._silence.bytesFree()))

    def _on_silence_state(self, state: QtAudio.State) -> None:
        if self._silence and state == QtAudio.State.StoppedState:
            give_up()

    def _end_silence(self) -> None:
        silence, self._silence, self._silence_input = self._silence, None, None
        self._refill.stop()
        if silence:
            silence.reset()
            silence.deleteLater()

    def _follow_device(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if device.id() != self._device.id():
            self._take(device)

    def _take(self, device: QAudioDevice) -> None:
        """Play on this device from now on."""
        self._stop()
        self._end_silence()
        self._device = device
        if device.isNull():
            self._tell(audible=False, reason=NO_DEVICE)
            return
        self._tell(audible=True, reason=f"QtMultimedia plays on {device.description()}.")
        if self._awake:
            self._start_silence()


def give_up() -> None:
    """End the process: Qt does not notice that the sound server is gone, and would crash at the next sound."""
    QCoreApplication.exit(1)


def pcm(rate: int, channels: int = 1, width: int = 2) -> QAudioFormat:
    """Return Qt's format for WAV samples of `width` bytes; raise KeyError where Qt has none."""
    kinds = QAudioFormat.SampleFormat
    form = QAudioFormat()
    form.setSampleRate(rate)
    form.setChannelCount(channels)
    form.setSampleFormat({1: kinds.UInt8, 2: kinds.Int16, 4: kinds.Int32}[width])
    return form


def read(path: str) -> Sound | None:
    """Return a WAV file's format and samples; None for one that cannot be read."""
    try:
        with Path(path).open("rb") as file, wave.open(file) as sound:
            form = pcm(sound.getframerate(), sound.getnchannels(), sound.getsampwidth())
            return form, sound.readframes(sound.getnframes())
    except (OSError, EOFError, KeyError, wave.Error):
        return None
