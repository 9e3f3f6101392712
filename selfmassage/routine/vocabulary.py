"""The words that routine files may use, and what each of them means.

Pressure caps, tools and rules per area: content research 2.1 (sources S-ENDANG, S-HK).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """A part of the leg or foot that a step works on."""

    TOES = "toes"
    TOP_OF_FOOT = "top_of_foot"
    SOLE = "sole"
    ARCH = "arch"
    HEEL = "heel"
    ACHILLES = "achilles"
    ANKLE = "ankle"
    CALF = "calf"
    SHIN = "shin"
    KNEE = "knee"
    HAMSTRING = "hamstring"
    QUAD = "quad"
    INNER_THIGH = "inner_thigh"
    OUTER_THIGH_IT_BAND = "outer_thigh_it_band"
    GLUTE = "glute"
    HIP_FLEXOR = "hip_flexor"


class Tool(StrEnum):
    """What the step is done with."""

    HANDS = "hands"
    TENNIS_BALL = "tennis_ball"
    SPIKY_BALL = "spiky_ball"
    FOAM_ROLLER = "foam_roller"
    ROPE = "rope"
    COLD_PACK = "cold_pack"
    HEAT_PACK = "heat_pack"
    BATH = "bath"
    COLD_BATH = "cold_bath"
    WARM_BATH = "warm_bath"
    NONE = "none"


class Technique(StrEnum):
    """How the hand or the tool works; each has a playable file under routines/techniques."""

    STROKING = "stroking"
    KNEADING = "kneading"
    PRESSING = "pressing"
    DRUMMING = "drumming"
    TWISTS_LEG = "twists_leg"
    TWISTS_FOOT = "twists_foot"
    ARCH_RUB = "arch_rub"
    TOE_BEND = "toe_bend"
    FOOT_SPREAD = "foot_spread"
    HEEL_SQUEEZE = "heel_squeeze"
    TRIGGER = "trigger"
    HOLD = "hold"
    FRICTION = "friction"
    VIBRATION = "vibration"
    BALL = "ball"
    ROLLER = "roller"
    SPIKY = "spiky"
    ROPE_GLUTE = "rope_glute"
    ROPE_HIP = "rope_hip"
    FASCIA_STRETCH = "fascia_stretch"
    PLANTAR = "plantar"
    CARE = "care"


class Position(StrEnum):
    """How the person sits, stands or lies."""

    SEATED = "seated"
    CHAIR = "chair"
    FOOT_ON_THIGH = "foot_on_thigh"
    FLOOR = "floor"
    LYING_BACK = "lying_back"
    PRONE = "prone"
    SIDE_LEAN = "side_lean"
    KNEELING = "kneeling"
    STANDING = "standing"
    ANY = "any"


class Direction(StrEnum):
    """Which way the working movement goes."""

    UP = "up"
    ALONG = "along"
    ACROSS = "across"
    CIRCULAR = "circular"
    OUTWARD = "outward"
    HEEL_TO_TOES = "heel_to_toes"
    HOLD = "hold"
    NONE = "none"


class Side(StrEnum):
    """Which leg a step is for: `each` plays it once on each leg."""

    EACH = "each"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    NONE = "none"


class Leg(StrEnum):
    """The leg that is being worked on."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    NONE = "none"

    @property
    def other(self) -> Leg:
        """The opposite leg; both and none stay what they are."""
        return {Leg.LEFT: Leg.RIGHT, Leg.RIGHT: Leg.LEFT}.get(self, self)


class Order(StrEnum):
    """How the two legs take turns."""

    LEG_BY_LEG = "leg_by_leg"
    AREA_BY_AREA = "area_by_area"


class Intensity(StrEnum):
    """How strong a routine may get."""

    GENTLE = "gentle"
    MODERATE = "moderate"
    FIRM = "firm"


