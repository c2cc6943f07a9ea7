"""When what happens: plays a programme on decks into blocks, each change at its exact frame.

The rules decide (`programme`, `keys`, `ending`), `sounding` carries out, `cue` has the next file
open; this brings them together in time. No thread waits here, and no file is touched.
"""

from dataclasses import replace

from kaproom.audio.account import Account
from kaproom.audio.cue import Cue
from kaproom.audio.curves import FULL_ANGLE, SILENT_ANGLE
from kaproom.audio.deck import Deck, Opener
from kaproom.audio.ending import Ending
from kaproom.audio.frames import Block, frames_of_ms, ms_of_frames
from kaproom.audio.mixer import Voice, joined
from kaproom.audio.orders import (
    FOLLOWED,
    STOP_AFTER,
    Begin,
    Cross,
    FadeBack,
    FadeOut,
    Order,
    Orders,
    Rest,
    Tell,
)
from kaproom.audio.passed_over import StartReading
from kaproom.audio.programme import Mode, Programme
from kaproom.audio.sounding import SOFT_FRAMES, Sounding
from kaproom.core.music import MusicSetting

TOO_SLOW = "cannot be read in time"
_RESERVE_FRAMES = frames_of_ms(8000)
"""So long before a piece's end another file is opened if the one that comes next is not ready."""
_LATE_FRAMES = frames_of_ms(2000)
"""So long before a piece's end what is not ready is not waited for any more."""
_PATIENCE_FRAMES = frames_of_ms(15_000)
"""So long a file is waited for while nothing sounds."""
_NEVER = 1 << 40


