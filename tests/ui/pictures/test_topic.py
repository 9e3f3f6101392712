from __future__ import annotations

from selfmassage.routine.vocabulary import Area, Leg, Side
from selfmassage.ui.pictures.topic import topic_of
from tests.sessions import step


def test_a_step_is_shown_on_the_left_leg_at_its_first_area() -> None:
    topic = topic_of(step(areas=(Area.CALF, Area.HAMSTRING), shares=(0.5, 0.5)))
    assert (topic.areas, topic.leg) == ((Area.CALF,), Leg.LEFT)


def test_areas_worked_together_are_shown_together() -> None:
    both = (Area.CALF, Area.HAMSTRING)
    assert topic_of(step(areas=both, shares=(0.5, 0.5), together=True)).areas == both


def test_a_step_for_one_leg_is_shown_on_it() -> None:
    assert topic_of(step(side=Side.RIGHT)).leg is Leg.RIGHT
    assert topic_of(step(side=Side.BOTH)).leg is Leg.BOTH
