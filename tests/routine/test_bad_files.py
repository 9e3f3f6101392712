"""A bad file is a message: where it is, what is wanted there, what was found, for every fault."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from selfmassage.resources import data_dir
from selfmassage.routine import library
from selfmassage.routine.library import Library
from selfmassage.routine.model import Routine
from selfmassage.routine.problems import Problems

GOOD = """{
 "format": 1,
 "id": "mine",
 "title": "Mine",
 "steps": [
  {"technique": "kneading", "areas": ["calf"], "seconds": 40, "say": "Squeeze the calf."}
 ]
}
"""
STEP = '{"technique": "kneading", "areas": ["calf"], "seconds": 40, "say": "Squeeze the calf."}'
AREAS = (
    "one of achilles, ankle, arch, calf, glute, hamstring, heel, hip_flexor, inner_thigh, knee, outer_thigh_it_band, "
    "quad, shin, sole, toes, top_of_foot"
)
TOOLS = (
    "one of bath, cold_bath, cold_pack, foam_roller, hands, heat_pack, none, rope, spiky_ball, tennis_ball, warm_bath"
)
TECHNIQUES = (
    "one of arch_rub, ball, care, drumming, fascia_stretch, foot_spread, friction, heel_squeeze, hold, kneading, "
    "plantar, pressing, roller, rope_glute, rope_hip, spiky, stroking, toe_bend, trigger, twists_foot, twists_leg, "
    "vibration"
)
SHIPPED = library.load([data_dir("routines")])


def faults(path: Path, known: Library = SHIPPED) -> list[str]:
    """Read a file that must be bad and give its faults without the file's name."""
    result = library.read(path, known)
    assert isinstance(result, Problems), "the file was read without a fault"
    return [line.removeprefix(f"{path}:") for line in result.lines()]


def faults_of(content: str | bytes, folder: Path) -> list[str]:
    """Write content to a file and give its faults."""
    path = folder / "mine.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return faults(path)


