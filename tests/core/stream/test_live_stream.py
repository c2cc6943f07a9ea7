"""Hollow until saved, and nothing dropped where the record cannot write."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace

import pytest

from kaproom.core.clock import Instant, SteppedClock, local_time
from kaproom.core.events.event import Event, Store
from kaproom.core.events.session import ReadingTaken, SessionMoved
from kaproom.core.session import commands as c
from kaproom.core.session.commands import StartSession
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import SessionState
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.live_stream import Change
from kaproom.core.stream.ports import (
    Draft,
    SampleBatch,
    SamplesLeft,
    SessionsOfClient,
    SessionSummary,
)
from kaproom.core.stream.searchable import Found
from tests.support.scene import START, session_start

TO_C2 = SessionMoved("c1", "c2", "E. F.", 3, 6, None, None, "the wrong line was chosen")


class SlowDisk:
    """The record port at its edge: answers only when told to, and can be full."""

    def __init__(self) -> None:
        self.stored: list[Event] = []
        self.full = False
        self._waiting: list[tuple[list[Event], Future[None]]] = []

    def append(self, events: Sequence[Event]) -> "Future[None]":
        future: Future[None] = Future()
        self._waiting.append((list(events), future))
        return future

    def answer(self) -> None:
        """Write what was handed over, or refuse it."""
        waiting, self._waiting = self._waiting, []
        for events, future in waiting:
            if self.full:
                future.set_exception(OSError("The disk is full."))
                continue
            known = {event.id for event in self.stored}
            self.stored += [event for event in events if event.id not in known]
            future.set_result(None)

    def append_samples(self, session_id: str, batch: SampleBatch) -> "Future[None]":
        raise NotImplementedError

    def keep_document(self, stream: str, file_id: str, content: bytes) -> "Future[None]":
        raise NotImplementedError

    def bring_in(
        self,
        events: Sequence[Event],
        samples: Sequence[tuple[str, SampleBatch]],
        documents: Sequence[tuple[str, str, bytes]],
    ) -> "Future[None]":
        raise NotImplementedError

    def read_document(self, file_id: str, sha256: str) -> bytes:
        raise NotImplementedError

    def read_stream(self, stream: str, stores: Sequence[Store] = tuple(Store)) -> list[Event]:
        return [event for event in self.stored if event.stream == stream]

    def read_samples(self, session_id: str) -> list[SampleBatch]:
        return []

    def read_samples_left(self, session_id: str) -> SamplesLeft:
        return SamplesLeft(())

    def session_summaries(
        self,
        client_id: str | None = None,
        running: bool | None = None,
        most: int | None = None,
        ids: Sequence[str] | None = None,
    ) -> list[SessionSummary]:
        return []

    def sessions_by_client(self) -> list[SessionsOfClient]:
        return []

    def search(
        self,
        words: str,
        most: int = 1000,
        stores: Sequence[Store] | None = None,
        kinds: Sequence[str] = (),
    ) -> list[Found]:
        return []

    def streams_holding(self, words: str, kinds: Sequence[str]) -> list[str] | None:
        return None

    def client_ids(self) -> list[str]:
        return []

    def streams(self, prefix: str) -> list[str]:
        return []

    def save_draft(self, key: str, draft: Draft) -> "Future[None]":
        raise NotImplementedError

    def read_draft(self, key: str) -> Draft:
        return Draft()


@pytest.fixture
def disk() -> SlowDisk:
    return SlowDisk()


def live_session(disk: SlowDisk, clock: SteppedClock) -> LiveSession:
    ids = iter(f"e{n}" for n in range(1, 1000))
    return LiveSession("s1", [], disk, clock, "therapist", ids.__next__, lambda work: work())


def opened_again(disk: SlowDisk, clock: SteppedClock) -> LiveSession:
    stored = disk.read_stream("session/s1")
    return LiveSession("s1", stored, disk, clock, "t", lambda: "x", lambda work: work())


def test_an_entry_is_hollow_until_the_record_has_answered(disk: SlowDisk) -> None:
    live = live_session(disk, SteppedClock(START))
    changes: list[Change[SessionState]] = []
    live.bus.subscribe(changes.append)
    live.submit(StartSession(session_start()))
    live.submit(c.TakeNote("breath"))
    assert [n.body.text for n in live.state.notes] == ["breath"]
    assert live.unsaved == {"e1", "e2", "e3"}
    disk.answer()
    assert live.unsaved == frozenset()
    assert changes[1].unsaved == {"e1", "e2", "e3"}
    assert changes[-1].events == ()
    assert [e.id for e in disk.stored] == ["e1", "e2", "e3"]


def test_a_full_disk_keeps_everything_in_order_and_never_says_saved(disk: SlowDisk) -> None:
    live = live_session(disk, SteppedClock(START))
    live.submit(StartSession(session_start()))
    disk.answer()
    disk.full = True
    for word in ("one", "two", "three"):
        live.submit(c.TakeNote(word))
        disk.answer()
    assert live.fault == "The disk is full."
    assert live.unsaved == {"e3", "e4", "e5"}
    live.retry()
    live.retry()
    disk.answer()
    assert live.fault == "The disk is full."
    disk.full = False
    live.submit(c.TakeNote("four"))
    assert live.unsaved == {"e3", "e4", "e5", "e6"}
    live.retry()
    disk.answer()
    assert live.fault == ""
    assert live.unsaved == frozenset()
    assert [e.turn for e in disk.stored] == [1, 2, 3, 4, 5, 6]
    assert [n.body.text for n in live.state.notes] == ["one", "two", "three", "four"]


def test_a_refusal_writes_nothing(disk: SlowDisk) -> None:
    live = live_session(disk, SteppedClock(START))
    assert isinstance(live.submit(c.TakeNote("early")), Refusal)
    disk.answer()
    assert disk.stored == []


def test_a_session_opened_again_goes_on_at_its_time(disk: SlowDisk) -> None:
    clock = SteppedClock(START)
    live = live_session(disk, clock)
    live.submit(StartSession(session_start()))
    clock.step(600_000)
    live.submit(c.TakeNote("ten minutes in"))
    disk.answer()
    clock.step(5_000)
    again = opened_again(disk, clock)
    assert again.session_ms() == live.session_ms() == 605_000
    assert again.state.ledger.events == live.state.ledger.events


def test_what_is_entered_after_the_clocks_were_changed_keeps_the_hour_of_its_day(
    disk: SlowDisk,
) -> None:
    clock = SteppedClock(START)
    live = live_session(disk, clock)
    live.submit(StartSession(session_start()))
    clock.step(90 * 60_000)
    live.submit(c.EndSession())
    disk.answer()
    day_ms = 24 * 3_600_000
    sunday = Instant(START.utc_us + day_ms * 1000, START.offset_min - 60, START.mono_ms + day_ms)
    again = opened_again(disk, SteppedClock(sunday))
    answer = again.submit(c.TakeReading(ReadingTaken(124, 80), at_ms=60 * 60_000, late=True))
    assert not isinstance(answer, Refusal)
    an_hour_in = START.utc_us + 60 * 60_000_000
    assert answer[0].at_utc_us == an_hour_in
    assert answer[0].wall_time() == f"{local_time(an_hour_in, START.offset_min):%H:%M}"
    # What is done now is of now.
    carried = again.submit(c.MoveSession(TO_C2))
    assert not isinstance(carried, Refusal)
    assert carried[0].offset_min == sunday.offset_min


class JumpingClock(SteppedClock):
    """A stepped clock whose wall time someone puts right; its monotonic time goes on."""

    wall_us = 0

    def now(self) -> Instant:
        instant = super().now()
        return replace(instant, utc_us=instant.utc_us + self.wall_us)


@pytest.mark.parametrize("wall_min", [60, -60])
def test_a_wall_clock_put_right_in_the_session_does_not_move_its_time(
    disk: SlowDisk, wall_min: int
) -> None:
    clock = JumpingClock(START)
    live = live_session(disk, clock)
    live.submit(StartSession(session_start()))
    clock.step(300_000)
    clock.wall_us = wall_min * 60_000_000
    clock.step(300_000)
    live.submit(c.TakeNote("four minutes ago", at_ms=360_000, late=True))
    disk.answer()
    clock.step(5_000)
    assert opened_again(disk, clock).session_ms() == live.session_ms() == 605_000


def test_session_time_never_runs_behind_what_is_written(disk: SlowDisk) -> None:
    clock = JumpingClock(START)
    live = live_session(disk, clock)
    live.submit(StartSession(session_start()))
    clock.step(600_000)
    live.submit(c.TakeNote("ten minutes in"))
    disk.answer()
    clock.wall_us = -3_600_000_000
    assert opened_again(disk, clock).session_ms() == 600_000


@pytest.mark.allow_log_warnings("a failing view is logged, without its words")
def test_a_view_that_fails_is_logged_and_the_others_still_hear(
    disk: SlowDisk, caplog: pytest.LogCaptureFixture
) -> None:
    live = live_session(disk, SteppedClock(START))
    heard: list[Change[SessionState]] = []

    def fails(_change: Change[SessionState]) -> None:
        raise RuntimeError("words of a client")

    live.bus.subscribe(fails)
    live.bus.subscribe(heard.append)
    live.submit(StartSession(session_start()))
    assert len(heard) == 1
    assert [r.getMessage() for r in caplog.records] == ["a view failed: RuntimeError"]
