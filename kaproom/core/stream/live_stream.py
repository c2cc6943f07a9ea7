"""A stream being written: command in, decision, record, fold, views told.

The order on every command: decide, hand the events to the record, fold them in, tell the views.
What is folded but not yet durable is `waiting` and is drawn hollow; it turns solid only when
the record has answered that COMMIT returned. Where the record cannot write, the events stay here
in order and are handed over again: nothing is dropped, and nothing is called saved that is not.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Generic, TypeVar

from kaproom.core.events.event import Event
from kaproom.core.stream.bus import Bus
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Record

S = TypeVar("S")
Post = Callable[[Callable[[], None]], None]


@dataclass(frozen=True, slots=True)
class Change(Generic[S]):
    """What the views are told: the state now, the events that led to it, what is not yet saved.

    `fault` is the reason the record gives for not writing, or the empty text. `events` is empty
    where only the saving changed.
    """

    state: S
    events: tuple[Event, ...]
    unsaved: frozenset[str]
    fault: str


class LiveStream(Generic[S]):
    """One stream, its state and its way into the record. Belongs to one thread.

    `post` carries the record's answers into that thread. `waiting` are the events, oldest first,
    that are not durable yet.
    """

    def __init__(self, state: S, fold: Callable[[S, Event], S], record: Record, post: Post) -> None:
        self.state = state
        self.bus: Bus[Change[S]] = Bus()
        self.waiting: tuple[Event, ...] = ()
        self.fault = ""
        self._fold = fold
        self._record = record
        self._post = post
        self._unwritten: list[Event] = []
        self._retrying = False

    @property
    def unsaved(self) -> frozenset[str]:
        """The ids of the events that are not durable yet."""
        return frozenset(event.id for event in self.waiting)

    def take(self, answer: tuple[Event, ...] | Refusal) -> tuple[Event, ...] | Refusal:
        """Carry out a decision: nothing for a refusal, else write, fold and tell."""
        if isinstance(answer, Refusal):
            return answer
        self.waiting += answer
        if self._unwritten:
            self._unwritten += answer
        else:
            self._hand_over(answer)
        for event in answer:
            self.state = self._fold(self.state, event)
        self._publish(answer)
        return answer

    def retry(self) -> None:
        """Hand over again what could not be written; call it now and then."""
        if self._unwritten and not self._retrying:
            self._retrying = True
            self._hand_over(tuple(self._unwritten))

    def _hand_over(self, events: tuple[Event, ...]) -> None:
        done = self._record.append(events)
        done.add_done_callback(lambda future: self._post(lambda: self._answered(events, future)))

    def _answered(self, events: Sequence[Event], future: "Future[None]") -> None:
        ids = {event.id for event in events}
        fault = future.exception()
        self._retrying = False
        if fault is None:
            self.waiting = tuple(event for event in self.waiting if event.id not in ids)
            self._unwritten = [event for event in self._unwritten if event.id not in ids]
            self.fault = "" if not self._unwritten else self.fault
        else:
            waiting = {event.id for event in self._unwritten}
            self._unwritten += [event for event in events if event.id not in waiting]
            self._unwritten.sort(key=lambda event: event.turn)
            self.fault = str(fault)
        self._publish(())

    def _publish(self, events: tuple[Event, ...]) -> None:
        self.bus.publish(Change(self.state, events, self.unsaved, self.fault))
