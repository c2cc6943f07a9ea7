"""Makes the cards of one room, each with what it may read and do."""

from collections.abc import Callable, Sequence

from kaproom.core import commands as c
from kaproom.core.adverse_list import Named
from kaproom.core.chart import ChartState
from kaproom.core.clock import Instant
from kaproom.core.music import OutputStatus, SoundDevice
from kaproom.core.palette import Scale
from kaproom.core.room import Room
from kaproom.ui.room.cards.choice_card import Choice, ChoiceCard, ScaleCard
from kaproom.ui.room.cards.dose_card import DoseCard, Moment
from kaproom.ui.room.cards.emergency_sheet import EmergencySheet
from kaproom.ui.room.cards.end_card import EndCard
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.key_card import KeyCard
from kaproom.ui.room.cards.pick_card import Asked, PickCard, Row
from kaproom.ui.room.cards.pin_card import PinCard
from kaproom.ui.room.cards.pinned_card import PinnedCard
from kaproom.ui.room.emergency_facts import emergency_sections
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.room.room_pin import RoomPin
from kaproom.ui.sound_desk import device_labels
from kaproom.ui.theme import Theme


class CardMaker:
    """`chart` reads the client's chart as it stands, `now` the session clock."""

    def __init__(
        self,
        theme: Theme,
        room: Room,
        chart: Callable[[], ChartState],
        now: Callable[[], Instant],
        take_key: KeyTaker,
    ) -> None:
        self._theme = theme
        self._room = room
        self._chart = chart
        self._now = now
        self._take_key = take_key

    def scale(
        self,
        scale: Scale,
        rate: Callable[[int, bool], None],
        other: Callable[[int], None],
    ) -> ScaleCard:
        """A scale's levels to choose from; `other` leads to the next scale or back."""
        return ScaleCard(self._theme, scale, rate, other)

    def choice(
        self, title: str, choices: tuple[Choice, ...], chosen: Callable[[int], None], note: str
    ) -> ChoiceCard:
        """One of several, by its digit."""
        return ChoiceCard(self._theme, title, choices, chosen, note)

    def pick(
        self, asked: Asked, take: Callable[[Named, int], str], rows: Sequence[Row] = ()
    ) -> PickCard:
        """Words to pick by typing."""
        return PickCard(self._theme, asked, take, self._take_key, rows)

    def jump(self, phases: tuple[str, ...], chosen: Callable[[int], None]) -> ChoiceCard:
        """The phases of the music setting to choose from."""
        choices = tuple(Choice(n, name or "without a phase") for n, name in enumerate(phases, 1))
        return ChoiceCard(self._theme, "Jump to", choices, chosen, "Crossfades to its first piece.")

    def sound_from(
        self,
        devices: tuple[SoundDevice, ...],
        outputs: tuple[OutputStatus, ...],
        place: int,
        chosen: Callable[[int], None],
    ) -> ChoiceCard:
        """The devices to sound from in place of one output's own."""
        output = outputs[place] if place < len(outputs) else None
        now = output.name if output is not None and output.ok else ""
        labels = zip(devices, device_labels(devices), strict=True)
        choices = tuple(
            Choice(n, f"{label} · now" if device.name == now else label)
            for n, (device, label) in enumerate(labels, 1)
        )
        notes = ["Nothing moves until you choose; then it fades in there."]
        if len(outputs) > 1:
            notes.append("Alt O once more: the other output.")
        title = "Sound from…"
        if output is not None:
            gone = "" if output.ok else ", which is gone"
            title = f"Sound from… in place of {output.label}{gone}"
        return ChoiceCard(self._theme, title, choices, chosen, " ".join(notes))

    def end(self, when: str, end: Callable[[], None]) -> EndCard:
        """The question whether the session is over."""
        return EndCard(self._theme, when, end)

    def toggle_dose(self, cards: CardHost) -> None:
        """Open or close the dose card."""
        live = self._room.live
        moment = Moment(self._chart(), lambda: live.state, live.session_ms)
        cards.toggle(
            DoseCard, lambda: DoseCard(self._theme, moment, self._room.submit, self._take_key)
        )

    def toggle_pinned(self, cards: CardHost) -> None:
        """Open or close intention and agreements."""
        room = self._room
        cards.toggle(
            PinnedCard,
            lambda: PinnedCard(
                self._theme,
                self._chart(),
                lambda: room.live.state,
                lambda agreement_id: room.submit(c.RereadAgreement(agreement_id)),
            ),
        )

    def toggle_keys(self, cards: CardHost, with_rehearsal: bool) -> None:
        """Open or close the list of keys."""
        cards.toggle(KeyCard, lambda: KeyCard(with_rehearsal))

    def toggle_pin(self, cards: CardHost, pin: RoomPin, said: Callable[[str], None]) -> None:
        """Open or close the choosing of the room PIN."""
        cards.toggle(PinCard, lambda: PinCard(pin, self._take_key, said))

    def toggle_emergency(self, cards: CardHost) -> None:
        """Open or close the emergency sheet."""
        cards.toggle(EmergencySheet, self._emergency)

    def _emergency(self) -> EmergencySheet:
        live, now = self._room.live, self._now()
        scales = self._room.data.scales
        sections = emergency_sections(self._chart(), live.state, scales, now, live.session_ms())
        title = f"Emergency card · {now.local().strftime('%Y-%m-%d %H:%M')}"
        return EmergencySheet(sections, title)
