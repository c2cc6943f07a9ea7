"""Whatever is pressed at whatever time: no step, no sudden start, nothing beyond full scale.

Measured on the samples, with sounds at full scale. Every other track sounds on one side alone, so
that its start can be seen while another still sounds.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.audio.messages import Place, Restore
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import (
    Handover,
    HoldSpan,
    MusicAction,
    MusicSetting,
    Track,
    Transition,
)
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import RATE, Samples, noise, setting, tone, track, write

SHORT = Transitions(fade_in_ms=200, silence_ms=1500, level_ms=500)
LENGTHS_S = (6.0, 5.0, 7.0, 4.0, 5.0)
LEFT, RIGHT = np.array([1, 0], np.float32), np.array([0, 1], np.float32)
SIDES = (LEFT, LEFT, RIGHT, LEFT, RIGHT)
LARGEST_STEP = 6e-4
"""Three fades of 0.3 s, the quickest there can be here, add up to less from sample to sample."""
TONE_STEP = 0.0014
"""What 330 Hz at -30 dBFS moves from sample to sample."""
SILENT = 10 ** (-60 / 20)
FIRST = RATE // 100

Sound = Callable[[int], Samples]


@dataclass(frozen=True)
class Shape:
    """How one track gives way and what a hold loops in it."""

    transition: Transition | None
    hold: HoldSpan | None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("loud")


@pytest.fixture(scope="module", params=["steady", "tone", "noise"])
def files(request: pytest.FixtureRequest, folder: Path) -> dict[tuple[int, bool], Path]:
    """Each track twice: cut off, for what runs on or is faded out, and dying away by itself."""
    made: dict[tuple[int, bool], Path] = {}
    for i, (length_s, side) in enumerate(zip(LENGTHS_S, SIDES, strict=True)):
        sound: Samples = {
            "steady": lambda s: np.ones((int(s * RATE), 2), np.float32),
            "tone": lambda s: tone(s, 100, peak=1.0),
            "noise": lambda s, i=i: noise(s, i, peak=1.0),
        }[request.param](length_s)
        for runs_on in (False, True):
            part = sound * side
            if not runs_on:
                end = np.cos(np.linspace(0, np.pi / 2, RATE * 12 // 10, dtype=np.float32)) ** 2
                part[-len(end) :] *= end[:, None]
            name = f"{request.param}-{i}-{runs_on}.wav"
            made[i, runs_on] = write(folder / name, part, subtype="FLOAT")
    return made


def setting_of(files: dict[tuple[int, bool], Path], shapes: list[Shape]) -> MusicSetting:
    """Two tracks of one side, two of changing sides, and one for grounding that loops itself."""
    tracks: list[Track] = []
    for i, shape in enumerate(shapes):
        transition = shape.transition
        gapless = transition is not None and transition.handover is Handover.GAPLESS
        if gapless and i in {1, 2, 3}:
            # The file behind it sounds on the other side: that alone would be a step.
            transition, gapless = None, False
        silent = transition is not None and transition.handover is Handover.SILENCE
        entry = track(files[i, gapless or silent], phase="Return" if i == 3 else "Onset")
        tracks.append(
            replace(entry, transition=transition, hold=shape.hold, intensity=i, grounding=i == 4)
        )
    return setting(*tracks, crossfade_ms=1500, next_ms=1000)


_shapes = st.builds(
    Shape,
    st.sampled_from(
        [
            None,
            Transition(Handover.CROSSFADE, 300),
            Transition(Handover.CROSSFADE, 0),
            Transition(Handover.GAPLESS, 0),
            Transition(Handover.SILENCE, 1500),
        ]
    ),
    st.sampled_from([None, HoldSpan(1000, 3000), HoldSpan(2000, 3200)]),
)
_deeds = st.tuples(
    st.sampled_from([*MusicAction, "Return", "Onset", "learn", "audition", "tone"]),
    st.integers(1, 180).map(lambda n: n * 20),
)


def do(player: OfflinePlayer, deed: MusicAction | str, programme: MusicSetting) -> None:
    if isinstance(deed, MusicAction):
        player.act(deed)
    elif deed == "learn":
        player.learn(replace(programme, title="learnt"))
    elif deed == "audition":
        player.engine.audition(0)
    elif deed == "tone":
        player.engine.tone(on=not player.state().tone)
    else:
        player.jump_to_phase(deed)


def check(sound: Samples, kind: str, beside: float = 0.0) -> None:
    """`beside` is the step that the soft tone itself makes, where it may sound too."""
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() <= 1.0
    for side in sound.T:
        check_starts(side)
        if kind == "steady":
            assert np.abs(np.diff(side)).max() <= LARGEST_STEP + beside
        elif kind == "tone":
            # 100 Hz at full scale moves by 0.0131; a second voice may double that.
            assert np.abs(np.diff(side)).max() <= 0.0131 * 2.2 + beside
        else:
            windows = side[: len(side) // 960 * 960].reshape(-1, 960).astype(np.float64)
            powers = np.sqrt(np.mean(np.square(windows), axis=1))
            assert np.abs(np.diff(powers)).max() <= 0.2


def check_starts(side: Samples) -> None:
    """Wherever a side begins to sound out of silence, its first 10 ms are below -60 dBFS."""
    sounds = side != 0
    begins = np.flatnonzero(sounds & ~np.concatenate([[False], sounds[:-1]]))
    quiet = np.convolve(sounds, np.ones(FIRST), "full")[: len(sounds)] == 0
    for begin in begins:
        if begin == 0 or quiet[begin - 1]:
            assert np.abs(side[begin : begin + FIRST]).max() <= SILENT


@settings(max_examples=12, deadline=None)
@given(
    shapes=st.lists(_shapes, min_size=5, max_size=5),
    deeds=st.lists(_deeds, min_size=3, max_size=12),
)
def test_at_12_nothing_pressed_at_any_time_makes_a_step(
    files: dict[tuple[int, bool], Path],
    shapes: list[Shape],
    deeds: list[tuple[MusicAction | str, int]],
) -> None:
    kind = files[0, False].name.split("-")[0]
    programme = setting_of(files, shapes)
    lengths = [round(s * 1000) for s in LENGTHS_S]
    told = zip(programme.tracks, lengths, strict=True)
    programme = replace(
        programme, tracks=tuple(replace(t, duration_ms=length) for t, length in told)
    )
    player = OfflinePlayer(SHORT)
    player.load(programme)
    parts = [player.run(100)]
    for deed, wait_ms in [(MusicAction.PLAY, 900), *deeds]:
        do(player, deed, programme)
        parts.append(player.run(wait_ms, block_ms=20))
    parts.append(player.run(1000))
    player.close()
    tones = any(deed == "tone" for deed, _ in deeds)
    check(np.concatenate(parts), kind, TONE_STEP if tones else 0.0)


@pytest.mark.parametrize("position_ms", [0, 2345, 3990])
def test_a_restart_rises_out_of_silence(
    files: dict[tuple[int, bool], Path], position_ms: int
) -> None:
    programme = setting_of(files, [Shape(None, None)] * 5)
    player = OfflinePlayer(SHORT)
    player.load(programme)
    player.engine.restore(
        Restore(
            4, position_ms, player.state().mode.SOUNDING, True, True, False, -30, Place(1, 1000)
        )
    )
    sound = player.run(3000)
    assert player.status().grounding
    assert sound.any()
    check(sound, files[0, False].name.split("-")[0])
    player.close()
