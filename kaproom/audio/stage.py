"""What sounds, what is cued and what is wanted: carries out what the rules have decided.

When something is due is decided elsewhere (`due`). What cannot be read is passed over here, named,
and come back to when it can be.
"""

from kaproom.audio.account import Account
from kaproom.audio.cue import Cue
from kaproom.audio.curves import FULL_ANGLE, SILENT_ANGLE
from kaproom.audio.deck import Deck, Opener
from kaproom.audio.frames import frames_of_ms
from kaproom.audio.mixer import Voice
from kaproom.audio.orders import (
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
from kaproom.audio.programme import Programme
from kaproom.audio.sounding import Sounding

TOO_SLOW = "cannot be read in time"


class Stage:
    """One programme on its decks.

    `wanted` is the place that is to sound as soon as its deck is ready, `wanted_since` the frame
    from which on it was waited for.
    """

    def __init__(
        self, programme: Programme, opener: Opener, start: StartReading, account: Account
    ) -> None:
        self.sounding = Sounding(programme, account)
        self.cue = Cue(self.sounding, opener, start)
        self.wanted: Cross | None = None
        self.wanted_since = 0

    @property
    def programme(self) -> Programme:
        """The place in the setting and the wishes that stand."""
        return self.sounding.programme

    @programme.setter
    def programme(self, programme: Programme) -> None:
        self.sounding.programme = programme

    @property
    def current(self) -> Voice | None:
        """The voice at hand."""
        return self.sounding.current

    def take(self, programme: Programme, orders: Orders) -> None:
        """Go on by this programme and carry out what it orders."""
        self.programme = programme
        for order in orders:
            self._carry_out(order)
        self.sounding.aim_level()
        self.cue.prepare(self.wanted)

    def pass_over_the_unplayable(self) -> None:
        """Whatever is cued and cannot be opened is passed over, if it can still appear, later."""
        for deck in self.cue.failed():
            needed = self.current is not None and self.current.deck.ended
            if deck.absent and self.wanted is None and not needed:
                self.cue.look_again_later(deck)
            else:
                self.pass_over(deck, deck.fault)

    def pass_over(self, deck: Deck, why: str) -> None:
        """Go on without what this deck was to play."""
        self.cue.pass_over(deck)
        self.sounding.note("track_skipped_unplayable", deck.index, deck.start_ms, why)
        if self.wanted is not None and self.wanted.index == deck.index:
            self.wanted = None
        self.take(*self.programme.spoiled(deck.index, self.sounding.index))

    def leave_the_dry(self, deck: Deck) -> None:
        """The piece at hand has had nothing to give for long: the music goes on without it."""
        self.sounding.note("track_skipped_unplayable", deck.index, deck.position_ms, TOO_SLOW)
        self.cue.watch(deck.index)
        self.take(*self.programme.spoiled(deck.index, None))

    def _carry_out(self, order: Order) -> None:
        sounding = self.sounding
        match order:
            case Begin():
                self._want(Cross(self.programme.index, self.programme.start_ms, ""))
            case Cross():
                self._want(order)
            case FadeOut():
                self.wanted = None
                self._fade_out()
            case FadeBack():
                if self.current is not None:
                    rise = frames_of_ms(self.programme.transitions.rise_ms)
                    self.current.fade.go(FULL_ANGLE, rise)
            case Rest(why="stop after"):
                sounding.fall_silent(STOP_AFTER)
            case Rest():
                self.wanted = None
                sounding.end(order.why)
                sounding.note("programme_ended")
            case Tell():
                sounding.note(order.what, sounding.index, sounding.position_ms, order.detail)

    def _want(self, cross: Cross) -> None:
        self.wanted, self.wanted_since = cross, self.sounding.frame

    def _fade_out(self) -> None:
        """To silence; no slower than by a fade that is under way already."""
        if self.current is None:
            return
        frames, fade = frames_of_ms(self.programme.transitions.silence_ms), self.current.fade
        if fade.leaving and fade.moving:
            frames = min(frames, fade.frames_left)
        fade.go(SILENT_ANGLE, frames)
