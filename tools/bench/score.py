"""Frame time of the score, and the price of one more entry: `tools.bench` prints the rows.

The score of a full three-hour session (1 Hz pulse and oxygen, 600 marks, 200 notes) is set beside
a bare pyqtgraph `PlotWidget` with the same two curves and nothing else, at the same size, each
frame a full repaint into a picture after a pan, one of each in turn so that both meet the same
weather. Nothing here is shown on a screen.
"""

import itertools
import math
import os
import random
import statistics
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pyqtgraph
from PySide6.QtWidgets import QApplication, QWidget

from kaproom.core.clock import Instant, SteppedClock
from kaproom.core.events.event import session_stream
from kaproom.core.events.session import DoseGiven, MusicReported, ReadingTaken, SessionStarted
from kaproom.core.room.protocol import protocol_from
from kaproom.core.session import commands as c
from kaproom.core.session.decide import decide
from kaproom.core.session.session import SessionState, fold_session
from kaproom.core.stream.decision import Context, Refusal
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.samples import SampleTrack
from kaproom.errors import Defect
from kaproom.ui.score import ScoreWidget, rules_from
from kaproom.ui.theme import theme_from

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_SIZE = (1035, 540)
_MINUTES = 180
_FRAMES = 200
_BEFORE = 20
_APPENDS = 120
_SPAN_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: its value, what it is set against, and the ratio of the two."""

    name: str
    value: float
    unit: str
    baseline: float
    ratio: float


class FullSession:
    """A session driven by commands on a stepped clock, with more marks than any day has."""

    def __init__(self) -> None:
        start = Instant(utc_us=1_790_000_000_000_000, offset_min=0, mono_ms=0)
        self._clock = SteppedClock(start)
        self._ids = itertools.count()
        self.state = SessionState()
        plan = protocol_from("im-180", _toml("protocols/im-180.toml")).phases
        self.do(
            c.StartSession(
                SessionStarted("c1", "Q. V.", 1, 6, "im-180", plan, None, None, (), practice=True)
            )
        )

    @property
    def now_ms(self) -> int:
        """Session time."""
        return self._clock.now().mono_ms

    def at(self, minutes: float) -> "FullSession":
        """Go on to a session time."""
        self._clock.step(max(0, round(minutes * 60_000) - self.now_ms))
        return self

    def do(self, command: c.Command) -> None:
        """A command that must be accepted."""
        context = Context(
            session_stream("bench"),
            self._clock.now(),
            self.now_ms,
            "t",
            lambda: f"e{next(self._ids)}",
        )
        answer = decide(self.state, command, context)
        if isinstance(answer, Refusal):
            raise Defect(answer.reason)
        for event in answer:
            self.state = fold_session(self.state, event)

    def fill(self, until_min: int = _MINUTES, marks: int = 600, notes: int = 200) -> "FullSession":
        """Readings, scales, music, doses and observations: `marks` of them, and the notes."""
        steps = [(m, self._mark(i, m)) for i, m in enumerate(_spread(marks))]
        steps += [
            (m, c.TakeNote(f"note {i}", starred=i % 9 == 0)) for i, m in enumerate(_spread(notes))
        ]
        for minute, command in sorted(steps, key=lambda s: s[0]):
            if minute <= until_min:
                self.at(minute).do(command)
        self.at(until_min)
        return self

    @staticmethod
    def _mark(i: int, minute: float) -> c.Command:
        if i in {90, 180}:
            return c.GiveDose(DoseGiven("ketamine", "IM", 30_000 + i * 100))
        if i % 10 == 0:
            return c.TakeReading(ReadingTaken(118 + i % 29, 76 + i % 13, 70 + i % 17, 96 + i % 3))
        if i % 10 == 5:
            return c.RateScale("distress", "0-10", i // 10 % 8, 0, 10)
        if i % 50 == 7:
            return c.ReportMusic(
                MusicReported("track_started", track=f"Piece {i}"), round(minute * 60_000)
            )
        label = ("Tears", "Speech", "Movement", "Eyes open", "Touch asked")[i % 5]
        return c.Observe(label.lower(), label, lasting=False)


def _spread(count: int) -> list[float]:
    """So many minutes of the session, evenly."""
    return [_MINUTES * (i + 0.5) / count for i in range(count)]


def full_samples(seconds: int = _MINUTES * 60) -> SampleTrack:
    """A pulse and a saturation with slow waves and noise, one value a second."""
    rng = random.Random(11)
    pulse = tuple(round(74 + 8 * math.sin(s / 700) + rng.gauss(0, 1.2)) for s in range(seconds))
    oxygen = tuple(min(100, round(97 + rng.gauss(0, 0.5))) for _ in range(seconds))
    track = SampleTrack()
    track.extend(SampleBatch(0, pulse, oxygen))
    return track


def score_frame_time() -> list[Row]:
    """Median and 99th percentile of 200 panned frames, against the bare plot's."""
    _application()
    samples, session = full_samples(), FullSession().fill()
    session.do(c.EndSession())
    score, plot = _score(session, samples, None), _plot(samples)
    whole_ms = _MINUTES * 60_000
    span_ms = whole_ms * _SPAN_SHARE

    def pan_score(step: float) -> None:
        start_ms = step * (whole_ms - span_ms)
        score.see(start_ms, start_ms + span_ms)

    def pan_plot(step: float) -> None:
        start_s = step * (whole_ms - span_ms) / 1000
        cast(Any, plot).setXRange(start_s, start_s + span_ms / 1000, padding=0)

    ours, bare = _in_turn(score, pan_score, plot, pan_plot)
    return [
        _row("score frame, median", statistics.median(ours), statistics.median(bare)),
        _row("score frame, 99th percentile", _p99(ours), _p99(bare)),
    ]


