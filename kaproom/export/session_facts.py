"""What an export of one session is made of: the session and its client's chart, record store only.

Whoever reads hands in how the record store is read; the notes are never asked for here. A part that
cannot be read is named in `faults`, and the rest goes out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cached_property
from typing import Protocol, TypeVar

from kaproom.core.chart.chart import ChartState, chart_from
from kaproom.core.clock import local_time
from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.event import Body, Event, Store, chart_stream, session_stream
from kaproom.core.events.session import ScaleRated, SessionStarted
from kaproom.core.session.palette import Scale, tells_how
from kaproom.core.session.session import SessionState, session_from
from kaproom.core.session.wall_clock import local_at
from kaproom.core.stream.ledger import Entry
from kaproom.core.stream.ports import SamplesLeft
from kaproom.core.vitals.samples import SampleTrack, track_of
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

RECORD_ONLY = (Store.RECORD,)
B = TypeVar("B", bound=Body)


class ReadsRecord(Protocol):
    """The record as an export reads it."""

    def read_stream(self, stream: str, stores: Sequence[Store] = ...) -> list[Event]:
        """All events of a stream, from the stores named."""
        ...

    def read_samples_left(self, session_id: str) -> SamplesLeft:
        """What can be read of a session's device samples."""
        ...


@dataclass(frozen=True)
class SessionFacts:
    """One session, folded. `scales` are the scales in use by code.

    `stored` is how many record entries the session has; `faults` are lines about what could not be
    read.
    """

    id: str
    state: SessionState
    chart: ChartState
    samples: SampleTrack
    stored: int
    scales: Mapping[str, Scale]
    faults: tuple[str, ...] = ()

    @cached_property
    def started(self) -> SessionStarted:
        """How it began; `read_session` has seen to it that it did."""
        started = self.state.started
        if started is None:
            raise EnvironmentFault(_nothing(self.id))
        return started

    @cached_property
    def start_event(self) -> Event:
        """The event of the start."""
        event = self.state.start_event
        if event is None:
            raise EnvironmentFault(_nothing(self.id))
        return event

    @property
    def order(self) -> OrderReceived | None:
        """The order the session was held under."""
        return self.chart.order_by_id(self.started.order_id)

    def at(self, at_ms: int) -> datetime:
        """The local time of a session time, with its offset."""
        at = local_at(self.state, at_ms)
        if at is None:
            raise EnvironmentFault(_nothing(self.id))
        return at

    def when(self, entry: Entry[B]) -> datetime:
        """The local time an entry is about, as corrected."""
        event = entry.event
        written_ms = event.session_ms
        if written_ms is None or written_ms == entry.at_ms:
            return local_time(event.at_utc_us, event.offset_min)
        zone = timezone(timedelta(minutes=event.offset_min))
        return self.at(entry.at_ms).astimezone(zone)

    @cached_property
    def newest(self) -> Event:
        """The event entered last: an export says that it is of then, and so stays the same."""
        return max(self.state.ledger.events, key=lambda event: event.entered_utc_us)

    def scale_label(self, code: str) -> str:
        """A scale's name, or its code where it is not among the scales any more."""
        known = self.scales.get(code)
        return code if known is None else known.label

    def how_rated(self, body: ScaleRated) -> str:
        """`tested` or `observed, not tested`, of a scale of which that says more; else empty."""
        how = "tested" if body.tested else "observed, not tested"
        return how if tells_how(self.scales.get(body.scale), body.tested) else ""


def entered(event: Event) -> datetime:
    """When an event was written down, local time."""
    return local_time(event.entered_utc_us, event.offset_min)


def read_session(record: ReadsRecord, session_id: str, scales: Mapping[str, Scale]) -> SessionFacts:
    """Read one session from the record store alone.

    Raises EnvironmentFault where not even its beginning is left.
    """
    events = record.read_stream(session_stream(session_id), RECORD_ONLY)
    state = session_from(events)
    if state.started is None:
        raise EnvironmentFault(_nothing(session_id))
    chart = chart_from(record.read_stream(chart_stream(state.started.client_id), RECORD_ONLY))
    samples = track_of(record.read_samples_left(session_id))
    faults: tuple[str, ...] = ()
    if samples.fault:
        faults = (say("{fault} No samples are in this export.", fault=samples.fault),)
    return SessionFacts(session_id, state, chart, samples, len(events), dict(scales), faults)


def _nothing(session_id: str) -> str:
    return say(
        "Of session {session_id} not even the beginning can be read, damaged or "
        "removed by law: nothing was exported. Run `kaproom verify`.",
        session_id=session_id,
    )
