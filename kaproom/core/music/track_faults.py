"""What is wrong with an audio file, in words for people: the one home of the decoders' reasons.

The engine and the measuring tell a reason in English, and so it is kept in the record and among
the facts. What is not known here, as from a newer engine, stands as it was told.
"""

import re

from kaproom.core.wording import say

_WHOLE = {
    "is no file": say("is no file"),
    "is not there": say("is not there"),
    "is empty": say("is empty"),
    "is cut off": say("is cut off"),
    "has a name that cannot be used": say("has a name that cannot be used"),
    "holds no audio": say("holds no audio"),
    "holds no sound": say("holds no sound"),
    "is of a kind that cannot be decoded": say("is of a kind that cannot be decoded"),
    "is no audio that can be decoded": say("is no audio that can be decoded"),
    "tells no time and cannot be entered in the middle": say(
        "tells no time and cannot be entered in the middle"
    ),
    "is damaged: its middle cannot be reached": say("is damaged: its middle cannot be reached"),
    "is damaged and cannot be decoded further": say("is damaged and cannot be decoded further"),
    "changes its sample rate or channels in the middle": say(
        "changes its sample rate or channels in the middle"
    ),
    "has channels that cannot be measured": say("has channels that cannot be measured"),
    "cannot be measured": say("cannot be measured"),
    "cannot be read in time": say("cannot be read in time"),
    "changed while it was measured": say("changed while it was measured"),
    "keeps changing": say("keeps changing"),
    "crashed the measuring": say("crashed the measuring"),
    "did not come to an end when measured": say("did not come to an end when measured"),
    "ended the player when it was read": say("ended the player when it was read"),
}
_WITH_FIGURES = (
    (r"is damaged after (?P<at_s>[\d.]+) s", say("is damaged after {at_s} s")),
    (
        r"is damaged: (?P<missing_s>[\d.]+) s of it are missing",
        say("is damaged: {missing_s} s of it are missing"),
    ),
    (r"is cut off after (?P<at_s>[\d.]+) s", say("is cut off after {at_s} s")),
    (
        r"was changed while it was read, after (?P<at_s>[\d.]+) s",
        say("was changed while it was read, after {at_s} s"),
    ),
    (
        r"cannot be read any further: (?P<reason>.+), after (?P<at_s>[\d.]+) s",
        say("cannot be read any further: {reason}, after {at_s} s"),
    ),
    (r"cannot be read: (?P<reason>.+)", say("cannot be read: {reason}")),
    (r"claims a sample rate of (?P<rate_hz>\d+) Hz", say("claims a sample rate of {rate_hz} Hz")),
    (r"claims (?P<channels>\d+) channels", say("claims {channels} channels")),
)


def fault_words(told: str) -> str:
    """A reason of the engine or the measuring, to follow the name of the file."""
    if told in _WHOLE:
        return _WHOLE[told]
    for pattern, words in _WITH_FIGURES:
        if match := re.fullmatch(pattern, told, re.DOTALL):
            return words.format(**match.groupdict())
    return told
