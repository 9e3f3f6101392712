from __future__ import annotations

from pathlib import Path

import pytest

from tests.audio.fakes import write_wav

streams = pytest.importorskip("selfmassage.audio.streams", exc_type=ImportError)


def test_a_wav_file_is_read_with_its_format(tmp_path: Path) -> None:
    write_wav(tmp_path / "line.wav", seconds=0.1)
    form, data = streams.read(str(tmp_path / "line.wav"))
    assert (form.sampleRate(), form.channelCount(), form.bytesPerSample()) == (22050, 1, 2)
    assert len(data) == 2 * 2205


@pytest.mark.parametrize("content", [None, b"", b"RIFF", b"no sound at all, but long enough for a header, is it?"])
def test_what_is_no_wav_file_is_nothing_to_play(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "line.wav").write_bytes(content)
    assert streams.read(str(tmp_path / "line.wav")) is None


@pytest.mark.qt_log_ignore("PulseAudioService")
def test_without_a_device_every_command_is_harmless(tmp_path: Path) -> None:
    told: list[dict[str, object]] = []
    player = streams.Streams(lambda **facts: told.append(facts))
    player._take(streams.QAudioDevice())
    write_wav(tmp_path / "line.wav")
    path = str(tmp_path / "line.wav")
    for command in (
        {"do": "load", "paths": [path, "missing.wav"]},
        {"do": "volume", "volume": 0.5},
        {"do": "wake"},
        {"do": "play", "path": path},
        {"do": "play", "path": "missing.wav"},
        {"do": "stop"},
        {"do": "rest"},
        {"do": "dance"},
    ):
        player.obey(command)
    assert told[-3:] == [{"audible": False, "reason": streams.NO_DEVICE}, {"played": path}, {"played": "missing.wav"}]
