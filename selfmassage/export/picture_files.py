"""Pictures as bytes of a file: PNG and SVG stand still, GIF and WebP move."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgGenerator

from selfmassage.export.picture import Shot, image, loop, paint_shot, telling
from selfmassage.export.svg import CuttingPainter
from selfmassage.export.wrong import WrongPicture
from selfmassage.figure.closeup.moment import areas_at
from selfmassage.figure.painting import painting

FRAMES_PER_SECOND = 15
MOST_FRAMES = 240
LEAST_FRAMES = 4
"""Of each movement; two of a shake would show it twice in the middle."""
SAMPLES = 6
"""Frames that the colours of a GIF are chosen from."""

Writer = Callable[[Shot, float, int], bytes]
"""From a shot, the worked seconds it starts at, and how many frames."""


@dataclass(frozen=True)
class Reel:
    """How many frames of a shot, and the worked seconds of the first."""

    start: float
    frames: int


def reel(shot: Shot, ending: str, start: float | None, frames: int | None) -> Reel:
    """Return what goes into a file with that ending: from `start` on, or a telling moment; raises WrongPicture."""
    if ending.lower() not in WRITERS:
        raise WrongPicture(f"wanted a file that ends in {', '.join(WRITERS)}, found {ending or 'no ending'}")
    moving = ending.lower() in MOVING
    if frames is not None and frames > 1 and not moving:
        raise WrongPicture(f"{ending} holds one picture; several frames go into {' or '.join(MOVING)}")
    if start is not None and start > shot.step.seconds:
        raise WrongPicture(f"the step lasts {shot.step.seconds:g} s, so there is nothing at {start:g} s")
    still = not moving or frames == 1
    start = start if start is not None else (telling(shot) if still else 0.0)
    return Reel(start, 1 if still else frames or usual_frames(shot, start))


def picture_bytes(shot: Shot, ending: str, wanted: Reel) -> bytes:
    """Return the file with that ending."""
    return WRITERS[ending.lower()](shot, wanted.start, wanted.frames)


def usual_frames(shot: Shot, start: float) -> int:
    """Return how many frames make one loop smooth; of a fast movement enough to see it."""
    seconds = loop(shot, areas_at(shot.step, start))
    return min(MOST_FRAMES, max(round(FRAMES_PER_SECOND * seconds), LEAST_FRAMES * round(seconds / shot.movement)))


def png(shot: Shot, start: float, frames: int) -> bytes:
    """Return a still picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(shot, start).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a str
    return _taken(buffer)


def svg(shot: Shot, start: float, frames: int) -> bytes:
    """Return a still picture as SVG."""
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(shot.size)
    generator.setViewBox(QRect(0, 0, shot.size.width(), shot.size.height()))
    generator.setTitle(f"{shot.step.name}, {shot.leg} leg" if shot.leg in ("left", "right") else shot.step.name)
    with painting(generator, CuttingPainter) as painter:
        paint_shot(painter, shot, start, areas_at(shot.step, start))
    pixels = f'width="{shot.size.width()}" height="{shot.size.height()}"'  # Qt writes millimetres, and viewers differ
    return re.sub(rb'width="[^"]*mm" height="[^"]*mm"', pixels.encode(), _taken(buffer), count=1)


def gif(shot: Shot, start: float, frames: int) -> bytes:
    """Return one loop as GIF; all frames share their colours, so that still parts do not flicker."""
    sample = list(_frames(shot, start, frames, max(1, frames // SAMPLES)))
    width, height = sample[0].size
    strip = Image.new("RGB", (width, height * len(sample)))
    for number, found in enumerate(sample):
        strip.paste(found, (0, number * height))
    colours = strip.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    flat = (found.quantize(palette=colours, dither=Image.Dither.NONE) for found in _frames(shot, start, frames))
    return _moving(flat, "GIF", _durations(shot, start, frames, 10), optimize=False)


def webp(shot: Shot, start: float, frames: int) -> bytes:
    """Return one loop as WebP."""
    return _moving(_frames(shot, start, frames), "WEBP", _durations(shot, start, frames, 1), quality=66, method=4)


WRITERS: dict[str, Writer] = {".png": png, ".svg": svg, ".gif": gif, ".webp": webp}
"""By the ending of the file."""
MOVING = (".gif", ".webp")


def _moving(frames: Iterator[Image.Image], kind: str, durations: list[int], **options: object) -> bytes:
    buffer = BytesIO()
    first = next(frames)
    if len(durations) == 1:
        first.save(buffer, kind, **options)
    else:
        first.save(buffer, kind, save_all=True, append_images=frames, duration=durations, loop=0, **options)
    return buffer.getvalue()


def _frames(shot: Shot, start: float, frames: int, every: int = 1) -> Iterator[Image.Image]:
    """Yield the frames of one loop, or some of them; the areas stay those of its start."""
    areas = areas_at(shot.step, start)
    whole = loop(shot, areas) if frames > 1 else 0.0
    for number in range(0, frames, every):
        found = image(shot, start + whole * number / frames, areas).convertToFormat(QImage.Format.Format_RGB888)
        size = (found.width(), found.height())
        yield Image.frombytes("RGB", size, bytes(found.constBits()), "raw", "RGB", found.bytesPerLine(), 1)


def _durations(shot: Shot, start: float, frames: int, unit: int) -> list[int]:
    """Return how long each frame stands, in milliseconds; together they are the loop, rounded to the format's unit."""
    ends = [round(1000 * loop(shot, areas_at(shot.step, start)) * n / frames / unit) * unit for n in range(frames + 1)]
    return [after - before for before, after in pairwise(ends)]


def _taken(buffer: QBuffer) -> bytes:
    data: QByteArray = buffer.data()
    return bytes(data.data())
