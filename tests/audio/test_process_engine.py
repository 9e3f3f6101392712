from __future__ import annotations

import threading
from pathlib import Path

import pytest

from selfmassage.audio.process_engine import HELP, ProcessEngine
from selfmassage.audio.speech_cache import wav_seconds
from selfmassage.audio.voices import SpeechError, VoiceChoice, VoiceInfo
from tests.audio.fakes import child

GOOD = "import sys\nfor line in sys.stdin: print('{\"done\": true}')"


def test_the_real_engine_speaks_and_a_faster_rate_is_shorter(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    engine, slow, fast = ProcessEngine(), tmp_path / "slow.wav", tmp_path / "größer.wav"
    try:
        engine.synthesize("Stroke up to the thigh, very light.", VoiceChoice(rate=140), slow)
        engine.synthesize("Stroke up to the thigh, very light.", VoiceChoice(rate=220), fast)
        engine.synthesize("…", VoiceChoice(), tmp_path / "nothing.wav")
        voices = engine.voices()
        with pytest.raises(SpeechError, match=r"^The voice cannot be used: .*martian.* Choose another one in Settings"):
            engine.synthesize("Hello.", VoiceChoice(voice="martian"), slow)
        for number in range(40):  # one in fifty was empty while pyttsx3 was believed
            engine.synthesize(f"Line {number} is whole.", VoiceChoice(rate=200 + number), tmp_path / f"{number}.wav")
    finally:
        engine.close()
    assert wav_seconds(slow) > wav_seconds(fast) + 0.5 > 1.0
    assert wav_seconds(tmp_path / "nothing.wav") == pytest.approx(0.1)
    assert all(wav_seconds(tmp_path / f"{number}.wav") > 0.5 for number in range(40))
    assert all(voice.language.startswith("en") for voice in voices)
    assert voices[0] == VoiceInfo("gmw/en", "English (Great Britain)", "en-gb")
    assert capfd.readouterr() == ("", "")


def test_a_child_that_hangs_is_ended_and_the_next_line_gets_a_new_one(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    hangs_once = (
        f"import sys, os, time\nif not os.path.exists({str(seen)!r}): open({str(seen)!r}, 'w'); time.sleep(60)\n{GOOD}"
    )
    engine = ProcessEngine(child(hangs_once), seconds_per_line=1.0)
    with pytest.raises(SpeechError, match=rf"^The voice program took longer than 1 s\. {HELP}$"):
        engine.synthesize("One.", VoiceChoice(), tmp_path / "a.wav")
    engine.synthesize("Two.", VoiceChoice(), tmp_path / "a.wav")
    engine.close()


def test_a_child_that_dies_in_a_line_gets_one_successor(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    dies_once = (
        f"import sys, os\nif not os.path.exists({str(seen)!r}):\n open({str(seen)!r}, 'w'); input(); os.abort()\n{GOOD}"
    )
    engine = ProcessEngine(child(dies_once))
    engine.synthesize("One.", VoiceChoice(), tmp_path / "a.wav")
    engine.close()


@pytest.mark.parametrize(
    "code", ["import os; input(); os.abort()", "input(); print('no JSON')", "input(); print('[]')", ""]
)
def test_a_child_that_dies_or_talks_nonsense_again_is_an_error_in_words(code: str, tmp_path: Path) -> None:
    engine = ProcessEngine(child(code))
    with pytest.raises(SpeechError, match=rf"^The voice program stopped\. {HELP}$"):
        engine.synthesize("One.", VoiceChoice(), tmp_path / "a.wav")
    engine.close()


def test_a_program_that_is_not_there_is_an_error_in_words(tmp_path: Path) -> None:
    engine = ProcessEngine([str(tmp_path / "nothing")])
    with pytest.raises(SpeechError, match=r"^The voice program cannot be started: No such file or directory"):
        engine.voices()


def test_closing_frees_whoever_waits_for_a_hanging_child(tmp_path: Path) -> None:
    engine = ProcessEngine(child("import time; print(); time.sleep(60)"), seconds_per_line=30)
    reasons: list[str] = []

    def speak() -> None:
        try:
            engine.synthesize("One.", VoiceChoice(), tmp_path / "a.wav")
        except SpeechError as error:
            reasons.append(str(error))

    waiting = threading.Thread(target=speak)
    waiting.start()
    engine.close()
    waiting.join(10)
    assert reasons == ["The voice program is closed."]


def test_the_version_is_known_without_starting_anything() -> None:
    assert "pyttsx3 2." in ProcessEngine(["/nothing"]).version
