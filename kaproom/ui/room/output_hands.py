"""The therapist's hands on the outputs while a session runs: another device, the second's volume.

What is chosen here is kept in the settings, so that a window that is opened again finds the sound
where it was put, and never moves it back.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer

from kaproom.core.music.music import OutputStatus, SoundDevice
from kaproom.core.practice.settings import SoundOutput, SoundSettings
from kaproom.errors import EnvironmentFault
from kaproom.ui.services import Services

STEP_TENTH_DB = 20
SOFTEST_TENTH_DB = -400
_SAVE_AFTER_MS = 500


class OutputHands:
    """Reads and changes the outputs; `say` is for what the disk refuses."""

    def __init__(self, services: Services, say: Callable[[str], None]) -> None:
        self._services = services
        self._say = say
        self._unsaved: SoundSettings | None = None
        self._save_soon = QTimer()
        self._save_soon.setSingleShot(True)
        self._save_soon.setInterval(_SAVE_AFTER_MS)
        self._save_soon.timeout.connect(self._save_nudges)

    @property
    def outputs(self) -> tuple[SoundOutput, ...]:
        """The outputs as they are chosen."""
        return self._sound().outputs

    @property
    def told(self) -> tuple[OutputStatus, ...]:
        """The outputs as the engine tells of them; none before it has."""
        return self._services.sound.status().outputs

    def place_to_choose(self) -> int:
        """The output whose device is to be chosen: one that is lost, else the first."""
        told = self.told[: len(self.outputs)]
        return next((n for n, output in enumerate(told) if not output.ok), 0)

    def choices(self, place: int) -> tuple[SoundDevice, ...]:
        """The devices that are there and that no other output sounds from."""
        others = {o.device for n, o in enumerate(self.outputs) if n != place}
        others |= {o.name for n, o in enumerate(self.told) if n != place}
        return tuple(d for d in self._services.sound.devices() if d.name not in others)

    def choose(self, place: int, device: SoundDevice) -> str:
        """Sound from this device in place of the output's own; answers as `save` does.

        Its own device chosen again is meant as well: another port of it is taken then.
        """
        self._change(place, replace(self.outputs[place], device=device.name), device.name)
        return self.save()

    def nudge_second(self, step_tenth_db: int) -> bool:
        """Make the second output louder or softer; False where there is none."""
        if len(self.outputs) < 2:
            return False
        second = self.outputs[1]
        wanted = max(SOFTEST_TENTH_DB, min(0, second.volume_tenth_db + step_tenth_db))
        self._change(1, replace(second, volume_tenth_db=wanted))
        self._save_soon.start()
        return True

    def save(self) -> str:
        """Keep what was changed; answers why the disk does not take it, or nothing."""
        self._save_soon.stop()
        sound, self._unsaved = self._unsaved, None
        if sound is None:
            return ""
        try:
            self._services.save_settings(replace(self._services.settings(), sound=sound))
        except EnvironmentFault as fault:
            self._unsaved = sound
            return str(fault)
        return ""

    def _save_nudges(self) -> None:
        """A key that is held down is one change for the disk."""
        fault = self.save()
        if fault:
            self._say(fault)

    def _change(self, place: int, output: SoundOutput, taken_anew: str = "") -> None:
        outputs = list(self.outputs)
        outputs[place] = output
        self._unsaved = replace(self._sound(), outputs=tuple(outputs))
        self._services.sound.apply(self._unsaved, taken_anew)

    def _sound(self) -> SoundSettings:
        return self._unsaved or self._services.settings().sound
