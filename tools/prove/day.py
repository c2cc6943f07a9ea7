"""Days that write themselves: entries, samples and drafts that follow from a seed and a number.

What a killed writer was about to write can so be handed over again, and what is read back compared
word for word. All words are invented.
"""

import uuid
from random import Random

from kaproom.core.events.event import Body, Event, session_stream
from kaproom.core.events.session import (
    NoteTaken,
    PlannedPhase,
    ReadingTaken,
    SessionEnded,
    SessionStarted,
)
from kaproom.core.stream.ports import SampleBatch

DRAFT_KEY = "session/prove/line"
_SESSION_TURNS = 300
_START_US = 1_790_000_000_000_000
_WORDS = [
    "amber",
    "beacon",
    "cove",
    "drift",
    "ember",
    "fjord",
    "gull",
    "harbour",
    "inlet",
    "jetty",
    "kelp",
    "lagoon",
    "marsh",
]


class Days:
    """One endless course of sessions, turn by turn."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._known: dict[int, Event] = {}

    def session(self, turn: int) -> str:
        """The session a turn falls into."""
        return f"prove-{turn // _SESSION_TURNS}"

    def event(self, turn: int) -> Event:
        """The entry of a turn, always the same."""
        known = self._known.get(turn)
        if known is None:
            known = self._known[turn] = self._made(turn)
        return known

    def _made(self, turn: int) -> Event:
        rng = Random(f"{self._seed}/{turn}")
        at_us = _START_US + turn * 1_000_000
        return Event(
            id=uuid.UUID(int=rng.getrandbits(128)).hex,
            stream=session_stream(self.session(turn)),
            turn=turn,
            at_utc_us=at_us,
            offset_min=60,
            session_ms=(turn % _SESSION_TURNS) * 1000,
            entered_utc_us=at_us,
            late=False,
            author="therapist",
            body=self._body(turn, rng),
        )

    def samples(self, turn: int) -> SampleBatch:
        """The seconds a device has told by a turn, three of them."""
        start_s = (turn % _SESSION_TURNS) * 3
        seconds = range(start_s, start_s + 3)
        return SampleBatch(start_s, tuple(map(pulse_at, seconds)), (97, None, 98))

    def draft(self, turn: int) -> str:
        """The unfinished line as it stood at a turn."""
        return f"{turn} {self._line(Random(f'{self._seed}/{turn}/draft'), 200)}"

    def _body(self, turn: int, rng: Random) -> Body:
        place = turn % _SESSION_TURNS
        if place == 0:
            plan = (PlannedPhase("Arrival", 20), PlannedPhase("Journey", 60))
            number = turn // _SESSION_TURNS + 1
            return SessionStarted(
                "prove", "Q. V.", number, 6, "im-180", plan, None, 70_000, (), True
            )
        if place == _SESSION_TURNS - 1:
            return SessionEnded()
        if rng.random() < 0.5:
            return ReadingTaken(rng.randint(100, 150), rng.randint(60, 90), rng.randint(55, 95))
        return NoteTaken(self._line(rng, rng.choice((30, 100, 2000))))

    def _line(self, rng: Random, longest: int) -> str:
        return " ".join(rng.choices(_WORDS, k=max(1, rng.randint(1, longest) // 6)))


def pulse_at(second: int) -> int:
    """The pulse of a second of any session."""
    return 60 + second % 40
