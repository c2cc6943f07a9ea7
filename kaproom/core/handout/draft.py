"""A handout that is not made yet, as text to be kept outside the chain and taken up again."""

import json

from kaproom.core.events.event import chart_stream
from kaproom.core.events.handout import HandoutLine
from kaproom.core.handout.handout import Handout, LineKind

_KINDS = frozenset(LineKind)


def draft_key(client_id: str) -> str:
    """Under which a client's handout is kept: with the chart, so that it goes with it."""
    return f"{chart_stream(client_id)}/handout"


def draft_of(handout: Handout) -> str:
    """The lines chosen and what else stands on the page."""
    lines = [[line.kind, line.text, line.entry_id] for line in handout.lines]
    return json.dumps([lines, handout.headings, handout.name, handout.date])


def handout_from_draft(text: str) -> Handout | None:
    """The handout of a draft, None for none."""
    if not text:
        return None
    lines, headings, name, date = json.loads(text)
    kept = tuple(HandoutLine(*line) for line in lines if line[0] in _KINDS)
    return Handout(kept, headings, name, date)
