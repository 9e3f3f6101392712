"""How this package's child processes are started and how they speak: one JSON object a line."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO


def command(module: str) -> list[str]:
    """Return the command that runs a module of this package as a program."""
    # -P: a stray json.py in the user's current folder must not be imported.
    return [sys.executable, "-P", "-m", f"selfmassage.audio.{module}"]


def search_path() -> str:
    """Return the PYTHONPATH with which a child finds the same modules as this process."""
    return os.pathsep.join(str(Path(folder).absolute()) for folder in sys.path if folder)


def own_stdout() -> TextIO:
    """Return the real standard output, and send what libraries print there nowhere."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers
