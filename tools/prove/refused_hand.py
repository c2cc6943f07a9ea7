"""A hand that writes a session onto a disk that stops taking it, and later takes it again.

It works through the core's `LiveSession`, as the room does: what the record refused stays in memory
and is handed over again. It tells what was entered, what no longer waits, and what the window would
say.
"""

import time
import uuid
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from random import Random
from typing import Protocol

from kaproom.core.clock import SteppedClock
from kaproom.core.events.event import session_stream
from kaproom.core.events.session import NoteTaken, ReadingTaken, SessionStarted
from kaproom.core.session.commands import Command, StartSession, TakeNote, TakeReading
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import SessionState
from kaproom.core.stream.live_stream import Change
from kaproom.errors import EnvironmentFault
from kaproom.record.folder import unlock_practice
from kaproom.record.store import RecordStore, open_record
from tools.prove.child import WITHIN_S
from tools.prove.day import Days
from tools.prove.writing import Tell, teller

SESSION = "prove-0"
_TURNS_TO_A_REFUSAL = 600
_ANSWER_WITHIN_S = 0.02
_STAYS_REFUSED_S = 0.3


class Shortage(Protocol):
    """What makes the disk refuse."""

    def begin(self) -> None:
        """From now on there is next to no room; called again to take up what has become free."""
        ...

    def end(self) -> None:
        """There is room again."""
        ...


class Hand:
    """One session being written."""

    def __init__(self, record: RecordStore, days: Days, tell: Tell) -> None:
        self._days, self._tell = days, tell
        self._posts: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._clock = SteppedClock()
        self._solid: set[str] = set()
        self._live = LiveSession(
            SESSION,
            record.read_stream(session_stream(SESSION)),
            record,
            self._clock,
            "therapist",
            lambda: uuid.uuid4().hex,
            self._posts.put,
        )
        self._turn = len(self._live.state.ledger.events)
        self._live.bus.subscribe(self._changed)

    @property
    def refused(self) -> bool:
        """Whether the window would say now that nothing is saved."""
        return bool(self._live.fault)

    def write(self, turns: int) -> None:
        """Enter so many turns, each with a moment for the record to answer."""
        for _ in range(turns):
            self._clock.step(1000)
            answer = self._live.submit(self._command())
            self._turn += 1
            if isinstance(answer, tuple):
                for event in answer:
                    self._tell(f"entered {event.id}")
            self._listen()

    def settle(self) -> bool:
        """Go on as the room's ticker does until nothing waits; False where that never comes."""
        until_s = time.monotonic() + WITHIN_S
        while self._live.unsaved and time.monotonic() < until_s:
            self._listen()
        return not self._live.unsaved

    def wait_refused(self, seconds: float) -> None:
        """Sit there, trying again, while the disk refuses."""
        until_s = time.monotonic() + seconds
        while time.monotonic() < until_s:
            self._listen()

    def _listen(self) -> None:
        try:
            self._posts.get(timeout=_ANSWER_WITHIN_S)()
            while True:
                self._posts.get_nowait()()
        except Empty:
            self._live.retry()

    def _changed(self, change: Change[SessionState]) -> None:
        for event in change.state.ledger.events:
            if event.id not in change.unsaved and event.id not in self._solid:
                self._solid.add(event.id)
                self._tell(f"solid {event.id}")

    def _command(self) -> Command:
        body = self._days.event(self._turn).body
        match body:
            case SessionStarted():
                return StartSession(body)
            case ReadingTaken():
                return TakeReading(body)
            case NoteTaken(text):
                return TakeNote(text)
            case _:
                return TakeNote("on and on")


def write_through(
    handle: int, data_dir: Path, shortage: Shortage, seed: int, before: int, after: int
) -> None:
    """Write, run out of room, wait for room, go on; without ever opening the folder again."""
    tell = teller(handle)
    with open_record(data_dir, unlock_practice(data_dir)) as record:
        hand = Hand(record, Days(seed), tell)
        hand.write(before)
        hand.settle()
        for _ in range(_TURNS_TO_A_REFUSAL):
            if hand.refused:
                break
            shortage.begin()
            hand.write(1)
        tell("refused" if hand.refused else "fault the disk never refused")
        hand.write(after)
        hand.wait_refused(_STAYS_REFUSED_S)
        if not hand.refused:
            tell("fault it was told saved while there was no room")
        shortage.end()
        tell("resumed" if hand.settle() else "fault it does not go on by itself")
        hand.write(after)
        hand.settle()
    tell("closed")


def write_on(handle: int, data_dir: Path, seed: int, turns: int, luck: int) -> None:
    """Write a session while calls to the disk fail now and then; open as often as it takes."""
    tell, rng = teller(handle), Random(luck)
    until_s = time.monotonic() + WITHIN_S
    record = _opened(data_dir, until_s)
    with record:
        hand = Hand(record, Days(seed), tell)
        while turns > 0:
            some = min(turns, rng.randint(1, 9))
            hand.write(some)
            turns -= some
            if hand.refused:
                tell("refused")
            time.sleep(rng.uniform(0, 0.02))
        tell("resumed" if hand.settle() else "fault it does not go on by itself")
    tell("closed")


def _opened(data_dir: Path, until_s: float) -> RecordStore:
    while True:
        try:
            return open_record(data_dir, unlock_practice(data_dir))
        except EnvironmentFault:
            if time.monotonic() > until_s:
                raise
            time.sleep(0.05)
