"""Legs whose knee points to the viewer, and what is turned over with them."""

from __future__ import annotations

import pytest

from selfmassage.figure.person import flesh
from selfmassage.figure.person.body import leg_items
from selfmassage.figure.person.contacts import contact
from selfmassage.figure.person.drawing import Blob, Ink
from selfmassage.figure.person.flesh import BUILDS, SLIM, Build, in_foot
from selfmassage.figure.person.open_leg import NEARER
from selfmassage.figure.person.poses import Pose, load_poses
from selfmassage.figure.person.posture import propped, standing
from selfmassage.figure.person.skeleton import LENGTHS, Bone, Leg, between
from selfmassage.figure.person.swing import swung
from selfmassage.resources import data_dir
from selfmassage.routine.vocabulary import Area

POSES = load_poses(data_dir("assets") / "poses", print)
OPEN = [name for name, pose in POSES.items() if pose.near_leg.open]
ON_THIGH = [name for name, pose in POSES.items() if pose.near_leg.sole_up]
LEANING = [name for name, pose in POSES.items() if pose.near_arm.forearm or pose.far_arm.forearm]
every_build = pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)


def standings(pose: Pose, build: Build) -> list[tuple[Leg, Leg]]:
    return [standing(swung(pose, share), build)[1:] for share in (0.0, 0.5, 1.0)]


def test_a_foot_on_the_other_thigh_has_its_knee_toward_the_viewer() -> None:
    assert set(ON_THIGH) <= set(OPEN)


@every_build
@pytest.mark.parametrize("name", OPEN)
def test_thigh_knee_and_shin_are_seen_apart(name: str, build: Build) -> None:
    radius = flesh.section(Bone.THIGH, 1.0, build)[1] * NEARER
    for near, _ in standings(POSES[name], build):
        assert abs(near.knee - near.hip) > 2.4 * radius
        assert abs(near.ankle - near.knee) > 2.4 * radius
        assert abs(between(near.knee - near.hip, near.ankle - near.knee)) > 12


@every_build
@pytest.mark.parametrize("name", ON_THIGH)
def test_the_ankle_lies_on_the_other_thigh(name: str, build: Build) -> None:
    for near, far in standings(POSES[name], build):
        ankle = (near.ankle - far.hip) / (far.knee - far.hip)
        assert 0.6 < ankle.real < 1.1
        assert 0.01 < ankle.imag * abs(far.knee - far.hip) < 0.1


def test_the_knee_is_drawn_before_the_shin() -> None:
    leg = standings(POSES[OPEN[0]], SLIM)[0][0]
    bare = [item for item in leg_items(leg, False, SLIM) if isinstance(item, Blob) and item.ink is Ink.SKIN]
    shin, thigh = (item.chains[0].circles for item in bare)
    assert thigh[0][0] == leg.knee
    assert abs(shin[-1][0] - leg.ankle) < 1e-9
    assert thigh[0][1] >= shin[0][1] * 0.98


@pytest.mark.parametrize("name", ON_THIGH)
def test_the_achilles_tendon_of_a_leg_that_is_turned_over_is_on_the_side_of_its_heel(name: str) -> None:
    body, near, _ = standing(POSES[name], SLIM)
    tendon = contact(Area.ACHILLES, 0.5, body, near, SLIM, {}).point
    heel = in_foot(near, flesh.HEEL)
    line = near.ankle - near.knee
    sides = [((place - near.knee) * line.conjugate()).imag for place in (tendon, heel)]
    assert sides[0] * sides[1] > 0


@every_build
@pytest.mark.parametrize("name", LEANING)
def test_who_leans_on_an_elbow_has_an_upper_arm_above_it(name: str, build: Build) -> None:
    pose = POSES[name]
    if pose.carry is not None:
        return
    body = propped(pose, standing(pose, build)[0])
    elbow = complex(*(pose.near_arm.forearm or pose.far_arm.forearm or (0.0, 0.0)))
    assert abs(body.shoulder - elbow) == pytest.approx(LENGTHS[Bone.UPPER_ARM], abs=0.004)
