"""The brief for one's therapist as text and as PDF."""

from __future__ import annotations

from html import escape
from pathlib import Path

from selfmassage.journal.brief import Brief
from selfmassage.kept import write_whole

from .pdf import write_pdf


def save(brief: Brief, path: Path) -> None:
    """Write a brief, as PDF where the file's name says so, else as text; raise OSError."""
    if path.suffix.lower() == ".pdf":
        write_pdf(as_html(brief), path, one_page=True)
    else:
        write_whole(path, as_text(brief).encode("utf-8"))


def as_text(brief: Brief) -> str:
    """Give a brief as plain text."""
    lines = [brief.title, "=" * len(brief.title), ""]
    for section in brief.sections:
        lines += [section.heading, *(f"- {line}" for line in section.lines), ""]
    return "\n".join([*lines, brief.footer, ""])


def as_html(brief: Brief) -> str:
    """Give a brief as the simple HTML that Qt lays out."""
    sections = "".join(
        f"<h3>{escape(section.heading)}</h3><ul>{''.join(f'<li>{escape(line)}</li>' for line in section.lines)}</ul>"
        for section in brief.sections
    )
    return f"<h1>{escape(brief.title)}</h1>{sections}<p><small>{escape(brief.footer)}</small></p>"
