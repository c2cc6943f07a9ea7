"""Clients, their charts and their sessions: what Home, Prepare and Integration read and write.

Reads through the record port and keeps nothing of its own but the charts already opened.
"""

from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakSet

from kaproom.core.chart.chart import ChartState, chart_from, decide_chart, fold_chart
from kaproom.core.chart.correcting import withdrawal_of
from kaproom.core.chart.day_checklist import asked_on, day_of_session
from kaproom.core.clock import Clock, Instant, local_time
from kaproom.core.course.telling_apart import sound_of, spellings
from kaproom.core.events.chart import ClientAdded, SessionPlanned
from kaproom.core.events.event import Body, Event, Store, chart_stream, session_stream
from kaproom.core.events.session import NoteTaken, SessionMoved, SessionStarted
from kaproom.core.events.visits import VisitPlanned
from kaproom.core.room.protocol import Protocol
from kaproom.core.session.commands import MoveSession, StartSession
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import session_from
from kaproom.core.stream.audit import AuditAction, AuditTrail
from kaproom.core.stream.bus import Bus
from kaproom.core.stream.decision import Context, Refusal
from kaproom.core.stream.ledger import Entry
from kaproom.core.stream.live_stream import LiveStream, Post
from kaproom.core.stream.ports import Record, SessionSummary
from kaproom.core.visits.visits import Visit, visits_of
from kaproom.core.vitals.samples import SampleTrack, track_of
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class ChartChanged:
    """A chart was written to, or what was written is now saved."""

    client_id: str
    state: ChartState


@dataclass(frozen=True, slots=True)
class EarlierNote:
    """A quick note of another session of the client, with that session's number."""

    number: int
    note: Entry[NoteTaken]


