"""What sounds: the voices of the mix, how one gives way to another, and what is told of it.

Carries out; when something is due is decided elsewhere (`decks`). No voice is ever begun or ended
by a step: it rises over 0.7 s at least, and leaves by a fade that its file is long enough for.
"""

from kaproom.audio.account import Account, Shot
from kaproom.audio.curves import FULL_ANGLE, SILENT_ANGLE
from kaproom.audio.deck import Deck
from kaproom.audio.frames import Block, frames_of_ms
from kaproom.audio.mixer import Mixer, Voice, joined
from kaproom.audio.orders import FOLLOWED, HELD, Cross
from kaproom.audio.programme import Programme
from kaproom.audio.transitions import SOFT_START_MS, UNKNOWN_DURATION_MS, overlap_ms
from kaproom.core.music.music import PlayerReport

MAX_BLOCK = frames_of_ms(200)
SOFT_FRAMES = frames_of_ms(SOFT_START_MS)
_HURRIED_FRAMES = frames_of_ms(500)
"""What is already fading away leaves this quickly when yet another track is called."""


class Sounding:
    """The voice at hand, and those on their way out."""

    def __init__(self, programme: Programme, account: Account) -> None:
        self.programme = programme
        self.account = account
        self.mixer = Mixer(MAX_BLOCK)
        self.current: Voice | None = None
        self.frame = 0
        self.begun_frame = 0
        """Since when the voice at hand sounds."""

    @property
    def index(self) -> int | None:
        """The track that sounds, None where only what was left still fades away."""
        return self.current.deck.index if self.current is not None else None

    @property
    def position_ms(self) -> int:
        """The place in the track at hand."""
        if self.current is None:
            return self.programme.start_ms
        return self.current.deck.position_ms

    def cross(self, cross: Cross, deck: Deck) -> None:
        """Begin this deck, while the voice at hand leaves."""
        leaving, rising = self._crossing_frames(cross, deck)
        self.end(cross.why, leaving)
        voice = Voice(deck, self._gain_db(deck.index))
        voice.fade.go(FULL_ANGLE, rising)
        self.mixer.voices.append(voice)
        self.current, self.begun_frame = voice, self.frame
        self.note("track_started", deck.index, deck.position_ms)

    def run_on(self, why: str) -> None:
        """The voice at hand goes on in its neighbour at the next sample, without a seam."""
        voice = self.current
        onward = voice.deck.onward if voice is not None else None
        if voice is None or onward is None:
            return
        voice.deck.onward = None
        if voice.fade.silent:
            self.cross(Cross(onward.index, 0, why), onward)
            return
        # The last of the first file comes out of its stream with the beginning of the second.
        owed = voice.deck.joint.owed_frames if voice.deck.joint is not None else 0
        ended_ms = self.duration_ms(voice.deck)
        self.note("track_ended", voice.deck.index, ended_ms, why, after=owed)
        voice.deck, self.begun_frame = onward, self.frame
        self._even(voice)
        self.note("track_started", onward.index, onward.position_ms, after=owed)

    def end(self, why: str, fade_frames: int | None = None) -> None:
        """The voice at hand leaves over so many frames; None: by the fade it is in, or now.

        Others on their way out are hurried.
        """
        for voice in self.mixer.voices:
            if voice is not self.current and voice.fade.moving:
                voice.fade.go(SILENT_ANGLE, min(voice.fade.frames_left, _HURRIED_FRAMES))
        current, self.current = self.current, None
        if current is None:
            return
        if fade_frames is not None or not current.fade.leaving:
            current.fade.go(SILENT_ANGLE, fade_frames or 1)
        self.note("track_ended", current.deck.index, current.deck.position_ms, why)

    def leave(self, fade_frames: int, why: str) -> None:
        """The voice at hand leaves, over less where its file ends before."""
        deck = self.current.deck if self.current is not None else None
        left = deck.remaining_frames if deck is not None and not joined(deck) else None
        self.end(why, max(1, fade_frames if left is None else min(fade_frames, left)))

    def let_fade(self, hushed: bool, frames: int) -> None:
        """The voice at hand is to be silent so many frames from now, or is not to be any more."""
        current = self.current
        if current is None or hushed is current.fade.leaving:
            return
        if not hushed:
            current.fade.go(FULL_ANGLE, SOFT_FRAMES)
        else:
            shortest = SOFT_FRAMES if joined(current.deck) else 1
            current.fade.go(SILENT_ANGLE, max(frames, shortest))

    def name_damage(self) -> None:
        """A file that broke in its middle was played as far as it goes, and is named."""
        deck = self.current.deck if self.current is not None else None
        if deck is not None and deck.fault:
            self.note("track_skipped_unplayable", deck.index, deck.position_ms, deck.fault)

    def fall_silent(self, why: str) -> None:
        """Silence is reached, or as good as."""
        self.note("silenced", self.index, self.position_ms if self.current else 0, why)
        self.end(why or "silenced")

    def render(self, out: Block) -> None:
        """The next frames of the mix."""
        self.mixer.render(out)
        self.frame += len(out)

    def remove_finished(self) -> None:
        """Let go of the decks that are not heard any more."""
        for deck in self.mixer.remove_finished(self.current):
            close(deck)

    def keep_shot(self) -> None:
        """What sounds from this frame on."""
        current = self.current
        moving = [voice.fade for voice in self.mixer.voices if voice.fade.moving]
        longest = max(moving, key=lambda fade: fade.frames_left, default=None)
        self.account.keep(
            Shot(
                self.frame,
                current.deck.index if current else None,
                current.deck.position_ms if current else 0,
                self.duration_ms(current.deck) if current else 0,
                longest.frames if longest else 0,
                longest.frames_left if longest else 0,
                self.programme.mode,
            )
        )

    def note(
        self,
        what: str,
        index: int | None = None,
        position_ms: int = 0,
        detail: str = "",
        after: int = 0,
    ) -> None:
        """Report this when the present frame is heard, or one so many frames after it."""
        self.account.note(self.frame + after, self.report(what, index, position_ms, detail))

    def report(self, what: str, index: int | None, position_ms: int, detail: str) -> PlayerReport:
        """A report about a track, or about none."""
        volume = self.programme.volume_tenth_db if what == "volume_changed" else None
        decks = [voice.deck for voice in self.mixer.voices if voice.deck.index == index]
        deck = decks[-1] if decks else None
        return PlayerReport(
            what,
            0,
            track_index=index,
            position_ms=position_ms if index is not None else 0,
            duration_ms=self.duration_ms(deck) if deck else self.told_ms(index),
            volume_tenth_db=volume,
            detail=detail,
            content_hash=(deck.content_hash if deck else "") or self._told_hash(index),
        )

    def duration_ms(self, deck: Deck) -> int:
        """A deck's length, as well as it is known."""
        return deck.duration_ms or self.told_ms(deck.index) or UNKNOWN_DURATION_MS

    def told_ms(self, index: int | None) -> int:
        """What the setting says of a track's length; 0 where it says nothing."""
        if index is None or not 0 <= index < len(self.programme.tracks):
            return 0
        return self.programme.tracks[index].duration_ms or 0

    def aim_level(self, at_once: bool = False) -> None:
        """Set out for the level that is asked for; at once only where nothing sounds."""
        level = self.mixer.level
        aim_db = self.programme.level_tenth_db / 10
        if level.aim_db == aim_db:
            return
        change = round((aim_db - level.now_db) * 10)
        ramp = frames_of_ms(self.programme.transitions.level_change_ms(change))
        level.go(aim_db, 1 if at_once and not self.mixer.voices else ramp)

    def close(self) -> None:
        """Let go of every deck."""
        for voice in self.mixer.voices:
            close(voice.deck)
        self.mixer.voices, self.current = [], None

    def _crossing_frames(self, cross: Cross, deck: Deck) -> tuple[int, int]:
        """How long the outgoing voice leaves, and how long the incoming one rises."""
        before = self.current
        by_itself = cross.why in {FOLLOWED, HELD}
        if before is None or before.deck.spent or before.fade.silent:
            rise_ms = SOFT_START_MS if by_itself else self.programme.transitions.rise_ms
            return 1, frames_of_ms(rise_ms)
        from_ms, to_ms = self.duration_ms(before.deck), self.duration_ms(deck)
        overlap = frames_of_ms(overlap_ms(cross.length_ms, from_ms, to_ms))
        if not by_itself:
            overlap = max(overlap, SOFT_FRAMES)
        remaining = before.deck.remaining_frames
        onward = before.deck.onward
        runs_on = joined(before.deck) and onward is not None and onward.index != deck.index
        if remaining is not None and not runs_on:
            overlap = min(overlap, remaining)
        return max(1, overlap), max(overlap, SOFT_FRAMES)

    def _even(self, voice: Voice) -> None:
        """The gain of the file that goes on without a seam is reached without a step."""
        aim_db = self._gain_db(voice.deck.index)
        change = round((aim_db - voice.gain.now_db) * 10)
        if change:
            ramp_ms = self.programme.transitions.level_change_ms(change)
            voice.gain.go(aim_db, frames_of_ms(ramp_ms))

    def _gain_db(self, index: int) -> float:
        return self.programme.tracks[index].sounding_gain_tenth_db / 10

    def _told_hash(self, index: int | None) -> str:
        if index is None or not 0 <= index < len(self.programme.tracks):
            return ""
        return self.programme.tracks[index].content_hash


def close(deck: Deck) -> None:
    """Let go of a deck, and of the neighbour's that was opened for it."""
    deck.close()
    if deck.onward is not None:
        close(deck.onward)
        deck.onward = None
