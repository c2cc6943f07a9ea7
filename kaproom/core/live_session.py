"""A session being run or looked back on: commands in, state out, on the session clock.

Start and restart are the same: read, fold, show. Nothing here draws, plays or stores.
"""

from collections.abc import Callable

from kaproom.core.bus import Bus
from kaproom.core.clock import Clock
from kaproom.core.commands import Command, StartSession
from kaproom.core.decide import decide
from kaproom.core.decision import Context, Refusal
from kaproom.core.event import Event, session_stream
from kaproom.core.live_stream import Change, LiveStream, Post
from kaproom.core.ports import Record
from kaproom.core.session import SessionState, fold_session, session_from


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

    def submit(self, command: Command) -> tuple[Event, ...] | Refusal:
        """Carry a command out, or say why not."""
        now = self._clock.now()
        if isinstance(command, StartSession) and self.state.started is None:
            self._zero_mono_ms = now.mono_ms
        context = Context(
            session_stream(self.id),
            now,
            self.session_ms_at(now.mono_ms),
            self._author,
            self._new_id,
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
        entered_ms = (newest.session_ms or 0) + (newest.entered_utc_us - newest.at_utc_us) // 1000
        since_ms = max(0, now.utc_us - newest.entered_utc_us) // 1000
        return now.mono_ms - entered_ms - since_ms
