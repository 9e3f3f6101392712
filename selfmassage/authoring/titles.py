"""What the fields of a routine file are called on the screen."""

from __future__ import annotations

TITLES = {
    "use": "From",
    "name": "Name",
    "technique": "Technique",
    "areas": "Areas",
    "side": "Leg",
    "tool": "Tool",
    "position": "Position",
    "direction": "Direction",
    "pressure": "Pressure",
    "seconds": "Seconds on each leg",
    "repetitions": "Movements",
    "pace": "Movements per minute",
    "together": "All areas in one movement",
    "say": "Said",
    "detail": "Detail",
    "caution": "Caution",
    "cues": "Lines in between",
    "title": "Title",
    "summary": "Summary",
    "when": "When",
    "order": "Order of the legs",
    "intensity": "Intensity",
    "language": "Language",
    "minutes": "Minutes",
    "goals": "Good for",
    "equipment": "To have at hand",
    "evidence": "What is known",
    "sources": "Sources",
    "steps": "Steps",
    "id": "Id",
}


def title_of(field: str) -> str:
    """Name a field."""
    return TITLES.get(field, field.capitalize() or "File")