def changed(old: str, new: str) -> str:
    """Put `new` in the place of `old` in a good file."""
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def test_the_file_that_the_cases_start_from_is_good(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(GOOD)

    assert isinstance(library.read(path, SHIPPED), Routine)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "1:1: file: wanted a routine in JSON, found an empty file"),
        (" \n\n", "1:1: file: wanted a routine in JSON, found an empty file"),
        ("stroking", '1:1: file: wanted a value, found "stroking"'),
        ("# Calf\nKnead it.\n", '1:1: file: wanted a value, found "#"'),
        ("[]", "1:1: file: wanted an object in braces { }, found an empty list"),
        ("[NaN]", "1:2: entry 1: wanted a number, found NaN"),
        ("null", "1:1: file: wanted an object in braces { }, found null"),
        ('"stroking"', '1:1: file: wanted an object in braces { }, found "stroking"'),
        ("{'format': 1}", "1:2: file: wanted a field name in double quotes, found \"'format'\""),
        (GOOD[:100], "6:39: file: wanted a closing quote for the text that starts here, found none"),
        (GOOD[:75], "6:15: file: wanted a colon before this, found the end of the file"),
        (GOOD[:-3], "7:3: file: wanted a comma or a closing bracket before this, found the end of the file"),
        (GOOD + GOOD, '9:1: file: wanted the end of the file, found "{"'),
        (changed('"mine",', '"mine"'), '4:2: file: wanted a comma or a closing bracket before this, found "title"'),
        (
            changed('"Mine",', '"Mine,'),
            r"4:17: file: wanted a closing quote in this line (a line break in a text is \n, a tab \t), found a line break",  # noqa: E501
        ),
        (changed('"title":', '"title"'), '4:10: file: wanted a colon before this, found "Mine"'),
        (changed('calf."}', 'calf.",}'), '6:89: file: wanted no comma before the closing bracket, found ","'),
        (changed('["calf"]', '["calf",]'), '6:45: file: wanted no comma before the closing bracket, found ","'),
        (changed(STEP, STEP + ","), '6:90: file: wanted no comma before the closing bracket, found ","'),
        (changed("40", "True"), '6:59: file: wanted a value, found "True"'),
        (changed("40", "040"), '6:60: file: wanted a comma or a closing bracket before this, found "40"'),
        (changed("40", "NaN"), "6:59: step 1, seconds: wanted a number, found NaN"),
        (changed("40", "-Infinity"), "6:59: step 1, seconds: wanted a number, found -Infinity"),
        (
            changed("40", "4" * 5000),
            "6:59: file: wanted numbers of a usual size, found a number with thousands of digits",
        ),
        (
            changed("the calf.", "the\tcalf."),
            r"6:82: file: wanted a closing quote in this line (a line break in a text is \n, a tab \t), found a tab",
        ),
        (
            changed("the calf.", "the\ncalf."),
            r"6:82: file: wanted a closing quote in this line (a line break in a text is \n, a tab \t), found a line break",  # noqa: E501
        ),
        (
            changed("the calf.", "the\\calf."),
            r'6:82: file: wanted a backslash only before one of " \ / b f n r t u, found "\calf."',
        ),
        (
            changed("the calf.", "the\\u12 calf."),
            r'6:83: file: wanted four hexadecimal digits after \u, found "u12 ca"',
        ),
        (GOOD.encode("utf-16"), "1:1: file: wanted text saved as UTF-8, found text saved as UTF-16"),
        (
            GOOD.encode("utf-16-le"),
            "1:1: file: wanted text saved as UTF-8, found zero bytes, as in UTF-16 or a damaged file",
        ),
        (
            GOOD.encode("utf-32-be"),
            "1:1: file: wanted text saved as UTF-8, found zero bytes, as in UTF-16 or a damaged file",
        ),
        (
            GOOD.encode("utf-8-sig"),
            "1:1: file: wanted UTF-8 without a byte order mark, found a byte order mark before the text",
        ),
        (
            changed("Squeeze", "Drücke").encode("latin-1"),
            "6:73: file: wanted text saved as UTF-8, found the byte 0xfc of another encoding",
        ),
        (bytes(100), "1:1: file: wanted text saved as UTF-8, found zero bytes, as in UTF-16 or a damaged file"),
        ("[" * 1_000_000, "1:21: file: wanted at most 20 levels of brackets, found more of them"),
        ('{"format": ' * 50_000, "1:221: file: wanted at most 20 levels of brackets, found more of them"),
        (changed("40", "[" * 30 + "]" * 30), "6:76: file: wanted at most 20 levels of brackets, found more of them"),
        (changed("40", "[" * 700 + "]" * 700), "6:76: file: wanted at most 20 levels of brackets, found more of them"),
        (GOOD + " " * 1024 * 1024, "1:1: file: wanted at most 1 MiB, found a little more"),
        (GOOD + " " * 2 * 1024 * 1024, "1:1: file: wanted at most 1 MiB, found 2.0 MiB"),
    ],
)
def test_a_file_that_is_no_json_object_has_one_fault(content: str | bytes, fault: str, tmp_path: Path) -> None:
    assert faults_of(content, tmp_path) == [fault]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # fields and names
        (
            '"title": "Mine"',
            '"tittle": "Mine"',
            [
                "1:1: title: wanted the title that people see, found nothing",
                '4:12: tittle: wanted a known field (did you mean title?), found "tittle"',
            ],
        ),
        (
            '"seconds": 40',
            '"secconds": 40',
            [
                "6:3: step 1, seconds: wanted seconds, or repetitions and pace, found nothing",
                '6:60: step 1, secconds: wanted a known field (did you mean seconds?), found "secconds"',
            ],
        ),
        ('"seconds": 40', '"seconds": 40, "zzz": null', ['6:70: step 1, zzz: wanted a known field, found "zzz"']),
        ('"calf"', '"calv"', [f'6:39: step 1, area 1: wanted {AREAS} (did you mean calf?), found "calv"']),
        ('"calf"', '"elbow"', [f'6:39: step 1, area 1: wanted {AREAS}, found "elbow"']),
        ('"calf"', '"Calf"', [f'6:39: step 1, area 1: wanted {AREAS} (did you mean calf?), found "Calf"']),
        (
            '"kneading"',
            '"neading"',
            [f'6:17: step 1, technique: wanted {TECHNIQUES} (did you mean kneading?), found "neading"'],
        ),
        (
            '"seconds"',
            '"tool": "foam_rollr", "seconds"',
            [f'6:56: step 1, tool: wanted {TOOLS} (did you mean foam_roller?), found "foam_rollr"'],
        ),
        (
            '"seconds"',
            '"side": "lefft", "seconds"',
            ['6:56: step 1, side: wanted one of both, each, left, none, right (did you mean left?), found "lefft"'],
        ),
        (
            '"format"',
            '"order": "by_leg", "format"',
            ['2:11: order: wanted one of area_by_area, leg_by_leg (did you mean leg_by_leg?), found "by_leg"'],
        ),
        (
            '"format"',
            '"intensity": "Firm", "format"',
            ['2:15: intensity: wanted one of firm, gentle, moderate (did you mean firm?), found "Firm"'],
        ),
        ('"format": 1', '"format": 1, "id": "other"', ['3:8: id: wanted each field once, found "id" a second time']),
        (
            STEP,
            '{"say": "One.", "say": "Two."}, {"say": "Three.", "say": "Four."}',
            [
                '6:26: step 1, say: wanted each field once, found "say" a second time',
                '6:60: step 2, say: wanted each field once, found "say" a second time',
            ],
        ),
        # the head of the file
        ('"format": 1,', "", ["1:1: format: wanted 1, the version of this format, found nothing"]),
        (
            '"format": 1',
            '"format": 2',
            ["2:12: format: wanted 1 (a newer Selfmassage wrote this file: update the app to play it), found 2"],
        ),
        ('"format": 1', '"format": 0', ["2:12: format: wanted 1, found 0"]),
        ('"format": 1', '"format": "1"', ['2:12: format: wanted a whole number, found "1"']),
        ('"format": 1', '"format": true', ["2:12: format: wanted a whole number, found true"]),
        ('"id": "mine",', "", ["1:1: id: wanted a name of small letters, digits, _ and -, found nothing"]),
        ('"mine"', '"My routine"', ['3:8: id: wanted a name of small letters, digits, _ and -, found "My routine"']),
        ('"mine"', '"../mine"', ['3:8: id: wanted a name of small letters, digits, _ and -, found "../mine"']),
        ('"mine"', '"mine\\n"', [r'3:8: id: wanted a name of small letters, digits, _ and -, found "mine\n"']),
        ('"mine"', f'"{"m" * 61}"', ["3:8: id: wanted at most 60 characters, found 61"]),
        ('"mine"', "5", ["3:8: id: wanted a text in quotes, found 5"]),
        (
            '"mine"',
            '"stroking"',
            ['3:8: id: wanted an id that no other file has, found "stroking", taken by stroking.json'],
        ),
        ('"Mine"', '""', ['4:11: title: wanted the title that people see, found ""']),
        ('"Mine"', '"  "', ['4:11: title: wanted the title that people see, found "  "']),
        ('"Mine"', '["Mine"]', ["4:11: title: wanted a text in quotes, found a list"]),
        ('"Mine"', f'"{"M" * 81}"', ["4:11: title: wanted at most 80 characters, found 81"]),
        ('"format"', '"minutes": 0, "format"', ["2:13: minutes: wanted more than 0, at most 240, found 0"]),
        (
            '"format"',
            '"language": "english", "format"',
            ['2:14: language: wanted a language code such as "en" or "en-GB", found "english"'],
        ),
        ('"format"', '"goals": "recovery", "format"', ['2:11: goals: wanted a list in brackets [ ], found "recovery"']),
        ('"format"', '"$schema": 1, "format"', ["2:13: $schema: wanted a text in quotes, found 1"]),
        (f"[\n  {STEP}\n ]", "[]", ["5:11: steps: wanted at least one entry, found an empty list"]),
        (f"[\n  {STEP}\n ]", "{}", ["5:11: steps: wanted a list in brackets [ ], found an object"]),
        (
            f"[\n  {STEP}\n ]",
            '["stroking.front", null]',
            [
                '5:12: step 1: wanted an object in braces { }, found "stroking.front"',
                "5:30: step 2: wanted an object in braces { }, found null",
            ],
        ),
        (f"[\n  {STEP}\n ]", f"[{','.join([STEP] * 501)}]", ["5:11: steps: wanted at most 500 steps, found 501"]),
        (
            f"[\n  {STEP}\n ]",
            f"[{','.join([STEP.replace('40', '900')] * 9)}]",
            ["5:11: steps: wanted at most 4 hours of work, found 4.5 hours"],
        ),
        # a step
        (
            STEP,
            "{}",
            [
                "6:3: step 1, say: wanted a sentence for the voice, found nothing",
                "6:3: step 1, seconds: wanted seconds, or repetitions and pace, found nothing",
                f"6:3: step 1, technique: wanted {TECHNIQUES}, found nothing",
            ],
        ),
        ('"seconds": 40, ', "", ["6:3: step 1, seconds: wanted seconds, or repetitions and pace, found nothing"]),
        (
            '"seconds": 40',
            '"repetitions": 8',
            ["6:3: step 1, seconds: wanted seconds, or repetitions and pace, found repetitions alone"],
        ),
        (
            '"seconds": 40',
            '"pace": 8',
            ["6:3: step 1, seconds: wanted seconds, or repetitions and pace, found pace alone"],
        ),
        ("40", '"40"', ['6:59: step 1, seconds: wanted a number, found "40"']),
        ("40", "0.5", ["6:59: step 1, seconds: wanted 1 to 900, found 0.5"]),
        ("40", "901", ["6:59: step 1, seconds: wanted 1 to 900, found 901"]),
        ("40", "-40", ["6:59: step 1, seconds: wanted 1 to 900, found -40"]),
        ("40", "1e999", ["6:59: step 1, seconds: wanted 1 to 900, found inf"]),
        (
            "40",
            "4" * 300,
            [
                "6:59: step 1, seconds: wanted 1 to 900, found 444444444444444444444444444444444444444444444444444444444…"  # noqa: E501
            ],
        ),
        ("40", "true", ["6:59: step 1, seconds: wanted a number, found true"]),
        ("40", "null", ["6:59: step 1, seconds: wanted a number, found null"]),
        ('"seconds"', '"repetitions": 8.5, "seconds"', ["6:63: step 1, repetitions: wanted a whole number, found 8.5"]),
        (
            '"seconds": 40',
            '"repetitions": "ten", "pace": 10',
            ['6:63: step 1, repetitions: wanted a whole number, found "ten"'],
        ),
        (
            '"seconds": 40',
            '"seconds": 40, "repetitions": 10, "pace": 30',
            ["6:59: step 1, seconds: wanted about 20 for 10 repetitions at 30 per minute, found 40"],
        ),
        (
            '"seconds": 40',
            '"repetitions": 3000, "pace": 10',
            ["6:63: step 1, repetitions: wanted 1 to 900 seconds of work, found 18000 seconds"],
        ),
        (
            '"seconds": 40',
            '"repetitions": 1, "pace": 600',
            ["6:63: step 1, repetitions: wanted 1 to 900 seconds of work, found 0.1 seconds"],
        ),
        (
            '"seconds"',
            '"pressure": 4, "seconds"',
            ["6:60: step 1, pressure: wanted 0 to 3 in a moderate routine, found 4"],
        ),
        ('"seconds"', '"pressure": 6, "seconds"', ["6:60: step 1, pressure: wanted 0 to 5, found 6"]),
        ('"seconds"', '"pressure": 2.5, "seconds"', ["6:60: step 1, pressure: wanted a whole number, found 2.5"]),
        (
            '["calf"]',
            '["achilles", "calf"], "pressure": 3',
            ["6:72: step 1, pressure: wanted 0 to 2 on the achilles, found 3"],
        ),
        ('["calf"]', '["knee"], "pressure": 1', ["6:60: step 1, pressure: wanted 0 on the knee, found 1"]),
        (
            '["calf"]',
            '["knee"], "pressure": 5',
            [
                "6:60: step 1, pressure: wanted 0 on the knee, found 5",
                "6:60: step 1, pressure: wanted 0 to 3 in a moderate routine, found 5",
            ],
        ),
        (
            '["calf"]',
            '["sole", "achilles"], "tool": "foam_roller"',
            [
                '6:68: step 1, tool: wanted hands on the achilles, found "foam_roller"',
                '6:68: step 1, tool: wanted hands, tennis_ball or spiky_ball on the sole, found "foam_roller"',
            ],
        ),
        (
            '["calf"]',
            '["sole"], "technique2": "roller", "tool": "foam_roller"',
            [
                '6:62: step 1, technique2: wanted a known field (did you mean technique?), found "technique2"',
                '6:80: step 1, tool: wanted hands, tennis_ball or spiky_ball on the sole, found "foam_roller"',
            ],
        ),
        (
            '"kneading", "areas": ["calf"]',
            '"roller", "areas": ["sole"]',
            ['6:3: step 1, tool: wanted hands, tennis_ball or spiky_ball on the sole, found "foam_roller"'],
        ),
        ('["calf"]', '"calf"', ['6:38: step 1, areas: wanted a list in brackets [ ], found "calf"']),
        (
            '["calf"]',
            '["calf"], "shares": [1, 2]',
            ["6:58: step 1, shares: wanted one number for each area, 1 in all, found 2"],
        ),
        ('["calf"]', '["calf"], "shares": [0]', ["6:59: step 1, share 1: wanted more than 0, at most 1000, found 0"]),
        (
            '["calf"]',
            '["calv", "sole"], "shares": [1, 2]',
            [f'6:39: step 1, area 1: wanted {AREAS} (did you mean calf?), found "calv"'],
        ),
        ('["calf"]', '["calf"], "together": "yes"', ['6:60: step 1, together: wanted true or false, found "yes"']),
        ('"calf"', ", ".join(['"calf"'] * 17), ["6:38: step 1, areas: wanted at most 16 entries, found 17"]),
        ('"Squeeze the calf."', '" "', ['6:70: step 1, say: wanted what the voice says, found " "']),
        ('"Squeeze the calf."', f'"{"a" * 301}"', ["6:70: step 1, say: wanted at most 300 characters, found 301"]),
        (
            '"Squeeze the calf."',
            '"Squeeze\\u0007"',
            ["6:70: step 1, say: wanted text that can be read aloud, found a control character"],
        ),
        (
            '"Squeeze the calf."',
            '"\\ud83d"',
            ["6:70: step 1, say: wanted text that can be read aloud, found a control character"],
        ),
        (
            '"say"',
            '"\\ud83d": 1, "say"',
            [r"6:73: step 1, \ud83d: wanted a field name of plain letters, found a control character"],
        ),
        ('"say"', '"two\\nlines": 1, "say"', [r'6:77: step 1, two\nlines: wanted a known field, found "two\nlines"']),
        (
            '"kneading"',
            '"\\ud83d"',
            ["6:17: step 1, technique: wanted text that can be read aloud, found a control character"],
        ),
        # cues
        (
            '"say"',
            '"cues": [{"at": 40, "say": "Now."}, {"at": -41, "say": "Now."}], "say"',
            [
                "6:79: step 1, cue 1, at: wanted a moment within the 40 seconds of the step, found 40",
                "6:106: step 1, cue 2, at: wanted a moment within the 40 seconds of the step, found -41",
            ],
        ),
        (
            '"say"',
            '"cues": [{"at": "middle", "say": "Now."}], "say"',
            [
                '6:79: step 1, cue 1, at: wanted seconds from the start, negative from the end, or "halfway", found "middle"'  # noqa: E501
            ],
        ),
        (
            '"say"',
            '"cues": [{"at": 5}, {"say": "Now."}, {"at": 5, "say": ""}], "say"',
            [
                "6:72: step 1, cue 1, say: wanted what the voice says, found nothing",
                '6:83: step 1, cue 2, at: wanted seconds from the start, negative from the end, or "halfway", found nothing',  # noqa: E501
                '6:117: step 1, cue 3, say: wanted what the voice says, found ""',
            ],
        ),
        (
            '"say"',
            '"cues": {"at": 5, "say": "Now."}, "say"',
            ["6:71: step 1, cues: wanted a list in brackets [ ], found an object"],
        ),
        (
            '"seconds": 40, "say"',
            '"seconds": "40", "cues": [{"at": 5, "say": "Now."}], "say"',
            ['6:59: step 1, seconds: wanted a number, found "40"'],
        ),
        # used steps
        (
            STEP,
            '{"use": "stroking.frnt"}',
            [
                '6:11: step 1, use: wanted a step that a routine has (did you mean stroking.front?), found "stroking.frnt"'  # noqa: E501
            ],
        ),
        (
            STEP,
            '{"use": "nothing.like_it"}',
            ['6:11: step 1, use: wanted a step that a routine has, found "nothing.like_it"'],
        ),
        (
            STEP,
            '{"use": "stroking"}',
            ['6:11: step 1, use: wanted a step of another routine, written routine.step, found "stroking"'],
        ),
        (
            STEP,
            '{"use": "../stroking.front"}',
            ['6:11: step 1, use: wanted a step of another routine, written routine.step, found "../stroking.front"'],
        ),
        (STEP, '{"use": 7}', ["6:11: step 1, use: wanted a text in quotes, found 7"]),
        (
            STEP,
            '{"use": "post_run_10.front"}',
            [
                '6:11: step 1, use: wanted a step that a routine has (did you mean stroking.front?), found "post_run_10.front"'  # noqa: E501
            ],
        ),
        (
            STEP,
            '{"id": "a", "use": "stroking.front"}, {"use": "mine.a"}',
            [
                '6:49: step 2, use: wanted a step that uses no other, such as "stroking.front", found "mine.a", which uses one'  # noqa: E501
            ],
        ),
        (
            STEP,
            '{"id": "a", "use": "mine.a"}',
            ['6:22: step 1, use: wanted another step, found "mine.a", which is this step itself'],
        ),
        (
            STEP,
            '{"id": "a", "use": "mine.b"}, {"id": "b", "use": "mine.a"}',
            [
                '6:22: step 1, use: wanted a step that uses no other, found "mine.b", which uses one',
                '6:52: step 2, use: wanted a step that uses no other, found "mine.a", which uses one',
            ],
        ),
        (
            STEP,
            '{"id": "a", "technique": "kneadin", "seconds": 5, "say": "Go."}, {"use": "mine.a"}',
            [
                f'6:28: step 1, technique: wanted {TECHNIQUES} (did you mean kneading?), found "kneadin"',
                '6:76: step 2, use: wanted a step without faults, found "mine.a", which has some',
            ],
        ),
        (
            STEP,
            '{"use": "stroking.front", "pressure": 3}',
            [
                "6:41: step 1, pressure: wanted 0 to 2 on the ankle, found 3",
                "6:41: step 1, pressure: wanted 0 to 2 on the shin, found 3",
                "6:41: step 1, pressure: wanted 0 to 2 on the top of foot, found 3",
            ],
        ),
        (
            STEP,
            '{"use": "stroking.front", "repetitions": 400}',
            ["6:44: step 1, repetitions: wanted 1 to 900 seconds of work, found 2400 seconds"],
        ),
        (
            STEP,
            '{"use": "stroking.front", "shares": [1, 2]}',
            ["6:39: step 1, shares: wanted one number for each area, 4 in all, found 2"],
        ),
        (
            STEP,
            '{"use": "stroking.front", "seconds": 5, "cues": [{"at": 6, "say": "Now."}]}',
            ["6:59: step 1, cue 1, at: wanted a moment within the 5 seconds of the step, found 6"],
        ),
        (
            STEP,
            '{"id": "a", "use": "stroking.front"}, {"id": "a", "use": "stroking.back"}',
            ['6:48: step 2, id: wanted an id that no other step has, found "a"'],
        ),
    ],
)
def test_each_fault_is_named_with_its_place(old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    assert faults_of(changed(old, new), tmp_path) == expected


@pytest.mark.parametrize(
    ("fault", "make"),
    [
        ("1:1: file: wanted a JSON file, found a folder", Path.mkdir),
        ("1:1: file: wanted a JSON file, found a device or a pipe", os.mkfifo),
        (
            "1:1: file: wanted a file that can be read, found a link to nothing",
            lambda path: path.symlink_to("nowhere"),
        ),
        (
            "1:1: file: wanted a file that can be read, found too many levels of symbolic links",
            lambda path: path.symlink_to(path),
        ),
    ],
)
def test_what_cannot_be_read_as_a_file_is_named(fault: str, make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "odd.json")

    assert faults(tmp_path / "odd.json") == [fault]


def test_a_refusal_of_the_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "mine.json"
    path.write_text(GOOD)
    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert faults(path) == ["1:1: file: wanted a file that can be read, found permission denied"]


def test_a_name_that_no_disk_takes_is_a_message() -> None:
    assert faults(Path("a\0b.json")) == [
        r"a\x00b.json:1:1: file: wanted a file that can be read, found embedded null byte"
    ]


@pytest.mark.parametrize("name", ["two words.json", "größe.json", "'quoted\".json", "%s{0}.json", "-v.json", "💆.json"])
def test_odd_names_of_files_are_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(GOOD)

    assert list(library.load([tmp_path]).routines) == ["mine"]


def test_names_of_files_that_no_screen_shows_are_written_as_escapes(tmp_path: Path) -> None:
    path = tmp_path / "line\nbreak\udcff.json"
    path.write_text("[]")

    lines = library.load([tmp_path]).bad[0].lines()

    assert lines == [
        f"{tmp_path}/line\\nbreak\\udcff.json:1:1: file: wanted an object in braces {{ }}, found an empty list"
    ]


def test_all_faults_of_a_file_are_listed_from_top_to_bottom(tmp_path: Path) -> None:
    text = changed('"title": "Mine"', '"titel": "Mine"').replace("kneading", "kneadign").replace("40", "4000")

    assert faults_of(text, tmp_path) == [
        "1:1: title: wanted the title that people see, found nothing",
        '4:11: titel: wanted a known field (did you mean title?), found "titel"',
        f'6:17: step 1, technique: wanted {TECHNIQUES} (did you mean kneading?), found "kneadign"',
        "6:59: step 1, seconds: wanted 1 to 900, found 4000",
    ]


def test_a_hundred_faults_of_a_kind_are_listed_and_then_a_word_that_there_are_more(tmp_path: Path) -> None:
    many = faults_of(changed(STEP, ", ".join(["{}"] * 500)), tmp_path)

    assert len(many) == 101
    assert sum(line.endswith(": file: wanted fewer than 100 faults, found more than are listed") for line in many) == 1


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace(STEP, ",".join(["0"] * 100_000)),
        GOOD.replace('"format"', "".join(f'"k{number}": 0, ' for number in range(20_000)) + '"format"'),
        "{" + ", ".join(['"a": 0'] * 30_000) + "}",
        GOOD.replace(STEP, ",".join(['"\\u0000"'] * 90_000)),
        GOOD.replace('"calf"', ",".join(['"calf"'] * 10_000)),
        '{"' + "k" * 1_000_000 + '": 1}',
        '{"a": "' + '\\"' * 500_000,
    ],
    ids=["steps", "unknown fields", "repeated fields", "control characters", "areas", "long name", "quotes"],
)
def test_a_hostile_file_is_answered_in_a_few_lines(text: str, tmp_path: Path) -> None:
    assert 1 <= len(faults_of(text, tmp_path)) <= 300


