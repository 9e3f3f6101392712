"""The window opens and ends in good order, also when the system asks for it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from selfmassage.opening import glance


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs otherwise")
def test_a_program_that_is_asked_to_end_keeps_its_place_and_leaves_no_child(tmp_path: Path) -> None:
    env = {**os.environ, "SELFMASSAGE_LOG": "1", "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "selfmassage"]
    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True) as app:
        assert app.stderr
        seen = []
        for line in app.stderr:
            seen.append(line.strip())
            if line.endswith("library shown\n"):
                app.send_signal(signal.SIGTERM)
        assert app.wait(20) == 0
    assert seen == ["selfmassage.window: first paint", "selfmassage.window: library shown"]
    assert json.loads((tmp_path / "selfmassage" / "settings.json").read_text())["geometry"]


def test_the_first_look_at_the_settings_takes_only_what_the_window_needs(tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    assert glance(settings) == {}
    settings.write_text('{"theme": "dark", "rate": 200, "geometry": 5}')
    assert glance(settings) == {"theme": "dark"}


@pytest.mark.parametrize("text", ["", "[]", '{"theme": "da', "[" * 100_000, '"\\ud800"'])
def test_damaged_settings_do_not_keep_the_window_from_opening(tmp_path: Path, text: str) -> None:
    settings = tmp_path / "settings.json"
    settings.write_text(text)
    assert glance(settings) == {}
