"""A session for tests of the core: decide and fold on a stepped clock, nothing stored."""

import itertools

from kaproom.core.clock import Instant, SteppedClock
from kaproom.core.events.event import Event, session_stream
from kaproom.core.events.session import PlannedPhase, SessionStarted
from kaproom.core.session.commands import Command, StartSession
from kaproom.core.session.decide import decide
from kaproom.core.session.session import SessionState, fold_session
from kaproom.core.stream.decision import Context, Refusal

START = Instant(utc_us=1_790_000_000_000_000, offset_min=120, mono_ms=5_000)
PLAN = (PlannedPhase("Arrival", 20), PlannedPhase("Journey", 60), PlannedPhase("Return", 40))


def session_start() -> SessionStarted:
    """The start of an invented client's session."""
    return SessionStarted("c1", "Q. V.", 1, 6, "im-180", PLAN, None, 70_000, (), True)


class Scene:
    """One session's stream, driven by commands at chosen session times."""

    def __init__(self, started: bool = True) -> None:
        self.clock = SteppedClock(START)
        self.state = SessionState()
        self.events: list[Event] = []
        self._ids = itertools.count(1)
        if started:
            self.do(StartSession(session_start()))

    def session_ms(self) -> int:
        return self.clock.now().mono_ms - START.mono_ms

    def at(self, minutes: float) -> "Scene":
        """Step to a session time."""
        self.clock.step(int(minutes * 60_000) - self.session_ms())
        return self

    def answer(self, command: Command) -> tuple[Event, ...] | Refusal:
        """Decide, and fold what comes of it."""
        context = Context(
            session_stream("s1"),
            self.clock.now(),
            self.session_ms(),
            "therapist",
            lambda: f"e{next(self._ids)}",
        )
        answer = decide(self.state, command, context)
        if not isinstance(answer, Refusal):
            for event in answer:
                self.state = fold_session(self.state, event)
                self.events.append(event)
        return answer

    def do(self, command: Command) -> Event:
        """A command that must be accepted; answers its first event."""
        answer = self.answer(command)
        assert not isinstance(answer, Refusal), answer.reason
        return answer[0]

    def refused(self, command: Command) -> str:
        """A command that must be refused; answers why."""
        answer = self.answer(command)
        assert isinstance(answer, Refusal)
        return answer.reason
