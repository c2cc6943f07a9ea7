"""What the music panel says, from what the player tells. Silence is a state like any other."""

import math
from decimal import Decimal

from kaproom.core.clock import MINUTE_MS
from kaproom.core.decimals import plain_number
from kaproom.core.music.music import Handover, MusicAction, MusicSetting, PlayerStatus, Track
from kaproom.core.phase_names import said_phase
from kaproom.core.room.protocol import Protocol
from kaproom.core.wording import say
from kaproom.ui.figure_words import minutes_text

_UNDO_SAID_MS = 30_000
"""How long into a piece the panel says in words that a skip can be undone; the key goes on to."""


def track_title(status: PlayerStatus) -> str:
    """What sounds now, in one or two words."""
    if status.leaving:
        return say("Fading out from before")
    if status.silenced:
        return say("Silence")
    if status.setting is None:
        return say("No music setting")
    if not status.playing:
        return say("Not playing")
    return status.track.title if status.track else ""


def track_detail(status: PlayerStatus) -> str:
    """`Journey · 5 of 8 · held · fading 5 s`."""
    if status.leaving:
        return say("what you play sounds after it")
    if status.setting is None:
        return say("the session goes on without")
    if status.silenced:
        waits = say("until you play")
        return f"{waits} · {say('grounding set')}" if status.grounding else waits
    track, index = status.track, status.track_index
    if track is None or index is None:
        return ""
    parts = _where(status.setting, track, index)
    if not status.playing:
        return " · ".join((say("begins with {title}", title=track.title), *parts))
    if status.fading:
        parts.append(_fading(status))
    states = (
        (status.held, say("held")),
        (status.ducked, say("ducked")),
        (status.stop_after, say("stops after this")),
    )
    parts += [words for on, words in states if on]
    return " · ".join(parts)


def next_text(status: PlayerStatus) -> str:
    """`next: Wide Water, crossfade 8 s`, or what happens instead."""
    if not status.playing or status.leaving:
        return ""
    if status.stop_after:
        return say("then silence")
    if status.held:
        calm = status.track is not None and status.track.hold is not None
        return say("loops its calm span") if calm else say("loops until released")
    if status.next_track is None:
        return say("the last track, then silence")
    return say("next: {title}, {how}", title=status.next_track.title, how=_how(status))


def level_text(tenth_db: int) -> str:
    """A volume in decibels: `−14 dB`."""
    sign = "−" if tenth_db < 0 else ""
    return f"{sign}{plain_number(Decimal(abs(tenth_db)) / 10)} dB"


