"""The engine without a device: takes commands, renders blocks, reports what is heard.

Three threads may meet here: one renders, one reads ahead (`work`), one commands. A lock guards the
decisions; decoding happens outside it. Whoever owns the output tells by `heard` which frame has
been heard, and only then is anything reported.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from kaproom.audio.curves import FULL_ANGLE, SILENT_ANGLE
from kaproom.audio.deck import Deck, Opener, ring_frames_for
from kaproom.audio.frames import Block, frames_of_ms, ms_of_frames
from kaproom.audio.journal import Journal
from kaproom.audio.messages import Restore, State
from kaproom.audio.mixer import Mixer, Voice
from kaproom.audio.programme import (
    STOP_AFTER,
    Begin,
    Cross,
    FadeBack,
    FadeOut,
    Mode,
    Order,
    Orders,
    Programme,
    Rest,
    Tell,
)
from kaproom.audio.source import open_source
from kaproom.audio.transitions import FLOOR_TENTH_DB, UNKNOWN_DURATION_MS, Transitions
from kaproom.core.music import MusicAction, MusicSetting, PlayerReport

MAX_BLOCK = 4800
_HURRIED_MS = 500
"""What is already fading away leaves this quickly when yet another track is called."""

_LOOK_AGAIN_FRAMES = frames_of_ms(2000)
"""How often a file that is not there is looked for: it may be composed, or on a stick just now."""
_LAST_LOOK_FRAMES = frames_of_ms(10_000)
"""This long before a handover a file that is still missing is passed over."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A place that is to sound as soon as its deck is ready."""

    index: int
    position_ms: int
    why: str


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """What sounds from an output frame on."""

    frame: int
    index: int | None
    position_ms: int
    duration_ms: int
    fading: bool
    mode: Mode = Mode.IDLE


