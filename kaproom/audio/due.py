"""When the piece at hand gives way: looks, at each frame that matters, what has become due.

Nothing is cut: a piece that was to run into its neighbour is faded out where that one is not ready.
What is not ready in time is waited for as long as the piece at hand sounds, and then passed over.
"""

from dataclasses import replace

from kaproom.audio.curves import SILENT_ANGLE
from kaproom.audio.deck import Deck
from kaproom.audio.ending import Ending
from kaproom.audio.frames import frames_of_ms, ms_of_frames
from kaproom.audio.mixer import Voice, joined
from kaproom.audio.orders import FOLLOWED, Cross
from kaproom.audio.programme import Mode
from kaproom.audio.sounding import SOFT_FRAMES
from kaproom.audio.stage import TOO_SLOW, Stage
from kaproom.core.music.music import Handover

_RESERVE_FRAMES = frames_of_ms(8000)
"""So long before a piece's end another file is opened if the one that comes next is not ready."""
_LATE_FRAMES = frames_of_ms(2000)
"""So long before a piece's end what is not ready is not waited for any more."""
_PATIENCE_FRAMES = frames_of_ms(15_000)
"""So long a file is waited for while nothing sounds."""
_NEVER = 1 << 40


class Due:
    """Moves a stage on in time."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._sounding, self._cue = stage.sounding, stage.cue
        self._next_in = _NEVER

    def advance(self) -> int:
        """Do what has become due by the present frame; after how many to look again at the most."""
        stage = self._stage
        self._next_in = _NEVER
        self._sounding.remove_finished()
        stage.pass_over_the_unplayable()
        current = stage.current
        if stage.programme.mode is Mode.FADING:
            self._fade_further(current)
        elif stage.wanted is not None:
            self._go_where_wanted(stage.wanted, current)
        elif stage.programme.mode is Mode.SOUNDING and current is not None:
            self._give_way(current)
        self._cue.prepare(stage.wanted)
        return self._next_in

    def _look_in(self, *frames: int | None) -> None:
        """Something is to be looked at again after the nearest of these."""
        self._next_in = min([self._next_in, *(n for n in frames if n is not None and n > 0)])

    def _fade_further(self, current: Voice | None) -> None:
        now = self._stage.programme
        if current is None:
            self._stage.programme = now.faded_out(now.start_ms)
            self._sounding.note("silenced")
        elif current.deck.spent:
            stays = bool(now.moved) or now.held or now.stop_after
            if joined(current.deck) and not stays and not current.fade.silent:
                self._run_on()
            else:
                self._stage.programme = now.ran_out()
                self._sounding.fall_silent("")
        elif current.fade.silent:
            self._stage.programme = now.faded_out(current.deck.position_ms)
            self._sounding.fall_silent("")
        else:
            self._be_silent_by_the_end(current)

    def _be_silent_by_the_end(self, current: Voice) -> None:
        """A fade to silence is quicker where the piece ends before and has no end of its own."""
        deck, fade = current.deck, current.fade
        left = deck.remaining_frames
        if left is not None and left < fade.frames_left:
            transition = self._stage.programme.transition_of(deck.index)
            if _cut_off(deck) or transition.handover is Handover.SILENCE:
                fade.go(SILENT_ANGLE, left)
        self._look_in(fade.frames_left, left, left and left - _LATE_FRAMES)

    def _give_way(self, current: Voice) -> None:
        """The piece at hand plays on until its follower is due."""
        deck, now = current.deck, self._stage.programme
        ending = self._cue.ending(deck)
        left = _frames_left(ending, current)
        if current.dry_frames >= _PATIENCE_FRAMES:
            self._stage.leave_the_dry(deck)
        elif left is None:
            self._sounding.let_fade(False, 0)
        elif self._is_ready(ending, deck) and left <= frames_of_ms(ending.lead_ms):
            self._hand_over(ending, left)
        elif left == 0 and joined(deck) and now.held and not now.stop_after:
            self._run_on()
        elif left == 0:
            self._sounding.name_damage()
            self._stage.take(*now.followed(ending.lead_ms, ending.onto_ms))
            # The follower had as long to get ready as the piece lasted.
            self._stage.wanted_since = self._sounding.begun_frame
        else:
            self._wait_for_the_follower(ending, deck, left)

    def _is_ready(self, ending: Ending, deck: Deck) -> bool:
        follower = self._stage.programme.follower
        if follower is None:
            return False
        return joined(deck) if ending.seamless else self._cue.ready(follower, ending.onto_ms)

    def _hand_over(self, ending: Ending, left: int) -> None:
        """The follower is ready and due."""
        if ending.seamless:
            self._run_on()
            return
        self._sounding.name_damage()
        length_ms = min(ending.lead_ms, ms_of_frames(max(left, SOFT_FRAMES)))
        self._stage.take(*self._stage.programme.followed(length_ms, ending.onto_ms))
        if self._stage.wanted is not None:
            self._go_where_wanted(self._stage.wanted, self._stage.current)

    def _run_on(self) -> None:
        """The piece at hand has run into its neighbour, and so does the programme."""
        now = self._stage.programme
        gone, _ = replace(now, held=False, stop_after=False).followed(seamless=True)
        self._cue.keep_in_reserve(None)
        self._sounding.run_on(FOLLOWED)
        self._stage.programme = replace(gone, held=now.held, stop_after=now.stop_after)

    def _wait_for_the_follower(self, ending: Ending, deck: Deck, left: int) -> None:
        now = self._stage.programme
        ready = self._is_ready(ending, deck)
        slow = deck.onward if ending.seamless else self._cue.deck
        if not ready and not now.held and self._took_the_reserve(now.follower, slow, deck, left):
            return
        lead, fade = frames_of_ms(ending.lead_ms), frames_of_ms(ending.fade_ms)
        self._sounding.let_fade(left <= fade or (_cut_off(deck) and not ready), left)
        self._look_in(left, left - lead, left - fade, left - _LATE_FRAMES)

    def _took_the_reserve(
        self, index: int | None, slow: Deck | None, deck: Deck, left: int
    ) -> bool:
        """What comes next is not ready: soon another is taken instead, if one is."""
        if index is None or slow is None:
            return False
        if left <= _third(_RESERVE_FRAMES, deck):
            self._cue.keep_in_reserve(self._stage.programme.after(index))
        reserve = self._cue.reserve
        if left > _third(_LATE_FRAMES, deck) or reserve is None or not reserve.ready:
            return False
        self._stage.pass_over(slow, TOO_SLOW)
        self._look_in(1)
        return True

    def _go_where_wanted(self, wanted: Cross, current: Voice | None) -> None:
        if current is not None and self._comes_by_itself(wanted, current.deck):
            return
        deck = self._cue.take(wanted.index, wanted.position_ms)
        if deck is not None:
            self._stage.wanted = None
            self._sounding.cross(wanted, deck)
            return
        waited = self._sounding.frame - self._stage.wanted_since
        if current is None or _is_over(current):
            patience = _PATIENCE_FRAMES if current is None else _LATE_FRAMES
            self._sounding.end(wanted.why)
            if waited >= patience and self._cue.deck is not None:
                self._stage.pass_over(self._cue.deck, TOO_SLOW)
        elif current.deck.remaining_frames is not None:
            self._wait_for_the_wanted(wanted, current.deck, current.deck.remaining_frames, waited)

    def _wait_for_the_wanted(self, wanted: Cross, deck: Deck, left: int, waited: int) -> None:
        late = waited >= _LATE_FRAMES
        if late and self._took_the_reserve(wanted.index, self._cue.deck, deck, left):
            return
        self._sounding.let_fade(_has_no_end(deck, left), left)
        self._look_in(left, left - _LATE_FRAMES)

    def _comes_by_itself(self, wanted: Cross, deck: Deck) -> bool:
        """So near a seamless joint the next piece is there sooner than a crossfade is done."""
        left, onward = deck.remaining_frames, deck.onward
        if onward is None or (wanted.index, wanted.position_ms) != (onward.index, 0):
            return False
        if left is None or left > SOFT_FRAMES or not joined(deck):
            return False
        if left == 0:
            self._stage.wanted = None
            self._cue.keep_in_reserve(None)
            self._sounding.run_on(wanted.why)
        self._look_in(left)
        return True


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


def _has_no_end(deck: Deck, left: int) -> bool:
    """Whether a piece that was to run on, or is broken, is so near its end as to be faded out."""
    ends_by_a_cut = deck.joint is not None or (deck.ended and bool(deck.fault))
    return ends_by_a_cut and left <= _third(_LATE_FRAMES, deck)


def _cut_off(deck: Deck) -> bool:
    """Whether such a piece will end there, because no neighbour stands ready to go on."""
    left = deck.remaining_frames
    return left is not None and _has_no_end(deck, left) and not joined(deck)