def coverage_text(status: PlayerStatus, protocol: Protocol, now_ms: int) -> str:
    """Minutes of music left against what is left of the plan by the clock, and what is short."""
    if status.setting is None:
        return ""
    plan_min = max(0, protocol.minutes - now_ms // MINUTE_MS)
    if status.grounding:
        return say("the programme waits · {minutes} min to go", minutes=plan_min)
    left_ms, all_known = _music_left(status, status.setting)
    music_min = left_ms // MINUTE_MS
    if not all_known:
        return say(
            "music at least {minutes} min · {plan} min to go", minutes=music_min, plan=plan_min
        )
    covered = say("music {minutes} min · {plan} min to go", minutes=music_min, plan=plan_min)
    short_min = plan_min - music_min
    if short_min <= 0:
        return covered
    return " · ".join((covered, say("{minutes} short", minutes=short_min)))


def undo_text(status: PlayerStatus) -> str:
    """That a skip can be undone, while it is fresh."""
    if status.undo_index is None or status.position_ms > _UNDO_SAID_MS:
        return ""
    return say("Alt B undoes the skip")


def place_texts(status: PlayerStatus) -> tuple[str, str]:
    """The place in the piece, and what is left of it."""
    if not status.playing:
        return "", ""
    left_ms = max(0, status.duration_ms - status.position_ms)
    return minutes_text(status.position_ms), f"−{minutes_text(left_ms)}"


def hold_share(status: PlayerStatus) -> tuple[float, float] | None:
    """The span that a hold loops, as shares of the piece; None while nothing is held."""
    if not (status.held and status.playing and status.duration_ms and status.track):
        return None
    span = status.track.hold
    if span is None:
        return 0.0, 1.0
    return span.from_ms / status.duration_ms, min(1.0, span.to_ms / status.duration_ms)


def fade_share(status: PlayerStatus) -> float | None:
    """How far the fade has come that is under way; None where none is."""
    if not (status.fading and status.fade_ms):
        return None
    return 1 - status.fade_left_ms / status.fade_ms


def nothing_to_do(action: MusicAction, status: PlayerStatus) -> str:
    """Why a key that looks for another piece finds none, in a few words; empty where it does."""
    setting = status.setting
    if setting is None:
        return say("There is no music setting.")
    if action is MusicAction.GROUNDING:
        none = not status.grounding and not setting.grounding_set
        return say("This music setting has no grounding set.") if none else ""
    if action not in (MusicAction.CALMER, MusicAction.STRONGER) or status.track is None:
        return ""
    where = said_phase(status.track.phase) or say("this setting")
    if status.grounding:
        where = say("the grounding set")
    if status.track.intensity is None and not status.grounding:
        return say(
            "{title} has no intensity: it is given in the music setting.", title=status.track.title
        )
    look = setting.calmer_than if action is MusicAction.CALMER else setting.stronger_than
    found = status.track_index is not None and look(status.track_index) is not None
    if found:
        return ""
    if action is MusicAction.CALMER:
        return say("no calmer track in {where}", where=where)
    return say("no stronger track in {where}", where=where)


def music_plan(status: PlayerStatus, now_ms: int) -> list[tuple[str, int, int]]:
    """The pieces to come on the session's axis, if all goes on as it does now.

    None while a piece is held: it loops until it is released, and nobody knows when that is.
    """
    if status.held or status.setting is None or not status.playing or status.next_index is None:
        return []
    at_ms = now_ms + max(0, status.duration_ms - status.position_ms)
    plan: list[tuple[str, int, int]] = []
    for track in status.setting.tracks[status.next_index :]:
        if track.grounding and not status.grounding:
            continue
        if track.duration_ms is None:
            break
        plan.append((track.title, at_ms, at_ms + track.duration_ms))
        at_ms += track.duration_ms
    return plan


def _where(setting: MusicSetting, track: Track, index: int) -> list[str]:
    """The phase and the place in the programme, or in the grounding set."""
    places = setting.grounding_set if track.grounding else setting.programme
    name = say("grounding, Alt G leads back") if track.grounding else said_phase(track.phase)
    place = say("{place} of {count}", place=places.index(index) + 1, count=len(places))
    return [part for part in (name, place) if part]


def _fading(status: PlayerStatus) -> str:
    left_s = math.ceil(status.fade_left_ms / 1000)
    return say("fading {seconds} s", seconds=left_s) if status.fade_ms else say("fading")


def _how(status: PlayerStatus) -> str:
    setting, track = status.setting, status.track
    if setting is None or track is None:
        return ""
    transition = track.transition or setting.transition
    match transition.handover:
        case Handover.CROSSFADE:
            return say("crossfade {seconds} s", seconds=round(transition.length_ms / 1000))
        case Handover.GAPLESS:
            return say("gapless")
        case Handover.SILENCE:
            return say("out of silence")


def _music_left(status: PlayerStatus, setting: MusicSetting) -> tuple[int, bool]:
    """What is left of this piece and all after it, and whether every length is known."""
    index = status.track_index or 0
    lengths = [setting.tracks[i].duration_ms for i in setting.programme if i >= index]
    left_ms = sum(length or 0 for length in lengths) - status.position_ms
    return max(0, left_ms), all(length is not None for length in lengths)
