"""The emergency sheet as one page of paper: the same facts in the same order as on the screen."""

from collections.abc import Sequence
from html import escape

from kaproom.core.wording import say
from kaproom.ui.room.emergency_facts import Section


def emergency_html(title: str, sections: Sequence[Section]) -> str:
    """The page; every word of the record in it is text, whatever signs it holds."""
    parts = [f"<h3>{escape(say('Emergency sheet'))} · {escape(title)}</h3>"]
    for section in sections:
        rows = "".join(
            f'<tr><td width="58%">{escape(words)}</td>'
            f'<td width="42%" align="right">{escape(beside)}</td></tr>'
            for words, beside in section.lines
        )
        parts.append(
            f'<p style="margin-bottom:0"><b>{escape(section.title)}</b></p>'
            f'<table width="100%" cellspacing="0" cellpadding="1">{rows}</table>'
        )
    return "".join(parts)
