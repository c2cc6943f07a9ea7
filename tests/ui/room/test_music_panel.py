"""What the music panel says of each state: by words, by shape, and within its place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.core.clock import SteppedClock
from kaproom.core.music.music import (
    Handover,
    HoldSpan,
    MusicSetting,
    OutputStatus,
    PlayerStatus,
    Track,
    Transition,
)
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.text import ElidedText
from kaproom.ui.room import music_facts as facts
from kaproom.ui.room.keys import Gesture
from tests.support.desk import Desk
from tests.ui.room.house import MINUTE, House
from tools.silent_sound import SilentSound

SETTING = MusicSetting(
    "Reeds",
    (
        Track("1", "Low", "Onset", 5 * MINUTE, 2),
        Track("2", "Wide Water", "Journey", 5 * MINUTE, 3, hold=HoldSpan(60_000, 120_000)),
        Track("3", "High", "Journey", 5 * MINUTE, 5, transition=Transition(Handover.GAPLESS, 0)),
        Track("4", "Home", "Return", 5 * MINUTE, transition=Transition(Handover.SILENCE, 9000)),
        Track("g", "Shore", "", 4 * MINUTE, 1, grounding=True),
        Track("h", "Cove", "", 4 * MINUTE, 1, grounding=True),
    ),
)
PLAYING = PlayerStatus(
    alive=True,
    device="Headphones",
    setting=SETTING,
    track_index=1,
    next_index=2,
    position_ms=MINUTE,
    duration_ms=5 * MINUTE,
    playing=True,
)
HEADPHONES = OutputStatus("h", "Headphones", ok=True, volume_tenth_db=-30)
SPEAKER = OutputStatus("s", "Room loudspeaker", ok=True, volume_tenth_db=-105)
GONE = replace(HEADPHONES, ok=False)
EVERYTHING: dict[str, dict[str, Any]] = {
    "held": {"held": True, "ducked": True, "fading": True, "fade_ms": 8000, "fade_left_ms": 4200},
    "skipped": {"undo_index": 0, "position_ms": 4000, "stop_after": True},
    "grounding": {"grounding": True, "track_index": 4, "next_index": 5},
    "silence": {"silenced": True, "playing": False},
    "two": {"outputs": (HEADPHONES, SPEAKER), "volume_tenth_db": -60},
    "one of two gone": {"outputs": (GONE, SPEAKER), "device_ok": False},
    "gone": {"outputs": (GONE,), "device_ok": False},
    "of before": {"leaving": True, "fading": True, "fade_ms": 8000, "fade_left_ms": 4200},
}


def now(**changes: Any) -> PlayerStatus:
    return replace(PLAYING, **changes)


class Told(SilentSound):
    """A player that says of itself what a test wants to see."""

    def __init__(self, clock: SteppedClock) -> None:
        super().__init__(clock)
        self.said: dict[str, Any] = {}

    def status(self) -> PlayerStatus:
        return replace(PLAYING, **self.said) if self.said else super().status()


@pytest.fixture
def told(rehearse: Callable[..., House], desk: Desk) -> tuple[House, Told]:
    player = Told(desk.clock)
    return rehearse("high-pressure", player=player), player


def show(told: tuple[House, Told], **changes: Any) -> House:
    house, player = told
    player.said = {"alive": True, **changes}
    house.screen.tick()
    QApplication.processEvents()
    QApplication.processEvents()
    return house


@pytest.mark.parametrize(
    ("changes", "title", "where", "following"),
    [
        ({}, "Wide Water", "Journey · 2 of 4", "next: High, crossfade 8 s"),
        (
            {"track_index": 2, "next_index": 3},
            "High",
            "Journey · 3 of 4",
            "next: Home, gapless",
        ),
        (
            {"track_index": 3, "next_index": 0},
            "Home",
            "Return · 4 of 4",
            "next: Low, out of silence",
        ),
        ({"next_index": None}, "Wide Water", "Journey · 2 of 4", "the last track, then silence"),
        ({"held": True}, "Wide Water", "Journey · 2 of 4 · held", "loops its calm span"),
        (
            {"held": True, "track_index": 0},
            "Low",
            "Onset · 1 of 4 · held",
            "loops until released",
        ),
        (
            {"fading": True, "fade_ms": 8000, "fade_left_ms": 4200},
            "Wide Water",
            "Journey · 2 of 4 · fading 5 s",
            "next: High, crossfade 8 s",
        ),
        (
            {"stop_after": True, "ducked": True},
            "Wide Water",
            "Journey · 2 of 4 · ducked · stops after this",
            "then silence",
        ),
        (
            {"grounding": True, "track_index": 4, "next_index": 5},
            "Shore",
            "grounding, Alt G leads back · 1 of 2",
            "next: Cove, crossfade 8 s",
        ),
        ({"silenced": True, "playing": False}, "Silence", "until you play", ""),
        ({"playing": False}, "Not playing", "begins with Wide Water · Journey · 2 of 4", ""),
        (
            {"leaving": True, "fading": True, "fade_ms": 8000, "fade_left_ms": 4200},
            "Fading out from before",
            "what you play sounds after it",
            "",
        ),
        ({"setting": None}, "No music setting", "the session goes on without", ""),
    ],
)
def test_each_state_has_its_words(
    changes: dict[str, Any], title: str, where: str, following: str
) -> None:
    status = now(**changes)
    assert facts.track_title(status) == title
    assert facts.track_detail(status) == where
    assert status.setting is None or facts.next_text(status) == following


def test_minutes_of_music_stand_against_the_clock(desk: Desk) -> None:
    protocol = desk.program.files.protocol("im-180")
    assert facts.coverage_text(PLAYING, protocol, 0) == "music 14 min · 180 min to go · 166 short"
    assert facts.coverage_text(PLAYING, protocol, 170 * MINUTE) == "music 14 min · 10 min to go"
    assert facts.coverage_text(PLAYING, protocol, 300 * MINUTE) == "music 14 min · 0 min to go"
    unknown = replace(SETTING, tracks=(*SETTING.tracks[:2], Track("5", "Long", "", None)))
    status = now(setting=unknown)
    assert facts.coverage_text(status, protocol, 0) == "music at least 4 min · 180 min to go"
    grounded = now(grounding=True, track_index=4)
    assert facts.coverage_text(grounded, protocol, 0) == "the programme waits · 180 min to go"
    assert facts.coverage_text(now(setting=None), protocol, 0) == ""


def test_an_undo_is_offered_in_words_while_it_is_fresh_and_on_its_key_as_long_as_it_stands(
    told: tuple[House, Told],
) -> None:
    panel = show(told, undo_index=0, position_ms=4000).screen.music
    assert panel.note.startswith("Alt B undoes the skip")
    assert panel.keys.key(Gesture.PREVIOUS).text() == "Undo"
    show(told, undo_index=0, position_ms=60_000)
    assert "undoes" not in panel.note
    assert panel.keys.key(Gesture.PREVIOUS).text() == "Undo"
    show(told)
    assert panel.keys.key(Gesture.PREVIOUS).text() == "Back"


def test_the_held_span_and_the_fade_are_drawn_on_the_progress(told: tuple[House, Told]) -> None:
    panel = show(told).screen.music
    plain = panel.piece.grab().toImage()
    assert (panel.piece.hold, panel.piece.fade) == (None, None)
    show(told, held=True)
    assert panel.piece.hold == (0.2, 0.4)
    held = panel.piece.grab().toImage()
    show(told, fading=True, fade_ms=8000, fade_left_ms=2000)
    assert panel.piece.fade == 0.75
    fading = panel.piece.grab().toImage()
    at, width = round(0.3 * held.width()), held.width()
    assert any(held.pixel(at, y) != plain.pixel(at, y) for y in range(4))
    bottom = fading.height() - 1
    assert fading.pixel(width // 2, bottom) != plain.pixel(width // 2, bottom)
    assert fading.pixel(width - 4, bottom) == plain.pixel(width - 4, bottom)


@pytest.mark.parametrize(
    ("gesture", "changes"),
    [
        (Gesture.HOLD, {"held": True}),
        (Gesture.DUCK, {"ducked": True}),
        (Gesture.STOP_AFTER, {"stop_after": True}),
        (Gesture.SILENCE, {"silenced": True, "playing": False}),
        (Gesture.GROUNDING, {"grounding": True, "track_index": 4, "next_index": 5}),
    ],
)
def test_what_is_on_has_a_shape_of_its_own(
    told: tuple[House, Told], gesture: Gesture, changes: dict[str, Any]
) -> None:
    key = show(told).screen.music.keys.key(gesture)
    off = key.grab().toImage()
    show(told, **changes)
    on = key.grab().toImage()
    assert key.current
    assert ", on" in key.accessibleName()
    bar, beside = on.pixel(4, on.height() // 2), on.pixel(6, on.height() // 2)
    assert bar != beside
    assert off.pixel(4, off.height() // 2) == off.pixel(6, off.height() // 2)


@pytest.mark.parametrize(
    ("outputs", "lines"),
    [
        ((HEADPHONES,), ("Headphones",)),
        ((GONE,), ("Headphones gone · place kept · waiting",)),
        ((HEADPHONES, SPEAKER), ("Volume", "Headphones", "Room loudspeaker")),
        ((GONE, SPEAKER), ("Volume", "Headphones gone · waiting", "Room loudspeaker")),
        (
            (GONE, replace(SPEAKER, ok=False)),
            (
                "Volume",
                "Headphones gone · place kept · waiting",
                "Room loudspeaker gone · place kept · waiting",
            ),
        ),
    ],
)
def test_outputs_are_named_and_a_lost_one_has_a_diamond(
    told: tuple[House, Told], outputs: tuple[OutputStatus, ...], lines: tuple[str, ...]
) -> None:
    house = show(told, outputs=outputs, device_ok=all(o.ok for o in outputs))
    shown = house.screen.music.outputs
    assert shown.lines == lines
    marks = [m.shape for m in shown.findChildren(MarkShape) if m.isVisible()]
    assert marks == [Shape.DOT if output.ok else Shape.DIAMOND for output in outputs]
    lost = [o.label for o in outputs if not o.ok]
    assert house.screen.top.sound.shape is (Shape.DIAMOND if lost else Shape.DOT)
    assert all(label in house.screen.top.sound.text for label in lost)


def test_the_volumes_of_both_outputs_stand_beside_that_of_all(told: tuple[House, Told]) -> None:
    panel = show(told, outputs=(HEADPHONES, SPEAKER), volume_tenth_db=-60).screen.music
    words = [label.text() for label in panel.outputs.findChildren(QLabel) if label.isVisible()]
    assert [w for w in words if "dB" in w] == ["−6 dB", "−3 dB", "−10.5 dB"]


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_every_state_fits_its_place(told: tuple[House, Told], size: tuple[int, int]) -> None:
    house = told[0]
    house.window.resize(*size)
    for name, changes in EVERYTHING.items():
        panel = show(told, **changes).screen.music
        parts = [panel.keys, panel.outputs, panel.piece]
        parts += [w for w in panel.findChildren(QLabel) if w.isVisibleTo(panel)]
        parts += [w for w in panel.findChildren(KeyButton) if w.isVisibleTo(panel)]
        for part in parts:
            place = QRect(part.mapTo(panel, QPoint(0, 0)), part.size())
            assert panel.rect().contains(place), (name, part)
        for key in panel.findChildren(KeyButton):
            assert not key.isVisible() or key.width() >= key.sizeHint().width(), (name, key.text())
        for label in panel.findChildren(QLabel):
            if label.isVisible() and not isinstance(label, ElidedText):
                assert label.width() >= QFontMetrics(label.font()).horizontalAdvance(label.text())
        assert house.light() <= 0.02, name


def test_a_lost_output_is_said_whole_at_the_smallest_size(told: tuple[House, Told]) -> None:
    told[0].window.resize(1280, 720)
    house = show(told, outputs=(GONE,), device_ok=False)
    (words,) = [
        w for w in house.screen.music.outputs.findChildren(ElidedText) if "gone" in w.text()
    ]
    assert words.width() >= QFontMetrics(words.font()).horizontalAdvance(words.text())


def test_what_is_to_come_leaves_the_grounding_set_out() -> None:
    assert [title for title, *_ in facts.music_plan(PLAYING, 0)] == ["High", "Home"]
    grounded = now(grounding=True, track_index=4, next_index=5)
    assert [title for title, *_ in facts.music_plan(grounded, 0)] == ["Cove"]
