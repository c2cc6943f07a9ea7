"""What comes next: its deck, opened in good time, and another in reserve.

Opens decks and hands them out; what is to come next is told by the programme, and when it is due is
decided elsewhere (`decks`). Nothing here waits for a file.
"""

from kaproom.audio.deck import Deck, Opener, ring_frames_for
from kaproom.audio.ending import Ending, crossing, ending_of
from kaproom.audio.orders import Cross
from kaproom.audio.passed_over import LOOK_AGAIN_FRAMES, PassedOver, StartReading
from kaproom.audio.sounding import Sounding, close
from kaproom.audio.source import Joint
from kaproom.audio.transitions import UNKNOWN_DURATION_MS


class Cue:
    """The decks of what comes next."""

    def __init__(self, sounding: Sounding, opener: Opener, start: StartReading) -> None:
        self._sounding = sounding
        self._opener, self._start = opener, start
        self._passed_over = PassedOver(start)
        self._hold_off_until = 0
        self.deck: Deck | None = None
        self.reserve: Deck | None = None

    def prepare(self, wanted: Cross | None) -> None:
        """Have the file of what comes next open, whatever that is by now."""
        sounding = self._sounding
        sounding.programme = sounding.programme.found(self._passed_over.found(sounding.frame))
        if sounding.frame < self._hold_off_until and wanted is None:
            return
        self._open_onward()
        place = (wanted.index, wanted.position_ms) if wanted else self._place()
        if place is not None and self._is_cued(*place):
            return
        self._replace(None)
        if place is None:
            return
        if self.reserve is not None and place == (self.reserve.index, self.reserve.start_ms):
            self.deck, self.reserve = self.reserve, None
        else:
            self.deck = self._open(*place)

    def ready(self, index: int, position_ms: int) -> bool:
        """Whether this place could sound at once."""
        return self.deck is not None and self._is_cued(index, position_ms) and self.deck.ready

    def take(self, index: int, position_ms: int) -> Deck | None:
        """Hand out the deck of this place if it is ready to sound."""
        if not self.ready(index, position_ms):
            return None
        deck, self.deck = self.deck, None
        self.keep_in_reserve(None)
        return deck

    def keep_in_reserve(self, index: int | None) -> None:
        """Have this track open too, for the one that comes next may not be ready in time."""
        if self.reserve is not None and self.reserve.index != index:
            close(self.reserve)
            self.reserve = None
        if self.reserve is None and index is not None:
            self.reserve = self._open(index, 0)

    def ending(self, deck: Deck) -> Ending:
        """How the track at hand gives way; by a crossfade where its joint cannot be made."""
        now = self._sounding.programme
        duration_ms, follower_ms = self._sounding.duration_ms(deck), self._follower_ms(deck)
        ending = ending_of(now, deck.position_ms, duration_ms, follower_ms)
        if ending.seamless and (deck.joint is None or deck.joint.broken):
            return crossing(now, duration_ms, follower_ms)
        return ending

    def failed(self) -> list[Deck]:
        """Decks of which nothing could be decoded."""
        current = self._sounding.current
        onward = current.deck.onward if current is not None else None
        return [d for d in (self.deck, self.reserve, onward) if d is not None and d.failed]

    def look_again_later(self, deck: Deck) -> None:
        """This deck's file is not there; nothing needs it yet, so that it may still appear."""
        self._hold_off_until = self._sounding.frame + LOOK_AGAIN_FRAMES
        self._unhook(deck)
        close(deck)

    def pass_over(self, deck: Deck) -> None:
        """Do without this deck's track until it can be read."""
        self._unhook(deck)
        if not deck.failed:
            self._passed_over.watch_late(deck)
            return
        close(deck)
        if deck.absent:
            file = self._sounding.programme.tracks[deck.index].file
            self._passed_over.watch_absent(deck.index, file)

    def watch(self, index: int) -> None:
        """Find out when this track, left in its middle, can be read again."""
        self._passed_over.watch_late(self._open(index, 0))

    def drop(self) -> None:
        """Let go of everything: another setting is at hand, or the end."""
        self._replace(None)
        self.keep_in_reserve(None)
        self._passed_over.forget()
        self._hold_off_until = 0

    def _place(self) -> tuple[int, int] | None:
        """What follows by itself, or what would be begun by the play key."""
        now, current = self._sounding.programme, self._sounding.current
        if not now.tracks:
            return None
        if not now.sounding or now.moved or current is None:
            return (now.index, now.start_ms) if now.index in now.playable() else None
        follower = now.follower
        if follower is None:
            return None
        ending = self.ending(current.deck)
        return None if ending.seamless else (follower, ending.onto_ms)

    def _is_cued(self, index: int, position_ms: int) -> bool:
        deck = self.deck
        return deck is not None and (deck.index, deck.start_ms) == (index, position_ms)

    def _follower_ms(self, deck: Deck) -> int:
        follower = self._sounding.programme.follower
        for cued in (self.deck, deck.onward):
            if cued is not None and cued.index == follower:
                return self._sounding.duration_ms(cued)
        return self._sounding.told_ms(follower) or UNKNOWN_DURATION_MS

    def _open_onward(self) -> None:
        """A piece that runs on has its neighbour open as long as it sounds, to be never cut off."""
        current = self._sounding.current
        if current is None or current.deck.onward is not None or current.deck.joint is None:
            return
        neighbour = self._sounding.programme.runs_on(current.deck.index)
        if neighbour is not None and not current.deck.joint.broken:
            current.deck.onward = self._open(neighbour, 0, begins=current.deck.joint)

    def _open(self, index: int, position_ms: int, begins: Joint | None = None) -> Deck:
        now = self._sounding.programme
        deck = Deck(
            index,
            now.tracks[index].file,
            position_ms,
            ring_frames_for(max(now.transition_of(index).length_ms, now.crossfade_of(index))),
            self._opener,
            begins,
            Joint() if now.runs_on(index) is not None else None,
        )
        self._start(deck)
        return deck

    def _unhook(self, deck: Deck) -> None:
        current = self._sounding.current
        if deck is self.deck:
            self.deck = None
        if deck is self.reserve:
            self.reserve = None
        if current is not None and current.deck.onward is deck:
            current.deck.onward = None

    def _replace(self, deck: Deck | None) -> None:
        if self.deck is not None:
            close(self.deck)
        self.deck = deck
