"""What the app finds on this machine, and what to do about what is missing."""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from selfmassage import __version__, resources
from selfmassage.audio.speech import ProcessEngine, SpeechCache, SpeechError, VoiceChoice
from selfmassage.folders import Folders, folders
from selfmassage.routine.library import load
from selfmassage.settings import SettingsFile

PACKAGES = ("PySide6_Essentials", "PySide6_Addons", "pyttsx3", "espeakng-loader", "playsound3", "msgspec", "wakepy")


def examine() -> dict[str, Any]:
    """Give the findings by name; `missing` lists a sentence for each thing that is not as it should be."""
    own = folders()
    settings = SettingsFile(own.settings)
    missing = [settings.note] if settings.note else []
    found: dict[str, Any] = {
        "selfmassage": __version__,
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
        "packages": [f"{name} {_version(name)}" for name in PACKAGES],
    }
    found |= _speech(VoiceChoice(settings.value.voice, settings.value.rate), missing)
    found |= _sound(missing)
    found |= _files(own, missing)
    return {**found, "missing": missing}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _speech(choice: VoiceChoice, missing: list[str]) -> dict[str, Any]:
    """Say a word for real: an engine that loads may still be mute."""
    engine = ProcessEngine()
    found = {"voice_engine": "none", "voice": choice.voice or "the engine's own", "voices": 0}
    try:
        voices = engine.voices()
        found |= {"voice_engine": engine.version, "voices": len(voices)}
        with tempfile.TemporaryDirectory() as folder:
            SpeechCache(engine, Path(folder), choice).make("Ready.")
    except SpeechError as error:
        missing.append(f"No voice: {error}")
    finally:
        engine.close()
    return found


def _sound(missing: list[str]) -> dict[str, Any]:
    from PySide6.QtCore import QCoreApplication

    from selfmassage.audio.output import choose_output

    application = QCoreApplication.instance() or QCoreApplication([])
    output = choose_output()
    found = {"sound": output.name, "sound_reason": output.reason}
    if not output.audible:
        missing.append(f"No sound: {output.reason}")
    output.close()
    application.processEvents()
    return found


def _files(own: Folders, missing: list[str]) -> dict[str, Any]:
    library = load([resources.data_dir("routines"), own.routines])
    missing += [line for bad in library.bad for line in bad.lines()]
    missing += _unwritable(own)
    return {
        "routines": f"{len(library.routines)} good, {len(library.bad)} bad",
        "routines_bundled": str(resources.data_dir("routines")),
        "routines_own": str(own.routines),
        "settings": str(own.settings),
        "speech_cache": str(own.speech),
    }


def _unwritable(own: Folders) -> Iterator[str]:
    for folder in (own.settings.parent, own.speech):
        nearest = next(parent for parent in (folder, *folder.parents) if parent.exists())
        if not os.access(nearest, os.W_OK):
            yield f"{folder} cannot be written: what is kept there lasts only until the app ends."
