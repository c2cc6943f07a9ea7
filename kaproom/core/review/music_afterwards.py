"""Music looked back on: which pieces were on when, and which piece came after which.

What was noted after a piece began is listed in the order of time, and that is all it is: nothing
here says that anything came of the music.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kaproom.core.clock import MINUTE_MS
from kaproom.core.events.adverse import AdverseBegun
from kaproom.core.events.event import Body
from kaproom.core.events.session import DoseGiven, NoteTaken, ObservationMade, ScaleRated
from kaproom.core.review.comparison import Compared
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry

WITHIN_MIN = (2, 5, 10, 15)
NOTED: tuple[type[Body], ...] = (NoteTaken, ObservationMade, ScaleRated, AdverseBegun, DoseGiven)


@dataclass(frozen=True, slots=True)
class PieceHeard:
    """A piece that was on, from and to in session time; `phase` is the session's own.

    `end_ms` is None while it sounds. `since_dose_ms` is T+ at its begin; `ended` why it ended.
    """

    session_id: str
    number: int
    title: str
    phase: str
    start_ms: int
    end_ms: int | None
    since_dose_ms: int | None
    ended: str
    held: bool


@dataclass(frozen=True, slots=True)
class Follow:
    """One time a piece came after another; `gap_ms` is what lay between them without music."""

    before: PieceHeard
    after: PieceHeard
    gap_ms: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two titles, and each time the second came after the first, by session and time."""

    title: str
    next_title: str
    times: tuple[Follow, ...]


def pieces_heard(compared: Compared) -> tuple[PieceHeard, ...]:
    """The pieces of a session by time; what went on after a lost device is one piece."""
    state = compared.state
    found: list[PieceHeard] = []
    for span in state.music:
        if not span.title:
            continue
        again = span.resumed and bool(found) and found[-1].title == span.title
        first = found.pop() if again else None
        start_ms = first.start_ms if first else span.start_ms
        found.append(
            PieceHeard(
                compared.session_id,
                compared.number,
                span.title,
                _phase_at(state, start_ms),
                start_ms,
                span.end_ms,
                state.since_dose_ms(start_ms),
                span.ended,
                span.held or (first is not None and first.held),
            )
        )
    return tuple(found)


def pairs(sessions: Iterable[Compared]) -> tuple[Pair, ...]:
    """What came after what, the pair that came most often first, then by title."""
    found: dict[tuple[str, str], list[Follow]] = {}
    for compared in sessions:
        heard = pieces_heard(compared)
        for before, after in pairwise(heard):
            gap_ms = max(0, after.start_ms - (before.end_ms or after.start_ms))
            follow = Follow(before, after, gap_ms)
            found.setdefault((before.title, after.title), []).append(follow)
    told = [Pair(one, other, tuple(times)) for (one, other), times in found.items()]
    return tuple(sorted(told, key=lambda p: (-len(p.times), p.title, p.next_title)))


def noted_within(state: SessionState, from_ms: int, minutes: int) -> Sequence[Entry[Body]]:
    """What was noted from a session time on, for so many minutes, in the order of time."""
    until_ms = from_ms + minutes * MINUTE_MS
    entries = (entry for kind in NOTED for entry in state.ledger.of(kind))
    near = [entry for entry in entries if from_ms <= entry.at_ms < until_ms]
    return sorted(near, key=lambda entry: (entry.at_ms, entry.event.turn))


def _phase_at(state: SessionState, at_ms: int) -> str:
    entered = [phase.name for phase in state.phases if phase.start_ms <= at_ms]
    return entered[-1] if entered else ""
