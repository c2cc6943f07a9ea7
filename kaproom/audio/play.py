"""Plays a playlist or one file through a real engine of its own, beside any session's engine.

Behind `kaproom music play`. Files that are missing or broken are named and the rest plays.
"""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kaproom.audio.client import EngineClient
from kaproom.audio.launch import stop_engine
from kaproom.audio.listing import setting_of
from kaproom.core.music.music import MusicAction, MusicSetting, PlayerReport, PlayerStatus
from kaproom.core.practice.settings import SoundOutput
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

_START_WITHIN_S = 20.0
_LOOK_S = 0.1
_FADE_MS = 1000
_SPANS_THAT_RUN_OUT = frozenset({"followed", "held"})


@dataclass(frozen=True, slots=True)
class Played:
    """A stretch of a file that sounded, in seconds of the file."""

    file: str
    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be played, or not to its end, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class PlayOutcome:
    """What sounded, and what the device took: frames, and how often some were missing."""

    played: tuple[Played, ...]
    underruns: int
    frames: int
    device: str
    device_ok: bool
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]


def play_file(
    path: Path,
    for_s: float | None = None,
    device: str = "",
    progress: Callable[[PlayerStatus], None] | None = None,
) -> PlayOutcome:
    """Play to the end, or for so many seconds of sound; raises EnvironmentFault.

    KeyboardInterrupt ends it with a short fade, as the end of the time does.
    """
    setting, warnings = setting_of(path)
    with tempfile.TemporaryDirectory(prefix="kaproom-play-", ignore_cleanup_errors=True) as folder:
        runtime_dir = Path(folder)
        outputs = (SoundOutput(device),)
        client = EngineClient(runtime_dir, outputs=outputs, idle_exit_s=60, orphan_exit_s=5)
        try:
            return _play(client, setting, warnings, for_s, progress)
        finally:
            client.close(leave_playing=True)
            stop_engine(runtime_dir, fade_ms=_FADE_MS)


def _play(
    client: EngineClient,
    setting: MusicSetting,
    warnings: tuple[str, ...],
    for_s: float | None,
    progress: Callable[[PlayerStatus], None] | None,
) -> PlayOutcome:
    if not client.wait_until_attached(_START_WITHIN_S):
        raise EnvironmentFault(say("the sound engine does not start: see `kaproom doctor`"))
    client.load(setting)
    client.act(MusicAction.PLAY)
    reports: list[PlayerReport] = []
    started_s: float | None = None
    status = client.status()
    while not any(report.what == "programme_ended" for report in reports):
        time.sleep(_LOOK_S)
        reports += client.take_reports()
        status = client.status()
        if progress is not None:
            progress(status)
        if started_s is None and any(report.what == "track_started" for report in reports):
            started_s = time.monotonic()
        if for_s is not None and started_s is not None and time.monotonic() - started_s >= for_s:
            break
    figures = client.figures()
    return PlayOutcome(
        played=_played(setting, reports, status),
        underruns=figures.underruns,
        frames=figures.frames,
        device=status.device,
        device_ok=status.device_ok,
        skipped=_skipped(setting, reports),
        warnings=warnings,
    )


def _played(
    setting: MusicSetting, reports: list[PlayerReport], status: PlayerStatus
) -> tuple[Played, ...]:
    spans: list[Played] = []
    begun: PlayerReport | None = None
    for report in reports:
        if report.what == "track_started":
            begun = report
        elif report.what == "track_ended" and begun is not None:
            # A handover is told when the overlap begins; the track itself runs to its end.
            runs_out = report.detail in _SPANS_THAT_RUN_OUT
            end_ms = report.duration_ms if runs_out else report.position_ms
            spans.append(_span(setting, begun, end_ms))
            begun = None
    if begun is not None:
        spans.append(_span(setting, begun, status.position_ms))
    return tuple(spans)


def _span(setting: MusicSetting, begun: PlayerReport, end_ms: int) -> Played:
    file = setting.tracks[begun.track_index or 0].file
    return Played(file, begun.position_ms / 1000, max(begun.position_ms, end_ms) / 1000)


def _skipped(setting: MusicSetting, reports: list[PlayerReport]) -> tuple[Skipped, ...]:
    return tuple(
        Skipped(setting.tracks[report.track_index].file, report.detail)
        for report in reports
        if report.what == "track_skipped_unplayable" and report.track_index is not None
    )
