"""The therapist's hands on the music: what each music key leads to, and the lock on them all.

A phase or a device that was chosen is heard and cannot be taken back, so it waits for what is typed
behind its digit. The lock is a state of the screen, not of the record. Fade to silence is never
locked: a client who asks for silence gets it by the one key, whatever else is guarded from slips.
"""

from collections.abc import Callable

from kaproom.core.clock import MachineClock
from kaproom.core.music.music import MusicAction, SoundDevice
from kaproom.core.room.room import Room
from kaproom.core.wording import say
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.maker import CardMaker
from kaproom.ui.room.held_keys import DuckKey
from kaproom.ui.room.keys import Gesture
from kaproom.ui.room.music_facts import nothing_to_do
from kaproom.ui.room.output_hands import STEP_TENTH_DB, OutputHands
from kaproom.ui.room.typed_on import TypedOn
from kaproom.ui.services import Services

ACTIONS = {
    Gesture.HOLD: MusicAction.HOLD,
    Gesture.NEXT: MusicAction.NEXT,
    Gesture.PREVIOUS: MusicAction.PREVIOUS,
    Gesture.SILENCE: MusicAction.FADE_TO_SILENCE,
    Gesture.PLAY: MusicAction.PLAY,
    Gesture.LOUDER: MusicAction.LOUDER,
    Gesture.SOFTER: MusicAction.SOFTER,
    Gesture.STOP_AFTER: MusicAction.STOP_AFTER,
    Gesture.CALMER: MusicAction.CALMER,
    Gesture.STRONGER: MusicAction.STRONGER,
    Gesture.GROUNDING: MusicAction.GROUNDING,
}
LOCKED = say("The music keys are locked · Alt K unlocks them")


class MusicHands:
    """Carries music keys out; `say` shows a line, refused or not, above the field."""

    def __init__(
        self,
        room: Room,
        services: Services,
        cards: CardHost,
        maker: CardMaker,
        say: Callable[[str, str], None],
        machine: MachineClock,
        typed_on: TypedOn,
    ) -> None:
        self.locked = False
        self.outputs = OutputHands(services, self._refuse)
        self.duck = DuckKey(room.music, lambda: room.player.status().ducked, machine)
        self._room = room
        self._cards = cards
        self._maker = maker
        self._say = say
        self._typed_on = typed_on
        self._asked: tuple[Card, int] | None = None
        self._deeds: dict[Gesture, Callable[[], None]] = {
            Gesture.DUCK: self.duck.down,
            Gesture.JUMP: self._jump,
            Gesture.SOUND_FROM: self._sound_from,
            Gesture.SECOND_LOUDER: lambda: self._nudge_second(STEP_TENTH_DB),
            Gesture.SECOND_SOFTER: lambda: self._nudge_second(-STEP_TENTH_DB),
            Gesture.LOCK_MUSIC: self._toggle_lock,
        }

    def is_music(self, gesture: Gesture) -> bool:
        """Whether it is one of these keys."""
        return gesture in ACTIONS or gesture in self._deeds

    def do(self, gesture: Gesture) -> None:
        """Carry it out, or say why not."""
        if self.locked and gesture not in (Gesture.LOCK_MUSIC, Gesture.SILENCE):
            self._refuse(LOCKED)
        elif gesture in self._deeds:
            self._deeds[gesture]()
        else:
            self._act(ACTIONS[gesture])

    def _act(self, action: MusicAction) -> None:
        why_not = nothing_to_do(action, self._room.player.status())
        self._room.music(action)
        if why_not:
            self._refuse(why_not)

    def _jump(self) -> None:
        setting = self._room.player.status().setting
        if setting is None:
            self._refuse(say("There is no music setting to jump in."))
            return
        phases = setting.phases

        def chosen(number: int) -> None:
            phase = phases[number - 1]
            self._typed_on.chose(card.settled_by, settle=lambda: self._room.jump_music(phase))

        card = self._maker.jump(phases, chosen)
        self._cards.open(card)

    def _sound_from(self) -> None:
        """The card in which a device is chosen deliberately; nothing moves before that.

        For what is lost, else for the first output; once more: for the other.
        """
        place = self.outputs.place_to_choose()
        if self._asked is not None and self._cards.card is self._asked[0]:
            place = (self._asked[1] + 1) % len(self.outputs.outputs)
        devices = self.outputs.choices(place)
        if not devices:
            self._refuse(say("No sound device is there to choose."))
            return

        def chosen(number: int) -> None:
            device = devices[number - 1]
            self._typed_on.chose(card.settled_by, settle=lambda: self._choose(place, device))

        card = self._maker.sound_from(devices, self.outputs.told, place, chosen)
        self._asked = card, place
        self._cards.open(card)

    def _choose(self, place: int, device: SoundDevice) -> None:
        fault = self.outputs.choose(place, device)
        if fault:
            self._refuse(fault)
        else:
            self._say(say("The music sounds from {device} from now on.", device=device.label), "")

    def _nudge_second(self, step_tenth_db: int) -> None:
        if not self.outputs.nudge_second(step_tenth_db):
            self._refuse(say("There is no second output: see Settings."))

    def _toggle_lock(self) -> None:
        self.locked = not self.locked
        self._say(
            "" if not self.locked else say("Music keys locked. Alt S still fades to silence."), ""
        )

    def _refuse(self, words: str) -> None:
        self._say(words, "refused")
