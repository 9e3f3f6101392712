"""The command line: `selfmassage` opens the window; the other commands are for scripts and authors."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from selfmassage import __version__, resources
from selfmassage.folders import folders
from selfmassage.routine import library
from selfmassage.routine.format import schema
from selfmassage.routine.model import Routine
from selfmassage.routine.problems import Problems, nearest
from selfmassage.routine.remarks import remarks
from selfmassage.routine.vocabulary import Leg
from selfmassage.session.preferences import Preferences, Verbosity

GOOD, FAULTS, WRONG_USE = 0, 1, 2


class UsageError(Exception):
    """The command cannot be carried out as written; the text says what would be right."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give the exit code."""
    options = _parser().parse_args(arguments)
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
    from selfmassage.opening import run  # only here: the other commands need no Qt

    return run(start)


def take_in(options: argparse.Namespace) -> int:
    """Open the window with files to look at; nothing of them is kept unless the person says so."""
    from selfmassage.opening import run

    return run(None, [path.absolute() for path in options.files])


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
    """Print every fault of the files, or a line for each good one; with --assets also those of the pictures."""
    if not options.files and not options.assets:
        options.wrong("wanted FILE… or --assets")
    code, found = GOOD, load_library()
    results = library.read_files(options.files, found)
    for path, result in zip(options.files, results, strict=True):
        if isinstance(result, Problems):
            code = print_problems(result)
        else:
            print(f"{path}: good: {result.title}, {len(result.steps)} steps, about {result.minutes_about} min")
            print_problems(Problems(path, tuple(remarks(result))))
    if options.assets:
        for bad in found.bad:
            code = print_problems(bad) if bad.path not in options.files else code
        given = {result.id: result for result in results if isinstance(result, Routine)}
        code = max(code, check_assets([*{**found.routines, **given}.values()]))
    return code


