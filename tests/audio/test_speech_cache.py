from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from selfmassage.audio.speech_cache import SpeechCache, lines_per_second, prune, wav_seconds
from selfmassage.audio.voices import SpeechError, VoiceChoice, estimate_seconds
from tests.audio.fakes import FakeEngine, write_wav

LINE = "Left leg. Stroking."


def test_a_line_is_made_once_and_its_length_is_the_files(tmp_path: Path) -> None:
    engine = FakeEngine()
    cache = SpeechCache(engine, tmp_path / "new" / "speech", VoiceChoice())
    assert cache.path(LINE) is None
    assert cache.seconds(LINE) == estimate_seconds(LINE, 160)
    made = cache.make(LINE)
    assert cache.make(LINE) == cache.path(LINE) == made
    assert cache.seconds(LINE) == wav_seconds(made) == 0.5
    assert len(engine.said) == 1
    assert list(made.parent.iterdir()) == [made]


def test_another_start_of_the_app_finds_the_file(tmp_path: Path) -> None:
    made = SpeechCache(FakeEngine(), tmp_path, VoiceChoice()).make(LINE)
    assert SpeechCache(FakeEngine(), tmp_path, VoiceChoice()).path(LINE) == made


def test_voice_rate_and_engine_version_make_other_files(tmp_path: Path) -> None:
    choices = [VoiceChoice(), VoiceChoice(rate=200), VoiceChoice(voice="other")]
    made = {SpeechCache(FakeEngine(), tmp_path, choice).make(LINE) for choice in choices}
    made.add(SpeechCache(FakeEngine("fake 2"), tmp_path, VoiceChoice()).make(LINE))
    assert len(made) == 4


def test_a_new_choice_is_used_from_then_on(tmp_path: Path) -> None:
    engine = FakeEngine()
    cache = SpeechCache(engine, tmp_path, VoiceChoice())
    cache.make(LINE)
    cache.choice = VoiceChoice(rate=220)
    assert cache.path(LINE) is None
    cache.make(LINE)
    assert [choice.rate for _, choice in engine.said] == [160, 220]


@pytest.mark.parametrize("left", [0, 20, 44, 10_000])
def test_a_torn_file_is_made_again(left: int, tmp_path: Path) -> None:
    made = SpeechCache(FakeEngine(), tmp_path, VoiceChoice()).make(LINE)
    os.truncate(made, left)
    cache = SpeechCache(FakeEngine(), tmp_path, VoiceChoice())
    assert cache.path(LINE) is None
    assert wav_seconds(cache.make(LINE)) == 0.5


def test_a_file_lost_in_the_middle_is_made_again(tmp_path: Path) -> None:
    cache = SpeechCache(FakeEngine(), tmp_path, VoiceChoice())
    cache.make(LINE).unlink()
    assert cache.path(LINE) is None
    assert cache.make(LINE).is_file()


def test_where_the_folder_cannot_be_written_a_temporary_one_is_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = SpeechCache(FakeEngine(), tmp_path / "file" / "speech", VoiceChoice())
    made = cache.make(LINE)
    assert made.is_file()
    assert cache.path(LINE) == made
    assert tmp_path not in made.parents


def test_where_no_folder_can_be_written_the_reason_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    cache = SpeechCache(FakeEngine(), tmp_path / "file" / "speech", VoiceChoice())
    with pytest.raises(SpeechError, match=r"^Spoken lines cannot be stored: Not a directory\. Free some disk space\.$"):
        cache.make(LINE)


def test_a_failed_line_leaves_no_file(tmp_path: Path) -> None:
    engine = FakeEngine()
    engine.fails_at = {LINE}
    with pytest.raises(SpeechError, match="No voice for"):
        SpeechCache(engine, tmp_path, VoiceChoice()).make(LINE)
    assert list(tmp_path.iterdir()) == []


def test_two_programs_may_make_the_same_lines_at_once(tmp_path: Path) -> None:
    lines = [f"Line {number}." for number in range(40)]
    caches = [SpeechCache(FakeEngine(), tmp_path, VoiceChoice()) for _ in range(2)]
    threads = [threading.Thread(target=lambda cache=cache: [cache.make(line) for line in lines]) for cache in caches]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(wav_seconds(path) == 0.5 for path in tmp_path.iterdir())
    assert len(list(tmp_path.iterdir())) == len(lines)


def test_pruning_deletes_what_was_used_longest_ago(tmp_path: Path) -> None:
    for age, name in enumerate(["new", "middle", "old"]):
        path = tmp_path / f"{name}.wav"
        write_wav(path)
        os.utime(path, (1000 - age, 1000 - age))
    size = (tmp_path / "new.wav").stat().st_size
    assert prune(tmp_path, 2 * size) == size
    assert {path.stem for path in tmp_path.iterdir()} == {"new", "middle"}
    assert prune(tmp_path, 2 * size) == 0
    assert prune(tmp_path / "nowhere") == 0


def test_the_benchmark_counts_lines_per_second(tmp_path: Path) -> None:
    times = iter([10.0, 12.0])
    assert lines_per_second(FakeEngine(), tmp_path, ["a", "b", "c"], lambda: next(times)) == 1.5
