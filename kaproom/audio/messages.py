"""The whole contract between the sound engine and its clients: versioned, validated, never pickle.

Each frame is a four-byte length and one msgpack message. Commands go to the engine, answers come
from it. What does not fit these types, or is larger than a frame may be, is malformed and refused.
A message with a file name that is not UTF-8 goes as JSON instead, which can write any text.
"""

import json
import struct
from typing import Annotated, TypeVar

import msgspec

from kaproom.audio.programme import Mode
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import (
    MusicAction,
    MusicSetting,
    OutputStatus,
    PlayerReport,
    SoundDevice,
)
from kaproom.core.practice.settings import SoundOutput

PROTOCOL = 3
MAX_FRAME = 8 * 1024 * 1024
_LENGTH = struct.Struct(">I")

Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=10**12)]
Name = Annotated[str, msgspec.Meta(max_length=1024)]
Phase = Annotated[str, msgspec.Meta(max_length=4096)]


class MalformedMessage(Exception):
    """Bytes that are no message of this contract; the text holds nothing of their content."""


class Message(msgspec.Struct, tag=True, forbid_unknown_fields=True):
    """Base of all messages; the class's name is its tag on the wire."""


class Attach(Message):
    """The first command on every link; `protocol` and `token` must fit."""

    protocol: int
    token: Name


class Load(Message):
    """Take this setting; nothing sounds until asked."""

    setting: MusicSetting


class Learn(Message):
    """The setting at hand with what was found out meanwhile: lengths, hashes, evening gains.

    Refused where its files are not those of the setting at hand. What sounds stays as it is.
    """

    setting: MusicSetting


class Act(Message):
    """One key was pressed at this moment (`core.clock.elapsed_ms`)."""

    action: MusicAction
    at_ms: Milliseconds


class Jump(Message):
    """Go to the first track of a phase."""

    phase: Phase
    at_ms: Milliseconds


class SetVolume(Message):
    """Go to this level, tenths of a decibel below the room's ceiling."""

    tenth_db: Annotated[int, msgspec.Meta(ge=-10_000, le=10_000)]


class Place(Message):
    """A place in the setting."""

    index: Annotated[int, msgspec.Meta(ge=0, le=10**6)]
    position_ms: Milliseconds


class Restore(Message):
    """Be again what an engine that died last was.

    `away_from` is the place in the programme to which the grounding set leads back.
    """

    index: Annotated[int, msgspec.Meta(ge=0, le=10**6)]
    position_ms: Milliseconds
    mode: Mode
    held: bool
    ducked: bool
    stop_after: bool
    volume_tenth_db: Annotated[int, msgspec.Meta(ge=-10_000, le=0)]
    away_from: Place | None = None


class SetTransitions(Message):
    """Use these lengths from now on."""

    transitions: Transitions


class SetOutputs(Message):
    """Sound from these one or two devices only, no louder than the room's ceiling.

    The empty device is the system's default, taken once and then kept. `taken_anew` is one that a
    person chose just now, to be taken as it is now also where it was chosen before.
    """

    outputs: Annotated[tuple[SoundOutput, ...], msgspec.Meta(min_length=1, max_length=2)]
    ceiling_tenth_db: Annotated[int, msgspec.Meta(ge=-1000, le=0)] = 0
    taken_anew: str = ""


class Tone(Message):
    """A soft tone to check the outputs by, until it is ended; only while no music sounds."""

    on: bool


class Audition(Message):
    """Hear how a track gives way to the next: its last 15 s into the next one's first 15 s.

    With `from_ms`: the track alone from that place, until it ends or is told to.
    """

    index: Annotated[int, msgspec.Meta(ge=0, le=10**6)]
    from_ms: Milliseconds | None = None


class EndAudition(Message):
    """Fade out what is auditioned, and be where the programme was."""


class Acknowledge(Message):
    """The client has taken all reports before this number; the engine may forget them."""

    before: Milliseconds


class Shutdown(Message):
    """Fade out over this time and end."""

    fade_ms: Annotated[int, msgspec.Meta(ge=0, le=60_000)]


Command = (
    Attach
    | Load
    | Learn
    | Act
    | Jump
    | SetVolume
    | Restore
    | SetTransitions
    | SetOutputs
    | Tone
    | Audition
    | EndAudition
    | Acknowledge
    | Shutdown
)