def test_the_other_files_still_load(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("[]")
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "folder.json" / "good.json").write_text(GOOD)
    (tmp_path / ".hidden.json").write_text("[]")
    (tmp_path / "notes.txt").write_text("[]")

    found = library.load([tmp_path, tmp_path / "nowhere"])

    assert list(found.routines) == ["mine"]
    assert {problems.path.name for problems in found.bad} == {"bad.json", "folder.json"}


def test_of_two_files_with_one_id_the_first_counts(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(GOOD)
    (tmp_path / "b.json").write_text(GOOD)

    found = library.load([tmp_path])

    assert found.routines["mine"].path.name == "a.json"
    assert [str(item) for problems in found.bad for item in problems.items] == [
        '3:8: id: wanted an id that no other file has, found "mine", taken by a.json'
    ]


def test_a_file_that_is_read_again_may_keep_its_id(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(GOOD)

    assert isinstance(library.read(path, library.load([tmp_path])), Routine)


def test_nobody_may_use_a_step_that_has_a_fault_in_another_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(changed(STEP, STEP.replace('"technique"', '"id": "squeeze", "technik"')))
    path = tmp_path / "b.json"
    path.write_text(changed("mine", "other").replace(STEP, '{"use": "mine.squeeze"}'))

    assert faults(path, library.load([tmp_path])) == [
        '6:11: step 1, use: wanted a step without faults, found "mine.squeeze", which has some'
    ]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "C:\\\\secret"])
