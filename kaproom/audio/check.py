"""Looks through a music setting before it is needed: does each file play, how long, how loud.

Behind `kaproom music check`. Every file is read anew and to its end, by the same measuring that
fills the library, in a process of its own: what is broken is named, whatever it does to a library
that decodes it, and the rest goes on.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from kaproom.audio.facts.child import ChildHung, ChildLost, ChildUnable, MeasuringChild
from kaproom.audio.facts.shelf import CRASHED, HUNG
from kaproom.audio.facts.wire import Kept, Outcome, Refused, Step
from kaproom.audio.listing import setting_of
from kaproom.core.music.track_facts import TrackFacts
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault


@dataclass(frozen=True, slots=True)
class TrackCheck:
    """One file. `reason` says why it is not `ok`; figures are of what sounds, None where nothing.

    Loudness is the file's own, as any meter by EBU R 128 tells it.
    """

    file: str
    ok: bool
    reason: str = ""
    codec: str = ""
    duration_s: float | None = None
    integrated_lufs: float | None = None
    true_peak_dbtp: float | None = None


@dataclass(frozen=True, slots=True)
class SettingCheck:
    """A whole setting; `duration_s` sums what is `ok`, `warnings` name lines passed over."""

    ok: bool
    duration_s: float
    phases: tuple[str, ...]
    tracks: tuple[TrackCheck, ...]
    warnings: tuple[str, ...] = ()


Progress = Callable[[int, int, float], None]
"""Told the number of the file (from 0), of how many, and the seconds of it done."""


def check_setting(path: Path, progress: Progress | None = None) -> SettingCheck:
    """Check a playlist or one audio file; raises EnvironmentFault where it cannot be read."""
    setting, warnings = setting_of(path)
    known: dict[str, TrackCheck] = {}
    checks: list[TrackCheck] = []
    measuring = _Measuring()
    try:
        for number, track in enumerate(setting.tracks):
            if track.file not in known:
                step = _step(progress, number, len(setting.tracks))
                known[track.file] = measuring.check(track.file, step)
            checks.append(known[track.file])
    finally:
        measuring.end()
    return SettingCheck(
        ok=all(check.ok for check in checks),
        duration_s=round(sum(check.duration_s or 0.0 for check in checks if check.ok), 3),
        phases=setting.phases,
        tracks=tuple(checks),
        warnings=warnings,
    )


class _Measuring:
    """The process that measures, and another one after each that was lost over a file."""

    def __init__(self) -> None:
        self._child: MeasuringChild | None = None

    def check(self, file: str, told: Callable[[Step], None]) -> TrackCheck:
        blank = TrackCheck(file, False)
        try:
            if self._child is None:
                self._child = MeasuringChild()
            return _check(blank, self._child.measure(file, told))
        except ChildUnable as fault:
            raise EnvironmentFault(
                say(
                    "The music could not be measured, for no second process could be started: "
                    "close other programs and try again."
                )
            ) from fault
        except ChildLost as lost:
            self._child = None
            return replace(blank, reason=HUNG if isinstance(lost, ChildHung) else CRASHED)

    def end(self) -> None:
        if self._child is not None:
            self._child.end()


def _check(blank: TrackCheck, outcome: Outcome) -> TrackCheck:
    if isinstance(outcome, Kept):
        entry = outcome.entry
        known = blank if entry.facts is None else _figures(blank, entry.facts)
        return replace(known, ok=not entry.fault, reason=entry.fault)
    reason = outcome.reason if isinstance(outcome, Refused) else "changed while it was measured"
    return replace(blank, reason=reason)


def _figures(blank: TrackCheck, facts: TrackFacts) -> TrackCheck:
    return replace(
        blank,
        codec=facts.codec,
        duration_s=facts.duration_ms / 1000,
        integrated_lufs=_rounded(facts.integrated_lufs),
        true_peak_dbtp=_rounded(facts.true_peak_dbtp),
    )


def _step(progress: Progress | None, number: int, count: int) -> Callable[[Step], None]:
    def told(step: Step) -> None:
        if progress is not None:
            progress(number, count, step.seconds)

    return told


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
