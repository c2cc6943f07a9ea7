"""Hearing a track beside the programme, and never in the record.

How it gives way to the next, or the track alone from a place in it: a little programme on decks of
its own, by the same rules; its account is thrown away.
"""

from dataclasses import replace

from kaproom.audio.account import Account
from kaproom.audio.deck import Opener
from kaproom.audio.decks import Decks
from kaproom.audio.ending import ending_of
from kaproom.audio.frames import Block
from kaproom.audio.keys import pressed
from kaproom.audio.passed_over import StartReading
from kaproom.audio.programme import Mode, Programme
from kaproom.audio.transitions import UNKNOWN_DURATION_MS, Transitions
from kaproom.core.music.music import (
    Handover,
    MusicAction,
    MusicPlace,
    MusicSetting,
    Track,
    Transition,
)

_BEFORE_MS = _AFTER_MS = 15_000
_TRANSITIONS = Transitions(fade_in_ms=1500, silence_ms=1500)


class Audition:
    """The last seconds of a track, its handover, and the first seconds of the next.

    With `from_ms` it is the track alone, from that place to its end.
    """

    def __init__(
        self,
        programme: Programme,
        index: int,
        opener: Opener,
        start: StartReading,
        from_ms: int | None = None,
    ) -> None:
        """The track's length must be known; `programme` is the one it is auditioned out of."""
        self.index = index
        tracks = _pair(programme, index) if from_ms is None else _alone(programme, index)
        setting = replace(programme.setting, tracks=tracks)
        little = Programme(setting, _TRANSITIONS, volume_tenth_db=programme.volume_tenth_db)
        self._decks = Decks(little, opener, start, Account())
        self._decks.sounding.aim_level(at_once=True)
        place = MusicPlace(0, _begin_ms(little) if from_ms is None else from_ms)
        self._decks.take(*little.resumed(place, Mode.SOUNDING))

    @property
    def over(self) -> bool:
        """Whether it has faded away."""
        return self._decks.quiet

    def end(self) -> None:
        """Fade it out."""
        decks = self._decks
        decks.take(*pressed(decks.programme, MusicAction.FADE_TO_SILENCE, 0, decks.place_ms))

    def render(self, out: Block) -> None:
        """Fill `out` with its next frames."""
        self._decks.render(out)
        sounding = self._decks.sounding
        if sounding.index == 1 and sounding.position_ms >= _AFTER_MS:
            self.end()

    def close(self) -> None:
        """Let go of its files."""
        self._decks.close()


def _alone(programme: Programme, index: int) -> tuple[Track, ...]:
    return (replace(programme.setting.tracks[index], grounding=False),)


def _pair(programme: Programme, index: int) -> tuple[Track, ...]:
    """The track and the one it gives way to, as a programme of their own."""
    setting = programme.setting
    track = setting.tracks[index]
    away_from = MusicPlace(0, 0) if track.grounding else None
    follower = replace(programme, away_from=away_from).after(index)
    transition = programme.transition_of(index)
    if transition.handover is Handover.GAPLESS and programme.runs_on(index) != follower:
        transition = Transition(Handover.CROSSFADE, programme.crossfade_of(index))
    track = replace(track, grounding=False, transition=transition)
    if follower is None:
        return (track,)
    return track, replace(setting.tracks[follower], grounding=False)


def _begin_ms(little: Programme) -> int:
    setting: MusicSetting = little.setting
    duration_ms = setting.tracks[0].duration_ms or 0
    follower_ms = (setting.tracks[-1].duration_ms or 0) or UNKNOWN_DURATION_MS
    ending = ending_of(little, 0, duration_ms, follower_ms)
    return max(0, duration_ms - max(ending.lead_ms, ending.fade_ms) - _BEFORE_MS)
