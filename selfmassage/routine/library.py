"""Finds, reads and keeps all routine files: the bundled ones and the person's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec import UNSET

from .complete import complete, reusable_steps
from .document import Document, Unreadable, parse_document, read_document, unspeakable
from .format import RoutineFile, StepFile
from .model import Routine, Step
from .problems import Problem, Problems, limited, shown
from .structure import Typed, convert


@dataclass(frozen=True)
class Library:
    """All routines by id in the order of their files, and the files that could not be read."""

    routines: Mapping[str, Routine]
    bad: tuple[Problems, ...]
    reusable: Mapping[str, StepFile]

    @property
    def sequences(self) -> list[Routine]:
        """The routines that are more than one technique."""
        return [routine for routine in self.routines.values() if not routine.is_technique]

    @property
    def techniques(self) -> list[Routine]:
        """The files that show one technique each."""
        return [routine for routine in self.routines.values() if routine.is_technique]


@dataclass(frozen=True)
class _Parsed:
    """A file that is JSON, before its used steps are looked up."""

    path: Path
    document: Document
    typed: Typed


Progress = Callable[[int, int], None]
"""Is told how many files are read, and how many there are."""


def load(folders: Sequence[Path], progress: Progress = lambda done, total: None) -> Library:
    """Read every .json file below the folders; a folder that is not there counts as empty."""
    paths = [path for folder in folders for path in find(folder)]
    read = []
    for done, path in enumerate(paths, 1):
        read.append(_parse(path))
        progress(done, len(paths))
    parsed = [item for item in read if isinstance(item, _Parsed)]
    bad = [item for item in read if isinstance(item, Problems)]
    reusable = _reusable(parsed)
    routines: dict[str, Routine] = {}
    for item in parsed:
        result = _finish(item, reusable, routines)
        if isinstance(result, Routine):
            routines[result.id] = result
        else:
            bad.append(result)
    return Library(routines, tuple(bad), reusable)


def read(path: Path, library: Library) -> Routine | Problems:
    """Read one file; steps that it uses come from the library."""
    return read_files([path], library)[0]


def read_files(paths: Sequence[Path], library: Library) -> list[Routine | Problems]:
    """Read files as if they were added to the library; they may use each other's steps."""
    return _finish_all([_parse(path) for path in paths], paths, library)


def read_texts(texts: Mapping[Path, str], library: Library) -> list[Routine | Problems]:
    """Read texts as if they were the files of these names, which need not exist, in place of what these hold."""
    return _finish_all([_parse_text(path, text) for path, text in texts.items()], list(texts), library)


def _finish_all(
    read: Sequence[_Parsed | Problems], paths: Sequence[Path], library: Library
) -> list[Routine | Problems]:
    reusable = {**library.reusable, **_reusable(item for item in read if isinstance(item, _Parsed))}
    taken = {
        id: routine
        for id, routine in library.routines.items()
        if not any(_same_file(routine.path, path) for path in paths)
    }
    results: list[Routine | Problems] = []
    for item in read:
        result = item if isinstance(item, Problems) else _finish(item, reusable, taken)
        if isinstance(result, Routine):
            taken[result.id] = result
        results.append(result)
    return results


def find(folder: Path) -> list[Path]:
    """List the routine files below a folder, in the order of their names; hidden files are left alone."""
    return sorted(path for path in folder.rglob("*.json") if not path.name.startswith("."))


def _parse(path: Path) -> _Parsed | Problems:
    try:
        document = read_document(path)
    except Unreadable as error:
        return Problems(path, error.problems)
    return _Parsed(path, document, convert(document))


def _parse_text(path: Path, text: str) -> _Parsed | Problems:
    try:
        document = parse_document(text)
    except Unreadable as error:
        return Problems(path, error.problems)
    return _Parsed(path, document, convert(document))


def _reusable(parsed: Iterable[_Parsed]) -> dict[str, StepFile]:
    """Collect the steps with an id; where two files have the same id, the first one counts."""
    steps: dict[str, StepFile] = {}
    for item in parsed:
        if item.typed.file:
            for name, step in reusable_steps(item.typed.file, item.typed.left_out).items():
                steps.setdefault(name, step)
    return steps


def _finish(item: _Parsed, reusable: Mapping[str, StepFile], others: Mapping[str, Routine]) -> Routine | Problems:
    document, typed = item.document, item.typed
    problems = [*typed.problems, *limited(unspeakable(document))]
    if typed.file is None:
        return Problems(item.path, tuple(sorted(problems)))
    steps, faults = complete(typed.file, document, reusable, typed.left_out)
    problems += faults
    if ("id",) not in typed.left_out:
        problems += _taken(typed.file, document, others)
    if problems:
        return Problems(item.path, tuple(sorted(problems)))
    return _routine(item.path, typed.file, steps)


def _taken(file: RoutineFile, document: Document, others: Mapping[str, Routine]) -> Iterator[Problem]:
    other = others.get(file.id)
    if other:
        yield document.problem(("id",), "an id that no other file has", f"{shown(file.id)}, taken by {other.path.name}")


def _routine(path: Path, file: RoutineFile, steps: tuple[Step, ...]) -> Routine:
    return Routine(
        id=file.id,
        title=file.title,
        summary=file.summary,
        language=file.language,
        intensity=file.intensity,
        order=file.order,
        equipment=tuple(file.equipment),
        goals=tuple(file.goals),
        when=file.when,
        evidence=file.evidence,
        sources=tuple(file.sources),
        steps=steps,
        minutes=None if file.minutes is UNSET else file.minutes,
        path=path,
    )


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