class Welcome(Message):
    """The link stands. `instance` differs for every engine that was ever started."""

    protocol: int
    instance: Name
    pid: int


class Refused(Message):
    """The command was refused, and why."""

    reason: str


class SettingNow(Message):
    """The setting the engine holds."""

    setting: MusicSetting


class Devices(Message):
    """The devices that can sound."""

    devices: tuple[SoundDevice, ...]


class State(Message):
    """What sounds now. `frames` were heard so far; `underruns` counts what was missing.

    `device` and `device_ok` sum up the outputs: the labels of all, and whether every one sounds.
    `auditioning` is the track whose giving way is being heard, `tone` says that the tone is on.
    `told_ms` is the moment by `clock.elapsed_ms`; where the music `runs`, the place moves on by
    itself from there, and is told again only now and then. An engine that is `leaving` ends as soon
    as it has faded out, and obeys no more. The rest as in `PlayerStatus`.
    """

    device: str
    device_ok: bool
    mode: Mode
    track_index: int | None
    next_index: int | None
    position_ms: int
    duration_ms: int
    playing: bool
    fading: bool
    held: bool
    ducked: bool
    stop_after: bool
    volume_tenth_db: int
    underruns: int = 0
    frames: int = 0
    fade_ms: int = 0
    fade_left_ms: int = 0
    away_from: Place | None = None
    undo_index: int | None = None
    peak_tenth_db: int | None = None
    outputs: tuple[OutputStatus, ...] = ()
    auditioning: int | None = None
    tone: bool = False
    told_ms: Milliseconds = 0
    runs: bool = False
    leaving: bool = False


class Reports(Message):
    """Reports not yet acknowledged, numbered from `first`."""

    first: int
    reports: tuple[PlayerReport, ...]


class Goodbye(Message):
    """The engine ends on purpose and is not to be restarted for this."""

    reason: str


Answer = Welcome | Refused | SettingNow | Devices | State | Reports | Goodbye

_JSON_BEGINS = b"{"
"""No msgpack message of this contract begins so: each is a map."""

T = TypeVar("T")

_encoder = msgspec.msgpack.Encoder()
_commands = msgspec.msgpack.Decoder(Command)
_answers = msgspec.msgpack.Decoder(Answer)


def framed(message: Command | Answer) -> bytes:
    """A message as it goes over the link; raises MalformedMessage where it cannot be sent."""
    try:
        body = _written(message)
    except (TypeError, ValueError, OverflowError) as fault:
        raise MalformedMessage("the message cannot be written") from fault
    if len(body) > MAX_FRAME:
        raise MalformedMessage("the message is larger than a frame may be")
    return _LENGTH.pack(len(body)) + body


def command_of(body: bytes) -> Command:
    """The command in a frame; raises MalformedMessage."""
    return _read(body, _commands, "command")


def answer_of(body: bytes) -> Answer:
    """The answer in a frame; raises MalformedMessage."""
    return _read(body, _answers, "answer")


def _read(body: bytes, decoder: "msgspec.msgpack.Decoder[T]", kind: str) -> T:
    try:
        if body.startswith(_JSON_BEGINS):
            return msgspec.convert(json.loads(body), decoder.type)
        return decoder.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError) as fault:
        raise MalformedMessage(f"no {kind} of this contract") from fault


def _written(message: Command | Answer) -> bytes:
    try:
        return _encoder.encode(message)
    except UnicodeEncodeError:
        # Names that are not UTF-8 hold their bytes as lone surrogates, which ASCII JSON can spell.
        return json.dumps(msgspec.to_builtins(message)).encode("ascii")


class FrameReader:
    """Cuts a stream of bytes into frames."""

    def __init__(self, max_frame: int = MAX_FRAME) -> None:
        self._max_frame = max_frame
        self._bytes = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """The frames completed by these bytes; raises MalformedMessage for a length that lies."""
        self._bytes += data
        frames: list[bytes] = []
        while len(self._bytes) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._bytes)
            if not 0 < length <= self._max_frame:
                raise MalformedMessage("a frame is empty or larger than it may be")
            end = _LENGTH.size + length
            if len(self._bytes) < end:
                break
            frames.append(bytes(self._bytes[_LENGTH.size : end]))
            del self._bytes[:end]
        return frames
