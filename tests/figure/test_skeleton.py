from __future__ import annotations

from cmath import rect
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.figure.person.skeleton import (
    HIPS,
    LENGTHS,
    SHOULDERS,
    ArmAngles,
    Bone,
    LegAngles,
    Spine,
    arm,
    arm_flexion,
    bend,
    between,
    leaned,
    leg,
    leg_flexion,
    outward,
    planted,
    reaching,
    trunk,
    turned_leg,
    way,
)

REACH = LENGTHS[Bone.UPPER_ARM] + LENGTHS[Bone.FOREARM]
NEAREST = LENGTHS[Bone.UPPER_ARM] - LENGTHS[Bone.FOREARM]
angles = st.floats(-3.14, 3.14)


@given(distance=st.floats(NEAREST + 1e-6, REACH - 1e-6), angle=angles)
def test_a_hand_comes_exactly_to_what_it_can_reach(distance: float, angle: float) -> None:
    target = 0.3 + 0.4j + rect(distance, angle)
    assert abs(reaching(0.3 + 0.4j, target, 1 + 0j, -1j).wrist - target) < 1e-6


@given(distance=st.floats(0.0, 2.0), angle=angles)
def test_bones_keep_their_lengths_however_far_the_target_is(distance: float, angle: float) -> None:
    middle, end = bend(0j, rect(distance, angle), 0.2, 0.15, side=1)
    assert abs(middle) == pytest.approx(0.2)
    assert abs(end - middle) == pytest.approx(0.15)


@given(distance=st.floats(0.06, 2.0), angle=angles)
def test_out_of_reach_the_hand_stays_on_the_line_to_its_target(distance: float, angle: float) -> None:
    target = rect(distance, angle)
    end = bend(0j, target, 0.2, 0.15, side=-1)[1]
    assert abs(between(target, end)) < 1e-6


@given(distance=st.floats(0.001, 2.0), angle=angles)
def test_an_elbow_only_flexes(distance: float, angle: float) -> None:
    found = reaching(0j, rect(distance, angle), 1 + 0j, -1j)
    assert 0 <= arm_flexion(found, 1j)["elbow"] <= 180


@given(x=st.floats(-0.6, 0.6), y=st.floats(-0.6, -0.05))
def test_a_knee_only_bends_forward(x: float, y: float) -> None:
    found = planted(0j, complex(x, y), foot=0.0)
    assert -1e-6 <= leg_flexion(found, 1j)["knee"] <= 180


@given(hip=st.floats(-30, 140), knee=st.floats(0, 150), ankle=st.floats(-50, 30), toes=st.floats(-30, 70))
def test_a_leg_shows_the_angles_that_it_was_made_with(hip: float, knee: float, ankle: float, toes: float) -> None:
    found = leg_flexion(leg(0j, 70.0, LegAngles(hip, knee, ankle, toes)), way(70.0))
    assert tuple(found.values()) == pytest.approx((hip, knee, ankle, toes), abs=1e-6)


@given(toes=st.floats(-30, 70))
def test_toes_of_a_foot_that_is_turned_over_bend_away_from_its_sole(toes: float) -> None:
    found = leg(0j, 90.0, LegAngles(toes=toes), sole_up=True)
    assert (found.toes * found.sole.conjugate()).real == pytest.approx(-sin(radians(toes)), abs=1e-9)


@given(shoulder=st.floats(-60, 170), elbow=st.floats(0, 140), wrist=st.floats(-80, 80))
def test_an_arm_shows_the_angles_that_it_was_made_with(shoulder: float, elbow: float, wrist: float) -> None:
    found = arm_flexion(arm(0j, 90.0, ArmAngles(shoulder, elbow, wrist)), 1j)
    assert tuple(found.values()) == pytest.approx((shoulder, elbow, wrist), abs=1e-6)


def test_standing_straight_everything_is_above_the_feet() -> None:
    body, stands = trunk(0.53j, Spine()), leg(0.53j, 90.0, LegAngles())
    assert abs(body.head.real) < 1e-9
    assert abs(stands.ankle.real) < 1e-9
    assert stands.foot == pytest.approx(1 + 0j)
    assert stands.sole == pytest.approx(-1j)


def test_leaning_forward_brings_the_shoulder_forward_and_down() -> None:
    upright, bent = trunk(0j, Spine()), trunk(0j, leaned(Spine(), 50))
    assert bent.shoulder.real > upright.shoulder.real + 0.1
    assert bent.shoulder.imag < upright.shoulder.imag - 0.03
    assert bent.hip == upright.hip


def test_an_arm_with_its_elbow_aside_looks_shorter_and_ends_at_the_same_place() -> None:
    plain, aside = (reaching(0j, 0.15 + 0j, 1 + 0j, -1j, aside=share) for share in (1.0, 0.6))
    assert abs(plain.wrist - aside.wrist) < 1e-9
    assert abs(aside.elbow) == pytest.approx(0.6 * LENGTHS[Bone.UPPER_ARM])
    assert abs(aside.elbow.imag) < abs(plain.elbow.imag)


@given(hip=st.floats(-30, 60), knee=st.floats(-10, 10), near=st.booleans())
def test_a_leg_that_is_seen_from_the_front_turns_outward_on_either_side(hip: float, knee: float, near: bool) -> None:
    body = trunk(0.53j, Spine(heading=90.0))
    found = turned_leg(body.hip_joint(near), 90.0, LegAngles(hip=hip, knee=knee), body.heading, near)
    out = -1.0 if near else 1.0
    assert (found.knee - found.hip).real * out == pytest.approx(LENGTHS[Bone.THIGH] * sin(radians(hip)))
    bends = leg_flexion(found, body.pelvis_way)
    assert (outward(near) * bends["hip"], outward(near) * bends["knee"]) == pytest.approx((hip, knee), abs=1e-6)


@given(roll=st.floats(-80, 80), near=st.booleans())
def test_a_foot_turns_out_with_its_leg_and_its_little_toe_is_outside(roll: float, near: bool) -> None:
    found = turned_leg(0j, 90.0, LegAngles(roll=roll), 90.0, near)
    out = -1.0 if near else 1.0
    assert found.foot.real * out == pytest.approx(sin(radians(roll)), abs=1e-9)
    assert found.outer.real * out == pytest.approx(cos(radians(roll)), abs=1e-9)


@given(heading=st.floats(45, 135))
def test_nobody_is_broader_than_seen_from_the_front(heading: float) -> None:
    body = trunk(0j, Spine(heading=heading))
    assert 0.6 * SHOULDERS < -body.shoulders.real <= SHOULDERS
    assert 0.6 * HIPS < -body.hips.real <= HIPS
