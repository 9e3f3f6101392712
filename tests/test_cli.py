"""The command line as scripts meet it: output, errors, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfmassage.cli import main
from selfmassage.routine.vocabulary import Technique


def own_routine(folder: Path, name: str = "mine.json", **changes: object) -> Path:
    path = folder / name
    step = {"technique": "kneading", "areas": ["calf"], "seconds": 20, "say": "Squeeze the calf softly."}
    path.write_text(json.dumps({"format": 1, "id": path.stem, "title": "Mine", "steps": [step], **changes}))
    return path


def test_list_names_every_technique_and_twenty_sequences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    ids = [row["id"] for row in rows]
    assert set(Technique) <= set(ids)
    assert len(ids) == len(Technique) + 20
    assert rows[ids.index("post_run_10")] == {
        "id": "post_run_10",
        "title": "Post-run legs, hands only",
        "minutes": 10,
        "equipment": ["hands"],
        "intensity": "moderate",
        "order": "leg_by_leg",
    }


def test_list_shows_own_routines_and_complains_of_bad_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    own = tmp_path / "selfmassage" / "routines"
    own.mkdir(parents=True)
    own_routine(own)
    (own / "torn.json").write_text('{"format": 1,')
    assert main(["list"]) == 1
    captured = capsys.readouterr()
    assert "mine " in captured.out
    assert (
        captured.err
        == f"{own / 'torn.json'}:1:14: file: wanted a field name in double quotes, found the end of the file\n"
    )


def test_check_prints_every_fault_to_stderr_and_exits_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = own_routine(tmp_path), own_routine(tmp_path, "bad.json", intensity="gentel", colour="red")
    assert main(["check", str(good), str(bad)]) == 1
    captured = capsys.readouterr()
    assert captured.out == f"{good}: good: Mine, 1 steps, about 1 min\n"
    assert [line.split(": ")[1] for line in captured.err.splitlines()] == ["intensity", "colour"]


@pytest.mark.parametrize(
    ("step", "remark"),
    [
        ('"technique": "kneading"', " (did you mean calf?)"),
        ('"technique": "ball", "say": "Roll."', ""),
        ('"technique": "care"', None),
        ('"technique": "kneading", "areas": ["calf"]', None),
    ],
)
def test_check_says_where_a_technique_lacks_its_area_and_lets_it_be_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], step: str, remark: str | None
) -> None:
    file = tmp_path / "mine.json"
    say = "" if "say" in step else ', "say": "Your calf."'
    file.write_text(
        '{"format": 1, "id": "mine", "title": "Mine", "steps": [\n'
        f' {{{step}{say}, "seconds": 20, "position": "seated"}}]}}'
    )
    technique = step.split('"')[3]
    wanted = f"wanted at least one area for {technique}, so that the pictures can show where{remark}, found nothing"

    assert main(["check", str(file)]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith(f"{file}: good: ")
    assert captured.err == ("" if remark is None else f"{file}:2:2: step 1, areas: {wanted}\n")


def test_check_sees_that_two_files_have_the_same_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = own_routine(tmp_path), own_routine(tmp_path, "other.json", id="mine")
    assert main(["check", str(first), str(second)]) == 1
    assert 'id: wanted an id that no other file has, found "mine", taken by mine.json' in capsys.readouterr().err


def test_check_lets_files_use_each_others_steps(tmp_path: Path) -> None:
    step = {"id": "part", "technique": "kneading", "areas": ["calf"], "seconds": 20, "say": "Squeeze the calf."}
    base = own_routine(tmp_path, "base.json", steps=[step])
    user = own_routine(tmp_path, "user.json", steps=[{"use": "base.part"}])
    assert main(["check", str(user), str(base)]) == 0


@pytest.mark.parametrize("routine", ["post_run_10", "roller_full_15"])
def test_plan_gives_both_legs_the_same_and_overlaps_no_lines(routine: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", routine, "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    work = [part for part in plan["segments"] if part["kind"] == "work"]
    legs = [[(part["step"], part["seconds"]) for part in work if part["leg"] == leg] for leg in ("left", "right")]
    assert sorted(legs[0]) == sorted(legs[1])
    spoken = [cue for cue in plan["cues"] if cue["text"] and not cue["dropped"]]
    ends = [cue["at"] + cue["seconds"] for cue in spoken]
    assert all(end <= after["at"] for end, after in zip(ends, spoken[1:], strict=False))
    assert plan["seconds"] == pytest.approx(sum(part["seconds"] for part in plan["segments"]), abs=0.1)


def test_plan_starts_with_the_leg_that_is_asked_for_and_fits_the_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "post_run_10", "--json", "--first-leg", "right", "--minutes", "7"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert plan["segments"][0]["leg"] == "right"
    assert plan["seconds"] == pytest.approx(420, abs=0.1)


def test_plan_of_a_bad_file_prints_its_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = own_routine(tmp_path, steps=[])
    assert main(["plan", str(bad)]) == 1
    assert "steps: wanted at least one entry, found an empty list" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["play", "plan"])
def test_a_routine_that_is_nowhere_is_a_wrong_use_and_the_nearest_name_is_offered(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "post_run_1O"]) == 2
    assert capsys.readouterr().err == (
        "selfmassage: there is no routine or file 'post_run_1O' (did you mean post_run_10?); see: selfmassage list\n"
    )


def test_a_name_that_no_file_can_have_is_a_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "a" * 300]) == 2
    assert capsys.readouterr().err.startswith("selfmassage: there is no routine or file 'aaa")


def test_plan_says_when_the_wished_time_cannot_be_met(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "post_run_10", "--minutes", "60", "--verbosity", "silent"]) == 0
    assert "minutes are the nearest to 60 that it can be" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["dance"], ["check"], ["plan"], ["plan", "ball", "--minutes", "0"]])
def test_a_wrong_command_exits_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(arguments)
    assert wrong.value.code == 2


def test_schema_is_what_the_shipped_file_holds(capsys: pytest.CaptureFixture[str]) -> None:
    from selfmassage.resources import asset

    assert main(["schema"]) == 0
    assert capsys.readouterr().out == asset("routine.schema.json").read_text()


def test_doctor_names_voice_sound_and_folders(capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["voice_engine"].startswith("eSpeak NG")
    assert found["sound"]
    assert found["sound_reason"]
    assert found["routines"] == "42 good, 0 bad"
    assert found["missing"] == [sentence for sentence in found["missing"] if sentence.endswith(".")]
