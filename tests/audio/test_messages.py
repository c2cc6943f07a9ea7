"""The contract on the wire: what is sent arrives, and nonsense is refused with one fault."""

import contextlib
import struct

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.audio.messages import (
    MAX_FRAME,
    Acknowledge,
    Act,
    Attach,
    Audition,
    Command,
    EndAudition,
    FrameReader,
    Jump,
    Learn,
    Load,
    MalformedMessage,
    Place,
    Reports,
    Restore,
    SetOutputs,
    SettingNow,
    SetTransitions,
    SetVolume,
    Shutdown,
    State,
    Tone,
    answer_of,
    command_of,
    framed,
)
from kaproom.audio.programme import Mode
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import MusicAction, MusicSetting, PlayerReport, Track
from kaproom.core.practice.settings import SoundOutput

SETTING = MusicSetting("S", (Track("/a.wav", "a", "Onset", 1000, 4), Track("b", "b", "", None)))
COMMANDS: list[Command] = [
    Attach(1, "t"),
    Load(SETTING),
    Learn(SETTING),
    Act(MusicAction.HOLD, 12),
    Jump("Return", 13),
    SetVolume(-60),
    Restore(1, 2000, Mode.SILENT, True, False, True, -20, Place(0, 4)),
    SetTransitions(Transitions(fade_in_ms=10)),
    SetOutputs((SoundOutput("a", -30), SoundOutput("b")), -60),
    Tone(on=True),
    Audition(1),
    EndAudition(),
    Shutdown(100),
]


@given(st.lists(st.sampled_from(COMMANDS), max_size=8), st.integers(1, 50))
def test_commands_arrive_whole_however_the_stream_is_cut(sent: list[Command], size: int) -> None:
    stream = b"".join(framed(command) for command in sent)
    reader = FrameReader()
    bodies = [
        body for i in range(0, len(stream), size) for body in reader.feed(stream[i : i + size])
    ]
    assert [command_of(body) for body in bodies] == sent


@given(st.lists(st.binary(max_size=20), min_size=1, max_size=3))
def test_file_names_that_are_not_utf8_arrive(names: list[bytes]) -> None:
    spelt = [name.decode("utf-8", "surrogateescape") for name in names]
    named = MusicSetting(spelt[0], tuple(Track(n, n, "Onset", None) for n in spelt), spelt[-1])
    for command in (Load(named), Learn(named), Jump(spelt[0], 1)):
        assert command_of(framed(command)[4:]) == command
    answers = SettingNow(named), Reports(0, (PlayerReport("held", 5, detail=spelt[0]),))
    for answer in answers:
        assert answer_of(framed(answer)[4:]) == answer


@pytest.mark.parametrize("body", [b"{", b'{"type": "Explode"}', b'{"a": ' * 99_999, b'{"\xe9": 1}'])
def test_json_that_is_no_message_is_malformed(body: bytes) -> None:
    for read in (command_of, answer_of):
        with pytest.raises(MalformedMessage):
            read(body)


def test_a_message_that_cannot_be_written_is_refused_by_the_writer() -> None:
    with pytest.raises(MalformedMessage):
        framed(Acknowledge(2**70))


def test_answers_arrive() -> None:
    told = Reports(7, (PlayerReport("held", 5, 0, 100, 1000, None, "x"),))
    assert answer_of(framed(told)[4:]) == told
    state = State("d", True, Mode.IDLE, None, None, 0, 0, False, False, False, False, False, 0)
    assert answer_of(framed(state)[4:]) == state


@given(st.binary(max_size=200))
def test_any_bytes_are_a_command_or_malformed(body: bytes) -> None:
    with contextlib.suppress(MalformedMessage):
        assert isinstance(command_of(body), msgspec.Struct)


@pytest.mark.parametrize(
    "lying",
    [
        {"type": "Act", "action": "explode", "at_ms": 1},
        {"type": "Act", "action": "play", "at_ms": -1},
        {"type": "Act", "action": "play", "at_ms": 1, "more": 2},
        {"type": "Restore", "index": 10**9},
        {"type": "Load", "setting": {"title": "S", "tracks": [{"file": 3}]}},
        {"type": "Load", "setting": {"title": "S", "tracks": []}, "gains_db": [0.0]},
        {"type": "State"},
        [1, 2],
    ],
)
def test_a_message_that_does_not_fit_its_type_is_malformed(lying: object) -> None:
    with pytest.raises(MalformedMessage):
        command_of(msgspec.msgpack.encode(lying))


@pytest.mark.parametrize("length", [0, MAX_FRAME + 1, 2**32 - 1])
def test_a_length_that_lies_is_malformed(length: int) -> None:
    with pytest.raises(MalformedMessage):
        FrameReader().feed(struct.pack(">I", length))
