"""Which pose a step gets, by its data alone."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from selfmassage.figure.motion import Hands, Manner, motion_of
from selfmassage.figure.person.casting import absence
from selfmassage.figure.person.scene import PersonAssets, scene, why_missing
from selfmassage.figure.person.skeleton import Leg as Bones
from selfmassage.routine import vocabulary
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Direction, Position, Side, Technique, Tool
from tests.figure.test_person import ASSETS, STEPS
from tests.figure.test_poses import step

FOOT = (Area.SOLE, Area.ARCH, Area.HEEL)


def pose_of(wanted: Step) -> str:
    found = scene(ASSETS, wanted, wanted.areas, vocabulary.Leg.RIGHT, 0.0)
    return found.pose if found else ""


def stretch(position: Position, area: Area, tool: Tool = Tool.NONE, **changes: object) -> Step:
    changes = {"technique": Technique.FASCIA_STRETCH, "direction": Direction.HOLD, "pace": None, **changes}
    return step(position=position, areas=(area,), tool=tool, **changes)


@pytest.mark.parametrize("name", STEPS)
def test_a_renamed_step_keeps_its_pictures(name: str) -> None:
    usual = STEPS[name]
    renamed = replace(usual, name="Anders benannt")
    assert pose_of(renamed) == pose_of(usual)
    assert motion_of(ASSETS.motions, renamed) == motion_of(ASSETS.motions, usual)


@pytest.mark.parametrize(
    ("wanted", "pose"),
    [
        (stretch(Position.STANDING, Area.CALF), "calf_stretch"),
        (stretch(Position.STANDING, Area.CALF, id="calf_bent"), "calf_stretch_bent"),
        (stretch(Position.STANDING, Area.QUAD), "quad_stand"),
        (stretch(Position.STANDING, Area.HAMSTRING), "hamstring_stand"),
        (stretch(Position.SEATED, Area.HAMSTRING), "hamstring_sit"),
        (stretch(Position.SEATED, Area.CALF, Tool.ROPE), "rope_sit"),
        (stretch(Position.LYING_BACK, Area.HAMSTRING), "hamstring_lying"),
        (stretch(Position.PRONE, Area.QUAD), "prone_quad_hold"),
        (stretch(Position.CHAIR, Area.GLUTE), "chair_figure_four"),
        (step(position=Position.KNEELING), "kneel_front"),
        (step(position=Position.SIDE_LEAN), "side_knee_up"),
        (step(position=Position.FLOOR, areas=(Area.GLUTE,), tool=Tool.TENNIS_BALL), "ball_glute"),
        (step(position=Position.LYING_BACK, areas=(Area.GLUTE,), tool=Tool.SPIKY_BALL), "lying_ball_glute"),
        (step(position=Position.SEATED, tool=Tool.FOAM_ROLLER), "roller_calf"),
    ],
)
def test_a_step_that_no_routine_has_gets_the_pose_that_suits_it(wanted: Step, pose: str) -> None:
    assert pose_of(wanted) == pose


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (
            step(position=Position.STANDING, areas=FOOT, together=True),
            "no pose for kneading in position standing with hands on sole, arch, heel",
        ),
        (
            step(position=Position.PRONE),
            "no pose for kneading in position prone with hands on calf: the hands do not reach the calf",
        ),
        (
            step(position=Position.LYING_BACK, areas=(Area.GLUTE,), technique=Technique.STROKING),
            "on glute: the hands do not reach the buttock",
        ),
        (stretch(Position.STANDING, Area.TOES), "no pose for fascia_stretch in position standing on toes"),
        (step(technique=Technique.TOE_BEND), "technique toe_bend is not for calf"),
        (step(technique=Technique.ARCH_RUB, direction=Direction.CIRCULAR), "technique arch_rub is not for calf"),
        (step(tool=Tool.ROPE), "no pose for kneading in position seated with rope on calf"),
        (step(tool=Tool.BATH), "no pose for kneading in position seated with bath on calf"),
        (
            step(position=Position.STANDING, tool=Tool.FOAM_ROLLER),
            "no pose for kneading in position standing with foam",
        ),
    ],
)
def test_a_step_that_nobody_can_do_says_why_it_has_no_picture(wanted: Step, why: str) -> None:
    assert pose_of(wanted) == ""
    assert why in why_missing(ASSETS, wanted)


def test_where_one_of_several_areas_is_out_of_reach_the_others_have_their_person() -> None:
    wanted = step(position=Position.STANDING, areas=(Area.HEEL, Area.SOLE), shares=(0.5, 0.5))
    found = scene(ASSETS, wanted, (Area.HEEL,), vocabulary.Leg.RIGHT, 0.0)
    assert found is not None
    assert found.moment.contacts
    assert scene(ASSETS, wanted, (Area.SOLE,), vocabulary.Leg.RIGHT, 20.0) is None
    assert why_missing(ASSETS, wanted, (Area.HEEL,)) == ""
    assert why_missing(ASSETS, wanted) == (
        "no pose for kneading in position standing with hands on sole: the hands do not reach the sole"
    )


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (step(), ""),
        (step(position=Position.PRONE), "No person is shown: in this position the hands do not reach the calf."),
        (
            stretch(Position.STANDING, Area.TOES),
            "No person is shown: there is no drawing of “Stretch” on the toes, standing.",
        ),
        (
            step(technique=Technique.TOE_BEND),
            "No person is shown: there is no drawing of “Toe bend” on the calf.",
        ),
    ],
)
def test_who_does_a_step_is_told_in_the_words_of_the_app_why_no_person_is_shown(wanted: Step, words: str) -> None:
    assert absence(ASSETS, wanted, wanted.areas) == words


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (
            step(tool=Tool.ROPE, technique=Technique.DRUMMING, areas=(Area.QUAD,)),
            "a rope on the front of the thigh, sitting",
        ),
        (step(tool=Tool.COLD_PACK, position=Position.CHAIR, areas=(Area.SOLE,)), "a cold pack on the sole, on a chair"),
        (step(tool=Tool.FOAM_ROLLER, position=Position.STANDING), "a foam roller on the calf, standing"),
    ],
)
def test_a_tool_that_nobody_is_drawn_with_is_not_put_down_to_the_body(wanted: Step, words: str) -> None:
    name = vocabulary.TECHNIQUES[wanted.technique].name
    assert absence(ASSETS, wanted, wanted.areas) == f"No person is shown: there is no drawing of “{name}” with {words}."
    assert why_missing(ASSETS, wanted).endswith(f"with {wanted.tool} on {wanted.areas[0]}")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (step(tool=Tool.BATH), "there is no drawing of “Kneading” in a bath on the calf, sitting"),
        (
            step(tool=Tool.NONE, position=Position.STANDING, areas=(Area.GLUTE,), technique=Technique.DRUMMING),
            "there is no drawing of “Drumming” with no hands on the buttock, standing",
        ),
        (stretch(Position.PRONE, Area.TOES), "there is no drawing of “Stretch” on the toes, lying on the front"),
        (step(position=Position.PRONE, tool=Tool.ROPE), "in this position the hands do not reach the calf"),
        (
            step(
                position=Position.FOOT_ON_THIGH, tool=Tool.SPIKY_BALL, areas=(Area.GLUTE,), technique=Technique.DRUMMING
            ),
            "in this position the spiky ball does not reach the buttock",
        ),
        (
            step(position=Position.KNEELING, areas=(Area.SOLE,), tool=Tool.TENNIS_BALL, technique=Technique.STROKING),
            "in this position you would have to bend your shoulder too far",
        ),
        (
            step(position=Position.KNEELING, areas=(Area.TOES,), technique=Technique.STROKING),
            "in this position there is no room for a hand above the floor",
        ),
    ],
)
def test_the_reason_is_the_one_that_keeps_the_person_out(wanted: Step, words: str) -> None:
    assert absence(ASSETS, wanted, wanted.areas) == f"No person is shown: {words}."


@pytest.mark.parametrize("tool", [Tool.ROPE, Tool.BATH, Tool.COLD_PACK, Tool.NONE])
@pytest.mark.parametrize("position", Position)
def test_hands_that_get_there_are_not_said_to_fall_short(position: Position, tool: Tool) -> None:
    for technique in (Technique.DRUMMING, Technique.KNEADING):
        for area in Area:
            wanted = step(position=position, tool=tool, areas=(area,), technique=technique)
            by_hand = absence(ASSETS, replace(wanted, tool=Tool.HANDS), (area,))
            if "in this position" in absence(ASSETS, wanted, (area,)):
                assert absence(ASSETS, wanted, (area,)) == by_hand, area


def test_a_pose_that_no_body_can_take_leaves_the_step_to_the_others() -> None:
    wanted = step()
    name = pose_of(wanted)
    beyond = msgspec.structs.replace(ASSETS.poses[name], root=(1e308, 1e308))
    damaged = PersonAssets({**ASSETS.poses, name: beyond}, ASSETS.motions)
    found = scene(damaged, wanted, wanted.areas, vocabulary.Leg.RIGHT, 0.0)
    assert found is not None
    assert found.pose != name


def test_without_poses_the_missing_one_is_said() -> None:
    bare = PersonAssets({}, ASSETS.motions)
    assert why_missing(bare, step()) == "no pose for kneading in position seated with hands on calf"
    assert why_missing(bare, step(tool=Tool.NONE)) == "no pose for kneading in position seated on calf"
    assert why_missing(PersonAssets(ASSETS.poses, {}), step()) == "no motion for technique kneading"


@pytest.mark.parametrize("position", [Position.SEATED, Position.CHAIR, Position.LYING_BACK])
def test_both_feet_circle_in_a_step_for_both_legs(position: Position) -> None:
    one = stretch(position, Area.ANKLE, technique=Technique.TWISTS_LEG, direction=Direction.CIRCULAR, pace=20)

    def feet(wanted: Step, side: str) -> set[complex]:
        scenes = [scene(ASSETS, wanted, wanted.areas, vocabulary.Leg.RIGHT, worked) for worked in (0.0, 1.0)]
        legs: list[Bones] = [getattr(found.moment.figure, f"{side}_leg") for found in scenes if found]
        return {complex(round(leg.foot.real, 3), round(leg.foot.imag, 3)) for leg in legs}

    assert len(feet(one, "near")) == 2
    assert len(feet(one, "far")) == 1
    assert len(feet(replace(one, side=Side.BOTH), "far")) == 2


def test_areas_worked_in_turn_have_a_movement_and_free_hands_of_their_own() -> None:
    wanted = step(areas=(Area.QUAD, Area.GLUTE), shares=(0.5, 0.5), position=Position.CHAIR)
    quad, glute = (motion_of(ASSETS.motions, wanted, (area,)) for area in wanted.areas)
    assert quad is not None
    assert glute is not None
    assert (quad.manner, quad.hands) == (Manner.KNEAD, Hands.TURNS)
    assert (glute.manner, glute.hands) == (Manner.CIRCLE, Hands.ONE)
    hands = []
    for area in wanted.areas:
        found = scene(ASSETS, wanted, (area,), vocabulary.Leg.RIGHT, 0.5)
        assert found is not None
        hands.append(len(found.moment.contacts))
    assert hands == [2, 1]


def test_an_area_that_a_technique_is_not_for_lets_the_others_have_their_person() -> None:
    wanted = step(
        technique=Technique.TOE_BEND,
        areas=(Area.TOES, Area.CALF),
        shares=(0.5, 0.5),
        position=Position.FOOT_ON_THIGH,
    )
    assert why_missing(ASSETS, wanted, (Area.TOES,)) == ""
    assert why_missing(ASSETS, wanted) == "technique toe_bend is not for calf"


def test_under_the_body_a_ball_works_on_each_area_in_a_pose_for_it() -> None:
    wanted = step(
        technique=Technique.BALL,
        areas=(Area.ARCH, Area.CALF, Area.GLUTE),
        shares=(0.4, 0.3, 0.3),
        position=Position.CHAIR,
        tool=Tool.TENNIS_BALL,
    )
    scenes = [scene(ASSETS, wanted, (area,), vocabulary.Leg.RIGHT, 0.5) for area in wanted.areas]
    assert [found and found.pose for found in scenes] == ["chair_ball_under_foot", "chair_calf", "chair_ball_glute"]
