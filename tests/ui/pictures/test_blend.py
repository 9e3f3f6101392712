from __future__ import annotations

import pytest

from selfmassage.figure.person.drawing import Blob, Ink, bounds
from selfmassage.figure.person.scene import Scene, scene
from selfmassage.routine.vocabulary import Area, Direction, Leg, Position, Technique, Tool
from selfmassage.ui.pictures.blend import between
from tests.sessions import step
from tests.ui.pages import DRAWINGS


def at(position: Position) -> Scene:
    found = scene(DRAWINGS.person, step(position=position), (Area.CALF,), Leg.RIGHT, 0.0)
    assert found is not None
    return found


def test_at_the_end_of_the_way_the_new_pose_is_reached() -> None:
    old, new = at(Position.SEATED), at(Position.CHAIR)
    reached = between(old, new, 1.0)
    assert reached.frame == pytest.approx(new.frame)
    wanted = [item for item in new.items if item.ink is not Ink.WARM]
    assert [item.ink for item in reached.items] == [item.ink for item in wanted]
    for one, other in zip(reached.items, wanted, strict=True):
        assert bounds(one) == pytest.approx(bounds(other))


def test_on_the_way_the_head_is_between_its_places() -> None:
    old, new = at(Position.SEATED), at(Position.CHAIR)

    def hair(found: Scene) -> complex:
        return next(item.at for item in found.items if item.ink is Ink.HAIR and hasattr(item, "at"))

    half = hair(between(old, new, 0.5))
    assert abs(half - (hair(old) + hair(new)) / 2) < 1e-9


def test_a_leg_sets_out_from_where_it_was_to_one_that_rolls_and_shows_its_toes() -> None:
    wanted = step(technique=Technique.TWISTS_LEG, direction=Direction.CIRCULAR, tool=Tool.NONE, areas=(Area.GLUTE,))
    old, new = at(Position.SEATED), scene(DRAWINGS.person, wanted, (Area.GLUTE,), Leg.RIGHT, 0.0)
    assert new is not None
    assert new.moment.figure.near_leg.outer

    def leg(found: Scene) -> Blob:
        blobs = [item for item in found.items if isinstance(item, Blob) and item.ink is Ink.SKIN]
        return max(blobs, key=lambda blob: bounds(blob)[2])

    assert bounds(leg(between(old, new, 0.0))) == pytest.approx(bounds(leg(old)), abs=0.001)
