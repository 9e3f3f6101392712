"""Handing routines on: one file that needs nothing else, and files that come from others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from selfmassage.routine.document import Document, Unreadable, read_document
from selfmassage.routine.library import Library, read_texts
from selfmassage.routine.model import Routine
from selfmassage.routine.problems import Problems

from .draft import Draft, draft_from
from .files import CannotSave, digest_of, fingerprint, why, write_whole
from .names import fresh_id
from .steps import Reusable, base_of, made_own


@dataclass(frozen=True)
class Arrival:
    """A file from somebody else, looked at but not kept yet."""

    source: Path
    text: str = ""
    routine: Routine | None = None
    """What it holds, under the path where it would be kept; none where it has faults."""
    problems: Problems | None = None
    note: str = ""
    """What happens to it that is not plain, in a sentence."""
    is_here: bool = False
    """The very same file is kept already."""


def self_contained(draft: Draft, reusable: Reusable, everywhere: Collection[str]) -> Draft:
    """Give the draft as it can be read on any machine.

    Steps used from the routines `everywhere` (the ids that come with the program) stay as they are, those from the
    person's own routines are written out in their place.
    """
    own = {f"{draft.id}.{step['id']}" for step in draft.steps if "id" in step}

    def stays(reference: str) -> bool:
        return reference in own or reference.split(".")[0] in everywhere

    steps = (
        made_own(step, base_of(step, draft, reusable), draft.intensity)
        if "use" in step and not stays(step["use"])
        else step
        for step in draft.steps
    )
    return Draft(draft.head, tuple(steps))


def export(draft: Draft, path: Path) -> None:
    """Write a draft to a file that the person has named; raises CannotSave."""
    try:
        write_whole(path, draft.text.encode())
    except OSError as error:
        raise CannotSave(f"{path} cannot be written: {why(error)}.") from error


def look_at(paths: Sequence[Path], library: Library, folder: Path) -> list[Arrival]:
    """Check files before any of them is kept in `folder`; they may use each other's steps.

    An id that is taken becomes a new one, so that both routines are kept.
    """
    arrivals: dict[Path, Arrival] = {}
    taken = {*library.routines, *(path.stem for path in folder.glob("*.json"))}
    for path in dict.fromkeys(paths):
        try:
            document = read_document(path)
        except Unreadable as error:
            arrivals[path] = Arrival(path, problems=Problems(path, error.problems))
            continue
        arrivals[path] = _named(path, document, taken, library)
        taken.add(str(document.data.get("id")))
    texts = {path: arrival.text for path, arrival in arrivals.items() if arrival.text and not arrival.is_here}
    for path, result in zip(texts, read_texts(texts, library), strict=True):
        arrivals[path] = _read(arrivals[path], result)
    return list(arrivals.values())


def keep(arrivals: Sequence[Arrival], folder: Path) -> Iterator[Path]:
    """Keep the files without faults, each under the name of its id; raises CannotSave at the first that it cannot."""
    for arrival in arrivals:
        if arrival.routine:
            path = folder / f"{arrival.routine.id}.json"
            try:
                done = write_whole(path, arrival.text.encode(), "")
            except OSError as error:
                raise CannotSave(f"{path} cannot be written: {why(error)}.") from error
            if not done:
                raise CannotSave(f"{path.name} was written by another program just now. Import the file again.")
            yield path


def _named(path: Path, document: Document, taken: Collection[str], library: Library) -> Arrival:
    """Give the text under an id that is free; only a text that needs another id is written anew."""
    id = document.data.get("id")
    if not isinstance(id, str) or id.lower() not in {name.lower() for name in taken}:
        return Arrival(path, document.text)
    present = library.routines.get(id)
    if present and digest_of(present.path) == fingerprint(document.text.encode()):
        return Arrival(path, document.text, note=f"“{present.title}” is here already.", is_here=True)
    try:
        draft = draft_from(document.data)
    except ValueError:
        return Arrival(path, document.text)
    new = fresh_id(id, taken)
    return Arrival(path, draft.with_id(new).text, note=f"The id {id} is taken, so it is kept as {new}.")


def _read(arrival: Arrival, result: Routine | Problems) -> Arrival:
    if isinstance(result, Routine):
        return Arrival(arrival.source, arrival.text, result, None, arrival.note)
    return Arrival(arrival.source, arrival.text, None, result)
