"""The help texts: complete, with sources that are known, and with timers that can be started."""

from __future__ import annotations

import pytest

from selfmassage.knowledge.topics import CONVENTION, Entry, Topic, load, search
from selfmassage.resources import asset, data_dir
from selfmassage.routine.library import load as load_library
from selfmassage.routine.sources import load as load_sources

TOPICS = load(asset("help", "topics.json"))
SOURCES = load_sources(asset("sources.json"))


def entries() -> list[Entry]:
    """Every entry of every topic."""
    return [entry for topic in TOPICS for entry in topic.entries]


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.title)
def test_every_entry_names_its_sources_or_says_that_it_is_convention(entry: Entry) -> None:
    references = entry.references(SOURCES)

    assert all("grade" in reference for reference in references) or references == (CONVENTION,)


def test_every_timer_is_a_care_step() -> None:
    care = load_library([data_dir("routines")]).routines["care"]
    timers = {entry.timer for entry in entries() if entry.timer}

    assert timers
    assert timers <= {step.id for step in care.steps}


def test_a_search_finds_entries_with_every_word_in_any_topic() -> None:
    found = search(TOPICS, "Cold PACK")

    assert [(topic.id, [entry.title for entry in topic.entries]) for topic in found] == [("after", ["Cold pack"])]


def test_a_search_without_words_leaves_everything() -> None:
    assert search(TOPICS, "  ") == TOPICS


def test_what_the_issue_asks_for_is_there() -> None:
    by_id: dict[str, Topic] = {topic.id: topic for topic in TOPICS}

    assert len(by_id["questions"].entries) == 10
    assert {"Deep tissue", "Ashiatsu", "Electrical stimulation", "Assisted stretching"} <= {
        entry.title for entry in by_id["trained_hands"].entries
    }
    assert {"now", "after", "mistakes", "terms", "about"} <= by_id.keys()
