"""The sound of one data folder: one engine, one client, before and between sessions and in them.

Fulfils `ui.desks.sound.SoundDesk` and lends the same client to the room of a session. While it is
lent nothing here touches what sounds but a choice of outputs. It knows no window and no record.
"""

from collections.abc import Callable
from typing import Protocol

from kaproom.core.music.music import MusicSetting, PlayerStatus, SoundDevice, Track
from kaproom.core.practice.settings import SoundOutput, SoundSettings
from kaproom.core.stream.ports import Player

_LEAVE_FADE_MS = 15_000
"""As slow as a fade to silence: the client may still lie there when the session is ended."""
_LOCK_FADE_MS = 1500


class SoundClient(Player, Protocol):
    """What an engine's client can do besides playing a session's music."""

    @property
    def tone(self) -> bool:
        """Whether the tone is on."""
        ...

    @property
    def auditioning(self) -> int | None:
        """The track that is being listened to, None where none is."""
        ...

    def devices(self) -> tuple[SoundDevice, ...]:
        """The devices that can sound, as last listed."""
        ...

    def set_outputs(
        self, outputs: tuple[SoundOutput, ...], ceiling_tenth_db: int = 0, taken_anew: str = ""
    ) -> None:
        """Sound from these only, now and whenever an engine is started again.

        `taken_anew` is one that was just chosen, by whichever port it has now.
        """
        ...

    def set_tone(self, on: bool) -> None:
        """A soft tone from every output, until it is ended."""
        ...

    def audition(self, index: int, from_ms: int | None = None) -> None:
        """Hear how this track of the setting at hand gives way, or it alone from a place."""
        ...

    def end_audition(self) -> None:
        """Fade out what is auditioned."""
        ...

    def wake(self) -> None:
        """Reach for an engine again where the last one has ended on purpose."""
        ...

    def close(self, leave_playing: bool = False, fade_ms: int = 3000) -> None:
        """Let go; unless it is left playing, the engine fades out and ends by itself."""
        ...


class FolderSound:
    """Owns the client, which is made when sound is first asked for; for the window's thread.

    `make` makes a client by these settings, `settings` tells what is set now.
    """

    def __init__(
        self,
        make: Callable[[SoundSettings], SoundClient],
        settings: Callable[[], SoundSettings],
    ) -> None:
        self._make = make
        self._settings = settings
        self._client: SoundClient | None = None
        self._lent = self._outlives = False
        self._toned = self._listened = self._loaded_here = False

    def devices(self) -> tuple[SoundDevice, ...]:
        """The devices that can sound, as last listed."""
        return self._reached().devices()

    def status(self) -> PlayerStatus:
        """What sounds now, and how the outputs are."""
        return self._reached().status()

    def apply(self, sound: SoundSettings, taken_anew: str = "") -> None:
        """Sound from these outputs from now on, under this room's ceiling.

        `taken_anew` is the device that was just chosen, by whichever port it has now.
        """
        if self._client is not None:
            self._client.set_outputs(sound.outputs, sound.ceiling_tenth_db, taken_anew)

    @property
    def tone(self) -> bool:
        """Whether the tone is on."""
        return self._client is not None and self._client.tone

    def set_tone(self, on: bool) -> None:
        """A soft tone from every output; none while music of a session sounds."""
        if on and not self._in_use():
            self._toned = True
            self._reached().set_tone(on=True)
        elif not on and self._toned and self._client is not None:
            self._toned = False
            self._client.set_tone(on=False)

    @property
    def auditioning(self) -> int | None:
        """The track that is being listened to, None where none is."""
        return self._client.auditioning if self._client is not None else None

    def audition(self, setting: MusicSetting, index: int) -> None:
        """Hear a transition; nothing happens while music of a session sounds."""
        self._listen(setting, index, None)

    def listen(self, track: Track, from_ms: int) -> bool:
        """Hear a track from a place in it; answers whether nothing of a session is in the way."""
        return self._listen(MusicSetting(track.title, (track,)), 0, from_ms)

    def _listen(self, setting: MusicSetting, index: int, from_ms: int | None) -> bool:
        if self._in_use():
            return False
        client = self._reached()
        if client.status().setting != setting:
            client.load(setting)
        self._listened = self._loaded_here = True
        client.audition(index, from_ms)
        return True

    def stop(self) -> None:
        """Fade out what is being heard: tone and listening."""
        self.set_tone(on=False)
        if self._listened and self._client is not None:
            self._listened = False
            self._client.end_audition()

    def lend(self, outlives_window: bool = True) -> SoundClient:
        """The player for a room. Tone and listening end.

        `outlives_window` is whether its music goes on when the window is closed.
        """
        self.stop()
        self._lent, self._outlives = True, outlives_window
        return self._reached()

    def take_back(self) -> None:
        """The session is left: its music fades out, and the engine ends."""
        self._let_go(_LEAVE_FADE_MS)

    def lock(self) -> None:
        """Nothing of the sound check goes on behind a lock; the music of a session does."""
        if not self._in_use():
            self._let_go(_LOCK_FADE_MS)

    def close(self) -> None:
        """The window is closed: the music of a session goes on, all else ends."""
        self._let_go(_LOCK_FADE_MS, self._outlives or self._sounds_unlent())

    def _let_go(self, fade_ms: int, leave_playing: bool = False) -> None:
        client, self._client = self._client, None
        self._lent = self._outlives = False
        self._toned = self._listened = self._loaded_here = False
        if client is not None:
            client.close(leave_playing, fade_ms)

    def _in_use(self) -> bool:
        """Whether it is a session's music that sounds, or may at any moment."""
        return self._lent or self._sounds_unlent()

    def _sounds_unlent(self) -> bool:
        """Whether an engine was found that plays on for a session whose room is not entered."""
        if self._client is None or self._lent or self._loaded_here:
            return False
        return self._client.status().playing

    def _reached(self) -> SoundClient:
        if self._client is None:
            self._client = self._make(self._settings())
        self._client.wake()
        return self._client
