"""A program that is killed at any moment has lost nothing that was on the disk, and its journal opens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 200
ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="programs are copied while they run, which this system cannot do")
def test_two_hundred_kills_lose_nothing_that_was_finished(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.journal.kills", str(tmp_path), str(KILLS), "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.stderr == ""
    found = json.loads(done.stdout)
    assert (found["kills"], found["lost"]) == (KILLS, [])
    assert found["told"] > KILLS / 4  # the others were killed before their first segment was on the disk
