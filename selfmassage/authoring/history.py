"""Undo and redo: every draft from the first one on, with typing in one field as one change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .draft import Draft


@dataclass(frozen=True)
class Place:
    """What a change or a piece of advice is about: a field of a step, or of the routine where `step` is None."""

    step: int | None = None
    """Index from 0."""
    field: str = ""


@dataclass(frozen=True)
class Version:
    """A draft, and the place that was changed to come to it."""

    draft: Draft
    place: Place = Place()
    growing: bool = False
    """The next change of the same place is part of this one."""


@dataclass(frozen=True)
class History:
    """Where one is among the versions of a draft."""

    now: Version
    past: tuple[Version, ...] = ()
    future: tuple[Version, ...] = ()

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self.now.draft

    def change(self, draft: Draft, place: Place, typing: bool = False) -> History:
        """Take a new version; what was undone before is gone. `typing` in the same place goes on as one change."""
        if draft == self.draft:
            return self
        version = Version(draft, place, typing)
        if typing and self.now.growing and self.now.place == place:
            return History(version, self.past)
        return History(version, (*self.past, replace(self.now, growing=False)))

    def settle(self) -> History:
        """End the typing: what is typed next is a change of its own."""
        return replace(self, now=replace(self.now, growing=False))

    def undo(self) -> History:
        """Go back by one change, if there is one."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (replace(self.now, growing=False), *self.future))

    def redo(self) -> History:
        """Go forward again by one change that was undone."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, replace(self.now, growing=False)), self.future[1:])
