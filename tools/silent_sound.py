"""A sound engine that makes no sound: for pictures and for tests of the screens.

It stands where a client of the real engine stands, on the session clock. The devices there are, and
those that are not, are whatever is put into `there`.
"""

from dataclasses import replace

from kaproom.audio.silent import SilentPlayer
from kaproom.core.clock import Clock, MachineClock
from kaproom.core.music.music import MusicAction, OutputStatus, PlayerStatus, SoundDevice
from kaproom.core.practice.settings import SoundOutput

HEADPHONES = SoundDevice("hw:headphones", "Headphones")
LOUDSPEAKER = SoundDevice("hw:loudspeaker", "Room loudspeaker")


class SilentSound(SilentPlayer):
    """Fulfils `kaproom.desks.sound.SoundClient`.

    `asked` holds the keys that came this far, `heard` the files of each transition listened to,
    `listened` the file and the place of each track listened to alone, `taken_anew` the device that
    a person chose with the outputs told last.
    """

    there: tuple[SoundDevice, ...] = (HEADPHONES, LOUDSPEAKER)
    tone = False
    auditioning: int | None = None
    outputs: tuple[SoundOutput, ...] = (SoundOutput(),)
    ceiling_tenth_db = 0
    taken_anew = ""
    left_playing: bool | None = None

    def __init__(self, clock: Clock, machine: MachineClock | None = None) -> None:
        super().__init__(clock, machine)
        self.asked: list[MusicAction] = []
        self.heard: list[tuple[str, str]] = []
        self.listened: list[tuple[str, int]] = []

    def devices(self) -> tuple[SoundDevice, ...]:
        """Those that are there."""
        return self.there

    def set_outputs(
        self, outputs: tuple[SoundOutput, ...], ceiling_tenth_db: int = 0, taken_anew: str = ""
    ) -> None:
        """Take these."""
        self.outputs, self.ceiling_tenth_db = outputs, ceiling_tenth_db
        self.taken_anew = taken_anew

    def set_tone(self, on: bool) -> None:
        """On or off at once."""
        self.tone = on

    def audition(self, index: int, from_ms: int | None = None) -> None:
        """Listen to this track until it is ended."""
        self.auditioning = index
        setting = self.status().setting
        if setting is not None and from_ms is not None:
            self.listened.append((setting.tracks[index].file, from_ms))
        elif setting is not None:
            follower = next(i for i in setting.programme if i > index)
            self.heard.append((setting.tracks[index].file, setting.tracks[follower].file))

    def end_audition(self) -> None:
        """Listen no more."""
        self.auditioning = None

    def wake(self) -> None:
        """It never sleeps."""

    def act(self, action: MusicAction) -> None:
        """Do what one key asks, and remember it."""
        self.asked.append(action)
        super().act(action)

    def status(self) -> PlayerStatus:
        """What would be sounding, on the outputs chosen."""
        outputs = tuple(self._output(output) for output in self.outputs)
        return replace(
            super().status(),
            device=", ".join(output.label for output in outputs),
            device_ok=all(output.ok for output in outputs),
            outputs=outputs,
        )

    def close(self, leave_playing: bool = False, fade_ms: int = 3000) -> None:
        """Let go."""
        del fade_ms
        if self.left_playing is None:
            self.left_playing = leave_playing
            super().close()

    def _output(self, output: SoundOutput) -> OutputStatus:
        known = {device.name: device for device in (HEADPHONES, LOUDSPEAKER)}
        device = known.get(output.device, self.there[0] if self.there else HEADPHONES)
        name = output.device or device.name
        label = device.label if device.name == name else name
        there = any(d.name == name for d in self.there)
        return OutputStatus(name, label, there, output.volume_tenth_db)