@dataclass(frozen=True)
class AreaFacts:
    """What an area is called, how much pressure it takes, and which tools may press on it."""

    name: str
    """The heading, as a student or a runner knows it."""
    said: str
    """How the voice names it after "your"."""
    max_pressure: int
    """Cap of the pressure scale 0 to 5 for self-massage."""
    tools: tuple[Tool, ...]
    """Tools that may press on the area; others (rope, packs) do not press."""
    rule: str


@dataclass(frozen=True)
class TechniqueFacts:
    """What a technique is called and what one movement of it is called."""

    name: str
    term: str
    """The field's term, as a student must know it."""
    movement: str
    """One counted movement: "stroke 4 of 10"."""
    tool: Tool
    """The tool where a step names none."""
    direction: Direction
    """The direction where a step names none."""


_H, _T, _S, _F = Tool.HANDS, Tool.TENNIS_BALL, Tool.SPIKY_BALL, Tool.FOAM_ROLLER

AREAS: dict[Area, AreaFacts] = {
    Area.TOES: AreaFacts("Toes", "toes", 2, (_H,), "Small joints. Bend, never yank. Skip a toe with a blister, black nail or gout flare."),
    Area.TOP_OF_FOOT: AreaFacts("Top of foot", "top of the foot", 2, (_H,), "Thin cover over bone and tendons. Flat palms only. One-finger bone pain here: stop, possible stress fracture."),
    Area.SOLE: AreaFacts("Sole", "sole", 4, (_H, _T, _S), "Tough tissue; build up slowly. Check for blisters and cracks first."),
    Area.ARCH: AreaFacts("Arch", "arch", 4, (_H, _T, _S), "Work muscle, not a sharp painful point at the front of the heel."),
    Area.HEEL: AreaFacts("Heel", "heel", 3, (_H, _S), "Fat pad over bone. No grinding. Bruised feeling pad: light squeeze only."),
    Area.ACHILLES: AreaFacts("Achilles", "Achilles tendon", 2, (_H,), "Pinch the sides only; never press tendon against bone; no tools. Sore, hot or thickened tendon: skip."),
    Area.ANKLE: AreaFacts("Ankle", "ankle", 2, (_H,), "Move it rather than press it. Nerve and artery run behind the inner ankle bone."),
    Area.CALF: AreaFacts("Calf", "calf", 4, (_H, _T, _S, _F), "Never massage a newly swollen, hot or throbbing calf. Stop below the knee crease. Cap 3 by hand within 48 h of a hard effort."),
    Area.SHIN: AreaFacts("Shin", "shin", 2, (_H, _F), "Muscle on the outer side only; never the bone edge. Keep clear of the bony bump just below the outer knee (nerve)."),
    Area.KNEE: AreaFacts("Knee", "knee", 0, (_H,), "No pressure: kneecap, joint line and the hollow behind the knee (vessels and nerves). Light glide across only."),
    Area.HAMSTRING: AreaFacts("Hamstring", "hamstring", 4, (_H, _T, _F), "From a hand width above the knee crease to just below the sit bone."),
    Area.QUAD: AreaFacts("Quad", "front of the thigh", 4, (_H, _T, _S, _F), "From a hand width above the kneecap to just below the hip. Not over a fresh 'dead leg' bruise."),
    Area.INNER_THIGH: AreaFacts("Inner thigh", "inner thigh", 2, (_H, _F), "Lower two thirds only. Stay a hand width away from the groin crease (femoral artery, vein, nerve)."),
    Area.OUTER_THIGH_IT_BAND: AreaFacts("Outer thigh", "outer thigh", 3, (_H, _T, _F), "Aim just in front of or behind the band and at the hip muscles. The band itself does not lengthen. Not on the bony point of the hip or beside the knee."),
    Area.GLUTE: AreaFacts("Glute", "buttock", 4, (_H, _T, _S, _F), "Upper, outer, fleshy part. Move off if anything tingles or shoots down the leg (sciatic nerve)."),
    Area.HIP_FLEXOR: AreaFacts("Hip flexor", "front of the hip", 3, (_H, _T), "Front-outer hip muscle or a stretch. Never press into the groin or belly. Nothing over a pulse."),
}

