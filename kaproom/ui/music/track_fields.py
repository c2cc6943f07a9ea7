"""What is typed of a track, as changes of it; a text that is none is refused in one line."""

from dataclasses import replace

from kaproom.core.music.music import HoldSpan, Track
from kaproom.core.music.typed_music import read_intensity, read_place, read_seconds, read_tenth_db
from kaproom.core.wording import say
from kaproom.ui.form_fields import FormFault
from kaproom.ui.music.hold_wave import LEAST_HOLD_MS
from kaproom.ui.music.setting_form import LENGTHS_MS, SECONDS_WANTED

_GAINS = range(-240, 241)


def with_title(track: Track, text: str) -> Track:
    """Under another title; raises FormFault."""
    if not text:
        raise FormFault(say("A track needs a title."), "title")
    return replace(track, title=text)


def with_intensity(track: Track, text: str) -> Track:
    """With an intensity, or with none for an empty text; raises FormFault."""
    if not text:
        return replace(track, intensity=None)
    intensity = read_intensity(text)
    if intensity is None:
        raise FormFault(say("Intensity is a whole number from 0 to 10."), "intensity")
    return replace(track, intensity=intensity)


def with_gain(track: Track, text: str) -> Track:
    """With a gain in decibels, 0 for an empty text; raises FormFault."""
    gain = read_tenth_db(text or "0")
    if gain is None or gain not in _GAINS:
        raise FormFault(say("The gain is taken between −24 and +24 dB, as −1.5."), "gain")
    return replace(track, gain_tenth_db=gain)


def with_length(track: Track, text: str) -> Track:
    """With another length of its transition; raises FormFault."""
    length_ms = read_seconds(text)
    if length_ms is None or length_ms not in LENGTHS_MS or track.transition is None:
        raise FormFault(SECONDS_WANTED, "length")
    return replace(track, transition=replace(track.transition, length_ms=length_ms))


def with_hold(track: Track, from_text: str, to_text: str) -> Track | None:
    """With a hold span; without one where both texts are empty; None while one is missing.

    Raises FormFault.
    """
    if not from_text and not to_text:
        return replace(track, hold=None)
    if not from_text or not to_text:
        return None
    from_ms, to_ms = read_place(from_text), read_place(to_text)
    if from_ms is None or to_ms is None:
        raise FormFault(say("A place in the track is written as 1:20."), "hold")
    if to_ms - from_ms < LEAST_HOLD_MS:
        raise FormFault(say("A hold span ends at least 5 seconds after it begins."), "hold")
    # Places are typed in whole seconds: the second a piece ends in is its end.
    if track.duration_ms is not None and to_ms >= track.duration_ms + 1000:
        raise FormFault(say("The hold span ends after the track does."), "hold")
    end_ms = to_ms if track.duration_ms is None else min(to_ms, track.duration_ms)
    return replace(track, hold=HoldSpan(from_ms, end_ms))
