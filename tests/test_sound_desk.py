"""Who owns the sound: one client for check and room, and what locking, leaving and closing do."""

from collections.abc import Callable

import pytest

from kaproom.core.clock import SteppedClock
from kaproom.core.music.music import MusicAction, MusicSetting, Track
from kaproom.core.practice.settings import SoundOutput, SoundSettings, TreatmentRoom
from kaproom.desks.sound import FolderSound
from tests.support.desk import DAY
from tools.silent_sound import SilentSound

SETTING = MusicSetting("two", (Track("a.flac", "a", "Onset", 60_000), Track("b.flac", "b", "", 1)))
SOUND = SoundSettings(
    (SoundOutput("hw:headphones", -30), SoundOutput("hw:loudspeaker", -100)),
    (TreatmentRoom("south", -60, "amplifier at 3"),),
    "south",
)


class Bench:
    """A sound desk and every client it ever made."""

    def __init__(self) -> None:
        self.clients: list[SilentSound] = []
        self.sound = FolderSound(self._make, lambda: SOUND)

    def _make(self, sound: SoundSettings) -> SilentSound:
        assert sound is SOUND
        made = SilentSound(SteppedClock(DAY))
        made.set_outputs(sound.outputs, sound.ceiling_tenth_db)
        self.clients.append(made)
        return made

    @property
    def client(self) -> SilentSound:
        return self.clients[-1]


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_nothing_is_started_by_ending_what_was_never_begun(bench: Bench) -> None:
    bench.sound.stop()
    bench.sound.set_tone(on=False)
    bench.sound.apply(SOUND)
    bench.sound.lock()
    bench.sound.close()
    assert not bench.clients
    assert (bench.sound.tone, bench.sound.auditioning) == (False, None)


def test_outputs_chosen_later_reach_the_client(bench: Bench) -> None:
    assert [output.name for output in bench.sound.status().outputs] == [
        "hw:headphones",
        "hw:loudspeaker",
    ]
    chosen = SoundSettings((SoundOutput("hw:loudspeaker"),), (TreatmentRoom("", -90),))
    bench.sound.apply(chosen)
    assert (bench.client.outputs, bench.client.ceiling_tenth_db) == (chosen.outputs, -90)


def test_sound_check_and_room_share_one_client(bench: Bench) -> None:
    bench.sound.set_tone(on=True)
    bench.sound.audition(SETTING, 0)
    assert (bench.sound.tone, bench.sound.auditioning) == (True, 0)
    player = bench.sound.lend()
    assert bench.clients == [player]
    assert (bench.sound.tone, bench.sound.auditioning) == (False, None)


def test_while_a_session_has_the_sound_nothing_else_does(bench: Bench) -> None:
    player = bench.sound.lend()
    player.load(SETTING)
    player.act(MusicAction.PLAY)
    bench.sound.set_tone(on=True)
    bench.sound.audition(SETTING, 0)
    bench.sound.stop()
    bench.sound.lock()
    assert (bench.sound.tone, bench.sound.auditioning) == (False, None)
    assert player.status().playing
    assert bench.client.left_playing is None


def test_music_found_playing_is_not_touched_and_goes_on(bench: Bench) -> None:
    bench.sound.status()
    bench.client.load(SETTING)
    bench.client.act(MusicAction.PLAY)
    bench.sound.audition(SETTING, 0)
    bench.sound.set_tone(on=True)
    bench.sound.lock()
    assert (bench.client.auditioning, bench.client.tone) == (None, False)
    bench.sound.close()
    assert bench.client.left_playing is True


@pytest.mark.parametrize(
    ("lend", "left_playing"),
    [
        (lambda sound: sound.lend(), True),
        (lambda sound: sound.lend(outlives_window=False), False),
        (lambda sound: sound.set_tone(on=True), False),
        (lambda sound: sound.audition(SETTING, 0), False),
    ],
    ids=["session", "rehearsal for the ear", "tone", "listening"],
)
def test_closing_the_window_leaves_only_a_sessions_music(
    bench: Bench, lend: Callable[[FolderSound], object], left_playing: bool
) -> None:
    lend(bench.sound)
    bench.sound.close()
    assert bench.client.left_playing is left_playing


def test_a_session_that_is_left_ends_its_engine_and_the_next_begins_with_its_own(
    bench: Bench,
) -> None:
    first = bench.sound.lend()
    bench.sound.take_back()
    assert bench.client.left_playing is False
    assert bench.sound.lend() is not first
    assert len(bench.clients) == 2


def test_a_lock_ends_the_sound_check(bench: Bench) -> None:
    bench.sound.set_tone(on=True)
    bench.sound.lock()
    assert bench.client.left_playing is False
    assert not bench.sound.tone
