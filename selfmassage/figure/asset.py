"""Reads one file of drawings, poses or motions; a fault is a message with file and place."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import msgspec

from selfmassage.routine.checked import NO_TEXTS, read_checked
from selfmassage.routine.checked import Texts as Texts
from selfmassage.routine.document import Unreadable
from selfmassage.routine.problems import Problems, plain

T = TypeVar("T")


def keys_of(names: type[StrEnum]) -> msgspec.Meta:
    """Return what tells the explanation of a fault that these names alone may be the keys of a dict."""
    return msgspec.Meta(extra_json_schema={"propertyNames": {"enum": [str(name) for name in names]}})


class AssetProblem(Exception):
    """A drawing that cannot be used; the text names the file, and the place of its first fault."""

    def __init__(self, problems: Problems) -> None:
        first, *more = problems.items
        super().__init__(f"{plain(problems.path.name)}:{first}" + (f" (and {len(more)} more)" if more else ""))
        self.problems = problems


def read_asset(file: Path, wanted: type[T], texts: Texts = NO_TEXTS) -> T:
    """Read a file as a checked struct; raises AssetProblem."""
    try:
        return read_checked(file, wanted, texts)
    except Unreadable as error:
        raise AssetProblem(Problems(file, error.problems)) from None
