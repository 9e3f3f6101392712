"""Keys with their times become a run."""

from __future__ import annotations

from selfmassage.practice.expected import Region
from selfmassage.practice.recall import Recall
from selfmassage.practice.strokes import Stroke
from selfmassage.routine.vocabulary import Leg

E, P = Stroke.EFFLEURAGE, Stroke.PETRISSAGE


def test_a_key_begins_a_stroke_and_ends_the_one_before() -> None:
    recall = Recall(Leg.LEFT)
    recall.stroke(10, E)
    recall.stroke(40, P)
    run = recall.finish(100)
    assert [(one.stroke, one.seconds) for one in run.done] == [(E, 30), (P, 60)]
    assert (run.seconds, run.pause_before(1)) == (90, 0)


def test_space_ends_a_stroke_so_that_the_pause_can_be_seen() -> None:
    recall = Recall(Leg.LEFT)
    recall.stroke(10, E)
    recall.pause(40)
    recall.pause(41)
    recall.stroke(46, P)
    run = recall.finish(50)
    assert (run.done[0].seconds, run.pause_before(1)) == (30, 6)


def test_a_change_of_leg_ends_the_stroke_and_the_rest_is_on_the_other_leg() -> None:
    recall = Recall(Leg.LEFT)
    recall.stroke(0, E)
    recall.turn_to(30, Leg.RIGHT)
    recall.stroke(35, E)
    run = recall.finish(60)
    assert [(one.leg, one.seconds) for one in run.done] == [(Leg.LEFT, 30), (Leg.RIGHT, 25)]


def test_saying_the_leg_that_is_worked_anyway_ends_nothing() -> None:
    recall = Recall(Leg.LEFT)
    recall.stroke(0, E)
    recall.turn_to(30, Leg.LEFT)
    assert recall.finish(60).done[0].seconds == 60


def test_legs_that_were_never_said_stay_open() -> None:
    recall = Recall(Leg.LEFT)
    recall.stroke(0, E)
    assert recall.finish(60).done[0].leg is None


def test_a_number_says_where_the_last_stroke_is() -> None:
    recall = Recall(Leg.LEFT)
    recall.region(Region.CALF)
    recall.stroke(0, P)
    recall.region(Region.CALF)
    assert recall.finish(60).done[0].region is Region.CALF


def test_a_stroke_taken_back_leaves_the_one_before_going_on() -> None:
    recall = Recall(Leg.LEFT)
    recall.undo()
    recall.stroke(0, E)
    recall.stroke(20, P)
    recall.undo()
    recall.stroke(30, P)
    assert [(one.stroke, one.seconds) for one in recall.finish(90).done] == [(E, 30), (P, 60)]