def test_the_schema_that_a_file_names_is_never_opened(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(changed('"format"', f'"$schema": "{name}", "format"'))

    assert isinstance(library.read(path, SHIPPED), Routine)


TEXTS = [path.read_text() for path in library.find(data_dir("routines"))]
TOKENS = [
    *'{}[]:,"',
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "NaN",
    '""',
    '"use"',
    '"calf"',
    '"\\ud800"',
    "\x00",
    "\ufeff",
    "\n",
]


@st.composite
def damaged_files(draw: st.DrawFn) -> bytes:
    """Damage a shipped file in one to five places."""
    raw = draw(st.sampled_from(TEXTS)).encode()
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(raw)))
        cut = draw(st.integers(0, 12) | st.integers(0, len(raw)))
        put = draw(st.just(b"") | st.sampled_from(TOKENS).map(str.encode) | st.binary(max_size=4))
        raw = raw[:start] + put + raw[start + cut :]
    return raw


@st.composite
def odd_values(draw: st.DrawFn) -> bytes:
    """Put any JSON value in the place of some value of a shipped file."""
    data = json.loads(draw(st.sampled_from(TEXTS)))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from([data, *data["steps"]]))
        if not isinstance(place, dict) or not place:
            break
        key = draw(
            st.sampled_from(sorted(place)) | st.sampled_from(["seconds", "cues", "areas", "shares", "use", "id"])
        )
        place[key] = draw(ANY_VALUE)
        if not isinstance(data.get("steps"), list):
            break
    return json.dumps(data, indent=draw(st.sampled_from([None, 1]))).encode()


ANY_VALUE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["calf", "stroking.front"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["at", "say", "x"]) | st.text(), inner, max_size=3)
    ),
    max_leaves=5,
)


@settings(max_examples=100)
@example(b'{"a":1,"a":2} ]]]')
@example(b"[NaN]")
@example(b'{"format":1,"id":"a","title":"A","steps":[{"technique":"\\ud800"}]}')
@given(damaged_files() | odd_values())
def test_whatever_is_in_a_file_it_is_a_routine_or_faults_inside_the_file(raw: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mine.json"
        path.write_bytes(raw)
        result = library.read(path, SHIPPED)
    if isinstance(result, Problems):
        assert result.items
        lines = raw.decode(errors="replace").split("\n")
        for problem in result.items:
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
            assert str(problem).isprintable()