class Decks:
    """Plays one programme."""

    def __init__(
        self, programme: Programme, opener: Opener, start: StartReading, account: Account
    ) -> None:
        self.sounding = Sounding(programme, account)
        self._cue = Cue(self.sounding, opener, start)
        self._wanted: Cross | None = None
        self._wanted_since = 0
        self._due_in = _NEVER

    @property
    def programme(self) -> Programme:
        """The place in the setting and the wishes that stand."""
        return self.sounding.programme

    @programme.setter
    def programme(self, programme: Programme) -> None:
        self.sounding.programme = programme

    @property
    def quiet(self) -> bool:
        """Whether nothing sounds and nothing is about to."""
        return not self.sounding.mixer.voices and self._wanted is None

    @property
    def place_ms(self) -> int:
        """The place in the track at hand, which may still be waiting for its deck."""
        return self._wanted.position_ms if self._wanted else self.sounding.position_ms

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; what sounds is faded out, and nothing sounds until asked."""
        self.leave(self.programme.setting.next_ms, "another setting")
        self._cue.drop()
        self.programme = self.programme.loaded(setting)
        self.sounding.note("setting_loaded", detail=setting.title)
        self._cue.prepare(None)

    def take(self, programme: Programme, orders: Orders) -> None:
        """Go on by this programme and carry out what it orders."""
        self.programme = programme
        for order in orders:
            self._carry_out(order)
        self.sounding.aim_level()
        self._cue.prepare(self._wanted)

    def leave(self, fade_ms: int, why: str) -> None:
        """Fade everything out and rest."""
        self._wanted = None
        position_ms = self.sounding.position_ms
        self.sounding.leave(frames_of_ms(fade_ms), why)
        self.programme = replace(self.programme, mode=Mode.IDLE, start_ms=position_ms, moved="")

    def close(self) -> None:
        """Let go of every file."""
        self._cue.drop()
        self.sounding.close()

    def render(self, out: Block) -> None:
        """Fill `out` with the next frames."""
        done = 0
        while done < len(out):
            self._advance()
            self.sounding.keep_shot()
            count = min(len(out) - done, self._due_in)
            self.sounding.render(out[done : done + count])
            done += count

    def _carry_out(self, order: Order) -> None:
        sounding, current = self.sounding, self.sounding.current
        transitions = self.programme.transitions
        match order:
            case Begin():
                self._want(Cross(self.programme.index, self.programme.start_ms, ""))
            case Cross():
                self._want(order)
            case FadeOut():
                self._wanted = None
                if current is not None:
                    current.fade.go(SILENT_ANGLE, frames_of_ms(transitions.silence_ms))
            case FadeBack():
                if current is not None:
                    current.fade.go(FULL_ANGLE, frames_of_ms(transitions.rise_ms))
            case Rest(why="stop after"):
                sounding.fall_silent(STOP_AFTER)
            case Rest():
                self._wanted = None
                sounding.end(order.why)
                sounding.note("programme_ended")
            case Tell():
                sounding.note(order.what, sounding.index, sounding.position_ms, order.detail)

    def _want(self, cross: Cross) -> None:
        self._wanted, self._wanted_since = cross, self.sounding.frame

    def _due(self, *frames: int | None) -> None:
        """Something is to be looked at again after the nearest of these."""
        self._due_in = min([self._due_in, *(n for n in frames if n is not None and n > 0)])

    def _advance(self) -> None:
        """Do what has become due by the present output frame."""
        self._due_in = _NEVER
        self.sounding.remove_finished()
        self._pass_over_the_unplayable()
        current = self.sounding.current
        if self.programme.mode is Mode.FADING:
            self._fade_further(current)
        elif self._wanted is not None:
            self._go_where_wanted(self._wanted, current)
        elif self.programme.mode is Mode.SOUNDING and current is not None:
            self._give_way(current)
        self._cue.prepare(self._wanted)

    def _fade_further(self, current: Voice | None) -> None:
        now = self.programme
        if current is None:
            self.programme = now.faded_out(now.start_ms)
            self.sounding.note("silenced")
        elif current.fade.silent:
            self.programme = now.faded_out(current.deck.position_ms)
            self.sounding.fall_silent("")
        elif not current.deck.spent:
            left = current.deck.remaining_frames
            if left is not None and _cut_off(current.deck, left):
                current.fade.go(SILENT_ANGLE, min(left, current.fade.frames_left))
            self._due(current.fade.frames_left, left)
        elif joined(current.deck) and not (now.moved or now.held or now.stop_after):
            self._run_on()
        else:
            self.programme = now.ran_out()
            self.sounding.fall_silent("")

    def _give_way(self, current: Voice) -> None:
        """The piece at hand plays on until its follower is due."""
        deck, now = current.deck, self.programme
        ending = self._cue.ending(deck)
        left = _frames_left(ending, current)
        if current.dry_frames >= _PATIENCE_FRAMES:
            self._leave_the_dry(deck)
        elif left is None:
            return
        elif self._is_ready(ending, deck) and left <= frames_of_ms(ending.lead_ms):
            self._hand_over(ending, left)
        elif left == 0 and joined(deck) and now.held and not now.stop_after:
            self._run_on()
        elif left == 0:
            self.sounding.name_damage()
            self.take(*now.followed(ending.lead_ms, ending.onto_ms))
            # The follower had as long to get ready as the piece lasted.
            self._wanted_since = self.sounding.begun_frame
        else:
            self._wait_for_the_follower(current, ending, left)

    def _is_ready(self, ending: Ending, deck: Deck) -> bool:
        follower = self.programme.follower
        if follower is None:
            return False
        return joined(deck) if ending.seamless else self._cue.ready(follower, ending.onto_ms)

    def _hand_over(self, ending: Ending, left: int) -> None:
        """The follower is ready and due."""
        if ending.seamless:
            self._run_on()
            return
        self.sounding.name_damage()
        length_ms = min(ending.lead_ms, ms_of_frames(max(left, SOFT_FRAMES)))
        self.take(*self.programme.followed(length_ms, ending.onto_ms))
        if self._wanted is not None:
            self._go_where_wanted(self._wanted, self.sounding.current)

    def _run_on(self) -> None:
        """The piece at hand has run into its neighbour, and so does the programme."""
        now = self.programme
        gone, _ = replace(now, held=False, stop_after=False).followed(seamless=True)
        self._cue.keep_in_reserve(None)
        self.sounding.run_on(FOLLOWED)
        self.programme = replace(gone, held=now.held, stop_after=now.stop_after)

    def _wait_for_the_follower(self, current: Voice, ending: Ending, left: int) -> None:
        deck, follower = current.deck, self.programme.follower
        ready = self._is_ready(ending, deck)
        slow = deck.onward if ending.seamless else self._cue.deck
        late = not ready and not self.programme.held
        if late and self._look_to_the_reserve(follower, slow, deck, left):
            return
        lead, fade = frames_of_ms(ending.lead_ms), frames_of_ms(ending.fade_ms)
        self.sounding.let_fade(left <= fade or (_cut_off(deck, left) and not ready), left)
        self._due(left, left - lead, left - fade, left - _LATE_FRAMES)

    def _look_to_the_reserve(
        self, index: int | None, slow: Deck | None, deck: Deck, left: int
    ) -> bool:
        """What comes next is not ready: soon another is taken instead, if one is."""
        if index is None or slow is None:
            return False
        if left <= _third(_RESERVE_FRAMES, deck):
            self._cue.keep_in_reserve(self.programme.after(index))
        reserve = self._cue.reserve
        if left > _third(_LATE_FRAMES, deck) or reserve is None or not reserve.ready:
            return False
        self._pass_over(slow, TOO_SLOW)
        self._due(1)
        return True

    def _go_where_wanted(self, wanted: Cross, current: Voice | None) -> None:
        if current is not None and self._comes_by_itself(wanted, current.deck):
            return
        deck = self._cue.take(wanted.index, wanted.position_ms)
        if deck is not None:
            self._wanted = None
            self.sounding.cross(wanted, deck)
            return
        waited, slow = self.sounding.frame - self._wanted_since, self._cue.deck
        patience = _PATIENCE_FRAMES if current is None else _LATE_FRAMES
        if current is None or _is_over(current):
            self.sounding.end(wanted.why)
            if waited >= patience and slow is not None:
                self._pass_over(slow, TOO_SLOW)
            return
        left = current.deck.remaining_frames
        if left is None:
            return
        late = waited >= patience
        if late and self._look_to_the_reserve(wanted.index, slow, current.deck, left):
            return
        self.sounding.let_fade(_ends_early(current.deck, left), left)
        self._due(left, left - _LATE_FRAMES)

    def _comes_by_itself(self, wanted: Cross, deck: Deck) -> bool:
        """So near a seamless joint the next piece is there sooner than a crossfade is done."""
        left, onward = deck.remaining_frames, deck.onward
        if onward is None or (wanted.index, wanted.position_ms) != (onward.index, 0):
            return False
        if left is None or left > SOFT_FRAMES or not joined(deck):
            return False
        if left == 0:
            self._wanted = None
            self.sounding.run_on(wanted.why)
        self._due(left)
        return True

    def _leave_the_dry(self, deck: Deck) -> None:
        """The piece at hand has had nothing to give for long: the music goes on without it."""
        self.sounding.note("track_skipped_unplayable", deck.index, deck.position_ms, TOO_SLOW)
        self.take(*self.programme.spoiled(deck.index, None))

    def _pass_over_the_unplayable(self) -> None:
        for deck in self._cue.failed():
            current = self.sounding.current
            needed = current is not None and current.deck.remaining_frames is not None
            if deck.absent and self._wanted is None and not needed:
                self._cue.look_again_later(deck)
            else:
                self._pass_over(deck, deck.fault)

    def _pass_over(self, deck: Deck, why: str) -> None:
        """Go on without this track, and come back to it when it can be played."""
        self._cue.pass_over(deck)
        self.sounding.note("track_skipped_unplayable", deck.index, deck.start_ms, why)
        if self._wanted is not None and self._wanted.index == deck.index:
            self._wanted = None
        self.take(*self.programme.spoiled(deck.index, self.sounding.index))


def _frames_left(ending: Ending, current: Voice) -> int | None:
    """How long until the piece at hand gives way for good; None as long as that is not known."""
    if _is_over(current):
        return 0
    if ending.end_ms is not None:
        return frames_of_ms(ending.end_ms) - current.deck.place_frames
    return current.deck.remaining_frames


def _is_over(current: Voice) -> bool:
    return current.deck.spent or current.fade.silent or current.dry_frames >= _PATIENCE_FRAMES


def _third(frames: int, deck: Deck) -> int:
    return min(frames, frames_of_ms(deck.duration_ms or 0) // 3)


def _ends_early(deck: Deck, left: int) -> bool:
    """Whether a piece that was to run on is so near its joint that it may have to be faded out."""
    return deck.joint is not None and left <= _third(_LATE_FRAMES, deck)


def _cut_off(deck: Deck, left: int) -> bool:
    """Whether it has to be: its neighbour does not stand ready."""
    return _ends_early(deck, left) and not joined(deck)
