"""The text of a routine file: the same for the same routine, and small in a diff."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.resources import data_dir
from selfmassage.routine.document import parse_document, read_document
from selfmassage.routine.format import CueFile, RoutineFile, StepFile
from selfmassage.routine.library import find
from selfmassage.routine.writing import CUE, HEAD, STEP, plain_number, written
from tests.strategies import Author


@pytest.mark.parametrize("path", find(data_dir("routines")), ids=lambda path: path.name)
def test_a_shipped_file_is_written_as_it_is(path: Path) -> None:
    assert written(read_document(path).data) == path.read_text("utf-8")


@given(st.integers(0, 2**32), st.integers(1, 5))
def test_what_is_written_is_read_as_the_same_data(seed: int, count: int) -> None:
    data = Author(seed).file(count)
    text = written(data)
    assert parse_document(text).data == plain_number(data)
    assert written(dict(reversed(list(data.items())))) == text


@pytest.mark.parametrize(("names", "kind"), [(HEAD, RoutineFile), (STEP, StepFile), (CUE, CueFile)])
def test_every_field_of_the_format_has_its_place(names: tuple[str, ...], kind: Any) -> None:
    fields = [field.encode_name for field in msgspec.structs.fields(kind)]
    assert sorted(names) == sorted(fields)


def test_letters_of_every_language_stay_letters() -> None:
    assert "Füße" in written({"title": "Füße", "steps": []})