PRESSING_TOOLS = frozenset({Tool.HANDS, Tool.TENNIS_BALL, Tool.SPIKY_BALL, Tool.FOAM_ROLLER})
"""Tools that press on the skin, so that the area's own list decides; a rope or a pack may go anywhere."""

MAX_PRESSURE: dict[Intensity, int] = {Intensity.GENTLE: 2, Intensity.MODERATE: 3, Intensity.FIRM: 4}
"""Pressure caps per intensity, content research 2.3."""

_D = Direction
TECHNIQUES: dict[Technique, TechniqueFacts] = {
    Technique.STROKING: TechniqueFacts("Stroking", "effleurage", "stroke", Tool.HANDS, _D.UP),
    Technique.KNEADING: TechniqueFacts("Kneading", "petrissage", "squeeze", Tool.HANDS, _D.UP),
    Technique.PRESSING: TechniqueFacts("Pressing", "compression", "press", Tool.HANDS, _D.UP),
    Technique.DRUMMING: TechniqueFacts("Drumming", "tapotement", "tap", Tool.HANDS, _D.ALONG),
    Technique.TWISTS_LEG: TechniqueFacts("Leg twists", "wringing", "twist", Tool.HANDS, _D.UP),
    Technique.TWISTS_FOOT: TechniqueFacts("Foot twists", "wringing", "twist", Tool.HANDS, _D.HEEL_TO_TOES),
    Technique.ARCH_RUB: TechniqueFacts("Arch rub", "effleurage and petrissage of the sole", "rub", Tool.HANDS, _D.HEEL_TO_TOES),
    Technique.TOE_BEND: TechniqueFacts("Toe bend", "passive joint movement", "bend", Tool.HANDS, _D.HOLD),
    Technique.FOOT_SPREAD: TechniqueFacts("Foot spread", "stretch", "opening", Tool.HANDS, _D.OUTWARD),
    Technique.HEEL_SQUEEZE: TechniqueFacts("Heel squeeze", "compression and friction", "squeeze", Tool.HANDS, _D.HOLD),
    Technique.TRIGGER: TechniqueFacts("Spot pressure", "static compression", "hold", Tool.HANDS, _D.HOLD),
    Technique.HOLD: TechniqueFacts("Slow hold", "myofascial-style hold", "hold", Tool.HANDS, _D.HOLD),
    Technique.FRICTION: TechniqueFacts("Friction", "friction", "circle", Tool.HANDS, _D.CIRCULAR),
    Technique.VIBRATION: TechniqueFacts("Shaking", "vibration", "shake", Tool.HANDS, _D.ACROSS),
    Technique.BALL: TechniqueFacts("Tennis ball", "self-massage with a ball", "roll", Tool.TENNIS_BALL, _D.UP),
    Technique.ROLLER: TechniqueFacts("Foam roller", "self-massage with a roller", "pass", Tool.FOAM_ROLLER, _D.UP),
    Technique.SPIKY: TechniqueFacts("Spiky ball", "self-massage with a ball", "roll", Tool.SPIKY_BALL, _D.UP),
    Technique.ROPE_GLUTE: TechniqueFacts("Buttock stretch with a rope", "assisted stretch", "stretch", Tool.ROPE, _D.HOLD),
    Technique.ROPE_HIP: TechniqueFacts("Hip-flexor stretch", "static stretch", "stretch", Tool.ROPE, _D.HOLD),
    Technique.FASCIA_STRETCH: TechniqueFacts("Stretch", "static stretch", "stretch", Tool.NONE, _D.HOLD),
    Technique.PLANTAR: TechniqueFacts("Arch stretch", "tissue-specific stretch", "stretch", Tool.HANDS, _D.HOLD),
    Technique.CARE: TechniqueFacts("Rest and care", "aftercare", "breath", Tool.NONE, _D.NONE),
}
