"""What goes over the link between window and engine: frames of msgpack, commands and answers.

A message that was taken is framed again, cut anywhere, and must be the same.
"""

import re

from kaproom.audio import messages
from kaproom.audio.messages import FrameReader, MalformedMessage, answer_of, command_of, framed
from kaproom.audio.programme import Mode
from kaproom.core.music.music import MusicAction, MusicSetting, Track
from kaproom.core.practice.settings import SoundOutput
from tools.fuzz.mutating import contents
from tools.fuzz.reader import NotKept, Reader

_SETTING = MusicSetting(
    "t", (Track("/a.flac", "a", "Onset", 61_000), Track("b", "", "", None)), "/m.m3u8"
)
_MESSAGES = (
    messages.Attach(messages.PROTOCOL, "token"),
    messages.Load(_SETTING),
    messages.Act(next(iter(MusicAction)), 5),
    messages.Restore(1, 2, next(iter(Mode)), True, False, True, -50, messages.Place(0, 1)),
    messages.SetOutputs((SoundOutput("x", -10), SoundOutput()), -60),
    messages.Audition(1, None),
    messages.Welcome(3, "i", 1),
    messages.State("d", True, next(iter(Mode)), 0, None, 5, 9, True, False, False, False, False, 0),
    messages.Goodbye("done"),
)
_SEEDS = tuple(framed(message) for message in _MESSAGES)
_WORDS = (
    *(type(message).__name__.encode() for message in _MESSAGES), b"\0\0\0\1", b"\xff\xff\xff\xff",
    b"\0\0\0\0", b"\xc0", b"\xc1", b"\x93", b"\x9f", b"\xdd\xff\xff\xff\xff",
    b"\xdf\xff\xff\xff\xff", b"\xcf" + b"\xff" * 8, b"\xd6\xff\0\0\0\0",
    b"\xcb\x7f\xf8" + b"\0" * 6, b"\x91" * 3000, b"\xa4type", b"\x80", b"\xc6\x7f\xff\xff\xff",
)  # fmt: skip
_TOLD = re.compile("no (command|answer) of this contract|a frame is empty or larger than it may be")


def _read(content: bytes) -> str:
    taken, reasons = False, ""
    for frame in (*FrameReader().feed(content), content[4:]):
        for read in (command_of, answer_of):
            try:
                message = read(frame)
            except MalformedMessage as refusal:
                reasons = reasons or str(refusal)
                continue
            taken = True
            data, reader = framed(message), FrameReader()
            cut = len(content) % len(data)
            (again,) = [*reader.feed(data[:cut]), *reader.feed(data[cut:])]
            if framed(read(again)) != data:
                raise NotKept("a message is another one after it was sent")
    return "" if taken else reasons


READERS = (
    Reader(
        "engine-messages",
        contents(_SEEDS, _WORDS),
        lambda _: _read,
        (MalformedMessage,),
        _TOLD,
        seeds=_SEEDS,
        words=_WORDS,
    ),
)
