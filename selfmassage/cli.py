"""The command line: `selfmassage` opens the window; the other commands are for scripts and authors."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from selfmassage import __version__, resources
from selfmassage.folders import folders
from selfmassage.routine import library
from selfmassage.routine.format import schema
from selfmassage.routine.model import Routine
from selfmassage.routine.problems import Problems, nearest
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import Leg

GOOD, FAULTS, WRONG_USE = 0, 1, 2


class UsageError(Exception):
    """The command cannot be carried out as written; the text says what would be right."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give the exit code."""
    options = _parser().parse_args(arguments)
    if os.environ.get("SELFMASSAGE_LOG"):
        logging.basicConfig(level=logging.DEBUG, format="%(name)s: %(message)s")
    try:
        return int(options.run(options))
    except UsageError as error:
        print(f"selfmassage: {error}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        sys.stderr.close()
        return GOOD


def open_window(options: argparse.Namespace) -> int:
    """Open the library, or a routine's check-in."""
    routine = getattr(options, "routine", None)
    start = None if routine is None else find_routine(routine, load_library())
    if isinstance(start, Problems):
        return print_problems(start)
    from selfmassage.app import run  # only here: the other commands need no Qt

    return run(start)


def list_routines(options: argparse.Namespace) -> int:
    """Print every routine; the faults of bad files go to stderr."""
    found = load_library()
    routines = [*found.sequences, *found.techniques]
    if options.json:
        print_json([_row(routine) for routine in routines])
    else:
        width = max(len(routine.id) for routine in routines)
        for routine in routines:
            print(f"{routine.id:{width}}  {routine.minutes_about:3} min  {routine.intensity:8}  {routine.title}")
    return max([GOOD, *(print_problems(bad) for bad in found.bad)])


def check_files(options: argparse.Namespace) -> int:
    """Print every fault of the files, or a line for each good one."""
    code = GOOD
    for path, result in zip(options.files, library.read_files(options.files, load_library()), strict=True):
        if isinstance(result, Problems):
            code = print_problems(result)
        else:
            print(f"{path}: good: {result.title}, {len(result.steps)} steps, about {result.minutes_about} min")
    return code


def plan_routine(options: argparse.Namespace) -> int:
    """Print the timeline as it would be played with the current voice."""
    routine = find_routine(options.routine, load_library())
    if isinstance(routine, Problems):
        return print_problems(routine)
    from selfmassage.plan_report import as_json, as_text, planned

    preferences = Preferences(Leg(options.first_leg), Verbosity(options.verbosity), options.minutes)
    timeline, note = planned(routine, preferences)
    if note:
        print(f"selfmassage: {note}", file=sys.stderr)
    if options.json:
        print_json(as_json(timeline, preferences))
    else:
        print(as_text(timeline))
    return GOOD


def print_schema(options: argparse.Namespace) -> int:
    """Print the JSON Schema of routine files."""
    print_json(schema())
    return GOOD


def examine(options: argparse.Namespace) -> int:
    """Print what the app found on this machine, and what to do about what is missing."""
    from selfmassage.doctor import examine as find_out

    findings = find_out()
    if options.json:
        print_json(findings)
    else:
        for name, value in findings.items():
            for line in value if isinstance(value, list) else [value]:
                print(f"{name.replace('_', ' ')}: {line}")
    return FAULTS if findings["missing"] else GOOD


def load_library() -> library.Library:
    """Read the bundled and the person's own routines."""
    return library.load([resources.data_dir("routines"), folders().routines])


def find_routine(name: str, found: library.Library) -> Routine | Problems:
    """Give the routine of that id, or that of the file; raises UsageError where there is neither."""
    if name in found.routines:
        return found.routines[name]
    bad = next((problems for problems in found.bad if problems.path.stem == name), None)
    if bad:
        return bad
    if Path(name).exists() or name.endswith(".json"):
        return library.read_files([Path(name)], found)[0]
    raise UsageError(f"there is no routine or file {name!r}{nearest(name, found.routines)}; see: selfmassage list")


def print_problems(problems: Problems) -> int:
    """Print every fault of a file to stderr."""
    for line in problems.lines():
        print(line, file=sys.stderr)
    return FAULTS


def print_json(data: object) -> None:
    """Print data as JSON that a person can read too."""
    print(json.dumps(data, indent=2, ensure_ascii=False))


def _row(routine: Routine) -> dict[str, object]:
    return {
        "id": routine.id,
        "title": routine.title,
        "minutes": routine.minutes_about,
        "equipment": list(routine.equipment),
        "intensity": routine.intensity,
        "order": routine.order,
    }


def _minutes(text: str) -> float:
    minutes = float(text)
    if not 1 <= minutes <= 240:
        raise argparse.ArgumentTypeError("wanted 1 to 240 minutes")
    return minutes


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="selfmassage", description="A guided massage of your own legs and feet.")
    parser.add_argument("--version", action="version", version=f"selfmassage {__version__}")
    parser.set_defaults(run=open_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    play = commands.add_parser("play", help="open the window at a routine's check-in")
    play.add_argument("routine", metavar="ID_OR_FILE")
    play.set_defaults(run=open_window)

    listing = commands.add_parser("list", help="list all routines")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=list_routines)

    check = commands.add_parser("check", help="check routine files and print every fault")
    check.add_argument("files", metavar="FILE", nargs="+", type=Path)
    check.set_defaults(run=check_files)

    plan = commands.add_parser("plan", help="print the timeline of a routine")
    plan.add_argument("routine", metavar="ID_OR_FILE")
    plan.add_argument("--json", action="store_true")
    plan.add_argument("--first-leg", choices=["left", "right"], default="left")
    plan.add_argument("--verbosity", choices=[str(verbosity) for verbosity in Verbosity], default="full")
    plan.add_argument("--minutes", type=_minutes, metavar="N", help="fit the session to so many minutes")
    plan.set_defaults(run=plan_routine)

    commands.add_parser("schema", help="print the JSON Schema of routine files").set_defaults(run=print_schema)

    doctor = commands.add_parser("doctor", help="say what was found on this machine and what is missing")
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(run=examine)
    return parser
