"""How a written line is put to the voice, so that it is read as a person would; captions stay as written."""

from __future__ import annotations

import re

# Found by reading eSpeak's phonemes: the left side came out as "dash", "slash", a letter, or with a wrong sound.
READ_AS: tuple[tuple[str, str], ...] = (
    (r"\b3\s*[-–]\s*2\s*[-–]\s*1\b", "3, 2, 1"),
    (r"(?<=\d)\s*[-–]\s*(?=\d)", " to "),
    (r"(?<=\d)\s*[x×]\s*(?=\d)", " times "),
    (r"\b(\d{1,2}):00\b", r"\1 minutes"),
    (r"\b(\d{1,2}):([0-5]\d)\b", r"\1 minutes \2"),
    (r"\b1/2\b", "a half"),
    (r"(?<=\d)\s*/\s*(?=\d)", " of "),
    (r"\b1\s*min\b\.?", "1 minute"),
    (r"(?<=\d)\s*min\b\.?", " minutes"),
    (r"(?<=\d)\s*(?:s|sec)\b", " seconds"),
    (r"(?<=\d)\s*h\b", " hours"),
    (r"(?<=\d)\s*cm\b", " centimetres"),
    (r"\band/or\b", "or"),
    (r"(?<=[A-Za-z])/(?=[A-Za-z])", " or "),
    (r"\b(?:IT|ITB)[- ]band\b|\bITB\b", "I T band"),
    (r"\b([Cc])lose(?= (?:your|the|both|with)\b)", r"\1loze"),
    (r"\b[Ee]ffleurage\b", "effler-ahzh"),
    (r"\b[Pp]etrissage\b", "petrissahzh"),
    (r"\b([Ff])ascia(?=\b|l\b)", r"\1ashia"),
    (r"\b[Ss]ciatic\b", "sigh-attic"),
    (r"[<>*_#|~^\\]", " "),
)


def spoken(text: str) -> str:
    """Return `text` as the voice should get it: no line breaks, no signs that it would spell out."""
    for pattern, replacement in READ_AS:
        text = re.sub(pattern, replacement, text)
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