class Casebook:
    """The charts and sessions of one data folder. Belongs to one thread."""

    def __init__(
        self,
        record: Record,
        clock: Clock,
        author: str,
        new_id: Callable[[], str],
        post: Post,
        practice: bool,
    ) -> None:
        self.record = record
        self.practice = practice
        self.bus: Bus[ChartChanged] = Bus()
        self.trail = AuditTrail(record, clock, author, new_id)
        self._clock = clock
        self._author = author
        self._new_id = new_id
        self._post = post
        self._charts: dict[str, LiveStream[ChartState]] = {}
        self._open_sessions: WeakSet[LiveSession] = WeakSet()
        self._held: list[LiveSession] = []

    def now(self) -> Instant:
        """The present moment of the session clock, for what is due today."""
        return self._clock.now()

    def client_ids(self) -> list[str]:
        """The clients there are, oldest first; one just taken on counts before it is saved."""
        stored = self.record.client_ids()
        fresh = [i for i, chart in self._charts.items() if chart.waiting and i not in stored]
        return stored + fresh

    def chart(self, client_id: str) -> ChartState:
        """A client's chart."""
        return self._chart(client_id).state

    def add_client(self, client: ClientAdded) -> str | Refusal:
        """Take a client on; answers the new client's id."""
        client_id = self._new_id()
        answer = self.write(client_id, client)
        return answer if isinstance(answer, Refusal) else client_id

    def write(self, client_id: str, body: Body) -> tuple[Event, ...] | Refusal:
        """Write on a client's chart."""
        chart = self._chart(client_id)
        context = Context(chart_stream(client_id), self._clock.now(), 0, self._author, self._new_id)
        return chart.take(decide_chart(chart.state, body, context))

    def unsaved(self, client_id: str) -> frozenset[str]:
        """The ids of chart entries that are not durable yet."""
        return self._chart(client_id).unsaved

    def fault(self, client_id: str) -> str:
        """Why the record cannot write this chart, or the empty text."""
        return self._chart(client_id).fault

    def retry(self) -> None:
        """Hand over again what the record could not write; call it now and then."""
        for stream in (*self._charts.values(), *self._open_sessions):
            stream.retry()
        # What waits is held on to, whoever has let go of the session meanwhile.
        self._held = [live for live in self._open_sessions if live.waiting]

    def waiting(self) -> tuple[Event, ...]:
        """All entries that are not durable yet."""
        streams = (*self._charts.values(), *self._open_sessions)
        return tuple(event for stream in streams for event in stream.waiting)

    def sessions(self) -> list[SessionSummary]:
        """All sessions, newest first."""
        return self.record.session_summaries()

    def sessions_of(self, client_id: str) -> list[SessionSummary]:
        """A client's sessions, newest first."""
        return self.record.session_summaries(client_id=client_id)

    def visits(self, client_id: str) -> tuple[Visit, ...]:
        """The visits of a client's course by day, planned and held."""
        return visits_of(self.chart(client_id).ledger, self.sessions_of(client_id))

    def clients_planned_on(self, iso_day: str) -> list[str]:
        """Clients for whom a visit was ever planned on this day; it may have been moved since.

        Found by the index of words, so that no chart is read that has nothing to do with the day.
        """
        return self._clients_holding(f'"{iso_day}"', (VisitPlanned.KIND, SessionPlanned.KIND))

    def namesakes(self, client_id: str) -> list[str]:
        """The ids of other clients whose initials or name the eye takes for the same."""
        client = self.chart(client_id).client
        if client is None:
            return []
        label = sound_of(client.label)
        found = [
            other
            for written in spellings(client.label)
            for other in self._clients_holding(f'"{written}"', (ClientAdded.KIND,))
            if other != client_id
        ]
        charts = [(other, self.chart(other).client) for other in dict.fromkeys(found)]
        return [other for other, found in charts if found and sound_of(found.label) == label]

    def _clients_holding(self, words: str, kinds: tuple[str, ...]) -> list[str]:
        prefix = chart_stream("")
        streams = self.record.streams_holding(words, kinds)
        if streams is None:
            # Where the index cannot be used, the charts themselves say it.
            return self.client_ids()
        fresh = [client_id for client_id, chart in self._charts.items() if chart.waiting]
        return list(dict.fromkeys((*(s.removeprefix(prefix) for s in streams), *fresh)))

    def session_to_resume(self) -> LiveSession | None:
        """The session the room was in last, where it runs and is of today; else None.

        One that ran past midnight is of today for as long as its entries say that it goes on, and
        that the machine was never off for longer than a day in the room lasts.
        """
        found = self.record.session_summaries(running=True, most=1)
        if not found:
            return None
        running = found[0]
        live = self.open_session(running.id)
        began = local_time(running.started_utc_us, running.offset_min).date()
        broken_off = live.off_ms or live.state.offs
        return live if began == self._clock.now().local().date() or not broken_off else None

    def open_session(self, session_id: str) -> LiveSession:
        """A stored session, folded; running or ended."""
        events = self.record.read_stream(session_stream(session_id))
        return self._live(session_id, events)

    def earlier_notes(self, client_id: str, session_id: str) -> tuple[EarlierNote, ...]:
        """The quick notes of the client's other sessions, oldest session first, as they stand."""
        earlier = [s for s in self.sessions_of(client_id) if s.id != session_id]
        found: list[EarlierNote] = []
        for session in sorted(earlier, key=lambda session: session.number):
            events = self.record.read_stream(session_stream(session.id), (Store.NOTES,))
            notes = session_from(events).notes
            found += [EarlierNote(session.number, note) for note in notes]
        return tuple(found)

    def samples(self, session_id: str) -> SampleTrack:
        """A stored session's device samples; none where they are damaged, which it then tells."""
        return track_of(self.record.read_samples_left(session_id))

    def begin_session(
        self, client_id: str, protocol: Protocol, present: tuple[str, ...] = ()
    ) -> LiveSession | Refusal:
        """Begin the client's next session with this plan."""
        chart = self.chart(client_id)
        if chart.client is None:
            return Refusal(say("There is no such client."))
        live = self._live(self._new_id(), [])
        answer = live.submit(
            StartSession(
                SessionStarted(
                    client_id=client_id,
                    client_label=chart.client.label,
                    number=self._next_number(client_id),
                    planned_sessions=chart.client.planned_sessions,
                    protocol=protocol.code,
                    plan=protocol.phases,
                    order_id=chart.order.id if chart.order else None,
                    weight_g=chart.weight_g,
                    present=present,
                    practice=self.practice,
                )
            )
        )
        return answer if isinstance(answer, Refusal) else live

    def move_session(
        self, live: LiveSession, client_id: str, reason: str
    ) -> tuple[Event, ...] | Refusal:
        """Put a session begun under the wrong client under this one; the audit trail tells of it.

        It takes the next number of the client's course, and the order and weight that stood on the
        client's chart when it began. What was asked on the day is taken back on the wrong client's
        chart: it was not about them.
        """
        chart, started, start = self.chart(client_id), live.state.started, live.state.start_event
        if started is None or start is None:
            return Refusal(say("There is no such session."))
        if chart.client is None:
            return Refusal(say("No such client."))
        then, day = chart.as_it_stood(start.at_utc_us), day_of_session(live.state)
        answer = live.submit(
            MoveSession(
                SessionMoved(
                    from_client_id=started.client_id,
                    client_id=client_id,
                    client_label=chart.client.label,
                    number=self._next_number(client_id),
                    planned_sessions=chart.client.planned_sessions,
                    order_id=then.order.id if then.order else None,
                    weight_g=then.weight_g,
                    reason=reason.strip(),
                )
            )
        )
        if not isinstance(answer, Refusal):
            for asked in asked_on(self.chart(started.client_id).ledger, day):
                self.write(started.client_id, withdrawal_of(asked.event))
            detail = say(
                "from {before} to {after}",
                before=chart_stream(started.client_id),
                after=chart_stream(client_id),
            )
            self.trail.note(AuditAction.SESSION_MOVED, session_stream(live.id), detail)
        return answer

    def _next_number(self, client_id: str) -> int:
        # A session the disk does not have yet is in no summary, and counts none the less.
        open_here = (live.state.started for live in self._open_sessions)
        unwritten = [s.number for s in open_here if s is not None and s.client_id == client_id]
        stored = [s.number for s in self.sessions_of(client_id)]
        return max((*stored, *unwritten), default=0) + 1

    def _live(self, session_id: str, events: list[Event]) -> LiveSession:
        live = LiveSession(
            session_id,
            events,
            self.record,
            self._clock,
            self._author,
            self._new_id,
            self._post,
        )
        self._open_sessions.add(live)
        return live

    def _chart(self, client_id: str) -> LiveStream[ChartState]:
        if client_id not in self._charts:
            state = chart_from(self.record.read_stream(chart_stream(client_id)))
            stream = LiveStream(state, fold_chart, self.record, self._post)
            stream.bus.subscribe(
                lambda change: self.bus.publish(ChartChanged(client_id, change.state))
            )
            self._charts[client_id] = stream
        return self._charts[client_id]
