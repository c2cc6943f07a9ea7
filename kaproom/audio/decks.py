"""Plays one programme on decks into blocks, each change at its exact frame.

The rules decide (`programme`, `keys`, `ending`), `stage` carries out, `due` says when. No thread
waits here, and no file is touched.
"""

from dataclasses import replace

from kaproom.audio.account import Account
from kaproom.audio.deck import Opener
from kaproom.audio.due import Due
from kaproom.audio.frames import Block, frames_of_ms
from kaproom.audio.orders import Orders
from kaproom.audio.passed_over import StartReading
from kaproom.audio.programme import Mode, Programme
from kaproom.audio.sounding import Sounding
from kaproom.audio.stage import Stage
from kaproom.audio.transitions import SOFT_START_MS
from kaproom.core.music.music import MusicSetting


class Decks:
    """What is heard of one programme."""

    def __init__(
        self, programme: Programme, opener: Opener, start: StartReading, account: Account
    ) -> None:
        self._stage = Stage(programme, opener, start, account)
        self._due = Due(self._stage)

    @property
    def programme(self) -> Programme:
        """The place in the setting and the wishes that stand."""
        return self._stage.programme

    @programme.setter
    def programme(self, programme: Programme) -> None:
        self._stage.programme = programme

    @property
    def sounding(self) -> Sounding:
        """What sounds, to be told of."""
        return self._stage.sounding

    @property
    def quiet(self) -> bool:
        """Whether nothing sounds and nothing is about to."""
        return not self.sounding.mixer.voices and self._stage.wanted is None

    @property
    def place_ms(self) -> int:
        """The place in the track at hand, which may still be waiting for its deck."""
        wanted = self._stage.wanted
        return self.sounding.position_ms if wanted is None else wanted.position_ms

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; what sounds is faded out, and nothing sounds until asked."""
        fade_ms = max(SOFT_START_MS, self.programme.setting.next_ms)
        self.leave(fade_ms, "another setting")
        self._stage.cue.drop()
        self.programme = self.programme.loaded(setting)
        self.sounding.note("setting_loaded", detail=setting.title)
        self._stage.cue.prepare(None)

    def take(self, programme: Programme, orders: Orders) -> None:
        """Go on by this programme and carry out what it orders."""
        self._stage.take(programme, orders)

    def leave(self, fade_ms: int, why: str) -> None:
        """Fade everything out and rest."""
        self._stage.wanted = None
        position_ms = self.sounding.position_ms
        self.sounding.leave(frames_of_ms(fade_ms), why)
        self.programme = replace(self.programme, mode=Mode.IDLE, start_ms=position_ms, moved="")

    def close(self) -> None:
        """Let go of every file."""
        self._stage.cue.drop()
        self.sounding.close()

    def render(self, out: Block) -> None:
        """Fill `out` with the next frames."""
        done = 0
        while done < len(out):
            count = min(len(out) - done, self._due.advance())
            self.sounding.keep_shot()
            self.sounding.render(out[done : done + count])
            done += count
