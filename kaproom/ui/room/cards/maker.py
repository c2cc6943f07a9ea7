"""Makes the cards of one room, each with what it may read and do."""

from collections.abc import Callable, Sequence

from kaproom.core.chart.chart import ChartState
from kaproom.core.clock import Instant
from kaproom.core.course.casebook import EarlierNote
from kaproom.core.events.session import HOLD_ENDS, DoseGiven
from kaproom.core.music.music import OutputStatus, SoundDevice
from kaproom.core.phase_names import said_phase
from kaproom.core.room.room import Room
from kaproom.core.session import commands as c
from kaproom.core.session.adverse_list import Named
from kaproom.core.session.palette import Scale
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.desks.sound import device_labels
from kaproom.ui.figure_words import countdown_text, hold_end_words
from kaproom.ui.room.cards.choice_card import Choice, ChoiceCard, ScaleCard, Typing
from kaproom.ui.room.cards.correct_card import CorrectCard
from kaproom.ui.room.cards.discharge_card import DischargeCard, DischargeView
from kaproom.ui.room.cards.dose_card import DoseCard, Moment
from kaproom.ui.room.cards.emergency_sheet import EmergencySheet
from kaproom.ui.room.cards.end_card import EndCard
from kaproom.ui.room.cards.find_card import FindCard
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.key_card import KeyCard
from kaproom.ui.room.cards.pick_card import Asked, PickCard, Row
from kaproom.ui.room.cards.pin_card import PinCard
from kaproom.ui.room.cards.pinned_card import PinnedCard
from kaproom.ui.room.cards.read_back_card import ReadBackCard
from kaproom.ui.room.discharge_facts import decision_line
from kaproom.ui.room.emergency_facts import Sheet, emergency_sheet
from kaproom.ui.room.emergency_paper import EmergencyPaper
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.room.room_pin import RoomPin
from kaproom.ui.room.typed_on import TypedOn
from kaproom.ui.theme import Theme


