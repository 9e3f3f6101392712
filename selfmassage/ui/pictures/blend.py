"""The person on the way from one pose to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import starmap

from selfmassage.figure.person.drawing import Blob, Box, Chain, Circle, Ink, Item, Line, Patch
from selfmassage.figure.person.scene import Scene

BODY = frozenset(
    {
        *(Ink.SKIN, Ink.SKIN_FAR, Ink.HAIR, Ink.SHIRT, Ink.SHIRT_FAR, Ink.SHORTS, Ink.SHORTS_FAR),
        *(Ink.FACE, Ink.EYE, Ink.BLUSH, Ink.NAIL),
    }
)
"""What is of the person and has its like in every pose."""


def between(old: Scene, new: Scene, share: float) -> Scene:
    """Return the picture `share` of the way, 0 to 1, to the new one; other things are there at once, light last."""
    waiting: dict[object, list[Item]] = {}
    for item in old.items:
        waiting.setdefault(_kind(item), []).append(item)
    items = []
    for item in (item for item in new.items if item.ink is not Ink.WARM):
        like = waiting.get(_kind(item)) if item.ink in BODY else None
        items.append(_mixed(like.pop(0), item, share) if like else item)
    frame: Box = tuple(starmap(_mixer(share), zip(old.frame, new.frame, strict=True)))  # type: ignore[assignment]  # four numbers
    return replace(new, items=tuple(items), frame=frame)


def _kind(item: Item) -> object:
    """Return what two items have in common that can become each other."""
    shape = [len(chain.circles) for chain in item.chains[:2]] if isinstance(item, Blob) else [len(item.points)]
    return type(item), item.ink, *shape


def _mixer(share: float) -> Callable[[float, float], float]:
    return lambda a, b: a + (b - a) * share


def _mixed(old: Item, new: Item, share: float) -> Item:
    if isinstance(old, Blob) and isinstance(new, Blob):
        pairs = zip(_grown(old.chains, new.chains), new.chains, strict=True)
        return replace(new, chains=tuple(replace(b, circles=_circles(a, b, share)) for a, b in pairs))
    if isinstance(old, Patch | Line) and isinstance(new, Patch | Line):
        turn = old.turn + (new.turn - old.turn) * share
        points = tuple(a + (b - a) * share for a, b in zip(old.points, new.points, strict=True))
        at = old.at + (new.at - old.at) * share
        return replace(new, points=points, at=at, turn=turn / abs(turn) if turn else new.turn)
    return new


def _grown(old: tuple[Chain, ...], new: tuple[Chain, ...]) -> list[Chain]:
    """Return as many chains as the new ones, and as long: what the old ones lack grows from their ends."""
    ends = [chain.circles for chain in old] + [old[-1].circles[-1:]] * len(new)
    found = zip(ends, new, strict=False)
    return [Chain((*have, *have[-1:] * len(want.circles))[: len(want.circles)]) for have, want in found]


def _circles(old: Chain, new: Chain, share: float) -> tuple[Circle, ...]:
    pairs = zip(old.circles, new.circles, strict=True)
    return tuple((a + (b - a) * share, ra + (rb - ra) * share) for (a, ra), (b, rb) in pairs)
