"""Looks through a music setting before it is needed: does each file play, how long, how loud.

Behind `kaproom music check`. Streams every file once; broken ones are named and the rest goes on.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from kaproom.audio.decoder import Unplayable
from kaproom.audio.listing import setting_of
from kaproom.audio.loudness import measure
from kaproom.audio.source import open_source


@dataclass(frozen=True, slots=True)
class TrackCheck:
    """One file. `reason` says why it is not `ok`; figures are None where nothing was measured."""

    file: str
    ok: bool
    reason: str = ""
    codec: str = ""
    duration_s: float | None = None
    integrated_lufs: float | None = None
    true_peak_dbtp: float | None = None


@dataclass(frozen=True, slots=True)
class SettingCheck:
    """A whole setting; `duration_s` sums what plays, `warnings` name lines passed over."""

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
    for number, track in enumerate(setting.tracks):
        if track.file not in known:
            known[track.file] = _check(track.file, _step(progress, number, len(setting.tracks)))
        checks.append(known[track.file])
    return SettingCheck(
        ok=all(check.ok for check in checks),
        duration_s=round(sum(check.duration_s or 0.0 for check in checks if check.ok), 3),
        phases=setting.phases,
        tracks=tuple(checks),
        warnings=warnings,
    )


def _check(file: str, progress: Callable[[float], None] | None) -> TrackCheck:
    """Opened as the engine opens it, then measured to its end."""
    blank = TrackCheck(file, False)
    try:
        source = open_source(file)
        try:
            if not len(source.read()):
                return replace(blank, reason="holds no sound")
        finally:
            source.close()
        found = measure(file, progress)
    except Unplayable as fault:
        return replace(blank, reason=str(fault))
    return TrackCheck(
        file,
        True,
        "",
        found.codec,
        round(found.duration_s, 3),
        _rounded(found.integrated_lufs),
        _rounded(found.true_peak_dbtp),
    )


def _step(progress: Progress | None, number: int, count: int) -> Callable[[float], None] | None:
    if progress is None:
        return None
    told = progress
    return lambda seconds: told(number, count, seconds)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
