"""Which track follows, and what a key does: the rules of the music, without sound and time.

Pure: every method answers with the programme that results and the orders a player has to carry out.
The engine and the silent player share it, so that a rehearsal's record is made by the same rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kaproom.audio.transitions import FLOOR_TENTH_DB, Transitions
from kaproom.core.music import MusicAction, Track


class Mode(StrEnum):
    """Whether the programme sounds. `FADING` is on its way to silence."""

    IDLE = "idle"
    SILENT = "silent"
    SOUNDING = "sounding"
    FADING = "fading"


@dataclass(frozen=True, slots=True)
class Begin:
    """Start the track at hand, out of silence, at `Programme.start_ms`."""


@dataclass(frozen=True, slots=True)
class Cross:
    """Crossfade to this place; `why` says what led there."""

    index: int
    position_ms: int
    why: str


@dataclass(frozen=True, slots=True)
class FadeOut:
    """Fade what sounds to silence, then tell the programme that it `faded_out`."""


@dataclass(frozen=True, slots=True)
class FadeBack:
    """Bring back what was on its way to silence."""


@dataclass(frozen=True, slots=True)
class Rest:
    """The track at hand has ended and nothing follows by itself."""

    why: str


@dataclass(frozen=True, slots=True)
class Tell:
    """Report this change; nothing else is to be done."""

    what: str
    detail: str = ""


Order = Begin | Cross | FadeOut | FadeBack | Rest | Tell
Orders = tuple[Order, ...]

STOP_AFTER = "stop after"
END_OF_PROGRAMME = "end of programme"
FOLLOWED = "followed"
HELD = "held"
UNPLAYABLE = "unplayable"


@dataclass(frozen=True, slots=True)
class Programme:
    """The place in a setting and the wishes that stand.

    `index` is the track at hand, `start_ms` where it is begun when it does not sound yet; `undo` is
    the place the last skip left. `moved` says that another track was chosen while fading out.
    """

    tracks: tuple[Track, ...] = ()
    transitions: Transitions = field(default_factory=Transitions)
    index: int = 0
    start_ms: int = 0
    mode: Mode = Mode.IDLE
    moved: bool = False
    held: bool = False
    ducked: bool = False
    stop_after: bool = False
    volume_tenth_db: int = 0
    unplayable: frozenset[int] = frozenset()
    undo: tuple[int, int] | None = None
    pressed_at_ms: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def follower(self) -> int | None:
        """The track that follows by itself when the one at hand ends."""
        if self.stop_after or not self.tracks:
            return None
        return self.index if self.held else self.playable_after(self.index)

    @property
    def level_tenth_db(self) -> int:
        """The level asked for: volume and duck together."""
        return self.volume_tenth_db + (self.transitions.duck_tenth_db if self.ducked else 0)

    def loaded(self, tracks: tuple[Track, ...]) -> "Programme":
        """A new setting at its beginning; level and duck stay as they are."""
        return Programme(
            tracks,
            self.transitions,
            ducked=self.ducked,
            volume_tenth_db=self.volume_tenth_db,
        )

    def press(
        self, action: MusicAction, at_ms: int, position_ms: int
    ) -> tuple["Programme", Orders]:
        """What one key does; `position_ms` is the place in the track that sounds."""
        if not self.tracks or self._too_soon(action, at_ms):
            return self, ()
        pressed = replace(self, pressed_at_ms={**self.pressed_at_ms, action: at_ms})
        return _acted(pressed, action, position_ms)

    def jump(self, phase: str, at_ms: int, position_ms: int) -> tuple["Programme", Orders]:
        """Go to the first playable track of a phase."""
        key = f"phase {phase}"
        target = next((i for i in self.playable() if self.tracks[i].phase == phase), None)
        if target is None or self._too_soon(key, at_ms):
            return self, ()
        pressed = replace(self, pressed_at_ms={**self.pressed_at_ms, key: at_ms})
        return _gone(pressed, target, 0, "jumped", undo=_left(pressed, position_ms))

    def with_volume(self, volume_tenth_db: int) -> tuple["Programme", Orders]:
        """Go to a level between the floor and the room's ceiling."""
        wanted = max(FLOOR_TENTH_DB, min(0, volume_tenth_db))
        if wanted == self.volume_tenth_db:
            return self, ()
        return replace(self, volume_tenth_db=wanted), (Tell("volume_changed"),)

    def followed(self) -> tuple["Programme", Orders]:
        """The track at hand has come to the point where its follower begins, or to its end."""
        follower = self.follower
        if follower is not None:
            why = HELD if self.held else FOLLOWED
            changed = replace(self, index=follower, start_ms=0, undo=None)
            return changed, (Cross(follower, 0, why),)
        after = self.playable_after(self.index)
        if self.stop_after and after is not None:
            changed = replace(self, index=after, undo=None)
            return _rested(changed, Mode.SILENT), (Rest(STOP_AFTER), Tell("stop_after_cleared"))
        cleared: Orders = (Tell("stop_after_cleared"),) if self.stop_after else ()
        return _rested(self, Mode.IDLE), (Rest(END_OF_PROGRAMME), *cleared)

    def faded_out(self, position_ms: int) -> "Programme":
        """Silence is reached; the place is kept unless another was chosen meanwhile."""
        start_ms = self.start_ms if self.moved else position_ms
        return replace(self, mode=Mode.SILENT, start_ms=start_ms, moved=False)

    def ran_out(self) -> "Programme":
        """The track ended while it was fading out: the next one is at hand, in silence."""
        if self.moved:
            return replace(self, mode=Mode.SILENT, moved=False)
        after = self.playable_after(self.index)
        index = self.index if after is None else after
        return replace(self, mode=Mode.SILENT, index=index, start_ms=0, undo=None)

    def spoiled(self, index: int, sounding: int | None) -> tuple["Programme", Orders]:
        """This track cannot be played: it is passed over, and the one after it taken instead.

        `sounding` is the track that is heard meanwhile, to stay with where none is left to take.
        """
        marked = replace(self, unplayable=self.unplayable | {index})
        if index != self.index:
            return marked, ()
        after = marked.playable_after(index)
        if after is not None:
            return _gone(marked, after, 0, UNPLAYABLE, undo=self.undo)
        if sounding is not None and sounding != index:
            return replace(marked, index=sounding, moved=False), ()
        if self.mode is Mode.SOUNDING:
            first = self.index if marked.playable() else 0
            return _rested(replace(marked, index=first), Mode.IDLE), (Rest(END_OF_PROGRAMME),)
        return marked, ()

    def resumed(self, index: int, position_ms: int, mode: Mode) -> tuple["Programme", Orders]:
        """Back at a place known from before, as after a restart of the player."""
        if not 0 <= index < len(self.tracks):
            return self, ()
        sounding = mode in (Mode.SOUNDING, Mode.FADING)
        kept = Mode.SOUNDING if sounding else mode
        changed = replace(self, index=index, start_ms=max(0, position_ms), mode=kept)
        return changed, (Begin(),) if sounding else ()

    def playable_after(self, index: int) -> int | None:
        """The next track that can be played, by the setting's order."""
        return next((i for i in self.playable() if i > index), None)

    def playable(self) -> list[int]:
        """The tracks that are not known to be unplayable."""
        return [i for i in range(len(self.tracks)) if i not in self.unplayable]

    def _too_soon(self, key: str, at_ms: int) -> bool:
        last_ms = self.pressed_at_ms.get(key)
        return last_ms is not None and 0 <= at_ms - last_ms < self.transitions.debounce_ms


