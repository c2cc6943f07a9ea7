"""A music setting for tests of the rules, and short ways to ask them."""

from dataclasses import replace

from kaproom.audio.keys import pressed
from kaproom.audio.orders import Cross, Orders
from kaproom.audio.programme import Mode, Programme
from kaproom.core.music.music import MusicAction, MusicSetting, Track

PHASES = ["Onset", "Onset", "Journey", "Journey", "Return"]
INTENSITIES = [2, 4, 7, None, 3]
TRACKS = tuple(
    Track(f"/{i}", f"t{i}", phase, 60_000, intensity)
    for i, (phase, intensity) in enumerate(zip(PHASES, INTENSITIES, strict=True))
)
CALM = tuple(Track(f"/calm{i}", f"c{i}", "Onset", 60_000, 1, grounding=True) for i in range(2))
SETTING = MusicSetting("s", TRACKS)
GROUNDED = MusicSetting("g", TRACKS + CALM)


def sounding(index: int = 0, setting: MusicSetting = SETTING) -> Programme:
    return replace(Programme().loaded(setting), index=index, mode=Mode.SOUNDING)


def press(
    now: Programme, action: MusicAction, at_ms: int = 0, position_ms: int = 0
) -> tuple[Programme, Orders]:
    return pressed(now, action, at_ms, position_ms)


def cross(index: int, position_ms: int, why: str) -> Cross:
    """What a person asks for, at the setting's own length for that."""
    return Cross(index, position_ms, why, SETTING.next_ms)