class Engine:
    """Plays a music setting into blocks of 48 kHz stereo."""

    def __init__(
        self,
        transitions: Transitions | None = None,
        opener: Opener = open_source,
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        """`wake` is called when there is new work for the reading thread."""
        self._wake = wake
        self._lock = threading.RLock()
        self._opener = opener
        self._programme = Programme(transitions=transitions or Transitions())
        self._ring_frames = ring_frames_for(self._programme.transitions.crossfade_ms)
        self._mixer = Mixer(MAX_BLOCK)
        self._current: Voice | None = None
        self._wanted: _Wanted | None = None
        self._cue: Deck | None = None
        self._retired: list[Deck] = []
        self._starved = 0
        self._frame = 0
        self._absent: set[int] = set()
        self._look_again_at = 0
        self._wait_until = 0
        self._snapshots: deque[_Snapshot] = deque(maxlen=256)
        self._heard_frame = 0
        self.setting: MusicSetting | None = None
        self.journal = Journal()

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; what sounds is faded out, and nothing sounds until asked."""
        with self._lock:
            self._leave(self._programme.transitions.crossfade_ms, "another setting")
            self._drop_cue()
            self.setting = setting
            self._programme = self._programme.loaded(setting.tracks)
            self._absent, self._look_again_at, self._wait_until = set(), 0, 0
            self._note("setting_loaded", detail=setting.title)

    def learn(self, setting: MusicSetting) -> bool:
        """Take lengths, hashes and gains found out meanwhile; False for another setting's."""
        with self._lock:
            known = self._programme.tracks
            if [t.file for t in setting.tracks] != [t.file for t in known]:
                return False
            self.setting = setting
            self._programme = replace(self._programme, tracks=setting.tracks)
            return True

    def act(self, action: MusicAction, at_ms: int) -> None:
        """Do what one key asks; `at_ms` is when it was pressed, on the machine's clock."""
        with self._lock:
            self._take(*self._programme.press(action, at_ms, self._place_ms()))

    def jump(self, phase: str, at_ms: int) -> None:
        """Crossfade to the first playable track of a phase."""
        with self._lock:
            self._take(*self._programme.jump(phase, at_ms, self._place_ms()))

    def set_volume(self, tenth_db: int) -> None:
        """Go to this level in a slow ramp."""
        with self._lock:
            self._take(*self._programme.with_volume(tenth_db))

    def set_transitions(self, transitions: Transitions) -> None:
        """Use these lengths from now on; decks opened from now on read ahead far enough."""
        with self._lock:
            self._programme = replace(self._programme, transitions=transitions)
            self._ring_frames = ring_frames_for(transitions.crossfade_ms)

    def restore(self, place: Restore) -> None:
        """Be where an engine that died was, with the wishes that stood then."""
        with self._lock:
            wishes = replace(
                self._programme,
                held=place.held,
                ducked=place.ducked,
                stop_after=place.stop_after,
                volume_tenth_db=max(FLOOR_TENTH_DB, place.volume_tenth_db),
            )
            self._mixer.level.go(wishes.level_tenth_db / 10, 1)
            self._take(*wishes.resumed(place.index, place.position_ms, place.mode))

    def leave(self, fade_ms: int) -> None:
        """Fade everything out and rest."""
        with self._lock:
            position_ms = self._position_ms()
            self._leave(fade_ms, "the player was ended")
            self._programme = replace(self._programme, mode=Mode.IDLE, start_ms=position_ms)

    def close(self) -> None:
        """Let go of every file; nothing may render or read ahead any more."""
        with self._lock:
            self._drop_cue()
            decks = [voice.deck for voice in self._mixer.voices] + self._retired
            self._mixer.voices, self._retired, self._current = [], [], None
        for deck in decks:
            deck.close()

    @property
    def quiet(self) -> bool:
        """Whether nothing sounds and nothing is about to."""
        with self._lock:
            return not self._mixer.voices and self._wanted is None

    @property
    def starved(self) -> int:
        """How often a deck had nothing to give in time."""
        return self._starved

    def work(self) -> bool:
        """Read ahead for a while (reading thread); False when there is nothing to do now."""
        with self._lock:
            self._prepare_cue()
            decks = [voice.deck for voice in self._mixer.voices]
            if self._cue is not None:
                decks.append(self._cue)
            retired, self._retired = self._retired, []
        for deck in retired:
            deck.close()
        busy = [deck.work() for deck in decks]
        return any(busy)

    def render(self, frames: int) -> Block:
        """The next frames of the output, at most MAX_BLOCK; valid until the next call."""
        with self._lock:
            self._advance()
            self._snap()
            block = self._mixer.render(frames)
            self._frame += frames
            return block

    def heard(self, frame: int, at_mono_ms: int) -> None:
        """The output has sounded up to this frame at this moment of the machine's clock."""
        with self._lock:
            self._heard_frame = frame
            self.journal.heard(frame, at_mono_ms)
            while len(self._snapshots) > 1 and self._snapshots[1].frame <= frame:
                self._snapshots.popleft()

    def tell(self, what: str, at_mono_ms: int, detail: str = "") -> None:
        """Report something of the device at once, with the place at which it met the music."""
        with self._lock:
            index = self._current.deck.index if self._current else None
            report = self._report(what, index, self._position_ms(), detail)
            self.journal.add(replace(report, at_mono_ms=at_mono_ms))

    def state(self, device: str, device_ok: bool, underruns: int) -> State:
        """What is heard now, and the wishes that stand."""
        with self._lock:
            programme = self._programme
            shot = self._snapshots[0] if self._snapshots else _Snapshot(0, None, 0, 0, False)
            sounds = shot.index is not None
            since_ms = ms_of_frames(max(0, self._heard_frame - shot.frame))
            place_ms = shot.position_ms + since_ms if sounds else programme.start_ms
            known = bool(programme.tracks)
            # A wish to sound shows at once, an end only when it is heard.
            ended = programme.mode in {Mode.IDLE, Mode.SILENT}
            mode = shot.mode if ended and sounds else programme.mode
            index = shot.index if shot.index is not None else programme.index if known else None
            return State(
                device=device,
                device_ok=device_ok,
                mode=mode,
                track_index=index if known else None,
                next_index=programme.follower,
                position_ms=place_ms,
                duration_ms=shot.duration_ms if sounds else self._told_ms(index),
                playing=mode in {Mode.SOUNDING, Mode.FADING},
                fading=shot.fading,
                held=programme.held,
                ducked=programme.ducked,
                stop_after=programme.stop_after,
                volume_tenth_db=programme.volume_tenth_db,
                underruns=underruns + self._starved,
                frames=self._heard_frame,
            )

    def _take(self, programme: Programme, orders: Orders) -> None:
        self._programme = programme
        for order in orders:
            self._carry_out(order)
        self._aim_level()

    def _carry_out(self, order: Order) -> None:
        transitions = self._programme.transitions
        match order:
            case Begin():
                self._wanted = _Wanted(self._programme.index, self._programme.start_ms, "")
            case Cross():
                self._wanted = _Wanted(order.index, order.position_ms, order.why)
            case FadeOut():
                self._wanted = None
                if self._current is not None:
                    frames = frames_of_ms(transitions.silence_ms)
                    self._current.fade.go(SILENT_ANGLE, frames)
            case FadeBack():
                if self._current is not None:
                    frames = frames_of_ms(transitions.fade_in_ms)
                    self._current.fade.go(FULL_ANGLE, frames)
            case Rest(why="stop after"):
                self._fall_silent(STOP_AFTER)
            case Rest():
                self._wanted = None
                self._end_current(order.why)
                self._note("programme_ended")
            case Tell():
                index = self._current.deck.index if self._current else None
                self._note(order.what, index, self._position_ms(), order.detail)

    def _advance(self) -> None:
        """Do what has become due by the present output frame."""
        for deck in self._mixer.remove_finished():
            self._retire(deck)
        current = self._current
        self._pass_over_the_unplayable()
        if self._programme.mode is Mode.FADING:
            self._fade_further(current)
        elif self._wanted is not None:
            self._take_over_when_ready(self._wanted)
        elif self._programme.mode is Mode.SOUNDING and current is not None:
            self._hand_over_when_due(current)
        self._prepare_cue()

    def _fade_further(self, current: Voice | None) -> None:
        if current is None:
            self._programme = self._programme.faded_out(self._programme.start_ms)
            self._note("silenced")
        elif current.deck.spent:
            self._programme = self._programme.ran_out()
            self._fall_silent("")
        elif current.fade.silent:
            self._programme = self._programme.faded_out(current.deck.position_ms)
            self._fall_silent("")

    def _hand_over_when_due(self, current: Voice) -> None:
        remaining = current.deck.remaining_frames
        if remaining is None:
            return
        if self._programme.follower is None:
            due = remaining == 0
        else:
            due = self._overlap_reached(current.deck, remaining)
        if due:
            self._name_damage(current.deck)
            self._take(*self._programme.followed())
            if self._wanted is not None:
                self._take_over_when_ready(self._wanted)

    def _overlap_reached(self, deck: Deck, remaining: int) -> bool:
        cue = self._cue
        return cue is not None and cue.ready and remaining <= self._overlap_frames(deck, cue)

    def _name_damage(self, deck: Deck) -> None:
        """A file that broke in its middle is played as far as it goes, and named."""
        if deck.fault:
            self._note("track_skipped_unplayable", deck.index, deck.position_ms, deck.fault)

    def _take_over_when_ready(self, wanted: _Wanted) -> None:
        cue = self._cue
        if cue is None or not _fits(cue, wanted) or not cue.ready:
            return
        before, self._wanted, self._cue = self._current, None, None
        frames = self._handover_frames(before, cue)
        self._end_current(wanted.why, frames)
        voice = Voice(cue, self._gain_db(cue.index))
        voice.fade.go(FULL_ANGLE, frames)
        self._mixer.voices.append(voice)
        self._current = voice
        self._note("track_started", cue.index, cue.position_ms)

    def _handover_frames(self, before: Voice | None, cue: Deck) -> int:
        """How long the incoming track fades in: with the outgoing one, or out of silence."""
        fade_in = frames_of_ms(self._programme.transitions.fade_in_ms)
        if before is None or before.deck.spent:
            return fade_in
        overlap = self._overlap_frames(before.deck, cue)
        remaining = before.deck.remaining_frames
        return overlap if remaining is None else max(1, min(overlap, remaining))

    def _overlap_frames(self, deck: Deck, cue: Deck) -> int:
        from_ms, to_ms = self._duration_ms(deck), self._duration_ms(cue)
        return frames_of_ms(self._programme.transitions.overlap_ms(from_ms, to_ms))

    def _end_current(self, why: str, fade_frames: int = 1) -> None:
        """The current voice leaves over so many frames; others on their way out are hurried."""
        for voice in self._mixer.voices:
            if voice is not self._current and voice.fade.moving:
                hurried = min(voice.fade.frames_left, frames_of_ms(_HURRIED_MS))
                voice.fade.go(SILENT_ANGLE, hurried)
        current, self._current = self._current, None
        if current is not None:
            current.fade.go(SILENT_ANGLE, fade_frames)
            self._note("track_ended", current.deck.index, current.deck.position_ms, why)

    def _fall_silent(self, why: str) -> None:
        current = self._current
        index = current.deck.index if current else None
        position_ms = current.deck.position_ms if current else 0
        self._note("silenced", index, position_ms, why)
        self._end_current(why or "silenced")

    def _leave(self, fade_ms: int, why: str) -> None:
        self._wanted = None
        self._end_current(why, frames_of_ms(fade_ms))

    def _pass_over_the_unplayable(self) -> None:
        cue = self._cue
        if cue is None or not cue.failed:
            return
        self._drop_cue()
        if not self._is_there(cue.index):
            if self._can_wait_for(cue):
                self._wait_until = self._frame + _LOOK_AGAIN_FRAMES
                return
            self._absent.add(cue.index)
        self._note("track_skipped_unplayable", cue.index, cue.start_ms, cue.fault)
        if self._wanted is not None and self._wanted.index == cue.index:
            self._wanted = None
        sounding = self._current.deck.index if self._current else None
        self._take(*self._programme.spoiled(cue.index, sounding))

    def _can_wait_for(self, cue: Deck) -> bool:
        """Whether nothing needs this file yet, so that it may still appear."""
        if self._wanted is not None:
            return False
        current = self._current
        if current is None or current.deck.remaining_frames is None:
            return True
        overlap = self._overlap_frames(current.deck, cue)
        return current.deck.remaining_frames > overlap + _LAST_LOOK_FRAMES

    def _is_there(self, index: int) -> bool:
        return Path(self._programme.tracks[index].file).exists()

    def _look_for_the_absent(self) -> None:
        """What was passed over because it was missing is in its place again once it is there."""
        if not self._absent or self._frame < self._look_again_at:
            return
        self._look_again_at = self._frame + _LOOK_AGAIN_FRAMES
        found = {index for index in self._absent if self._is_there(index)}
        if found:
            self._absent -= found
            left = self._programme.unplayable - found
            self._programme = replace(self._programme, unplayable=left)

    def _prepare_cue(self) -> None:
        """Have the deck of what comes next opened, whatever that is by now."""
        if self._frame < self._wait_until and self._wanted is None:
            return
        self._look_for_the_absent()
        place = self._place_to_cue()
        if self._cue is not None and place is not None and _fits(self._cue, place):
            return
        self._drop_cue()
        if place is not None:
            path = self._programme.tracks[place.index].file
            self._cue = Deck(place.index, path, place.position_ms, self._ring_frames, self._opener)
            self._wake()

    def _place_to_cue(self) -> _Wanted | None:
        programme = self._programme
        if self._wanted is not None:
            return self._wanted
        if not programme.tracks:
            return None
        if programme.mode in (Mode.IDLE, Mode.SILENT) or programme.moved:
            if programme.index in programme.unplayable:
                return None
            return _Wanted(programme.index, programme.start_ms, "")
        follower = programme.follower
        return None if follower is None else _Wanted(follower, 0, "")

    def _drop_cue(self) -> None:
        if self._cue is not None:
            self._retire(self._cue)
            self._cue = None

    def _retire(self, deck: Deck) -> None:
        self._starved += deck.starved
        deck.starved = 0
        self._retired.append(deck)

    def _aim_level(self) -> None:
        level = self._mixer.level
        aim_db = self._programme.level_tenth_db / 10
        if level.aim_db != aim_db:
            change = round((aim_db - level.now_db) * 10)
            level.go(aim_db, frames_of_ms(self._programme.transitions.level_change_ms(change)))

    def _snap(self) -> None:
        current = self._current
        fading = any(voice.fade.moving for voice in self._mixer.voices)
        self._snapshots.append(
            _Snapshot(
                self._frame,
                current.deck.index if current else None,
                current.deck.position_ms if current else 0,
                self._duration_ms(current.deck) if current else 0,
                fading,
                self._programme.mode,
            )
        )

    def _note(
        self, what: str, index: int | None = None, position_ms: int = 0, detail: str = ""
    ) -> None:
        self.journal.note(self._frame, self._report(what, index, position_ms, detail))

    def _report(self, what: str, index: int | None, position_ms: int, detail: str) -> PlayerReport:
        volume = self._programme.volume_tenth_db if what == "volume_changed" else None
        decks = [voice.deck for voice in self._mixer.voices if voice.deck.index == index]
        return PlayerReport(
            what,
            0,
            track_index=index,
            position_ms=position_ms if index is not None else 0,
            duration_ms=self._duration_ms(decks[-1]) if decks else self._told_ms(index),
            volume_tenth_db=volume,
            detail=detail,
        )

    def _place_ms(self) -> int:
        """The place in the track at hand, which may still be waiting for its deck."""
        return self._wanted.position_ms if self._wanted is not None else self._position_ms()

    def _position_ms(self) -> int:
        if self._current is None:
            return self._programme.start_ms
        return self._current.deck.position_ms

    def _duration_ms(self, deck: Deck) -> int:
        return deck.duration_ms or self._told_ms(deck.index) or UNKNOWN_DURATION_MS

    def _told_ms(self, index: int | None) -> int:
        if index is None or not 0 <= index < len(self._programme.tracks):
            return 0
        return self._programme.tracks[index].duration_ms or 0

    def _gain_db(self, index: int) -> float:
        return self._programme.tracks[index].sounding_gain_tenth_db / 10


def _fits(deck: Deck, place: _Wanted) -> bool:
    return deck.index == place.index and deck.start_ms == place.position_ms