class CardMaker:
    """`chart` reads the client's chart as it stands, `called` who it is, `now` the session clock.

    `find_us` is how emergency services find the practice, `paper` brings their sheet to them,
    `go_on` takes into the line what was typed on a card and is no choice of it.
    """

    def __init__(
        self,
        theme: Theme,
        room: Room,
        chart: Callable[[], ChartState],
        called: Callable[[], str],
        now: Callable[[], Instant],
        take_key: KeyTaker,
        find_us: Callable[[], str],
        paper: EmergencyPaper,
        go_on: Callable[[str, int | None, str], None],
    ) -> None:
        self._theme = theme
        self._room = room
        self._chart = chart
        self._called = called
        self._now = now
        self._take_key = take_key
        self._find_us = find_us
        self._paper = paper
        self._typing = Typing(room.live.session_ms, go_on)

    def scale(
        self,
        scale: Scale,
        rate: Callable[[int, bool, str], None],
        other: Callable[[int], None],
    ) -> ScaleCard:
        """A scale's levels to choose from; `other` leads to the next scale or back."""
        return ScaleCard(self._theme, scale, rate, other, self._typing)

    def choice(
        self, title: str, choices: tuple[Choice, ...], chosen: Callable[[int], None], note: str
    ) -> ChoiceCard:
        """One of several, by its digit."""
        return ChoiceCard(self._theme, title, choices, chosen, self._typing, note)

    def pick(
        self, asked: Asked, take: Callable[[Named, int], str], rows: Sequence[Row] = ()
    ) -> PickCard:
        """Words to pick by typing."""
        return PickCard(self._theme, asked, take, self._take_key, rows)

    def jump(self, phases: tuple[str, ...], chosen: Callable[[int], None]) -> ChoiceCard:
        """The phases of the music setting to choose from."""
        choices = tuple(
            Choice(n, said_phase(name) or say("without a phase"))
            for n, name in enumerate(phases, 1)
        )
        note = say("Crossfades to its first track.")
        return ChoiceCard(self._theme, say("Jump to"), choices, chosen, self._typing, note)

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
            Choice(n, say("{device} · now", device=label) if device.name == now else label)
            for n, (device, label) in enumerate(labels, 1)
        )
        notes = [say("Nothing moves until you choose; then it fades in there.")]
        if len(outputs) > 1:
            notes.append(say("Alt O once more: the other output."))
        title = say("Sound from…")
        if output is not None:
            title = say("Sound from… in place of {output}", output=output.called)
            if not output.ok:
                title = say("Sound from… in place of {output}, which is gone", output=output.called)
        return ChoiceCard(self._theme, title, choices, chosen, self._typing, " ".join(notes))

    def end(self, when: str, end: Callable[[], None]) -> EndCard:
        """The question whether the session is over."""
        room = self._room
        line = decision_line(room.live.state, room.data.discharge)
        return EndCard(self._theme, when, end, line)

    def toggle_dose(self, cards: CardHost) -> None:
        """Open or close the dose card."""
        cards.toggle(DoseCard, lambda: self._dose(None))

    def amend_dose(self, dose: Entry[DoseGiven]) -> DoseCard:
        """A dose that was given, to be amended."""
        return self._dose(dose)

    def end_hold(self, held_ms: int, chosen: Callable[[int], None]) -> ChoiceCard:
        """How a hold ended, by a digit; the last one leaves it open."""
        ends = (hold_end_words(how) for how in HOLD_ENDS)
        words = (*(how[:1].upper() + how[1:] for how in ends), say("Not said"))
        choices = tuple(Choice(n, how) for n, how in enumerate(words, 1))
        title = say("The hold ends at {time}", time=countdown_text(held_ms))
        note = say(
            "It ends at the time of the key. Ctrl Shift H once more: not said. Esc: it goes on."
        )
        return ChoiceCard(self._theme, title, choices, chosen, self._typing, note)

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

    def toggle_discharge(self, cards: CardHost, typed_on: TypedOn) -> None:
        """Open or close the discharge card."""
        room = self._room
        view = DischargeView(
            room.data.discharge,
            self._chart(),
            room.data.scales,
            lambda: room.live.state,
            room.live.session_ms,
        )
        cards.toggle(
            DischargeCard,
            lambda: DischargeCard(self._theme, view, room.submit, self._take_key, typed_on),
        )

    def toggle_read_back(self, cards: CardHost) -> None:
        """Open or close the client's own words."""
        cards.toggle(ReadBackCard, lambda: ReadBackCard(lambda: self._room.live.state))

    def toggle_correct(
        self, cards: CardHost, told: Callable[[str], None], opened_by: Callable[[str], None]
    ) -> None:
        """Open or close the correcting of the last entries."""

        def make() -> CorrectCard:
            card = CorrectCard(self._theme, self._room, self._take_key)
            card.told.connect(told)
            card.opened_by.connect(opened_by)
            return card

        cards.toggle(CorrectCard, make)

    def toggle_find(
        self,
        cards: CardHost,
        earlier: Callable[[], tuple[EarlierNote, ...]],
        found: Callable[[str, str], None],
    ) -> None:
        """Open or close the finding of words."""
        live = self._room.live

        def make() -> FindCard:
            card = FindCard(self._theme, lambda: live.state, earlier(), self._take_key)
            card.found.connect(found)
            return card

        cards.toggle(FindCard, make)

    def toggle_keys(self, cards: CardHost, with_rehearsal: bool) -> None:
        """Open or close the list of keys."""
        cards.toggle(KeyCard, lambda: KeyCard(self._theme, with_rehearsal))

    def toggle_pin(self, cards: CardHost, pin: RoomPin, said: Callable[[str], None]) -> None:
        """Open or close the choosing of the room PIN."""
        cards.toggle(PinCard, lambda: PinCard(pin, self._take_key, said))

    def toggle_emergency(self, cards: CardHost) -> None:
        """Open or close the emergency sheet."""
        cards.toggle(EmergencySheet, self._emergency)

    def _dose(self, amended: Entry[DoseGiven] | None) -> DoseCard:
        live = self._room.live
        moment = Moment(
            self._chart(),
            self._room.data.protocol,
            lambda: live.state,
            live.session_ms,
            lambda: self._now().local().date(),
        )
        return DoseCard(self._theme, moment, self._room.submit, self._take_key, amended)

    def _emergency(self) -> EmergencySheet:
        live, scales = self._room.live, self._room.data.scales

        def read() -> Sheet:
            return emergency_sheet(
                self._chart(),
                live.state,
                scales,
                self._now(),
                live.session_ms(),
                self._find_us(),
                self._called(),
            )

        return EmergencySheet(self._theme, read, self._paper.send)
