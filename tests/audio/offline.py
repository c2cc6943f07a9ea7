"""The engine without a device or threads: time passes when the test says so."""

import numpy as np

from kaproom.audio.deck import Deck
from kaproom.audio.engine import Engine
from kaproom.audio.messages import State
from kaproom.audio.passed_over import Reading
from kaproom.audio.programme import Mode
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import (
    AS_IT_IS,
    MusicAction,
    MusicLevel,
    MusicPlace,
    MusicSetting,
    PlayerReport,
    PlayerStatus,
)
from tests.audio.sounds import Samples


class HandReading:
    """Reads decks ahead when told to; what belongs to a hanging file is left alone."""

    def __init__(self) -> None:
        self.hanging: set[str] = set()
        self.hanging_from_now = False
        """Whether nothing more can be opened; what is open is read on."""
        self._readings: list[Reading] = []

    def start(self, reading: Reading) -> None:
        self._readings.append(reading)

    def read_all(self) -> None:
        readings = [r for r in self._readings if not self._hangs(r)]
        while any(reading.work() for reading in readings):
            pass

    def _hangs(self, reading: Reading) -> bool:
        if not isinstance(reading, Deck):
            return False
        unopened = self.hanging_from_now and reading._source is None and not reading._closed
        return unopened or reading._path in self.hanging


class OfflinePlayer:
    """A `core.stream.ports.Player` over the real engine, whose output is kept instead of played."""

    def __init__(self, transitions: Transitions | None = None) -> None:
        self.reading = HandReading()
        self.engine = Engine(transitions, start_reading=self.reading.start)
        self.now_ms = 0
        self._blocks: list[Samples] = []

    def run(self, ms: int, block_ms: int = 100) -> Samples:
        """Let time pass block by block; the sound of it."""
        begun = len(self._blocks)
        for _ in range(ms // block_ms):
            self.reading.read_all()
            self._blocks.append(self.engine.render(block_ms * 48).copy())
            self.now_ms += block_ms
            self.engine.heard(self.now_ms * 48, self.now_ms)
        return np.concatenate([np.zeros((0, 2), np.float32), *self._blocks[begun:]])

    def load(self, setting: MusicSetting) -> None:
        self.engine.load(setting)

    def learn(self, setting: MusicSetting) -> None:
        self.engine.learn(setting)

    def act(self, action: MusicAction) -> None:
        self.engine.act(action, self.now_ms)

    def jump_to_phase(self, phase: str) -> None:
        self.engine.jump(phase, self.now_ms)

    def set_volume(self, volume_tenth_db: int) -> None:
        self.engine.set_volume(volume_tenth_db)

    def state(self) -> State:
        return self.engine.state("offline", True, 0)

    def status(self) -> PlayerStatus:
        state = self.state()
        return PlayerStatus(
            alive=True,
            setting=self.engine.setting,
            track_index=state.track_index,
            next_index=state.next_index,
            position_ms=state.position_ms,
            duration_ms=state.duration_ms,
            playing=state.playing,
            held=state.held,
            ducked=state.ducked,
            silenced=state.mode is Mode.SILENT,
            fading=state.fading,
            stop_after=state.stop_after,
            volume_tenth_db=state.volume_tenth_db,
            fade_ms=state.fade_ms,
            fade_left_ms=state.fade_left_ms,
            grounding=state.away_from is not None,
            undo_index=state.undo_index,
            peak_tenth_db=state.peak_tenth_db,
        )

    def take_reports(self) -> list[PlayerReport]:
        first, reports = self.engine.journal.since(0)
        self.engine.journal.forget(first + len(reports))
        return list(reports)

    def take_up(
        self, setting: MusicSetting, place: MusicPlace | None, level: MusicLevel = AS_IT_IS
    ) -> None:
        raise NotImplementedError

    def acknowledge(self, report: PlayerReport) -> None:
        """Forgotten when taken."""

    def close(self) -> None:
        self.engine.close()
        self.reading.hanging.clear()
        self.reading.read_all()
