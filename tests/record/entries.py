"""Invented entries and a folder to put them in, shared by the tests of the record."""

import uuid
from pathlib import Path

from kaproom.core.events.event import Body, Event, Store, session_stream
from kaproom.core.events.session import (
    NoteTaken,
    PlannedPhase,
    ReadingTaken,
    SessionStarted,
)
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import Keys

LIGHT = Argon2Cost(passes=1, memory_kib=64, lanes=1)
PASSPHRASE = "ember lantern quiet field"
SESSION = "s1"
STREAM = session_stream(SESSION)
START_US = 1_790_000_000_000_000


def event(turn: int, body: Body, stream: str = STREAM, late: bool = False) -> Event:
    """An entry of its own id, a second of session time after the one before."""
    at_us = START_US + turn * 1_000_000
    return Event(
        uuid.uuid4().hex, stream, turn, at_us, 120, turn * 1000, at_us, late, "Q. T.", body
    )


def started() -> SessionStarted:
    plan = (PlannedPhase("Arrival", 20), PlannedPhase("Journey", 60))
    return SessionStarted("c1", "Q. V.", 3, 6, "im-180", plan, None, 70_000, ("Q. T.",), True)


def some_day(length: int, stream: str = STREAM) -> list[Event]:
    """A session of `length` entries, readings and notes by turns."""
    bodies: list[Body] = [started()]
    bodies += [
        ReadingTaken(120 + n % 9, 80, 70) if n % 2 else NoteTaken(f"a line {n}")
        for n in range(1, length)
    ]
    return [event(turn, body, stream) for turn, body in enumerate(bodies, 1)]


def bare_connection(data_dir: Path, keys: Keys, store: Store) -> driver.Connection:
    """The database as someone with the key and without scruples sees it: no triggers."""
    connection = driver.connect(
        database_file(data_dir, store), keys.of[store].cipher_hex, read_only=False
    )
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    return connection
