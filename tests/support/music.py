"""Arbitrary music settings, as the people and programs of the world may make them."""

from hypothesis import strategies as st

from kaproom.core.music.music import Handover, HoldSpan, MusicSetting, Track, Transition
from kaproom.core.music.setting_extras import (
    GAINS_TENTH_DB,
    INTENSITIES,
    MAX_DURATION_MS,
    MAX_FADE_MS,
    TARGETS_LUFS,
)

# Half characters, control characters, line breaks, backslashes, percent signs: all may come.
_TEXT = st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from("\n\r\\ #:,%<&\x85\ufffe")),
    max_size=12,
)
# What a file of POSIX may be called; half characters stand for bytes that are no UTF-8.
_PART = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs",), exclude_characters="/\0"),
        st.sampled_from("\n\r\\ #:?%<&\udc80\udcff"),
    ),
    min_size=1,
    max_size=8,
).filter(lambda part: part not in {".", ".."})
_FILES = st.lists(_PART, min_size=1, max_size=3).map(lambda parts: "/music/" + "/".join(parts))
_WINDOWS_FILES = st.lists(
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters='/\\:*?"<>|'),
        min_size=1,
        max_size=8,
    ).filter(lambda part: part == part.strip() and part.strip(".")),
    min_size=1,
    max_size=3,
).flatmap(
    lambda parts: st.sampled_from(("C:\\", "\\\\nas\\day\\")).map(
        lambda root: root + "\\".join(parts)
    )
)
_TRANSITIONS = st.builds(Transition, st.sampled_from(Handover), st.integers(0, MAX_FADE_MS))
_HOLDS = st.lists(st.integers(0, MAX_DURATION_MS), min_size=2, max_size=2, unique=True).map(
    lambda ends: HoldSpan(min(ends), max(ends))
)


def _whole(within: range) -> st.SearchStrategy[int]:
    return st.integers(within[0], within[-1])


TRACKS = st.builds(
    Track,
    file=st.one_of(_FILES, _WINDOWS_FILES),
    title=_TEXT,
    phase=_TEXT,
    duration_ms=st.none() | st.integers(1, MAX_DURATION_MS),
    intensity=st.none() | _whole(INTENSITIES),
    artist=_TEXT,
    transition=st.none() | _TRANSITIONS,
    hold=st.none() | _HOLDS,
    gain_tenth_db=_whole(GAINS_TENTH_DB),
    notes=_TEXT,
    grounding=st.booleans(),
    content_hash=st.one_of(st.just(""), st.text("0123456789abcdef", min_size=64, max_size=64)),
    evening_tenth_db=st.none(),
)
SETTINGS = st.builds(
    MusicSetting,
    title=_TEXT,
    tracks=st.lists(TRACKS, max_size=5).map(tuple),
    file=st.just("/music/evening.m3u8"),
    transition=_TRANSITIONS,
    next_ms=st.integers(0, MAX_FADE_MS),
    target_lufs=_whole(TARGETS_LUFS),
)
