"""The texts of the Help page: topics of short entries with their sources (content research 1.4 to 1.9, 2.4, 4.4, 5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.sources import Source

CONVENTION = "Convention; no source found."


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """A short text under a heading."""

    title: str
    text: str
    sources: tuple[str, ...]
    timer: str = ""
    """The id of the care step that can be started here."""

    def references(self, sources: Mapping[str, Source]) -> tuple[str, ...]:
        """Give a line for each source with its grade."""
        found = (sources[key] for key in self.sources)
        return tuple(f"{source.what}, {source.where} [{source.explained}]" for source in found) or (CONVENTION,)

    def mentions(self, words: Sequence[str]) -> bool:
        """Tell whether every word, in small letters, stands in the entry."""
        text = f"{self.title} {self.text}".lower()
        return all(word in text for word in words)


class Topic(Struct, frozen=True, forbid_unknown_fields=True):
    """Entries that belong together."""

    id: str
    name: str
    intro: str
    entries: tuple[Entry, ...]


def load(path: Path) -> tuple[Topic, ...]:
    """Read the topics; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[Topic, ...])


def search(topics: Sequence[Topic], text: str) -> tuple[Topic, ...]:
    """Give the topics with only those entries in which every word stands; no words leave all."""
    words = text.lower().split()
    return tuple(_with_entries(topics, words))


def _with_entries(topics: Sequence[Topic], words: Sequence[str]) -> Iterator[Topic]:
    for topic in topics:
        if found := tuple(entry for entry in topic.entries if entry.mentions(words)):
            yield msgspec.structs.replace(topic, entries=found)
