"""What one key of the therapist does to the music: the rules, without sound and time.

Presses of the same key closer than 300 ms are one. Silence stays whatever is chosen meanwhile,
until play or grounding is asked for.
"""

from dataclasses import replace

from kaproom.audio import orders
from kaproom.audio.orders import Begin, Cross, FadeBack, FadeOut, Orders, Tell
from kaproom.audio.programme import Mode, Programme
from kaproom.core.music.music import MusicAction, MusicPlace


def pressed(
    now: Programme, action: MusicAction, at_ms: int, position_ms: int
) -> tuple[Programme, Orders]:
    """What one key does; `position_ms` is the place in the track that sounds."""
    if not now.tracks or _too_soon(now, action, at_ms):
        return now, ()
    return _acted(_remembered(now, action, at_ms), action, position_ms)


def jumped(now: Programme, phase: str, at_ms: int, position_ms: int) -> tuple[Programme, Orders]:
    """Go to the first playable track of a phase, out of the grounding set too."""
    key = f"phase {phase}"
    order = replace(now, away_from=None).playable()
    target = next((i for i in order if now.tracks[i].phase == phase), None)
    if target is None or _too_soon(now, key, at_ms):
        return now, ()
    here = replace(_remembered(now, key, at_ms), away_from=None)
    return here.gone(target, 0, orders.JUMPED, undo=now.left(position_ms))


def _too_soon(now: Programme, key: str, at_ms: int) -> bool:
    last_ms = now.pressed_at_ms.get(key)
    return last_ms is not None and 0 <= at_ms - last_ms < now.transitions.debounce_ms


def _remembered(now: Programme, key: str, at_ms: int) -> Programme:
    return replace(now, pressed_at_ms={**now.pressed_at_ms, key: at_ms})


def _acted(now: Programme, action: MusicAction, position_ms: int) -> tuple[Programme, Orders]:
    step = now.transitions.level_step_tenth_db
    match action:
        case MusicAction.PLAY:
            return _played(now)
        case MusicAction.FADE_TO_SILENCE:
            if now.mode is not Mode.SOUNDING:
                return now, ()
            return replace(now, mode=Mode.FADING, moved=""), (FadeOut(),)
        case MusicAction.HOLD | MusicAction.DUCK | MusicAction.UNDUCK | MusicAction.STOP_AFTER:
            return _toggled(now, action)
        case MusicAction.SOFTER:
            return now.with_volume(now.volume_tenth_db - step)
        case MusicAction.LOUDER:
            return now.with_volume(now.volume_tenth_db + step)
        case _:
            return _moved(now, action, position_ms)


def _moved(now: Programme, action: MusicAction, position_ms: int) -> tuple[Programme, Orders]:
    match action:
        case MusicAction.NEXT:
            return _skipped(now, now.after(now.index), orders.NEXT, position_ms)
        case MusicAction.PREVIOUS:
            return _previous(now)
        case MusicAction.CALMER:
            target = now.setting.calmer_than(now.index, now.unplayable)
            return _skipped(now, target, orders.CALMER, position_ms)
        case MusicAction.STRONGER:
            target = now.setting.stronger_than(now.index, now.unplayable)
            return _skipped(now, target, orders.STRONGER, position_ms)
        case MusicAction.GROUNDING:
            return _grounded(now, position_ms)
        case _:
            return now, ()


def _toggled(now: Programme, action: MusicAction) -> tuple[Programme, Orders]:
    if action is MusicAction.HOLD:
        told = Tell("released" if now.held else "held")
        return replace(now, held=not now.held), (told,)
    if action is MusicAction.UNDUCK and not now.ducked:
        return now, ()
    if action in {MusicAction.DUCK, MusicAction.UNDUCK}:
        told = Tell("unducked" if now.ducked else "ducked")
        return replace(now, ducked=not now.ducked), (told,)
    told = Tell("stop_after_cleared" if now.stop_after else "stop_after_set")
    return replace(now, stop_after=not now.stop_after), (told,)


def _played(now: Programme) -> tuple[Programme, Orders]:
    sounding = replace(now, mode=Mode.SOUNDING, moved="")
    match now.mode:
        case Mode.SOUNDING:
            return now, ()
        case Mode.FADING if now.moved:
            cross = Cross(now.index, now.start_ms, now.moved, now.setting.next_ms)
            return sounding, (cross,)
        case Mode.FADING:
            return sounding, (FadeBack(),)
        case Mode.IDLE | Mode.SILENT:
            return (sounding, (Begin(),)) if now.index in now.playable() else (now, ())


def _skipped(
    now: Programme, target: int | None, why: str, position_ms: int
) -> tuple[Programme, Orders]:
    if target is None:
        return now, ()
    return now.gone(target, 0, why, undo=now.left(position_ms))


def _previous(now: Programme) -> tuple[Programme, Orders]:
    if now.undo is not None:
        there = replace(now, away_from=now.undo.away_from)
        return there.gone(now.undo.index, now.undo.position_ms, orders.SKIP_UNDONE)
    return now.gone(now.before(now.index), 0, orders.PREVIOUS)


def _grounded(now: Programme, position_ms: int) -> tuple[Programme, Orders]:
    """To the grounding set, out of silence too; once more: back. What stood before is let go."""
    if now.away_from is not None:
        return now.gone_back(orders.BACK)
    left = now.left(position_ms)
    away = replace(now, away_from=MusicPlace(left.index, left.position_ms), stop_after=False)
    first = next(iter(away.playable()), None)
    if first is None:
        return now, ()
    cleared: Orders = (Tell("stop_after_cleared"),) if now.stop_after else ()
    gone, done = away.gone(first, 0, orders.GROUNDING)
    if now.mode is Mode.SOUNDING:
        return gone, (*cleared, *done)
    sounding = replace(gone, mode=Mode.SOUNDING, moved="")
    crossing = Cross(first, 0, orders.GROUNDING, now.setting.next_ms)
    return sounding, (*cleared, *done, crossing if now.mode is Mode.FADING else Begin())
