"""How a compared session is told: its heading, the moment at the cursor, its phases. Qt-free.

It names what was there; it compares nothing in words and draws no conclusion.
"""

from datetime import date

from kaproom.core.phase_names import said_phase
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.review.comparison import Alignment, Compared, phase_lengths
from kaproom.core.session.session import session_clock_text
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.comparison.strip_brush import Placed
from kaproom.ui.review.moment_words import MUSIC, doses_words, moment_lines

_NEAR_MS = 60_000
_NO_ZERO = {"dose": say("no dose was given"), "phase": say("did not have this phase")}


def heading_words(compared: Compared, today: date) -> str:
    """`2 · 12 Nov · 60 mg IM`."""
    day = date_text(compared.day.isoformat(), today) if compared.day else ""
    parts = (str(compared.number), day, doses_words(compared.state) or say("no dose"))
    return " · ".join(part for part in parts if part)


def at_words(placed: Placed, from_zero_ms: int) -> tuple[str, ...]:
    """All that was so in this session at a time counted from zero, one line each.

    Of the music the title alone: its place in the piece stands in the review of that moment.
    """
    at_ms = placed.zero_ms + from_zero_ms
    compared = placed.compared
    if at_ms < 0:
        return (say("not begun"),)
    if at_ms > compared.end_ms:
        return (say("over, at {clock}", clock=session_clock_text(compared.end_ms)),)
    moment = moment_at(compared.state, compared.samples, at_ms)
    lines = [
        words.split(" · ")[0] if label == MUSIC else words for label, words in moment_lines(moment)
    ]
    seen = [part.name for part in compared.parts if abs(part.at_ms - at_ms) <= _NEAR_MS]
    part = say("part: {parts}", parts=", ".join(dict.fromkeys(seen))) if seen else ""
    return (say("at {clock}", clock=session_clock_text(at_ms)), *lines, *filter(None, (part,)))


def phases_words(compared: Compared) -> str:
    """`Arrival 20 · Journey 46 min`; empty where there was no phase."""
    lengths = phase_lengths(compared)
    words = " · ".join(f"{said_phase(p.name)} {round(p.length_ms / 60_000)}" for p in lengths)
    return f"{words} min" if words else ""


def missing_words(alignment: Alignment) -> str:
    """Why a session cannot be laid upon this zero."""
    return _NO_ZERO[alignment.kind]
