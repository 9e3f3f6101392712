"""Programs that are started, asked what they use, and ended."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.gates import make_healthy

SMAPS_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
TICKS = os.sysconf("SC_CLK_TCK")


def at_home_in(folder: Path, env: Mapping[str, str] = os.environ) -> dict[str, str]:
    """An environment with a healthy person's folders inside `folder`, and with modules kept compiled."""
    homes = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    kept = {name: value for name, value in env.items() if name != "PYTHONDONTWRITEBYTECODE"}
    make_healthy(homes)
    return {**kept, **homes, "SELFMASSAGE_LOG": "debug"}


@contextmanager
def running(command: Sequence[str], env: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program whose words can be read, and end it afterwards."""
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for(words: str, process: subprocess.Popen[bytes]) -> None:
    """Read what a program prints until it says `words`; raise RuntimeError if it ends first."""
    assert process.stdout
    read = []
    for line in process.stdout:
        read.append(line)
        if words.encode() in line:
            return
    raise RuntimeError(f"{words!r} never came, only: {b''.join(read).decode()}")


def family(pid: int) -> list[int]:
    """A process and the processes that it started, and theirs."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return []
    return [pid, *(relative for child in children for relative in family(int(child)))]


def memory_mib(pid: int) -> float:
    """Memory of a process, with its part of what it shares with others."""
    found = SMAPS_PSS.search(Path(f"/proc/{pid}/smaps_rollup").read_text())
    return int(found[1]) / 1024 if found else 0.0


def processor_seconds(pid: int) -> float:
    """Seconds of one processor that a process has used, of all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS
