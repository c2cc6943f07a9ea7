"""What the sound check says: of each output, of the music setting, of a transition. Qt-free."""

import math
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kaproom.core.clock import MINUTE_MS
from kaproom.core.decimals import plain_number
from kaproom.core.music.music import Handover, MusicSetting, OutputStatus, PlayerStatus
from kaproom.core.music.track_facts import FactsProgress, MusicFacts
from kaproom.core.wording import say
from kaproom.ui.controls.mark import Shape
from kaproom.ui.music.words import programme_text
from kaproom.ui.services import Rendering

NO_DEVICE = say("No sound device")
"""The system has none, so that there is not even a name for what is waited for."""
LISTEN_MS = 15_000
"""How much of a piece's end, and of the next one's beginning, is heard."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line of the check: a shape, words, something quiet to the right, lines beneath."""

    shape: Shape
    ink: str
    words: str
    detail: str = ""
    beneath: tuple[str, ...] = ()


def outputs_of(status: PlayerStatus) -> tuple[OutputStatus, ...]:
    """The outputs; the device alone where no more is told of it."""
    if status.outputs or not status.device:
        return status.outputs
    return (OutputStatus(status.device, status.device, status.device_ok),)


def output_line(output: OutputStatus, heard: bool, alive: bool) -> CheckLine:
    """Whether an output sounds, or what is waited for."""
    if not alive:
        return CheckLine(Shape.RING, "ink_soft", output.called, say("is being started"))
    if not output.ok:
        words = say("{output} · not there", output=output.called) if output.label else NO_DEVICE
        return CheckLine(Shape.DIAMOND, "caution", words, say("waited for"))
    words = say("{output} · soft tone heard", output=output.called) if heard else output.called
    return CheckLine(Shape.DOT, "good" if heard else "ink_soft", words)


def music_line(
    setting: MusicSetting | None,
    plan_min: int | None,
    facts: MusicFacts,
    rendering: Rendering | None,
) -> CheckLine:
    """Whether every piece of the setting can be played, and for how much of the plan."""
    if setting is None:
        return CheckLine(Shape.RING, "ink_soft", say("No music"), say("by choice"))
    found = _Found(setting, facts, composing=rendering is not None)
    minutes = found.music_ms // MINUTE_MS
    detail = f"{minutes} min"
    if plan_min is not None:
        detail = say("{minutes} min of {plan}", minutes=minutes, plan=plan_min)
    short_min = 0 if plan_min is None else plan_min - minutes
    carried = say("{minutes} min short: holds and repeats carry it over", minutes=short_min)
    short = (carried,) if short_min > 0 else ()
    words = say("“{words}”", words=setting.title) + f" · {programme_text(setting)}, "
    if found.broken or found.damaged:
        broken, damaged = len(found.broken), len(found.damaged)
        counts = (
            say("{count} cannot be played", count=broken) if broken else "",
            say("{count} damaged", count=damaged) if damaged else "",
        )
        words += ", ".join(filter(None, counts))
        named = (*found.broken, *found.damaged)
        return CheckLine(Shape.DIAMOND, "caution", words, detail, (*named, *short))
    if found.unknown:
        words += _unknown(found.unknown, facts.progress(), rendering)
        return CheckLine(Shape.RING, "ink_soft", words, detail, short)
    shape = Shape.DIAMOND if short else Shape.DOT
    words += say("all decode")
    return CheckLine(shape, "ink_soft" if short else "good", words, detail, short)


class _Found:
    """What is known of a setting's files; while music is composed, what is not there may come."""

    def __init__(self, setting: MusicSetting, facts: MusicFacts, composing: bool) -> None:
        self.broken: list[str] = []
        self.damaged: list[str] = []
        self.unknown = self.music_ms = 0
        for track in setting.tracks:
            known, fault = facts.of(track.file), facts.fault(track.file)
            if fault and not (composing and known is None):
                named = self.broken if known is None else self.damaged
                named.append(f"{track.title}: {fault}")
            elif known is None:
                self.unknown += 1
            if not track.grounding and not (fault and known is None and not composing):
                length_ms = known.duration_ms if known is not None else track.duration_ms
                self.music_ms += length_ms or 0


def transitions_of(setting: MusicSetting | None) -> tuple[tuple[int, int], ...]:
    """The pairs of tracks of which one gives way to the other, in the programme's order."""
    order = setting.programme if setting is not None else ()
    return tuple(pairwise(order))


def transition_words(setting: MusicSetting, pair: tuple[int, int]) -> tuple[str, str]:
    """`Ember → Threshold`, and how it goes over."""
    first, second = (setting.tracks[index] for index in pair)
    transition = first.transition or setting.transition
    seconds = f"{plain_number(Decimal(transition.length_ms) / 1000)} s"
    match transition.handover:
        case Handover.CROSSFADE:
            how = say("crossfade {length}", length=seconds)
        case Handover.GAPLESS:
            how = say("gapless")
        case Handover.SILENCE:
            how = say("fades to silence over {length}", length=seconds)
    return f"{first.title} → {second.title}", how


def last_share(length_ms: int) -> tuple[float, float]:
    """The end of a piece that is heard, as a share of it."""
    return max(0.0, 1 - LISTEN_MS / max(1, length_ms)), 1.0


def first_share(length_ms: int) -> tuple[float, float]:
    """The beginning of a piece that is heard, as a share of it."""
    return 0.0, min(1.0, LISTEN_MS / max(1, length_ms))


def _unknown(count: int, progress: FactsProgress | None, rendering: Rendering | None) -> str:
    if rendering is not None:
        piece = min(rendering.ready + 1, rendering.total)
        return say("composing {piece} of {count}", piece=piece, count=rendering.total)
    if progress is not None:
        done = math.floor(100 * progress.share)
        return say("{count} still to be looked at, {share} % done", count=count, share=done)
    return say("{count} not looked at yet", count=count)
