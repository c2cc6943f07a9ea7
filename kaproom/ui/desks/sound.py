"""What the screens need of the sound before and between sessions: devices, tone, listening.

A protocol that `app` fulfils. Nothing of it is entered in a record.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from kaproom.core.music.music import MusicSetting, PlayerStatus, SoundDevice, Track
from kaproom.core.practice.settings import SoundSettings


def device_labels(devices: Sequence[SoundDevice]) -> tuple[str, ...]:
    """What people know each device by; of two that are called the same, the name is told too."""
    count = Counter(device.label for device in devices)
    return tuple(
        device.label if count[device.label] == 1 else f"{device.label} · {device.name}"
        for device in devices
    )


class SoundDesk(Protocol):
    """The sound engine of this data folder, without a session. Every method returns at once."""

    def devices(self) -> tuple[SoundDevice, ...]:
        """The devices that can sound, as last listed."""
        ...

    def status(self) -> PlayerStatus:
        """What sounds now, and how the outputs are."""
        ...

    def apply(self, sound: SoundSettings, taken_anew: str = "") -> None:
        """Sound from these outputs from now on, under this room's ceiling.

        `taken_anew` is the device that was just chosen, by whichever port it has now.
        """
        ...

    @property
    def tone(self) -> bool:
        """Whether the tone is on."""
        ...

    def set_tone(self, on: bool) -> None:
        """A soft tone from every output, faded in and out."""
        ...

    @property
    def auditioning(self) -> int | None:
        """The track that is being listened to, None where none is."""
        ...

    def audition(self, setting: MusicSetting, index: int) -> None:
        """Hear the last 15 s of a track go over into the first 15 s of the next."""
        ...

    def listen(self, track: Track, from_ms: int) -> bool:
        """Hear a track alone from a place in it, faded in, at the room's level.

        Answers whether nothing of a session is in the way.
        """
        ...

    def stop(self) -> None:
        """Fade out what is being heard."""
        ...
