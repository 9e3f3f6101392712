"""A good file becomes a routine with every gap filled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from selfmassage.resources import asset, data_dir
from selfmassage.routine import library
from selfmassage.routine.document import read_document
from selfmassage.routine.format import schema
from selfmassage.routine.model import CueLine, Routine, Step
from selfmassage.routine.problems import shown
from selfmassage.routine.timing import Timing
from selfmassage.routine.vocabulary import Area, Direction, Intensity, Order, Position, Side, Technique, Tool

SHIPPED_FILES = library.find(data_dir("routines"))
SHIPPED = library.load([data_dir("routines")])


def read(data: dict[str, Any], folder: Path) -> Routine:
    """Write a file and read it; it must have no fault."""
    path = folder / "mine.json"
    path.write_text(json.dumps(data))
    result = library.read(path, SHIPPED)
    assert isinstance(result, Routine), result.lines()
    return result


def routine(*steps: dict[str, Any], **head: Any) -> dict[str, Any]:
    """Give the data of a file."""
    return {"format": 1, "id": "mine", "title": "Mine", **head, "steps": list(steps)}


def one_step(folder: Path, head: dict[str, Any] | None = None, /, **fields: Any) -> Step:
    """Read a file with one step."""
    return read(routine(fields, **(head or {})), folder).steps[0]


def squeeze(**fields: Any) -> dict[str, Any]:
    """Give the data of an ordinary step."""
    return {"technique": "kneading", "areas": ["calf"], "seconds": 40, "say": "Squeeze the calf.", **fields}


def test_a_routine_with_only_the_needed_fields_gets_the_usual_ones(tmp_path: Path) -> None:
    made = read(routine(squeeze()), tmp_path)

    assert (made.id, made.title, made.language) == ("mine", "Mine", "en")
    assert (made.intensity, made.order, made.minutes) == (Intensity.MODERATE, Order.LEG_BY_LEG, None)
    assert (made.summary, made.when, made.evidence) == ("", "", "")
    assert (made.equipment, made.goals, made.sources) == ((), (), ())


def test_a_step_with_only_the_needed_fields_gets_the_usual_ones(tmp_path: Path) -> None:
    assert one_step(tmp_path, **squeeze()) == Step(
        name="Kneading, calf",
        technique=Technique.KNEADING,
        areas=(Area.CALF,),
        shares=(1.0,),
        together=False,
        position=Position.ANY,
        side=Side.EACH,
        tool=Tool.HANDS,
        direction=Direction.UP,
        seconds=40.0,
        repetitions=None,
        pace=None,
        pressure=2,
        say="Squeeze the calf.",
        detail="",
        caution="",
        cues=(),
    )


def test_what_a_step_names_is_kept(tmp_path: Path) -> None:
    step = one_step(
        tmp_path,
        **squeeze(
            name="Squeezes",
            areas=["calf", "sole"],
            shares=[3, 1],
            together=True,
            position="chair",
            side="left",
            tool="spiky_ball",
            direction="across",
            pressure=3,
            detail="More.",
            caution="Less.",
            cues=[{"at": 5, "say": "Five."}, {"at": -5.5, "say": "Soon."}, {"at": "halfway", "say": "Half."}],
        ),
    )

    assert (step.name, step.shares, step.together) == ("Squeezes", (0.75, 0.25), True)
    assert (step.position, step.side, step.tool) == (Position.CHAIR, Side.LEFT, Tool.SPIKY_BALL)
    assert (step.direction, step.pressure) == (Direction.ACROSS, 3)
    assert (step.detail, step.caution) == ("More.", "Less.")
    assert step.cues == (CueLine(5.0, "Five."), CueLine(-5.5, "Soon."), CueLine("halfway", "Half."))


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "Kneading, calf"),
        ({"areas": []}, "Kneading"),
        ({"areas": ["sole", "outer_thigh_it_band"]}, "Kneading, sole, outer thigh"),
        ({"technique": "trigger"}, "Spot pressure, calf"),
    ],
)
def test_a_step_without_a_name_is_named_by_what_it_does(fields: dict[str, Any], name: str, tmp_path: Path) -> None:
    assert one_step(tmp_path, **squeeze(**fields)).name == name


@pytest.mark.parametrize(
    ("technique", "tool", "direction"),
    [
        ("roller", Tool.FOAM_ROLLER, Direction.UP),
        ("care", Tool.NONE, Direction.NONE),
        ("rope_hip", Tool.ROPE, Direction.HOLD),
    ],
)
def test_a_technique_brings_its_tool_and_direction(
    technique: str, tool: Tool, direction: Direction, tmp_path: Path
) -> None:
    step = one_step(tmp_path, **squeeze(technique=technique))

    assert (step.tool, step.direction) == (tool, direction)


@pytest.mark.parametrize(
    ("fields", "pressure"),
    [
        ({}, 2),
        ({"areas": ["knee"]}, 0),
        ({"areas": ["calf", "knee"]}, 0),
        ({"technique": "care"}, 0),
        ({"pressure": 3}, 3),
        ({"areas": []}, 2),
    ],
)
def test_pressure_is_light_where_nothing_is_said(fields: dict[str, Any], pressure: int, tmp_path: Path) -> None:
    assert one_step(tmp_path, **squeeze(**fields)).pressure == pressure


@pytest.mark.parametrize(
    ("seconds", "repetitions", "pace", "complete"),
    [
        (30, None, None, (30, None, None)),
        (None, 10, 20, (30, 10, 20)),
        (30, 10, None, (30, 10, 20)),
        (30, None, 20, (30, 10, 20)),
        (30, None, 1, (30, 1, 1)),
        (30, 10, 21, (30, 10, 20)),
        (30, 11, 20, (30, 11, 22)),
        (27.5, 10, 20, (27.5, 10, 600 / 27.5)),
    ],
)
def test_two_of_seconds_repetitions_and_pace_give_the_third(
    seconds: float | None, repetitions: int | None, pace: float | None, complete: tuple[Any, ...], tmp_path: Path
) -> None:
    given = {"seconds": seconds, "repetitions": repetitions, "pace": pace}
    step = one_step(tmp_path, technique="care", say="Go.", **{k: v for k, v in given.items() if v is not None})

    assert (step.seconds, step.repetitions, step.pace) == pytest.approx(complete)


@pytest.mark.parametrize(
    ("own", "used", "result"),
    [
        (Timing(), Timing(30.0, 10, 20.0), Timing(30.0, 10, 20.0)),
        (Timing(seconds=60.0), Timing(30.0, 10, 20.0), Timing(60.0, 20, 20.0)),
        (Timing(seconds=60.0), Timing(30.0, 10), Timing(60.0, 20, 20.0)),
        (Timing(seconds=60.0), Timing(30.0), Timing(60.0)),
        (Timing(repetitions=5), Timing(30.0, 10, 20.0), Timing(15.0, 5, 20.0)),
        (Timing(repetitions=5), Timing(30.0), Timing(30.0, 5, 10.0)),
        (Timing(pace=40.0), Timing(30.0, 10, 20.0), Timing(30.0, 20, 40.0)),
        (Timing(pace=40.0), Timing(None, 10, 20.0), Timing(30.0, 20, 40.0)),
        (Timing(60.0, 6), Timing(30.0, 10, 20.0), Timing(60.0, 6, 6.0)),
        (Timing(60.0, None, 6.0), Timing(30.0, 10, 20.0), Timing(60.0, 6, 6.0)),
        (Timing(None, 6, 6.0), Timing(30.0, 10, 20.0), Timing(60.0, 6, 6.0)),
        (Timing(60.0, 6, 6.0), Timing(30.0, 10, 20.0), Timing(60.0, 6, 6.0)),
    ],
)
def test_own_timing_goes_over_that_of_the_used_step(own: Timing, used: Timing, result: Timing) -> None:
    assert own.over(used).complete() == result


@pytest.mark.parametrize(("seconds", "disagrees"), [(27.2, True), (27.3, False), (33.3, False), (33.4, True)])
def test_timing_may_disagree_by_a_tenth(seconds: float, disagrees: bool) -> None:
    assert Timing(seconds, 10, 20.0).disagrees is disagrees


def test_a_used_step_is_taken_whole_and_own_values_are_put_over_it(tmp_path: Path) -> None:
    front = SHIPPED.routines["stroking"].steps[1]

    plain, own = read(
        routine({"use": "stroking.front"}, {"use": "stroking.front", "say": "Up.", "side": "both"}), tmp_path
    ).steps

    assert plain == front
    assert (own.say, own.side, own.areas, own.seconds) == ("Up.", Side.BOTH, front.areas, front.seconds)


def test_a_used_step_is_made_gentle_by_a_gentle_routine(tmp_path: Path) -> None:
    assert one_step(tmp_path, use="stroking.firm").pressure == 3
    assert one_step(tmp_path, {"intensity": "gentle"}, use="stroking.firm").pressure == 2


def test_own_areas_leave_the_used_shares_behind(tmp_path: Path) -> None:
    base = squeeze(id="base", areas=["calf", "sole"], shares=[3, 1])
    used, narrowed = read(routine(base, {"use": "mine.base"}, {"use": "mine.base", "areas": ["calf"]}), tmp_path).steps[
        1:
    ]

    assert (used.shares, narrowed.shares) == ((0.75, 0.25), (1.0,))


def test_a_step_of_the_same_file_may_come_later(tmp_path: Path) -> None:
    first, second = read(routine({"use": "mine.base"}, squeeze(id="base")), tmp_path).steps

    assert first == second


def test_a_cue_of_a_used_step_may_lie_outside_a_shorter_time(tmp_path: Path) -> None:
    base = squeeze(id="base", cues=[{"at": 30, "say": "Nearly."}])

    assert read(routine(base, {"use": "mine.base", "seconds": 10}), tmp_path).steps[1].cues == (
        CueLine(30.0, "Nearly."),
    )


@pytest.mark.parametrize("number", ["5.0", "5e0", "50e-1"])
def test_a_whole_number_may_be_written_with_a_point(number: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(routine(squeeze(repetitions=7))).replace("7", number))

    result = library.read(path, SHIPPED)

    assert isinstance(result, Routine)
    assert result.steps[0].repetitions == 5


@pytest.mark.parametrize(("old", "new"), [("\n", "\r\n"), ("\n", "\r"), ("\n", ""), (" ", "\t"), (" ", "")])
def test_white_space_is_free(old: str, new: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(json.dumps(routine(squeeze(say="Go.")), indent=1).replace(old, new).encode())

    assert isinstance(library.read(path, SHIPPED), Routine)


def test_texts_may_be_in_any_script_and_have_line_breaks(tmp_path: Path) -> None:
    said = "Drücke die Wade — 压小腿 💆.\nNoch einmal."
    made = read(routine(squeeze(say=said), **{"language": "de-DE", "$schema": "../nowhere.json"}), tmp_path)

    assert (made.steps[0].say, made.language) == (said, "de-DE")


def test_every_value_has_its_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text('{\n  "a": [1, {"b": "x"}],\r\n\t"c": {}, "d\\u0065": [[]]\n}')
    document = read_document(path)
    places = {
        (): (1, 1),
        ("a",): (2, 8),
        ("a", 0): (2, 9),
        ("a", 1): (2, 12),
        ("a", 1, "b"): (2, 18),
        ("c",): (3, 7),
        ("de",): (3, 22),
        ("de", 0): (3, 23),
        ("a", 1, "missing"): (2, 12),
    }

    for place, expected in places.items():
        problem = document.problem(place, "", "")
        assert (problem.line, problem.column) == expected


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "null"),
        (True, "true"),
        (5, "5"),
        (0.5, "0.5"),
        ("calf", '"calf"'),
        ("tab\t", '"tab\\t"'),
        ("x" * 61, f'"{"x" * 57}…"'),
        (10**400, f"1{'0' * 56}…"),
        ([], "an empty list"),
        ([1], "a list"),
        ({}, "an object"),
    ],
)
def test_values_are_named_as_a_person_would(value: object, words: str) -> None:
    assert shown(value) == words


def test_the_shipped_schema_is_the_one_of_the_reader() -> None:
    written = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"

    assert asset("routine.schema.json").read_text(encoding="utf-8") == written


@pytest.mark.parametrize("path", SHIPPED_FILES, ids=lambda path: str(path.stem))
def test_every_shipped_file_meets_the_schema(path: Path) -> None:
    assert [error.message for error in Draft202012Validator(schema()).iter_errors(json.loads(path.read_text()))] == []


def test_every_shipped_file_loads() -> None:
    assert [line for problems in SHIPPED.bad for line in problems.lines()] == []
    assert [routine.path for routine in SHIPPED.routines.values()] == SHIPPED_FILES
    assert (len(SHIPPED.techniques), len(SHIPPED.sequences)) == (22, 20)