def _acted(now: Programme, action: MusicAction, position_ms: int) -> tuple[Programme, Orders]:
    step = now.transitions.level_step_tenth_db
    match action:
        case MusicAction.PLAY:
            return _played(now)
        case MusicAction.FADE_TO_SILENCE:
            if now.mode is not Mode.SOUNDING:
                return now, ()
            return replace(now, mode=Mode.FADING, moved=False), (FadeOut(),)
        case MusicAction.NEXT:
            return _next(now, position_ms)
        case MusicAction.PREVIOUS:
            return _previous(now)
        case MusicAction.HOLD | MusicAction.DUCK | MusicAction.UNDUCK | MusicAction.STOP_AFTER:
            return _toggled(now, action)
        case MusicAction.SOFTER:
            return now.with_volume(now.volume_tenth_db - step)
        case MusicAction.LOUDER:
            return now.with_volume(now.volume_tenth_db + step)
        case _:
            return now, ()


def _toggled(now: Programme, action: MusicAction) -> tuple[Programme, Orders]:
    if action is MusicAction.HOLD:
        told = Tell("released" if now.held else "held")
        return replace(now, held=not now.held), (told,)
    if action is MusicAction.UNDUCK and not now.ducked:
        return now, ()
    if action in {MusicAction.DUCK, MusicAction.UNDUCK}:
        told = Tell("unducked" if now.ducked else "ducked")
        return replace(now, ducked=not now.ducked), (told,)
    told = Tell("stop_after_cleared" if now.stop_after else "stop_after_set")
    return replace(now, stop_after=not now.stop_after), (told,)


def _played(now: Programme) -> tuple[Programme, Orders]:
    sounding = replace(now, mode=Mode.SOUNDING, moved=False)
    match now.mode:
        case Mode.SOUNDING:
            return now, ()
        case Mode.FADING if now.moved:
            return sounding, (Cross(now.index, now.start_ms, "next"),)
        case Mode.FADING:
            return sounding, (FadeBack(),)
        case Mode.IDLE | Mode.SILENT:
            if now.index in now.unplayable:
                return now, ()
            return sounding, (Begin(),)


def _next(now: Programme, position_ms: int) -> tuple[Programme, Orders]:
    after = now.playable_after(now.index)
    if after is None:
        return now, ()
    return _gone(now, after, 0, "next", undo=_left(now, position_ms))


def _previous(now: Programme) -> tuple[Programme, Orders]:
    if now.undo is not None:
        index, position_ms = now.undo
        return _gone(now, index, position_ms, "skip undone", undo=None)
    before = max((i for i in now.playable() if i < now.index), default=now.index)
    return _gone(now, before, 0, "previous", undo=None)


def _gone(
    now: Programme, index: int, position_ms: int, why: str, undo: tuple[int, int] | None
) -> tuple[Programme, Orders]:
    """To another place: by a crossfade where something sounds, else only in mind."""
    gone = replace(now, index=index, start_ms=position_ms, held=False, undo=undo)
    released: Orders = (Tell("released"),) if now.held else ()
    if now.mode is Mode.SOUNDING:
        return gone, (*released, Cross(index, position_ms, why))
    return replace(gone, moved=now.mode is Mode.FADING), released


def _left(now: Programme, position_ms: int) -> tuple[int, int]:
    """The place that a skip leaves."""
    sounding = now.mode in {Mode.SOUNDING, Mode.FADING} and not now.moved
    return now.index, position_ms if sounding else now.start_ms


def _rested(now: Programme, mode: Mode) -> Programme:
    return replace(now, mode=mode, start_ms=0, stop_after=False, undo=None, moved=False)
