"""The engine without a device: takes commands, renders blocks, tells what is heard.

Threads meet here: one renders, one commands, and each deck has one that reads. A lock guards the
decisions; files are read outside it. Whoever owns the output tells by `heard` which frame has been
heard, and only then is anything reported.
"""

import threading
from dataclasses import replace

import msgspec
import numpy as np

from kaproom.audio.account import Account
from kaproom.audio.audition import Audition
from kaproom.audio.deck import Opener
from kaproom.audio.decks import Decks
from kaproom.audio.frames import Block, empty_block
from kaproom.audio.journal import Journal
from kaproom.audio.keys import jumped, pressed
from kaproom.audio.messages import Restore, State
from kaproom.audio.passed_over import StartReading, read_in_a_thread
from kaproom.audio.programme import Programme
from kaproom.audio.sounding import MAX_BLOCK
from kaproom.audio.source import open_source
from kaproom.audio.tone import SoftTone
from kaproom.audio.transitions import FLOOR_TENTH_DB, Transitions
from kaproom.core.music.music import MusicAction, MusicPlace, MusicSetting


class Engine:
    """Plays a music setting into blocks of 48 kHz stereo."""

    def __init__(
        self,
        transitions: Transitions | None = None,
        opener: Opener = open_source,
        start_reading: StartReading = read_in_a_thread,
    ) -> None:
        """`start_reading` has somebody read a deck ahead from now on."""
        self._lock = threading.RLock()
        self._opener, self._start_reading = opener, start_reading
        self._account = Account()
        programme = Programme(transitions=transitions or Transitions())
        self._decks = Decks(programme, opener, start_reading, self._account)
        self._auditions: list[Audition] = []
        self._tone: SoftTone | None = None
        self._block, self._beside = empty_block(MAX_BLOCK), empty_block(MAX_BLOCK)
        self.setting: MusicSetting | None = None

    @property
    def journal(self) -> Journal:
        """The reports of what was heard."""
        return self._account.journal

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; what sounds is faded out, and nothing sounds until asked."""
        with self._lock:
            self._end_what_is_beside()
            self.setting = setting
            self._decks.load(setting)

    def learn(self, setting: MusicSetting) -> bool:
        """Take lengths, hashes and gains found out meanwhile; False for another setting's."""
        with self._lock:
            programme = self._decks.programme
            if [t.file for t in setting.tracks] != [t.file for t in programme.tracks]:
                return False
            self.setting = setting
            self._decks.programme = replace(programme, setting=setting)
            return True

    def act(self, action: MusicAction, at_ms: int) -> None:
        """Do what one key asks; `at_ms` is when it was pressed, on the machine's clock."""
        with self._lock:
            decks = self._decks
            decks.take(*pressed(decks.programme, action, at_ms, decks.place_ms))
            self._give_the_music_room()

    def jump(self, phase: str, at_ms: int) -> None:
        """Crossfade to the first playable track of a phase."""
        with self._lock:
            decks = self._decks
            decks.take(*jumped(decks.programme, phase, at_ms, decks.place_ms))

    def set_volume(self, tenth_db: int) -> None:
        """Go to this level in a slow ramp."""
        with self._lock:
            self._decks.take(*self._decks.programme.with_volume(tenth_db))

    def set_transitions(self, transitions: Transitions) -> None:
        """Use these lengths from now on."""
        with self._lock:
            self._decks.programme = replace(self._decks.programme, transitions=transitions)

    def restore(self, place: Restore) -> None:
        """Be where an engine that died was, with the wishes that stood then."""
        away = place.away_from
        with self._lock:
            wishes = replace(
                self._decks.programme,
                held=place.held,
                ducked=place.ducked,
                stop_after=place.stop_after,
                volume_tenth_db=max(FLOOR_TENTH_DB, place.volume_tenth_db),
            )
            self._decks.programme = wishes
            self._decks.sounding.aim_level(at_once=True)
            resumed = wishes.resumed(
                MusicPlace(place.index, place.position_ms),
                place.mode,
                None if away is None else MusicPlace(away.index, away.position_ms),
            )
            self._decks.take(*resumed)
            self._give_the_music_room()

    def audition(self, index: int, from_ms: int | None = None) -> str:
        """Hear how a track gives way to the next, or the track alone from a place in it.

        Answers the reason where that is refused.
        """
        with self._lock:
            programme = self._decks.programme
            if not self._decks.quiet:
                return "the music sounds"
            if not 0 <= index < len(programme.tracks):
                return "there is no such track"
            duration_ms = programme.tracks[index].duration_ms
            if not duration_ms:
                return "the track's length is not known yet"
            if from_ms is not None and from_ms >= duration_ms:
                return "the track is over by then"
            self._end_what_is_beside()
            reading = self._opener, self._start_reading
            audition = Audition(programme, index, *reading, from_ms)
            self._auditions.append(audition)
            return ""

    def end_audition(self) -> None:
        """Fade out what is auditioned, if anything is."""
        with self._lock:
            for audition in self._auditions:
                audition.end()

    def tone(self, on: bool) -> str:
        """Begin or end the soft tone; the reason where it is refused."""
        with self._lock:
            if on and not (self._decks.quiet and not self._auditions):
                return "the music sounds"
            if on and self._tone is None:
                self._tone = SoftTone()
            elif not on and self._tone is not None:
                self._tone.end()
            return ""

    def leave(self, fade_ms: int) -> None:
        """Fade everything out and rest."""
        with self._lock:
            self._end_what_is_beside()
            self._decks.leave(fade_ms, "the player was ended")

    def close(self) -> None:
        """Let go of every file; nothing may render any more."""
        with self._lock:
            self._decks.close()
            for audition in self._auditions:
                audition.close()

    @property
    def quiet(self) -> bool:
        """Whether nothing sounds and nothing is about to."""
        with self._lock:
            return self._decks.quiet and not self._auditions and self._tone is None

    @property
    def starved(self) -> int:
        """How often a deck had nothing to give in time."""
        return self._decks.sounding.mixer.starved

    def render(self, frames: int) -> Block:
        """The next frames of the output, at most MAX_BLOCK; valid until the next call.

        Never beyond -1 to 1.
        """
        with self._lock:
            block = self._block[:frames]
            self._decks.render(block)
            self._add_what_is_beside(block)
            peak = max(float(block.max()), -float(block.min()))
            if peak > 1.0:
                np.clip(block, -1.0, 1.0, out=block)
            self._account.keep_peak(self._decks.sounding.frame, min(1.0, peak))
            return block

    def heard(self, frame: int, at_mono_ms: int) -> None:
        """The output has sounded up to this frame at this moment of the machine's clock."""
        with self._lock:
            self._account.heard(frame, at_mono_ms)

    def tell(self, what: str, at_mono_ms: int, detail: str = "") -> None:
        """Report something of the device at once, with the place at which it met the music."""
        with self._lock:
            place = self._account.heard_place
            index, position_ms = (place.track_index, place.position_ms) if place else (None, 0)
            report = self._decks.sounding.report(what, index, position_ms, detail)
            self._account.tell(report, at_mono_ms)

    def state(self, device: str, device_ok: bool, underruns: int) -> State:
        """What is heard now, and the wishes that stand."""
        with self._lock:
            programme = self._decks.programme
            told_ms = self._decks.sounding.told_ms(programme.index)
            return msgspec.structs.replace(
                self._account.state(programme, told_ms, device, device_ok),
                underruns=underruns + self.starved,
                auditioning=self._auditions[-1].index if self._auditions else None,
                tone=self._tone is not None,
            )

    def _add_what_is_beside(self, block: Block) -> None:
        for audition in self._auditions:
            beside = self._beside[: len(block)]
            audition.render(beside)
            block += beside
        if self._tone is not None:
            self._tone.add_to(block)
        self._drop_what_is_over()

    def _drop_what_is_over(self) -> None:
        for audition in [a for a in self._auditions if a.over]:
            audition.close()
            self._auditions.remove(audition)
        if self._tone is not None and self._tone.over:
            self._tone = None

    def _end_what_is_beside(self) -> None:
        self.end_audition()
        self.tone(on=False)

    def _give_the_music_room(self) -> None:
        if not self._decks.quiet:
            self._end_what_is_beside()
