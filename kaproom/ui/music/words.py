"""How a setting and its tracks are said: lengths, levels, what leads on, music against the plan."""

from decimal import Decimal

from kaproom.core.decimals import plain_number
from kaproom.core.music.music import Handover, HoldSpan, MusicSetting, Track, Transition
from kaproom.core.music.setting_coverage import Coverage
from kaproom.core.music.track_facts import FactsProgress, TrackFacts
from kaproom.core.wording import say, say_count

READ_ONLY = say("A shipped setting stays as it is: Ctrl D copies it, to change the copy.")
GROUNDING = say("Grounding set")
NO_PHASE = say("No phase yet")
UNKNOWN = "–"

HANDOVERS = {
    Handover.CROSSFADE: say("crossfade"),
    Handover.GAPLESS: say("gapless"),
    Handover.SILENCE: say("silence"),
}


def length_text(length_ms: int | None) -> str:
    """A length or a place: `5:20`, `1:02:10`; a dash where it is not known."""
    if length_ms is None:
        return UNKNOWN
    minutes, seconds = divmod(max(0, length_ms) // 1000, 60)
    if minutes < 60:
        return f"{minutes}:{seconds:02d}"
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"


def seconds_text(length_ms: int) -> str:
    """Seconds without trailing noughts: `8`, `2.5`."""
    return plain_number(Decimal(length_ms) / 1000)


def gain_text(tenth_db: int) -> str:
    """A gain with its sign: `+1.5 dB`, `−2 dB`, `0 dB`."""
    return f"{_signed(Decimal(tenth_db) / 10)} dB"


def bare_gain(tenth_db: int) -> str:
    """A gain as it is typed: `-1.5`, `0`."""
    return plain_number(Decimal(tenth_db) / 10)


def lufs_text(lufs: float) -> str:
    """A loudness: `−18.4 LUFS`."""
    return f"{_signed(Decimal(f'{lufs:.1f}'), plus='')} LUFS"


def transition_text(transition: Transition) -> str:
    """How a track gives way: `crossfade 8 s`, `gapless`, `silence, fade 4 s`."""
    seconds = seconds_text(transition.length_ms)
    match transition.handover:
        case Handover.CROSSFADE:
            return say("crossfade {seconds} s", seconds=seconds)
        case Handover.SILENCE:
            return say("silence, fade {seconds} s", seconds=seconds)
        case Handover.GAPLESS:
            return HANDOVERS[Handover.GAPLESS]


def hold_text(hold: HoldSpan) -> str:
    """The span a hold loops: `hold 1:20–3:40`."""
    return say("hold {start}–{end}", start=length_text(hold.from_ms), end=length_text(hold.to_ms))


def hold_share(track: Track) -> tuple[float, float] | None:
    """The hold span as shares of the piece; None without one, or without a length."""
    if track.hold is None or not track.duration_ms:
        return None
    whole = track.duration_ms
    return track.hold.from_ms / whole, min(1.0, track.hold.to_ms / whole)


def loudness_parts(track: Track, facts: TrackFacts | None) -> list[str]:
    """The loudness, and the gain that sounds: `−18.4 LUFS`, `evened −4.6 dB`."""
    if facts is None:
        return [say("not measured yet")]
    if facts.integrated_lufs is None:
        return [say("too quiet to measure")]
    loudness = [lufs_text(facts.integrated_lufs)]
    if track.evening_tenth_db is not None:
        loudness.append(say("evened {gain}", gain=gain_text(track.evening_tenth_db)))
    return loudness


def track_parts(track: Track, head: MusicSetting, facts: TrackFacts | None) -> list[str]:
    """The figures of a track, those first that matter most where room is short."""
    parts = [transition_text(track.transition or head.transition)]
    if track.gain_tenth_db:
        parts.append(say("gain {gain}", gain=gain_text(track.gain_tenth_db)))
    parts += loudness_parts(track, facts)
    if track.hold is not None:
        parts.append(hold_text(track.hold))
    return parts


def coverage_text(coverage: Coverage) -> str:
    """Music against the plan: `24 of 40 min · 16 short`, `24 min` without a plan."""
    minutes = f"{coverage.music_min} min"
    if coverage.planned_min is not None:
        minutes = say(
            "{music} of {planned} min", music=coverage.music_min, planned=coverage.planned_min
        )
    parts = [minutes]
    if coverage.short_min:
        parts.append(say("{minutes} short", minutes=coverage.short_min))
    if coverage.unknown:
        parts.append(say("{count} of unknown length", count=coverage.unknown))
    return " · ".join(parts)


def tracks_text(count: int) -> str:
    """So many tracks: `9 tracks`."""
    return say_count("{count} track", "{count} tracks", count)


def programme_text(setting: MusicSetting) -> str:
    """What sounds by itself, and the grounding set: `9 tracks + 2 for grounding`."""
    tracks, grounding = tracks_text(len(setting.programme)), len(setting.grounding_set)
    if not grounding:
        return tracks
    if not setting.programme:
        return say("{count} for grounding alone", count=grounding)
    return say("{tracks} + {count} for grounding", tracks=tracks, count=grounding)


def setting_text(setting: MusicSetting) -> str:
    """A setting in the list, by what sounds by itself: `9 tracks · 42 min`."""
    if not setting.tracks:
        return say("no music yet")
    if not setting.programme:
        return programme_text(setting)
    tracks = tracks_text(len(setting.programme))
    known = any(t.duration_ms is not None for t in setting.tracks)
    return f"{tracks} · {setting.duration_ms // 60_000} min" if known else tracks


def progress_text(progress: FactsProgress | None) -> str:
    """How far measuring is: `measuring 4 of 14`; nothing where it is done."""
    if progress is None or progress.done >= progress.total:
        return ""
    return say("measuring {number} of {total}", number=progress.done + 1, total=progress.total)


def missing_text(count: int) -> str:
    """How many files have gone: `3 files are not where they were`."""
    return say_count(
        "{count} file is not where it was", "{count} files are not where they were", count
    )


def _signed(value: Decimal, plus: str = "+") -> str:
    sign = "−" if value < 0 else plus if value > 0 else ""
    return f"{sign}{plain_number(abs(value))}"


def brought_in_words(told: tuple[str, ...]) -> str:
    """That a playlist came in, with the first of what could not be taken from it."""
    if not told:
        return say("Brought in.")
    if len(told) == 1:
        return say("Brought in, but {what}", what=told[0])
    return say("Brought in, but {what} (and {count} more)", what=told[0], count=len(told) - 1)


def found_words(found: int, count: int) -> str:
    """How many of the missing files were found."""
    if found == count:
        return say("All found.")
    return say("{found} of {count} found there.", found=found, count=count)
