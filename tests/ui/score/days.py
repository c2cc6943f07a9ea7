"""Days to be drawn: a short one by hand, a device's samples, and the score that shows them."""

import random
import tomllib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from kaproom.core.events.session import DoseGiven, MusicReported, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.rules import rules_from
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.score import ScoreWidget
from kaproom.ui.theme import Theme
from tests.support.scene import Scene

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
RULES = rules_from(tomllib.loads((RESOURCES / "vitals/rules.toml").read_text("utf-8")))
MINUTE_MS = 60_000
NO_SAMPLES = SampleTrack()


def device(seconds: int, gap: range = range(0)) -> SampleTrack:
    """A pulse and a saturation, with a gap."""
    rng = random.Random(5)
    track = SampleTrack()
    pulse = tuple(None if s in gap else 72 + rng.randrange(-3, 4) for s in range(seconds))
    oxygen = tuple(None if s in gap else 97 + rng.randrange(-1, 2) for s in range(seconds))
    track.extend(SampleBatch(0, pulse, oxygen))
    return track


def track_started(title: str, at_min: float) -> c.ReportMusic:
    """A piece begins."""
    return c.ReportMusic(MusicReported("track_started", track=title), int(at_min * MINUTE_MS))


def reported(what: str, at_min: float) -> c.ReportMusic:
    """The player did something else."""
    return c.ReportMusic(MusicReported(what), int(at_min * MINUTE_MS))


def weather() -> Scene:
    """An hour with everything that can stand on the score."""
    scene = Scene()
    scene.at(6).do(c.TakeReading(ReadingTaken(122, 78, 74, 98)))
    scene.at(8).do(c.RateScale("distress", "0-10", 4, 0, 10))
    scene.at(12).do(track_started("Low tide", 12))
    scene.at(20).do(c.EnterPhase("Journey"))
    dose = scene.at(21).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    scene.at(24).do(c.Observe("stillness", "Stillness", lasting=True))
    scene.at(25).do(c.Observe("tears", "Tears", lasting=False))
    scene.at(26).do(c.TakeNote("quiet", starred=True))
    scene.at(28).do(reported("held", 28))
    scene.at(30).do(c.TakeReading(ReadingTaken(148, 91, 88, 91)))
    scene.at(33).do(c.RateScale("moaas", "0-5", 4, 0, 5))
    scene.at(34).do(c.RateScale("distress", "0-10", 3, 0, 10))
    scene.at(35).do(c.GiveDose(DoseGiven("ketamine", "IM", 12_500, booster_of=dose.id)))
    scene.at(38).do(c.Observe("stillness", "Stillness", lasting=True))
    scene.at(40).do(c.SkipReading("asleep"))
    scene.at(44).do(reported("silenced", 44))
    scene.at(46).do(c.RateScale("moaas", "0-5", 1, 0, 5))
    scene.at(47).do(c.RateScale("distress", "0-10", 6, 0, 10))
    scene.at(48).do(c.RateScale("depth", "0-4", 3, 0, 4))
    scene.at(50).do(c.TakeReading(ReadingTaken(pulse_bpm=70)))
    scene.at(52).do(c.TakeNote("earlier", at_ms=47 * MINUTE_MS, late=True))
    return scene.at(60)


def shown(
    theme: Theme,
    state: SessionState,
    now_ms: int | None,
    size: tuple[int, int] = (1035, 540),
    samples: SampleTrack = NO_SAMPLES,
    unsaved: Sequence[str] = (),
) -> ScoreWidget:
    """A score of a session."""
    score = ScoreWidget(theme, RULES)
    score.resize(*size)
    score.set_session(state, samples, now_ms, frozenset(unsaved))
    return score


def picture(score: ScoreWidget, ratio: float = 1.0) -> QImage:
    """The score as it would stand on a screen of that density."""
    size = score.size() * ratio
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    score.render(image, QPoint(0, 0))
    return image
