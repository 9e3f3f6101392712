"""The picture between two scenes, while the person changes from one pose to the next. Points as in skeleton.py."""

from __future__ import annotations

from dataclasses import replace

from selfmassage.figure.manners import eased
from selfmassage.figure.person.act import Moment
from selfmassage.figure.person.change import blend
from selfmassage.figure.person.drawing import Box
from selfmassage.figure.person.flesh import SLIM, Build
from selfmassage.figure.person.scene import PersonAssets, Scene, fitted, items_of
from selfmassage.routine.model import Step


def between(assets: PersonAssets, before: Scene, after: Scene, step: Step, share: float, build: Build = SLIM) -> Scene:
    """Return the picture `share` of the way, 0 to 1, to the scene `after` of `step`, with what lies around there.

    Nothing is worked on the way. A person who turns has no half way: that changes at once.
    """
    if share <= 0.0 or share >= 1.0 or not before.turned_like(after):
        return before if share <= 0.0 else after
    part = eased(share)
    figure = blend(before.moment.figure, after.moment.figure, part)
    moment = Moment(figure, (), after.moment.tool)
    items = items_of(fitted(assets.poses[after.pose], after.frame), moment, step, (), build)
    return replace(after, items=tuple(items), frame=_box(before.frame, after.frame, part), moment=moment)


def _box(first: Box, second: Box, share: float) -> Box:
    left, bottom, right, top = (a + (b - a) * share for a, b in zip(first, second, strict=True))
    return left, bottom, right, top
