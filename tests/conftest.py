"""What every test gets: a screen that nobody sees, a home of its own, and no dialog that waits for a click."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

if "SELFMASSAGE_TEST_SCREEN" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

HOME = Path(tempfile.mkdtemp(prefix="selfmassage-tests-"))
HOMES = {
    "HOME": HOME,
    "XDG_CACHE_HOME": HOME / "cache",
    "XDG_CONFIG_HOME": HOME / "config",
    "XDG_DATA_HOME": HOME / "data",
    "XDG_RUNTIME_DIR": HOME / "runtime",
    "XDG_STATE_HOME": HOME / "state",
}
# Here and not in a fixture: the folders are asked for as early as the import of a module under test.
for variable, folder in HOMES.items():
    folder.mkdir(mode=0o700, exist_ok=True)
    os.environ[variable] = str(folder)

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")

MODAL_CALLS = {
    "QDialog": ("exec",),
    "QFileDialog": ("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"),
    "QInputDialog": ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QMessageBox": ("exec", "about", "critical", "information", "question", "warning"),
}


def pytest_unconfigure() -> None:
    """Remove the tests' home."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True, scope="session")
def one_application(qapp: object) -> object:
    """Start the one application before any test: code that finds none makes a smaller one, which cannot be replaced."""
    return qapp


@pytest.fixture(autouse=True)
def no_unexpected_dialog(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that opens a modal dialog: nobody is there to answer it."""
    from PySide6 import QtWidgets

    opened: list[str] = []
    for dialog, calls in MODAL_CALLS.items():
        for call in calls:
            monkeypatch.setattr(getattr(QtWidgets, dialog), call, _refusal(f"{dialog}.{call}", opened))
    yield
    assert not opened, f"a modal dialog opened: {', '.join(opened)}"


def _refusal(name: str, opened: list[str]) -> object:
    def refuse(*_args: object, **_kwargs: object) -> None:
        opened.append(name)
        raise AssertionError(f"{name} would wait for somebody to click")

    return refuse