def check_assets(routines: Sequence[Routine]) -> int:
    """Print every fault of the asset files and every picture that a step lacks, or that all is complete."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from selfmassage.asset_check import asset_faults, gaps

    assets = resources.data_dir("assets")
    lines = [*asset_faults(assets), *gaps(assets, routines)]
    for line in lines:
        print(line, file=sys.stderr)
    if not lines:
        print(f"{assets}: complete: every step of {len(routines)} routines has its pictures")
    return FAULTS if lines else GOOD


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
    if options.minutes and abs(timeline.seconds - options.minutes * 60) > 1:
        nearest_minutes = f"{timeline.seconds / 60:.1f} minutes are the nearest to {options.minutes:g} that it can be"
        print(f"selfmassage: {nearest_minutes}; working time is changed to 60 to 150 % only.", file=sys.stderr)
    if options.json:
        print_json(as_json(timeline, preferences))
    else:
        print(as_text(timeline))
    return GOOD


def draw_picture(options: argparse.Namespace) -> int:
    """Write a step as a still or a moving picture."""
    routine, step = find_step_of(options.routine, load_library())
    if isinstance(routine, Problems):
        return print_problems(routine)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # pictures go into files: no screen is needed
    from selfmassage.export.save import CannotSave, WrongPicture, save
    from selfmassage.settings import SettingsFile

    chosen = SettingsFile(folders().settings).value

    try:
        notes = save(routine, step, options, resources.data_dir("assets"), chosen.skin, chosen.build, say)
    except WrongPicture as error:
        raise UsageError(str(error)) from error
    except CannotSave as error:
        print(f"selfmassage: {error}", file=sys.stderr)
        return FAULTS
    for note in notes:
        say(note)
    return GOOD


def say(text: str) -> None:
    """Print beside what is asked for."""
    print(f"selfmassage: {text}", file=sys.stderr, flush=True)


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
    if is_there(name) or name.endswith(".json"):
        return library.read_files([Path(name)], found)[0]
    raise UsageError(f"there is no routine or file {name!r}{nearest(name, found.routines)}; see: selfmassage list")


def find_step_of(name: str, found: library.Library) -> tuple[Routine | Problems, str]:
    """Give the routine of ID, ID.STEP, FILE or FILE.STEP, and what was written as the step."""
    owner, dot, step = name.rpartition(".")
    alone = not dot or name.endswith(".json") or is_there(name)
    return (find_routine(name, found), "") if alone else (find_routine(owner, found), step)


def is_there(name: str) -> bool:
    """Tell whether a file has this name; no file has one that the system refuses."""
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


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


def _number(least: int, most: int, kind: type[int] | type[float] = float) -> Callable[[str], float]:
    """Give a reader of a number between two bounds."""

    def number(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = least - 1
        if not least <= value <= most:
            whole = "a whole number" if kind is int else "a number"
            raise argparse.ArgumentTypeError(f"wanted {whole} from {least} to {most}, found {text!r}")
        return value

    return number


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", text)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(16 <= side <= 4000 for side in size):
        raise argparse.ArgumentTypeError(f"wanted WIDTHxHEIGHT, each 16 to 4000 pixels, found {text!r}")
    return size


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="selfmassage", description="A guided massage of your own legs and feet.")
    parser.add_argument("--version", action="version", version=f"selfmassage {__version__}")
    parser.set_defaults(run=open_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    play = commands.add_parser("play", help="open the window at a routine's check-in")
    play.add_argument("routine", metavar="ID_OR_FILE")
    play.set_defaults(run=open_window)

    opening = commands.add_parser(
        "open", help="look at routine files that somebody gave you, and keep them if you like"
    )
    opening.add_argument("files", metavar="FILE", nargs="*", type=Path)
    opening.set_defaults(run=take_in)

    listing = commands.add_parser("list", help="list all routines")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=list_routines)

    check = commands.add_parser("check", help="check routine files and print every fault")
    check.add_argument("files", metavar="FILE", nargs="*", type=Path)
    check.add_argument(
        "--assets", action="store_true", help="check drawings and sounds, and that no step lacks a picture"
    )
    check.set_defaults(run=check_files, wrong=check.error)

    _add_plan(commands.add_parser("plan", help="print the timeline of a routine"))
    _add_picture(commands.add_parser("picture", help="draw a step: .png, .svg, or moving as .gif or .webp"))
    commands.add_parser("schema", help="print the JSON Schema of routine files").set_defaults(run=print_schema)

    doctor = commands.add_parser("doctor", help="say what was found on this machine and what is missing")
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(run=examine)
    return parser


def _add_plan(plan: argparse.ArgumentParser) -> None:
    plan.add_argument("routine", metavar="ID_OR_FILE")
    plan.add_argument("--json", action="store_true")
    plan.add_argument("--first-leg", choices=["left", "right"], default="left")
    plan.add_argument("--verbosity", choices=[str(verbosity) for verbosity in Verbosity], default="full")
    plan.add_argument("--minutes", type=_minutes, metavar="N", help="fit the session to so many minutes")
    plan.set_defaults(run=plan_routine)


def _add_picture(picture: argparse.ArgumentParser) -> None:
    picture.add_argument("routine", metavar="ID[.STEP]", help="a routine or FILE; its step by id or number")
    picture.add_argument("--out", metavar="FILE", type=Path, required=True)
    picture.add_argument("--leg", choices=["left", "right"], help="left if not given; one that a step names stays")
    picture.add_argument("--at", type=_number(0, 900), metavar="SECONDS", help="so many seconds into the work")
    picture.add_argument("--size", type=_size, metavar="WxH", help="pixels, such as 960x540")
    picture.add_argument("--dark", action="store_true")
    picture.add_argument("--view", choices=["figure", "close-up", "both"], default="both")
    picture.add_argument(
        "--frames", type=_number(1, 500, int), metavar="N", help="pictures in one loop of the movement"
    )
    picture.set_defaults(run=draw_picture)
