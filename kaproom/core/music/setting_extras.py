r"""What a music setting holds that playlist formats have no word for, as names with a line of text.

One table for M3U8 (`#KAPROOM-HOLD:12000-48000 ms`) and XSPF (`<kaproom:hold>`), so that both keep
the same. Texts carry their units and are `escaped`; what cannot be read is said in a few words and
left out. The evening gain is no one's to write: it is found in the file itself.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kaproom.core.music.music import Handover, HoldSpan, MusicSetting, Track, Transition
from kaproom.core.music.playlist_text import SettingFault, escaped, unescaped
from kaproom.core.wording import say

MAX_DURATION_MS = 7 * 24 * 3600 * 1000
MAX_FADE_MS = 10 * 60 * 1000
INTENSITIES = range(11)
GAINS_TENTH_DB = range(-600, 201)
TARGETS_LUFS = range(-70, 1)


@dataclass(frozen=True, slots=True)
class Extra:
    """One of them: its `name` in a file and its `field` of a Track or a MusicSetting.

    `read` raises ValueError; `fault` is what is said then. Of `several` lines the text is joined.
    """

    name: str
    field: str
    write: Callable[[Any], str]
    read: Callable[[str], Any]
    fault: str
    several: bool = False


def texts_of(
    extras: tuple[Extra, ...], owner: Track | MusicSetting, carried: Mapping[str, object]
) -> list[tuple[str, str]]:
    """Names and texts of what `carried`, the values a file gives without them, does not hold.

    Raises SettingFault for a value that could not be read again.
    """
    texts: list[tuple[str, str]] = []
    for extra in extras:
        value = getattr(owner, extra.field)
        if extra.field in carried and carried[extra.field] == value:
            continue
        lines = value.split("\n") if extra.several else [value]
        for line in lines:
            text = extra.write(line)
            if _read_or_none(extra, text) != line:
                raise SettingFault(extra.fault)
            texts.append((extra.name, text))
    return texts


def take(extras: Mapping[str, Extra], changes: dict[str, Any], name: str, text: str) -> str:
    """Read one text into `changes`, by field; answers what is wrong with it, mostly nothing."""
    extra = extras[name]
    value = _read_or_none(extra, text)
    if value is None:
        return say("{fault}; left out", fault=extra.fault)
    before = changes.get(extra.field) if extra.several else None
    changes[extra.field] = value if before is None else f"{before}\n{value}"
    return ""


def _read_or_none(extra: Extra, text: str) -> Any:
    try:
        return extra.read(text)
    except ValueError:
        return None


def _whole(within: range, unit: str = "") -> Callable[[str], int]:
    pattern = re.compile(rf"([+-]?\d{{1,12}}){unit and ' ' + unit}", re.ASCII)

    def read(text: str) -> int:
        found = pattern.fullmatch(text)
        if found is None or int(found[1]) not in within:
            raise ValueError
        return int(found[1])

    return read


_fade = _whole(range(MAX_FADE_MS + 1), "ms")


def _write_transition(transition: Transition | None) -> str:
    return "" if transition is None else f"{transition.handover} {transition.length_ms} ms"


def _read_transition(text: str) -> Transition:
    handover, _, length = text.partition(" ")
    return Transition(Handover(handover.lower()), _fade(length))


def _write_hold(hold: HoldSpan | None) -> str:
    return "" if hold is None else f"{hold.from_ms}-{hold.to_ms} ms"


def _read_hold(text: str) -> HoldSpan:
    found = re.fullmatch(r"(\d{1,9})-(\d{1,9}) ms", text, re.ASCII)
    if found is None:
        raise ValueError
    hold = HoldSpan(int(found[1]), int(found[2]))
    if not hold.from_ms < hold.to_ms <= MAX_DURATION_MS:
        raise ValueError
    return hold


def _write_gain(gain_tenth_db: int) -> str:
    whole, tenth = divmod(abs(gain_tenth_db), 10)
    return f"{'-' if gain_tenth_db < 0 else ''}{whole}.{tenth} dB"


def _read_gain(text: str) -> int:
    found = re.fullmatch(r"([+-]?)(\d{1,3})(?:\.(\d))? dB", text, re.ASCII)
    if found is None:
        raise ValueError
    gain = int(found[2]) * 10 + int(found[3] or 0)
    gain = -gain if found[1] == "-" else gain
    if gain not in GAINS_TENTH_DB:
        raise ValueError
    return gain


def _read_grounding(text: str) -> bool:
    if text.lower() not in {"", "yes"}:
        raise ValueError
    return True


def _read_hash(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text, re.ASCII):
        raise ValueError
    return text


_TRANSITION_FAULT = say(
    "a transition is crossfade, gapless or silence and 0 to {most} ms", most=MAX_FADE_MS
)

TRACK_EXTRAS = (
    Extra("TITLE", "title", escaped, unescaped, say("the title is no text")),
    Extra("ARTIST", "artist", escaped, unescaped, say("the artist is no text")),
    Extra("PHASE", "phase", escaped, unescaped, say("the phase is no text")),
    Extra(
        "INTENSITY",
        "intensity",
        str,
        _whole(INTENSITIES),
        say("the intensity is no number from 0 to {most}", most=INTENSITIES[-1]),
    ),
    Extra("TRANSITION", "transition", _write_transition, _read_transition, _TRANSITION_FAULT),
    Extra(
        "HOLD",
        "hold",
        _write_hold,
        _read_hold,
        say("a hold goes from one to a later place in ms"),
    ),
    Extra("GAIN", "gain_tenth_db", _write_gain, _read_gain, say("a gain is -60.0 to 20.0 dB")),
    Extra(
        "GROUNDING",
        "grounding",
        lambda _: "",
        _read_grounding,
        say("grounding takes no value"),
    ),
    Extra("SHA256", "content_hash", str, _read_hash, say("a SHA-256 has 64 hexadecimal digits")),
    Extra("NOTES", "notes", escaped, unescaped, say("the notes are no text"), several=True),
)
SETTING_EXTRAS = (
    Extra("SETTING-TITLE", "title", escaped, unescaped, say("the title is no text")),
    Extra(
        "SETTING-TRANSITION",
        "transition",
        _write_transition,
        _read_transition,
        _TRANSITION_FAULT,
    ),
    Extra(
        "SETTING-NEXT",
        "next_ms",
        lambda ms: f"{ms} ms",
        _fade,
        say("the crossfade of a skip is 0 to {most} ms", most=MAX_FADE_MS),
    ),
    Extra(
        "SETTING-TARGET",
        "target_lufs",
        lambda lufs: f"{lufs} LUFS",
        _whole(TARGETS_LUFS, "LUFS"),
        say(
            "the target is {lowest} to {highest} LUFS",
            lowest=TARGETS_LUFS[0],
            highest=TARGETS_LUFS[-1],
        ),
    ),
)
TRACK_EXTRAS_BY_NAME = {extra.name: extra for extra in TRACK_EXTRAS}
SETTING_EXTRAS_BY_NAME = {extra.name: extra for extra in SETTING_EXTRAS}

_BARE = Track("", "", "", None)


def track_texts(
    track: Track, title: str | None, artist: str, phase: str, notes: str = ""
) -> list[tuple[str, str]]:
    """A track's extras, given what the format's own words will be read as."""
    carried = {extra.field: getattr(_BARE, extra.field) for extra in TRACK_EXTRAS}
    own: dict[str, object] = {"title": title, "artist": artist, "phase": phase, "notes": notes}
    return texts_of(TRACK_EXTRAS, track, carried | own)


def setting_texts(setting: MusicSetting, title: str | None) -> list[tuple[str, str]]:
    """A setting's extras: always, so that a file means the same under other defaults."""
    return texts_of(SETTING_EXTRAS, setting, {"title": title})
