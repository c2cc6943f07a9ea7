"""What the music panel says, from what the player tells. Silence is a state like any other."""

from kaproom.core.music import PlayerStatus
from kaproom.core.protocol import Protocol
from kaproom.ui.room.words import minutes_text


def track_title(status: PlayerStatus) -> str:
    """What sounds now, in one or two words."""
    if status.silenced:
        return "Silence"
    if status.setting is None:
        return "No music setting"
    if not status.playing:
        return "Not playing"
    return status.track.title if status.track else ""


def track_detail(status: PlayerStatus) -> str:
    """`Journey · 5 of 8 · held, loops until released`."""
    if status.setting is None:
        return "the session goes on without"
    if status.silenced:
        return "until you play"
    track, index = status.track, status.track_index
    if track is None or index is None:
        return ""
    parts = [track.phase, f"{index + 1} of {len(status.setting.tracks)}"]
    if not status.playing:
        return f"begins with {track.title} · {' · '.join(p for p in parts if p)}"
    if status.held:
        parts.append("held, loops until released")
    if status.stop_after:
        parts.append("stops after this")
    if status.ducked:
        parts.append("ducked")
    if status.fading:
        parts.append("fading")
    return " · ".join(p for p in parts if p)


def next_text(status: PlayerStatus) -> str:
    """`next: Wide Water`, or what happens instead."""
    if not status.playing:
        return ""
    if status.stop_after:
        return "then silence"
    if status.held:
        return "released: goes on" if status.next_track is None else f"next: {_next(status)}"
    return f"next: {_next(status)}" if status.next_track else "the last piece"


def level_text(status: PlayerStatus) -> str:
    """Volume below the room's ceiling: `-14 dB`."""
    whole, tenth = divmod(abs(status.volume_tenth_db), 10)
    sign = "−" if status.volume_tenth_db < 0 else ""
    return f"{sign}{whole}.{tenth} dB" if tenth else f"{sign}{whole} dB"


def coverage_text(status: PlayerStatus, protocol: Protocol) -> str:
    """Minutes of music against minutes of the plan, where they are fewer."""
    if status.setting is None:
        return ""
    music_min = status.setting.duration_ms // 60_000
    if music_min >= protocol.minutes:
        return ""
    return f"{music_min} min of {protocol.minutes}, holds and repeats carry it"


def place_texts(status: PlayerStatus) -> tuple[str, str]:
    """The place in the piece, and what is left of it."""
    if not status.playing:
        return "", ""
    left_ms = max(0, status.duration_ms - status.position_ms)
    return minutes_text(status.position_ms), f"−{minutes_text(left_ms)}"


def music_plan(status: PlayerStatus, now_ms: int) -> list[tuple[str, int, int]]:
    """The pieces to come on the session's axis, if all goes on as it does now."""
    if status.setting is None or not status.playing or status.next_index is None:
        return []
    at_ms = now_ms + max(0, status.duration_ms - status.position_ms)
    plan: list[tuple[str, int, int]] = []
    for track in status.setting.tracks[status.next_index :]:
        if track.duration_ms is None:
            break
        plan.append((track.title, at_ms, at_ms + track.duration_ms))
        at_ms += track.duration_ms
    return plan


def _next(status: PlayerStatus) -> str:
    return status.next_track.title if status.next_track else ""
