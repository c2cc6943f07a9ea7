"""What the clinical record holds of one session: all that may stand on paper or leave the machine.

Put together from entries of the record store alone. Seals are told here, since folding passes them
over. Nothing here reads a store.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kaproom.core.chart.chart import ChartState, chart_from
from kaproom.core.events.event import Event, Store
from kaproom.core.events.keeping import Seal, SessionSealed
from kaproom.core.session.session import SessionState, session_from
from kaproom.core.vitals.samples import SampleTrack

_CODE_LETTERS, _GROUP = 16, 4


@dataclass(frozen=True, slots=True)
class SealedHead:
    """The newest seal of a session's stream, and how many entries have been written behind it."""

    seal: SessionSealed
    sealed: Event
    entries_since: int

    @property
    def code(self) -> str:
        """The first 64 bits of the sealed head, to be read out and compared: `3F2A 91C0 …`."""
        digits = self.seal.head[:_CODE_LETTERS].upper()
        return " ".join(digits[i : i + _GROUP] for i in range(0, len(digits), _GROUP))


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session as the record store knows it. `damage` says in lines what could not be read."""

    session_id: str
    state: SessionState
    chart: ChartState
    samples: SampleTrack
    head: SealedHead | None
    damage: tuple[str, ...] = ()


def session_record(
    session_id: str,
    session: Sequence[Event],
    chart: Sequence[Event],
    samples: SampleTrack,
    damage: tuple[str, ...] = (),
) -> SessionRecord:
    """The record of a session out of its stream and its client's; raises ValueError for notes."""
    if any(event.store is not Store.RECORD for event in (*session, *chart)):
        raise ValueError("a psychotherapy note is no part of the record")
    return SessionRecord(
        session_id,
        session_from(list(session)),
        chart_from(list(chart)),
        samples,
        sealed_head(session),
        damage,
    )


def sealed_head(events: Sequence[Event]) -> SealedHead | None:
    """The newest seal among a stream's entries, None where it was never sealed."""
    for since, event in enumerate(reversed(events)):
        if isinstance(event.body, SessionSealed):
            later = (e for e in events[len(events) - since :] if not isinstance(e.body, Seal))
            return SealedHead(event.body, event, sum(1 for _ in later))
    return None
