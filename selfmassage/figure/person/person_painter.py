"""Paints a scene with the person so that it fills its card.

Shapes are turned into pixels before Qt sees them: it draws curves of body heights under a scale ten times slower.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from selfmassage.figure.person.drawing import Blob, Chain, Circle, Item, Line, Patch
from selfmassage.figure.person.outline import outline
from selfmassage.figure.person.person_palette import PersonPalette
from selfmassage.figure.person.scene import Scene
from selfmassage.figure.person.skeleton import Point

LIGHT = complex(0.36, 0.93)
"""Where the light comes from."""
EDGE = 0.0042
"""Width of a contour, in body heights."""


LIFTED = 0.34
"""Part of the empty height that goes below the person."""


@dataclass(frozen=True, slots=True)
class Place:
    """How body heights become pixels: scale, the pixel of the origin, and -1 for the mirrored left leg."""

    scale: float
    x: float
    y: float
    side: float = 1.0

    def pixel(self, point: Point) -> QPointF:
        """Return where a point is drawn."""
        return QPointF(self.x + self.side * self.scale * point.real, self.y - self.scale * point.imag)

    def transform(self, at: Point, turn: Point) -> QTransform:
        """Return the transform to pixels from a frame with its origin at `at`, turned by `turn`."""
        x, y = self.side * self.scale, -self.scale
        along, aside = turn.real, turn.imag
        return QTransform(x * along, y * aside, -x * aside, y * along, self.x + x * at.real, self.y + y * at.imag)


def paint_person(painter: QPainter, rect: QRectF, scene: Scene, palette: PersonPalette) -> None:
    """Draw one picture as large as `rect` allows, floor and wall to its edges."""
    place = placing(rect, scene)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for item in scene.items:
        _paint(painter, item, palette, place)
    painter.restore()


def placing(rect: QRectF, scene: Scene) -> Place:
    """Return how the scene's frame fills `rect`."""
    left, bottom, right, top = scene.frame
    margin = 0.035 * min(rect.width(), rect.height())
    inner = rect.adjusted(margin, margin, -margin, -margin)
    scale = min(inner.width() / (right - left), inner.height() / (top - bottom))
    spare = inner.height() - scale * (top - bottom)
    side = -1.0 if scene.mirrored else 1.0
    x = rect.center().x() - side * scale * (left + right) / 2
    return Place(scale, x, inner.bottom() - LIFTED * spare + scale * bottom, side)


def _paint(painter: QPainter, item: Item, palette: PersonPalette, place: Place) -> None:
    cloth = palette.cloths[item.ink]
    painter.setOpacity(palette.opacity(item.ink))
    match item:
        case Blob():
            _paint_blob(painter, item, cloth.base, cloth.shade, cloth.edge, place)
        case Patch():
            path = place.transform(item.at, item.turn).map(_closed(item.points, item.round))
            if item.edge:
                painter.strokePath(path, _pen(cloth.edge, EDGE * place.scale))
            painter.fillPath(path, _brush(cloth.base))
        case Line():
            path = place.transform(item.at, item.turn).map(_open(item.points))
            painter.strokePath(path, _pen(cloth.edge, item.width * place.scale))


def _paint_blob(painter: QPainter, item: Blob, base: str, shade: str, edge: str, place: Place) -> None:
    """Draw contour, shade and light, each over the one before; the light reaches a smaller shape, moved toward it."""
    shapes = [(place.transform(start, turn), circles, flat) for start, turn, circles, flat in map(_local, item.chains)]
    depth = min(item.depth, 0.4 * min(radius for chain in item.chains for _, radius in chain.circles))
    layers = [(edge, 0j, -EDGE / 2)] if item.edge else []
    layers.append((shade if item.depth else base, 0j, 0.0))
    layers += [(base, LIGHT * depth, depth)] if item.depth else []
    scale, solid = place.scale, painter.opacity() == 1.0
    for colour, shift, inset in layers:
        paths = [seen.map(_path(circles, flat, inset, scale)) for seen, circles, flat in shapes]
        if shift:
            for path in paths:
                path.translate(place.side * scale * shift.real, -scale * shift.imag)
        for path in paths if solid else [_united(paths)]:
            painter.fillPath(path, _brush(colour))  # a fifth of what drawPolygon takes


def _united(paths: list[QPainterPath]) -> QPainterPath:
    """Return one path, so that what shines through has one depth."""
    united = QPainterPath()
    united.setFillRule(Qt.FillRule.WindingFill)
    for path in paths:
        united.addPath(path)
    return united


_Local = tuple[Point, Point, tuple[Circle, ...], bool]


def _local(chain: Chain) -> _Local:
    """Return where a chain starts, the way it goes, and its circles seen from there: the same wherever a limb moves."""
    start, end = chain.circles[0][0], chain.circles[-1][0]
    line = end - start
    length = abs(line)
    turn = line / length if length > 1e-9 else 1 + 0j
    back = turn.conjugate()
    seen = [((c - start) * back, r) for c, r in chain.circles]
    return start, turn, tuple([(complex(round(c.real, 4), round(c.imag, 4)), r) for c, r in seen]), chain.flat


@lru_cache(maxsize=1024)
def _path(circles: tuple[Circle, ...], flat: bool, inset: float, scale: float) -> QPainterPath:
    """Return the outline of a chain whose circles are `inset` smaller, fine enough for the scale."""
    corners = outline([(c, r - inset) for c, r in circles], flat, scale)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(QPolygonF([QPointF(p.real, p.imag) for p in corners]))
    path.closeSubpath()
    return path


@lru_cache(maxsize=128)
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))


@lru_cache(maxsize=128)
def _pen(colour: str, width: float) -> QPen:
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


@lru_cache(maxsize=256)
def _closed(points: tuple[Point, ...], smooth: bool) -> QPainterPath:
    """Return the closed path through the points."""
    path = QPainterPath(QPointF(points[0].real, points[0].imag))
    count = len(points)
    for k in range(count):
        a, b, c, d = (points[(k + i - 1) % count] for i in range(4))
        if smooth:
            _curve_to(path, a, b, c, d)
        else:
            path.lineTo(c.real, c.imag)
    path.closeSubpath()
    return path


@lru_cache(maxsize=512)
def _open(points: tuple[Point, ...]) -> QPainterPath:
    """Return the smooth open path through the points."""
    path = QPainterPath(QPointF(points[0].real, points[0].imag))
    ends = (points[0], *points, points[-1])
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        _curve_to(path, a, b, c, d)
    return path


def _curve_to(path: QPainterPath, a: Point, b: Point, c: Point, d: Point) -> None:
    """Go on from b to c on a curve that also looks at the points before and after."""
    first, second = b + (c - a) / 6, c - (d - b) / 6
    path.cubicTo(first.real, first.imag, second.real, second.imag, c.real, c.imag)
