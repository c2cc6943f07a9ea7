"""What the app and the process that measures say to each other: one JSON value a line.

The app asks for one file at a time, so that it knows which one it was when the process dies.
"""

import json

import msgspec

from kaproom.audio.facts.shelf import Entry


class Ask(msgspec.Struct, frozen=True, tag="ask"):
    """Measure this file."""

    file: str


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The process has come up and can be asked."""


class Step(msgspec.Struct, frozen=True, tag="step"):
    """How far the file is: share (0 to 1), seconds heard, its hash as soon as it is known."""

    share: float
    seconds: float = 0.0
    content_hash: str = ""


class Kept(msgspec.Struct, frozen=True, tag="kept"):
    """What was found, kept on the shelf."""

    entry: Entry


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """It cannot be read at all; nothing is kept of it."""

    reason: str


class Changed(msgspec.Struct, frozen=True, tag="changed"):
    """It changed while it was measured: ask again."""


Answer = Ready | Step | Kept | Refused | Changed
Outcome = Kept | Refused | Changed


def line_of(message: Ask | Answer) -> bytes:
    """The message as a line."""
    return json.dumps(msgspec.to_builtins(message)).encode("ascii") + b"\n"


def asked(line: bytes) -> Ask:
    """What the app asks; raises ValueError."""
    return msgspec.convert(json.loads(line), Ask)


def answered(line: bytes) -> Answer:
    """What the process answers; raises ValueError."""
    return msgspec.convert(json.loads(line), Answer)
