"""Where the music sounds, how loud it may become in which room, and how long it outlives a window.

What is set is saved and holds at once, for nobody is in the room: Settings are not reached out of a
session. The soft tone is here too, for an amplifier is set by it.
"""

from dataclasses import replace

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout

from kaproom.core.practice.settings import SoundOutput, SoundSettings
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.services import Services
from kaproom.ui.settings.room_fields import RoomFields
from kaproom.ui.settings.section import SettingsSection
from kaproom.ui.settings.sound_choices import (
    ListChoice,
    device_items,
    level_items,
    minute_items,
)
from kaproom.ui.theme import Theme

VOLUMES_TENTH_DB = range(-400, 1, 20)
ORPHAN_MIN = (5, 15, 30, 60, 120, 180, 240)
IDLE_MIN = (1, 5, 15, 30, 60)
_ALSO = say("Both times hold from the next start of the sound on.")


class SoundSection(SettingsSection):
    """One or two outputs, the rooms, two times."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, say("Sound"))
        self.devices = [
            ListChoice(n, wide=True) for n in (say("First output"), say("Second output"))
        ]
        self.volumes = [
            ListChoice(say("Volume of the first output")),
            ListChoice(say("Volume of the second output")),
        ]
        self.rooms = RoomFields(theme)
        self.orphan = ListChoice(say("Without a window, music sounds on for"))
        self.idle = ListChoice(say("An engine with nothing to play waits for"))
        self.tone_key = KeyButton(theme, say("Soft tone"), focusable=True)
        self.reason = Text("", "caution", BODY, wrap=True)
        self._lay_out()
        self._connect()
        self.look_again()

    def look_again(self) -> None:
        """Show what is set, and the devices that are there now."""
        sound = self._now
        there = self.services.sound.devices()
        told = self.services.sound.status().outputs
        chosen = [output.device for output in sound.outputs]
        for place, (device, volume) in enumerate(zip(self.devices, self.volumes, strict=True)):
            output = sound.outputs[place] if place < len(sound.outputs) else None
            other = chosen[1 - place] if 1 - place < len(chosen) else None
            label = next((o.label for o in told if output and o.name == output.device), "")
            name = output.device if output is not None else None
            items = device_items(there, name, other, label, may_be_none=place > 0)
            device.show_items(items, name)
            level = output.volume_tenth_db if output is not None else 0
            volume.show_items(level_items(VOLUMES_TENTH_DB, level, "0 dB"), level)
            volume.setEnabled(output is not None)
        self.rooms.show_rooms(sound)
        for choice, times, minutes in (
            (self.orphan, ORPHAN_MIN, sound.orphan_exit_min),
            (self.idle, IDLE_MIN, sound.idle_exit_min),
        ):
            choice.show_items(minute_items(times, minutes), minutes)
        self.tone_key.set_current(self.services.sound.tone)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed last is kept, and nothing sounds on behind another screen."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.rooms.take_typed()
            self.services.sound.stop()

    @property
    def _now(self) -> SoundSettings:
        return self.services.settings().sound

    def _set(self, sound: SoundSettings) -> None:
        """Keep it and let it hold; what the disk does not take does not hold either."""
        try:
            self.services.save_settings(replace(self.services.settings(), sound=sound))
        except EnvironmentFault as fault:
            self.reason.show_text(str(fault))
        else:
            self.reason.show_text("")
            self.services.sound.apply(sound)
        self.look_again()

    def _outputs_chosen(self) -> None:
        outputs = [
            SoundOutput(device.currentData(), volume.currentData())
            for device, volume in zip(self.devices, self.volumes, strict=True)
            if device.currentData() is not None
        ]
        self._set(replace(self._now, outputs=tuple(outputs)))

    def _times_chosen(self) -> None:
        self._set(
            replace(
                self._now,
                orphan_exit_min=self.orphan.currentData(),
                idle_exit_min=self.idle.currentData(),
            )
        )

    def _toggle_tone(self) -> None:
        self.services.sound.set_tone(not self.services.sound.tone)
        self.look_again()

    def _connect(self) -> None:
        for choice in (*self.devices, *self.volumes):
            choice.activated.connect(lambda _: self._outputs_chosen())
        for choice in (self.orphan, self.idle):
            choice.activated.connect(lambda _: self._times_chosen())
        self.rooms.changed.connect(self._set)
        self.rooms.refused.connect(self.reason.show_text)
        self.tone_key.clicked.connect(self._toggle_tone)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (device, volume) in enumerate(zip(self.devices, self.volumes, strict=True)):
            grid.addWidget(Text(device.accessibleName(), "ink", BODY), row, 0)
            grid.addWidget(device, row, 1)
            grid.addWidget(volume, row, 2)
        self.tone_key.setMaximumWidth(140)
        times = QGridLayout()
        times.setHorizontalSpacing(10)
        times.setVerticalSpacing(6)
        times.setColumnStretch(0, 1)
        for row, choice in enumerate((self.orphan, self.idle)):
            times.addWidget(Text(choice.accessibleName(), "ink", BODY, wrap=True), row, 0)
            times.addWidget(choice, row, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.tone_key)
        self.body.addWidget(self.rooms)
        self.body.addLayout(times)
        self.body.addWidget(Text(_ALSO, "ink_soft", SMALL, wrap=True))
        self.body.addWidget(self.reason)
        self.reason.hide()
