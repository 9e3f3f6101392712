"""Ids from any words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.authoring.names import RESERVED, fresh_id, id_from


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("My legs, 10 min", "my_legs_10_min"),
        ("Füße & Waden", "fue_waden"),
        ("../../etc/passwd", "etc_passwd"),
        ("CON", "con_routine"),
        ("足", "routine"),
        ("", "routine"),
    ],
)
def test_words_become_an_id(words: str, id: str) -> None:
    assert id_from(words) == id


@given(st.text(max_size=200), st.sets(st.text(max_size=10), max_size=5))
def test_every_id_is_allowed_by_the_format_and_by_every_system(words: str, others: set[str]) -> None:
    taken = {*others, id_from(words), f"{id_from(words)}_2"}
    id = fresh_id(words, taken)
    assert re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,59}", id)
    assert id not in taken
    assert id not in RESERVED