def score_append_time() -> Row:
    """One more second with one more entry at minute 170, against the same at minute 1."""
    _application()
    late, early = _Appending(170), _Appending(1)
    took: dict[_Appending, list[float]] = {late: [], early: []}
    for i in range(_APPENDS):
        for session in (late, early):
            took[session].append(session.append(i))
    medians = [statistics.median(took[session][10:]) for session in (late, early)]
    late.score.close()
    early.score.close()
    return _row("score append at minute 170", *medians)


class _Appending:
    """A live session at a minute, its score shown, ready to take one second after another."""

    def __init__(self, minute: int) -> None:
        self._minute = minute
        self._session = FullSession().fill(minute)
        self._samples = full_samples(minute * 60)
        self.score = _score(self._session, self._samples, self._session.now_ms)
        self.score.show()
        QApplication.processEvents()

    def append(self, index: int) -> float:
        """Take in one more sample and entry and repaint what changed; in ms."""
        session, samples, second = self._session, self._samples, self._minute * 60 + index
        session.at((second + 1) / 60)
        if index % 2:
            session.do(c.Observe("tears", "Tears", lasting=False))
        else:
            session.do(c.TakeNote(f"more {index}"))
        samples.extend(SampleBatch(second, (75,), (97,)))
        began = time.perf_counter()
        self.score.set_session(session.state, samples, session.now_ms)
        QApplication.processEvents()
        return (time.perf_counter() - began) * 1000


def _in_turn(
    score: QWidget,
    pan_score: Callable[[float], None],
    plot: QWidget,
    pan_plot: Callable[[float], None],
) -> tuple[list[float], list[float]]:
    ours: list[float] = []
    bare: list[float] = []
    for i in range(_BEFORE + _FRAMES):
        step = max(0, i - _BEFORE) / _FRAMES
        for widget, pan, took in ((score, pan_score, ours), (plot, pan_plot, bare)):
            pan(step)
            began = time.perf_counter()
            widget.grab()
            took.append((time.perf_counter() - began) * 1000)
    return ours[_BEFORE:], bare[_BEFORE:]


def _score(session: FullSession, samples: SampleTrack, now_ms: int | None) -> ScoreWidget:
    score = ScoreWidget(
        theme_from(_toml("theme/room.toml")), rules_from(_toml("vitals/rules.toml"))
    )
    score.resize(*_SIZE)
    score.set_session(session.state, samples, now_ms)
    return score


def _plot(samples: SampleTrack) -> QWidget:
    plot: Any = pyqtgraph.PlotWidget()
    plot.resize(*_SIZE)
    seconds = list(range(len(samples)))
    plot.plot(seconds, list(samples.pulse_bpm), pen="#ec8f7f")
    plot.plot(seconds, list(samples.spo2_percent), pen="#74b8ad")
    return plot


def _toml(name: str) -> dict[str, object]:
    return tomllib.loads((_RESOURCES / name).read_text(encoding="utf-8"))


def _application() -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


def _p99(values: list[float]) -> float:
    return sorted(values)[math.ceil(len(values) * 0.99) - 1]


def _row(name: str, value_ms: float, baseline_ms: float) -> Row:
    return Row(
        name=name,
        value=round(value_ms, 3),
        unit="ms",
        baseline=round(baseline_ms, 3),
        ratio=round(value_ms / baseline_ms, 3),
    )


if __name__ == "__main__":
    for row in (*score_frame_time(), score_append_time()):
        print(row)
