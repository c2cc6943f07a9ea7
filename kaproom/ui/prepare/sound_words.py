"""What the sound check says: of each output, of the music setting, of a transition. Qt-free."""

import math
from dataclasses import dataclass
from itertools import pairwise

from kaproom.core.clock import MINUTE_MS
from kaproom.core.music import Handover, MusicSetting, OutputStatus, PlayerStatus
from kaproom.core.track_facts import FactsProgress, MusicFacts
from kaproom.ui.controls.mark import Shape
from kaproom.ui.services import Rendering

NO_DEVICE = "No sound device"
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
        return CheckLine(Shape.RING, "ink_soft", output.label or "Sound", "is being started")
    if not output.ok:
        words = f"{output.label} · not there" if output.label else NO_DEVICE
        return CheckLine(Shape.DIAMOND, "caution", words, "waited for")
    words = f"{output.label} · soft tone heard" if heard else output.label
    return CheckLine(Shape.DOT, "good" if heard else "ink_soft", words)


def music_line(
    setting: MusicSetting | None,
    plan_min: int | None,
    facts: MusicFacts,
    rendering: Rendering | None,
) -> CheckLine:
    """Whether every piece of the setting can be played, and for how much of the plan."""
    if setting is None:
        return CheckLine(Shape.RING, "ink_soft", "No music", "by choice")
    found = _Found(setting, facts, composing=rendering is not None)
    minutes = found.music_ms // MINUTE_MS
    detail = f"{minutes} min" if plan_min is None else f"{minutes} min of {plan_min}"
    short_min = 0 if plan_min is None else plan_min - minutes
    short = (f"{short_min} min short: holds and repeats carry it over",) if short_min > 0 else ()
    words = f"“{setting.title}” · {_pieces(len(setting.tracks))}, "
    if found.broken or found.damaged:
        counts = (
            (len(found.broken), "cannot be played"),
            (len(found.damaged), "damaged"),
        )
        words += ", ".join(f"{count} {what}" for count, what in counts if count)
        named = (*found.broken, *found.damaged)
        return CheckLine(Shape.DIAMOND, "caution", words, detail, (*named, *short))
    if found.unknown:
        words += _unknown(found.unknown, facts.progress(), rendering)
        return CheckLine(Shape.RING, "ink_soft", words, detail, short)
    shape = Shape.DIAMOND if short else Shape.DOT
    return CheckLine(shape, "ink_soft" if short else "good", f"{words}all decode", detail, short)


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
    seconds = f"{transition.length_ms / 1000:g} s"
    match transition.handover:
        case Handover.CROSSFADE:
            how = f"crossfade {seconds}"
        case Handover.GAPLESS:
            how = "gapless"
        case Handover.SILENCE:
            how = f"fades to silence over {seconds}"
    return f"{first.title} → {second.title}", how


def last_share(length_ms: int) -> tuple[float, float]:
    """The end of a piece that is heard, as a share of it."""
    return max(0.0, 1 - LISTEN_MS / max(1, length_ms)), 1.0


def first_share(length_ms: int) -> tuple[float, float]:
    """The beginning of a piece that is heard, as a share of it."""
    return 0.0, min(1.0, LISTEN_MS / max(1, length_ms))


def _pieces(count: int) -> str:
    return "1 piece" if count == 1 else f"{count} pieces"


def _unknown(count: int, progress: FactsProgress | None, rendering: Rendering | None) -> str:
    if rendering is not None:
        piece = min(rendering.ready + 1, rendering.total)
        return f"composing {piece} of {rendering.total}"
    if progress is not None:
        return f"{count} still to be looked at, {math.floor(100 * progress.share)} % done"
    return f"{count} not looked at yet"
