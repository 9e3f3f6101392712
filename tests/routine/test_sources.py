"""The sources that routines name."""

from __future__ import annotations

from selfmassage.resources import asset, data_dir
from selfmassage.routine.library import load as load_library
from selfmassage.routine.sources import Source, load


def test_every_source_of_a_shipped_routine_is_explained() -> None:
    known = load(asset("sources.json"))
    named = {key for routine in load_library([data_dir("routines")]).routines.values() for key in routine.sources}
    assert named - known.keys() == set()


def test_a_grade_is_told_in_words() -> None:
    source = Source("Guo 2017", "somewhere", "A/B")
    assert source.explained == (
        "grade A/B: the paper's own abstract, or an official body's page, or a secondary page or a copy"
    )
