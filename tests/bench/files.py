"""Reading and checking many routine files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from selfmassage import clock, resources
from selfmassage.routine.library import load

from .material import shipped
from .report import Line

FILES = 2000
RUNS = 5


def read(folder: Path) -> Iterator[Line]:
    """Seconds for the shipped files and copies of them under other ids."""
    own, times = shipped(), []
    copies = folder / "copies"
    copies.mkdir()
    originals = [json.loads(routine.path.read_text("utf-8")) for routine in own.routines.values()]
    for number, original in enumerate(islice(cycle(originals), FILES - len(originals))):
        text = json.dumps({**original, "id": f"copy_{number}"}, indent=2, ensure_ascii=False)
        (copies / f"copy_{number}.json").write_text(text, "utf-8")
    for _ in range(RUNS):
        started = clock.now()
        library = load([resources.data_dir("routines"), copies])
        times.append(clock.now() - started)
        assert len(library.routines) == FILES, library.bad
    yield Line(f"{FILES} routine files read and checked, best of {RUNS}", min(times), "s", 1)
