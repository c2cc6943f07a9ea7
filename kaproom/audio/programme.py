"""Which track follows, and what happens by itself: the rules of the music, without sound and time.

Pure: every method answers with the programme that results and the orders a player has to carry out.
The engine and the silent player share it, so that a rehearsal's record is made by the same rules.
What a key does stands in `keys`, how a track comes to its end in `ending`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kaproom.audio.orders import (
    END_OF_PROGRAMME,
    FOLLOWED,
    HELD,
    STOP_AFTER,
    UNPLAYABLE,
    Begin,
    Cross,
    Orders,
    Rest,
    Tell,
)
from kaproom.audio.transitions import FLOOR_TENTH_DB, Transitions
from kaproom.core.music.music import Handover, MusicPlace, MusicSetting, Track, Transition


class Mode(StrEnum):
    """Whether the programme sounds. `FADING` is on its way to silence."""

    IDLE = "idle"
    SILENT = "silent"
    SOUNDING = "sounding"
    FADING = "fading"


_NOTHING = MusicSetting("", ())


@dataclass(frozen=True, slots=True)
class Left:
    """The place that a skip left, and whether the grounding set sounded then."""

    index: int
    position_ms: int
    away_from: MusicPlace | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """The place in a setting and the wishes that stand.

    `index` is the track at hand, `start_ms` where it is begun when it does not sound yet; `undo` is
    the place the last skip left. `moved` says why another track was chosen while fading out.
    `away_from` is the place in the programme to which the grounding set leads back, None within
    the programme.
    """

    setting: MusicSetting = _NOTHING
    transitions: Transitions = field(default_factory=Transitions)
    index: int = 0
    start_ms: int = 0
    mode: Mode = Mode.IDLE
    moved: str = ""
    held: bool = False
    ducked: bool = False
    stop_after: bool = False
    volume_tenth_db: int = 0
    unplayable: frozenset[int] = frozenset()
    undo: Left | None = None
    away_from: MusicPlace | None = None
    pressed_at_ms: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def tracks(self) -> tuple[Track, ...]:
        """All tracks of the setting."""
        return self.setting.tracks

    @property
    def follower(self) -> int | None:
        """The track that follows by itself when the one at hand ends."""
        if self.stop_after or not self.tracks:
            return None
        return self.index if self.held else self.after(self.index)

    @property
    def level_tenth_db(self) -> int:
        """The level asked for: volume and duck together."""
        return self.volume_tenth_db + (self.transitions.duck_tenth_db if self.ducked else 0)

    @property
    def sounding(self) -> bool:
        """Whether something is to be heard, on its way to silence or not."""
        return self.mode in {Mode.SOUNDING, Mode.FADING}

    def playable(self) -> list[int]:
        """The tracks in their order, of the programme or of the grounding set, that can sound."""
        return [i for i in range(len(self.tracks)) if self._can_sound(i)]

    def after(self, index: int) -> int | None:
        """The next track that can be played; the grounding set goes round and round."""
        behind = range(index + 1, len(self.tracks))
        around = range(len(self.tracks) if self.away_from is not None else 0)
        return next((i for i in (*behind, *around) if self._can_sound(i)), None)

    def before(self, index: int) -> int:
        """The track before this one that can be played, or this one."""
        order = self.playable()
        around = order[-1] if order and self.away_from is not None else index
        return max((i for i in order if i < index), default=around)

    def transition_of(self, index: int) -> Transition:
        """How this track gives way."""
        own = self.tracks[index].transition
        return self.setting.transition if own is None else own

    def crossfade_of(self, index: int) -> int:
        """The crossfade of this track in milliseconds, also where it gives way without one."""
        for transition in (self.transition_of(index), self.setting.transition):
            if transition.handover is Handover.CROSSFADE:
                return transition.length_ms
        return self.setting.next_ms

    def neighbour(self, index: int) -> int | None:
        """The track that stands next to this one, playable or not: gapless leads there alone."""
        if not self.tracks[index].grounding:
            return next((i for i in self.setting.programme if i > index), None)
        around = self.setting.grounding_set
        return around[(around.index(index) + 1) % len(around)]

    def runs_on(self, index: int) -> int | None:
        """The track into which this one runs without a seam."""
        if self.transition_of(index).handover is not Handover.GAPLESS:
            return None
        neighbour = self.neighbour(index)
        return None if neighbour in self.unplayable else neighbour

    def loaded(self, setting: MusicSetting) -> "Programme":
        """A new setting at its beginning; level and duck stay as they are."""
        return Programme(
            setting,
            self.transitions,
            index=next(iter(setting.programme), 0),
            ducked=self.ducked,
            volume_tenth_db=self.volume_tenth_db,
        )

    def with_volume(self, volume_tenth_db: int) -> tuple["Programme", Orders]:
        """Go to a level between the floor and the room's ceiling."""
        wanted = max(FLOOR_TENTH_DB, min(0, volume_tenth_db))
        if wanted == self.volume_tenth_db:
            return self, ()
        return replace(self, volume_tenth_db=wanted), (Tell("volume_changed"),)

    def followed(
        self, length_ms: int = 0, onto_ms: int = 0, seamless: bool = False
    ) -> tuple["Programme", Orders]:
        """The track at hand has come to the point where its follower begins, or to its end.

        Over how long they cross, where the follower begins, whether without a seam: see `ending`.
        """
        follower = self.follower
        if follower is not None:
            why = HELD if self.held else FOLLOWED
            changed = replace(self, index=follower, start_ms=onto_ms, undo=None)
            return changed, (Cross(follower, onto_ms, why, length_ms, seamless),)
        after = self.after(self.index)
        if self.stop_after and after is not None:
            changed = replace(self, index=after, undo=None)
            return _rested(changed, Mode.SILENT), (Rest(STOP_AFTER), Tell("stop_after_cleared"))
        cleared: Orders = (Tell("stop_after_cleared"),) if self.stop_after else ()
        return _rested(self, Mode.IDLE), (Rest(END_OF_PROGRAMME), *cleared)

    def faded_out(self, position_ms: int) -> "Programme":
        """Silence is reached; the place is kept unless another was chosen meanwhile."""
        start_ms = self.start_ms if self.moved else position_ms
        return replace(self, mode=Mode.SILENT, start_ms=start_ms, moved="")

    def ran_out(self) -> "Programme":
        """The track ended while it was fading out: the next one is at hand, in silence."""
        if self.moved:
            return replace(self, mode=Mode.SILENT, moved="")
        after = self.after(self.index)
        index = self.index if after is None else after
        return replace(self, mode=Mode.SILENT, index=index, start_ms=0, undo=None)

    def spoiled(self, index: int, sounding: int | None) -> tuple["Programme", Orders]:
        """This track cannot be played: it is passed over, and the one after it taken instead.

        `sounding` is the track that is heard meanwhile, to stay with where none is left to take.
        Where the whole grounding set cannot be played, the programme goes on where it was left.
        """
        marked = replace(self, unplayable=self.unplayable | {index})
        if index != self.index:
            return marked, ()
        after = marked.after(index)
        if after is not None:
            return marked.gone(after, 0, UNPLAYABLE, undo=self.undo)
        if sounding is not None and sounding != index:
            return replace(marked, index=sounding, moved=""), ()
        if self.away_from is not None:
            return marked.gone_back(UNPLAYABLE)
        if self.mode is Mode.SOUNDING:
            first = self.index if marked.playable() else next(iter(self.setting.programme), 0)
            return _rested(replace(marked, index=first), Mode.IDLE), (Rest(END_OF_PROGRAMME),)
        return marked, ()

    def found(self, indexes: Collection[int]) -> "Programme":
        """These tracks, passed over before, can be played by now."""
        return replace(self, unplayable=self.unplayable.difference(indexes)) if indexes else self

    def resumed(
        self, place: MusicPlace, mode: Mode, away_from: MusicPlace | None = None
    ) -> tuple["Programme", Orders]:
        """Back at a place known from before, as after a restart of the player.

        What was on its way to silence has reached it.
        """
        count = len(self.tracks)
        if place.track_index >= count or (away_from and away_from.track_index >= count):
            return self, ()
        changed = replace(
            self,
            index=place.track_index,
            start_ms=max(0, place.position_ms),
            mode=Mode.SILENT if mode is Mode.FADING else mode,
            away_from=away_from,
        )
        return changed, (Begin(),) if mode is Mode.SOUNDING else ()

    def gone(
        self, index: int, position_ms: int, why: str, undo: Left | None = None
    ) -> tuple["Programme", Orders]:
        """To another place: by a crossfade where something sounds, else only in mind."""
        changed = replace(self, index=index, start_ms=position_ms, held=False, undo=undo)
        released: Orders = (Tell("released"),) if self.held else ()
        if self.mode is Mode.SOUNDING:
            return changed, (*released, Cross(index, position_ms, why, self.setting.next_ms))
        return replace(changed, moved=why if self.mode is Mode.FADING else ""), released

    def gone_back(self, why: str) -> tuple["Programme", Orders]:
        """From the grounding set to the place that was left, or to what follows it."""
        if self.away_from is None or not self.setting.programme:
            return self, ()
        place, here = self.away_from, replace(self, away_from=None)
        if place.track_index in here.playable():
            return here.gone(place.track_index, place.position_ms, why)
        after = here.after(place.track_index)
        return (self, ()) if after is None else here.gone(after, 0, why)

    def _can_sound(self, index: int) -> bool:
        away = self.away_from is not None
        return self.tracks[index].grounding is away and index not in self.unplayable

    def left(self, position_ms: int) -> Left:
        """The place that a skip leaves; `position_ms` is the place in the track that sounds."""
        here_ms = position_ms if self.sounding and not self.moved else self.start_ms
        return Left(self.index, here_ms, self.away_from)


def _rested(now: Programme, mode: Mode) -> Programme:
    return replace(now, mode=mode, start_ms=0, stop_after=False, undo=None, moved="")
