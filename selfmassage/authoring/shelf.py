"""Keeps drafts while they are written, and saves them as routines; never over somebody else's newer file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from .draft import Draft, draft_from
from .files import CannotSave, digest_of, fingerprint, why, write_whole
from .names import fresh_id, id_from


@dataclass(frozen=True)
class Work:
    """A draft, where its routine is saved, and where the draft itself is kept."""

    draft: Draft
    path: Path | None = None
    """The file it was read from or saved to; none for a new routine."""
    digest: str = ""
    """The fingerprint of that file when it was read or saved; empty for none."""
    saved: Draft | None = None
    """The draft as that file has it, if it is known."""
    kept: Path | None = None
    """The file of the draft on the shelf, once there is one."""
    kept_digest: str = ""

    @property
    def is_saved(self) -> bool:
        """True where the file says the same as the draft."""
        return self.draft == self.saved


@dataclass(frozen=True)
class Saved:
    """A saved work, and what there is to say about it."""

    work: Work
    path: Path
    message: str = ""
    """Why it is saved under another name, if it is."""


class _KeptFile(Struct, frozen=True):
    routine: dict[str, Any]
    path: str = ""
    digest: str = ""


class Shelf:
    """Two folders: drafts that are being written, and the person's own routines."""

    def __init__(self, drafts: Path, routines: Path) -> None:
        self._drafts, self.routines = drafts, routines
        self.note = ""
        """Why drafts cannot be kept, in a sentence; empty while they can."""

    def keep(self, work: Work) -> Work:
        """Write a draft to the shelf; where that fails it stays in memory, and `note` says why."""
        content = msgspec.json.encode(_KeptFile(work.draft.data, str(work.path or ""), work.digest))
        digest = fingerprint(content)
        try:
            path = work.kept or self._free_name(work.draft.id)
            if not write_whole(path, content, work.kept_digest):  # another window keeps its own draft there
                path = self._free_name(work.draft.id)
                write_whole(path, content)
        except OSError as error:
            self.note = f"Unsaved changes cannot be kept on this computer: {why(error)}. Save or export before you end."
            return work
        self.note = ""
        return replace(work, kept=path, kept_digest=digest)

    def unfinished(self) -> list[Work]:
        """Give every draft on the shelf, the latest first, also of a program that was killed; damaged ones stay."""
        found = [self._read(path) for path in sorted(self._drafts.glob("*.json"), key=_written_at, reverse=True)]
        return [work for work in found if work]

    def forget(self, work: Work) -> Work:
        """Take a draft off the shelf, unless another window has put its own there."""
        if work.kept and digest_of(work.kept) == work.kept_digest:
            try:
                work.kept.unlink(missing_ok=True)
            except OSError as error:
                self.note = f"A draft cannot be removed: {work.kept}: {why(error)}."
        return replace(work, kept=None, kept_digest="")

    def is_changed_outside(self, work: Work) -> bool:
        """True where another program has changed or removed the file since it was read or saved."""
        return work.path is not None and digest_of(work.path) != work.digest

    def save(self, work: Work, taken: Collection[str]) -> Saved:
        """Save a draft as a routine and take it off the shelf; raises CannotSave.

        A new routine gets its id and its file name from its title. A file that another program has changed is left
        as it is, and the draft gets an id and a file of its own. `taken` are the ids of all routines.
        """
        if work.path is None:
            return self._save_as_new(work, fresh_id(work.draft.title, self._names(taken)))
        content = work.draft.text.encode()
        if self._write(work.path, content, work.digest):
            return self._done(work, work.path, content)
        made = self._save_as_new(work, fresh_id(work.draft.id, self._names(taken)))
        message = (
            f"{work.path.name} was changed by another program meanwhile. "
            f"It is left as it is; your version is saved as {made.path.name}."
        )
        return replace(made, message=message)

    def _save_as_new(self, work: Work, id: str) -> Saved:
        work = replace(work, draft=work.draft.with_id(id))
        path, content = self.routines / f"{id}.json", work.draft.text.encode()
        if not self._write(path, content, ""):
            raise CannotSave(f"{path.name} was written by another program just now. Save again.")
        return self._done(work, path, content)

    def _write(self, path: Path, content: bytes, before: str) -> bool:
        try:
            return write_whole(path, content, before)
        except OSError as error:
            raise CannotSave(f"{path} cannot be saved: {why(error)}. Your changes are kept; export them.") from error

    def _done(self, work: Work, path: Path, content: bytes) -> Saved:
        saved = replace(self.forget(work), path=path, digest=fingerprint(content), saved=work.draft)
        return Saved(saved, path)

    def _names(self, taken: Collection[str]) -> set[str]:
        return {*taken, *(path.stem for path in self.routines.glob("*.json"))}

    def _free_name(self, id: str) -> Path:
        name = id_from(id)
        numbered = (self._drafts / f"{name}-{number}.json" for number in count(1))
        return next(path for path in numbered if not path.exists())

    def _read(self, path: Path) -> Work | None:
        try:
            content = path.read_bytes()
            kept = msgspec.json.decode(content, type=_KeptFile)
            draft = draft_from(kept.routine)
        except (OSError, msgspec.MsgspecError, ValueError, RecursionError):
            return None
        return Work(draft, Path(kept.path) if kept.path else None, kept.digest, None, path, fingerprint(content))


def _written_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
