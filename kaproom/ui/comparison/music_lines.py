"""The music of compared sessions as rows: what was on when, and what came after what. Qt-free.

Rows are in the order of time, and say no more than that one thing came after another.
"""

from collections.abc import Iterator, Sequence

from kaproom.core.events.session import NoteTaken
from kaproom.core.music.reasons import why_words
from kaproom.core.phase_names import said_phase
from kaproom.core.review.comparison import Compared
from kaproom.core.review.music_afterwards import (
    Follow,
    Pair,
    PieceHeard,
    noted_within,
    pieces_heard,
)
from kaproom.core.session.session import session_clock_text
from kaproom.core.wording import say
from kaproom.ui.figure_words import dose_clock_text
from kaproom.ui.note_list import NoteLine
from kaproom.ui.review.trail_words import body_words


def place_id(session_id: str, at_ms: int, count: int = 0) -> str:
    """The id of a row that leads to a moment; `count` tells rows of one moment apart."""
    return f"{session_id}/{at_ms}/{count}"


def place_of(row_id: str) -> tuple[str, int] | None:
    """The session and the moment a row leads to; None for a row that leads nowhere."""
    session_id, _, rest = row_id.partition("/")
    at_ms = rest.partition("/")[0]
    return (session_id, int(at_ms)) if at_ms else None


def heard_lines(sessions: Sequence[Compared]) -> list[NoteLine]:
    """Every piece of every session, by session and time."""
    lines: list[NoteLine] = []
    for compared in sessions:
        heard = pieces_heard(compared)
        if not heard:
            none = say("Session {number}: no music was on.", number=compared.number)
            lines.append(NoteLine(place_id(compared.session_id, 0), "", none))
        lines += [
            NoteLine(
                place_id(piece.session_id, piece.start_ms, place),
                session_clock_text(piece.start_ms),
                f"{piece.title}",
                below=_heard_words(piece),
            )
            for place, piece in enumerate(heard)
        ]
    return lines


def pair_lines(pairs: Sequence[Pair]) -> list[NoteLine]:
    """Each pair once, how often it came and where."""
    return [
        NoteLine(
            str(place),
            f"{len(pair.times)}×",
            say("{title}, then {next}", title=pair.title, next=pair.next_title),
            below=say("session {places}", places=" · ".join(map(_place_words, pair.times))),
        )
        for place, pair in enumerate(pairs)
    ]


def after_lines(pair: Pair, sessions: Sequence[Compared], minutes: int) -> list[NoteLine]:
    """For each time a pair came, what was noted within so many minutes after the second began."""
    by_id = {compared.session_id: compared for compared in sessions}
    lines: list[NoteLine] = []
    for follow in pair.times:
        lines += _after(follow, by_id[follow.after.session_id], minutes)
    return lines


def _after(follow: Follow, compared: Compared, minutes: int) -> Iterator[NoteLine]:
    start_ms = follow.after.start_ms
    session = say("session {number}", number=compared.number)
    yield NoteLine(
        place_id(compared.session_id, start_ms),
        session_clock_text(start_ms),
        _began_words(follow),
        below=f"{session} · {said_phase(follow.after.phase)}",
    )
    noted = noted_within(compared.state, start_ms, minutes)
    for place, entry in enumerate(noted, 1):
        note = isinstance(entry.body, NoteTaken)
        text = entry.body.text if isinstance(entry.body, NoteTaken) else body_words(entry.body)
        yield NoteLine(
            place_id(compared.session_id, entry.at_ms, place),
            session_clock_text(entry.at_ms),
            text,
            verbatim=note and isinstance(entry.body, NoteTaken) and entry.body.verbatim,
            below=say("{span} after it began", span=_span_words(entry.at_ms - start_ms)),
        )
    if not noted:
        none = say("Nothing was noted within {minutes} min.", minutes=minutes)
        yield NoteLine(place_id(compared.session_id, start_ms, 1), "", none)


def _place_words(follow: Follow) -> str:
    clock = session_clock_text(follow.after.start_ms)
    return say("{number} at {clock}", number=follow.after.number, clock=clock)


def _began_words(follow: Follow) -> str:
    title = follow.after.title
    if follow.gap_ms < 1000:
        return say("{title} began", title=title)
    span = _span_words(follow.gap_ms)
    return say("{title} began after {span} without music", title=title, span=span)


def _heard_words(piece: PieceHeard) -> str:
    until = (
        "" if piece.end_ms is None else say("to {clock}", clock=session_clock_text(piece.end_ms))
    )
    held = say("held", meaning="a piece of music") if piece.held else ""
    parts = (
        say("session {number}", number=piece.number),
        said_phase(piece.phase),
        until,
        dose_clock_text(piece.since_dose_ms),
        held,
        why_words(piece.ended),
    )
    return " · ".join(part for part in parts if part)


def _span_words(ms: int) -> str:
    minutes, seconds = divmod(round(ms / 1000), 60)
    return f"{minutes} min" if minutes else f"{seconds} s"
