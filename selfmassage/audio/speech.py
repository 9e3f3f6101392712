"""Everything that turns text into WAV files, in one place to import from."""

from selfmassage.audio.process_engine import ProcessEngine
from selfmassage.audio.speech_cache import SpeechCache, lines_per_second, prune
from selfmassage.audio.voices import Engine, SpeechError, VoiceChoice, VoiceInfo, estimate_seconds

__all__ = [
    "Engine",
    "ProcessEngine",
    "SpeechCache",
    "SpeechError",
    "VoiceChoice",
    "VoiceInfo",
    "estimate_seconds",
    "lines_per_second",
    "prune",
]
