"""A session being run or looked back on: commands in, state out, on the session clock.

Start and restart are the same: read, fold, show. Nothing here draws, plays or stores.

Session time goes on by the wall clock while a session has no window, as the day in the room does.
A machine that was off for longer than a day in the room lasts was off past its end: session time
then stands where the newest entry left it, and the gap is written down as what it was.
"""

from collections.abc import Callable

from kaproom.core.clock import Clock
from kaproom.core.events.event import Event, session_stream
from kaproom.core.session.commands import Command, ReportOff, StartSession
from kaproom.core.session.decide import decide
from kaproom.core.session.session import SessionState, fold_session, session_from
from kaproom.core.stream.bus import Bus
from kaproom.core.stream.decision import Context, Refusal
from kaproom.core.stream.live_stream import Change, LiveStream, Post
from kaproom.core.stream.ports import Record

GOES_ON_WITHIN_MS = 4 * 3_600_000
"""A running session whose newest entry is older than this was not going on meanwhile."""


class LiveSession:
    """One session's stream and its clock."""

    def __init__(
        self,
        session_id: str,
        events: list[Event],
        record: Record,
        clock: Clock,
        author: str,
        new_id: Callable[[], str],
        post: Post,
    ) -> None:
        self.id = session_id
        self._clock = clock
        self._author = author
        self._new_id = new_id
        self._stream: LiveStream[SessionState] = LiveStream(
            session_from(events), fold_session, record, post
        )
        self.off_ms = 0
        self._zero_mono_ms = self._find_zero()

    @property
    def state(self) -> SessionState:
        """The session as it stands, unsaved entries included."""
        return self._stream.state

    @property
    def unsaved(self) -> frozenset[str]:
        """The ids of the entries that are not durable yet."""
        return self._stream.unsaved

    @property
    def waiting(self) -> tuple[Event, ...]:
        """The entries that are not durable yet, oldest first."""
        return self._stream.waiting

    @property
    def fault(self) -> str:
        """Why the record cannot write, or the empty text."""
        return self._stream.fault

    @property
    def bus(self) -> Bus[Change[SessionState]]:
        """Tells of every change."""
        return self._stream.bus

    def session_ms(self) -> int:
        """Session time now; 0 before the start."""
        return self.session_ms_at(self._clock.now().mono_ms)

    def session_ms_at(self, mono_ms: int) -> int:
        """Session time of a moment on the session clock."""
        return 0 if self._zero_mono_ms is None else max(0, mono_ms - self._zero_mono_ms)

    def now_utc_us(self) -> int:
        """The present moment, UTC."""
        return self._clock.now().utc_us

    def is_within(self, mono_ms: int) -> bool:
        """Whether a moment on the session clock lies in the session rather than before it."""
        return self._zero_mono_ms is not None and mono_ms >= self._zero_mono_ms

    def report_off(self) -> None:
        """Write down, once, the time the machine was off that session time leaves out."""
        off_ms, self.off_ms = self.off_ms, 0
        if off_ms:
            self.submit(ReportOff(off_ms))

    def submit(self, command: Command) -> tuple[Event, ...] | Refusal:
        """Carry a command out, or say why not.

        Whoever writes first after the machine was off says so first: the newest entry would be a
        new one then, and nothing would tell of the gap any more.
        """
        self.report_off()
        now, start = self._clock.now(), self.state.start_event
        if isinstance(command, StartSession) and self.state.started is None:
            self._zero_mono_ms = now.mono_ms
        context = Context(
            session_stream(self.id),
            now,
            self.session_ms_at(now.mono_ms),
            self._author,
            self._new_id,
            self.state.offs,
            None if start is None else start.offset_min,
        )
        return self._stream.take(decide(self.state, command, context))

    def retry(self) -> None:
        """Hand over again what the record could not write."""
        self._stream.retry()

    def _find_zero(self) -> int | None:
        """Session time goes on from the newest entry, whatever the wall clock did before it.

        Nor does it ever run behind that entry, where the wall clock was put back since.
        """
        if not self.state.ledger.events:
            return None
        newest, now = self.state.ledger.events[-1], self._clock.now()
        at_ms = newest.session_ms or 0
        off_before_ms = sum(gap_ms for off_at_ms, gap_ms in self.state.offs if at_ms < off_at_ms)
        behind_ms = (newest.entered_utc_us - newest.at_utc_us) // 1000 - off_before_ms
        since_ms = max(0, now.utc_us - newest.entered_utc_us) // 1000
        if self.state.running and since_ms > GOES_ON_WITHIN_MS:
            self.off_ms, since_ms = since_ms, 0
        return now.mono_ms - at_ms - behind_ms - since_ms
