"""What each key of the room leads to. Reads the state, asks the room; keeps nothing itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kaproom.core.clock import MachineClock, SystemMachineClock
from kaproom.core.music.music import MusicAction
from kaproom.core.phase_names import said_phase
from kaproom.core.room.room import Outcome, Room
from kaproom.core.session import commands as c
from kaproom.core.session.palette import PaletteItem
from kaproom.core.session.session import session_clock_text
from kaproom.core.wording import say
from kaproom.ui.room.adverse_hands import AdverseHands
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.maker import CardMaker
from kaproom.ui.room.dose_hands import DoseHands
from kaproom.ui.room.keys import Gesture, Press
from kaproom.ui.room.line_entry import LineEntry
from kaproom.ui.room.music_hands import MusicHands
from kaproom.ui.room.strips import next_speed
from kaproom.ui.room.typed_on import Page, TypedOn
from kaproom.ui.room.undo_words import undo_words
from kaproom.ui.services import Rehearsal, Services

ZOOM = 1.5
"""How many times less of the score is seen at each press."""


class RoomGestures(QObject):
    """Carries gestures out. `said` is for the line above the field, `changed` after each one."""

    said = Signal(str, str)
    changed = Signal()
    cover_wanted = Signal()
    pin_wanted = Signal()
    dim_wanted = Signal(int)
    look_wanted = Signal()
    zoom_wanted = Signal(float)
    find_wanted = Signal()
    put_away = Signal()
    end_wanted = Signal()
    ended = Signal()

    def __init__(
        self,
        room: Room,
        services: Services,
        entry: LineEntry,
        cards: CardHost,
        maker: CardMaker,
        rehearsal: Rehearsal | None,
        machine: MachineClock | None = None,
    ) -> None:
        super().__init__(cards)
        self._machine = machine or SystemMachineClock()
        self.typed_on = TypedOn(room, entry, self._machine)
        self.music = MusicHands(
            room, services, cards, maker, self.said.emit, self._machine, self.typed_on
        )
        self.doses = DoseHands(room, cards, maker, self.said.emit, self.typed_on)
        self.adverse = AdverseHands(room, cards, maker, self.said.emit, self.typed_on)
        self._room = room
        self._entry = entry
        self._cards = cards
        self._maker = maker
        self._rehearsal = rehearsal
        self._deeds: dict[Gesture, Callable[[], object]] = {
            Gesture.ENTER: entry.enter,
            Gesture.ENTER_AS_NOTE: lambda: entry.enter(as_note=True),
            Gesture.ENTER_VERBATIM: lambda: entry.enter(verbatim=True),
            Gesture.ENTER_STARRED: lambda: entry.enter(starred=True),
            Gesture.ENTER_SAME_TIME: lambda: entry.enter(same_time=True),
            Gesture.CORRECT: lambda: maker.toggle_correct(cards, self.tell, self._entry_opened),
            Gesture.FIND: self.find_wanted.emit,
            Gesture.CLOSE: self._close,
            Gesture.UNDO: self._undo,
            Gesture.DOSE: self.doses.give,
            Gesture.AMEND_DOSE: self.doses.amend,
            Gesture.HOLD_DOSE: self.doses.hold,
            Gesture.ADVERSE: self.adverse.toggle,
            Gesture.NEXT_PHASE: lambda: self._step_phase(1),
            Gesture.PREVIOUS_PHASE: lambda: self._step_phase(-1),
            Gesture.PINNED: lambda: maker.toggle_pinned(cards),
            Gesture.EMERGENCY: lambda: maker.toggle_emergency(cards),
            Gesture.READ_BACK: lambda: maker.toggle_read_back(cards),
            Gesture.DISCHARGE: lambda: maker.toggle_discharge(cards, self.typed_on),
            Gesture.COVER: self.cover_wanted.emit,
            Gesture.ROOM_PIN: self.pin_wanted.emit,
            Gesture.LOOK: self.look_wanted.emit,
            Gesture.ZOOM_IN: lambda: self.zoom_wanted.emit(ZOOM),
            Gesture.ZOOM_OUT: lambda: self.zoom_wanted.emit(1 / ZOOM),
            Gesture.ZOOM_WHOLE: lambda: self.zoom_wanted.emit(0.0),
            Gesture.DIMMER: lambda: self.dim_wanted.emit(1),
            Gesture.LIGHTER: lambda: self.dim_wanted.emit(-1),
            Gesture.KEY_LIST: lambda: maker.toggle_keys(cards, rehearsal is not None),
            Gesture.END: self._ask_end,
            Gesture.TAKE_OVER: self._take_over,
            Gesture.SLOWER: lambda: self._change_speed(faster=False),
            Gesture.FASTER: lambda: self._change_speed(faster=True),
        }

    def do(self, press: Press) -> bool:
        """Carry out what a key asks for; always answers True, it was ours."""
        if press.gesture is Gesture.OBSERVE:
            self._observe(press.slot)
        elif self.music.is_music(press.gesture):
            self.music.do(press.gesture)
        else:
            self._deeds[press.gesture]()
        self.changed.emit()
        return True

    def observe(self, slot: int) -> None:
        """An observation key pressed by mouse."""
        self.do(Press(Gesture.OBSERVE, slot))

    def observe_quietly(self, slot: int) -> None:
        """An observation key under the cover: what would ask for more is left alone."""
        item = self._room.data.palette.at(slot)
        if item is not None and item.kind != "scale":
            self._room.press(slot)

    def tell(self, words: str) -> None:
        """Say something above the line."""
        self.said.emit(words, "")

    def press(self, gesture: Gesture) -> None:
        """Any other key pressed by mouse."""
        self.do(Press(gesture))

    def let_go(self, gesture: Gesture) -> None:
        """What was kept down on the panel comes up; only the duck key minds."""
        if gesture is Gesture.DUCK:
            self.music.duck.up()
            self.changed.emit()

    def duck_let_go(self) -> Callable[[], None]:
        """What a duck key that comes up now leads to, once that is sure."""
        at_s = self._machine.monotonic_s()

        def up() -> None:
            self.music.duck.up(at_s)
            self.changed.emit()

        return up

    def _observe(self, slot: int) -> None:
        outcome = self._room.press(slot)
        if outcome.choose is not None:
            self._choose_score(outcome.choose)
        else:
            self._tell(outcome)

    def _choose_score(self, item: PaletteItem) -> None:
        if item.code in self._room.data.scales:
            self._open_scale(item.code)
        else:
            self.said.emit(say("There is no scale for {item}.", item=item.label), "refused")

    def _open_scale(self, code: str) -> None:
        codes = list(self._room.data.scales)

        scale = self._room.data.scales[code]

        def rate(score: int, tested: bool, digits: str) -> None:
            outcome = self._room.rate(code, score, tested)
            self._tell(outcome)
            if outcome.events:
                words = f"{scale.label} {score}"
                self.typed_on.chose(digits, entry=outcome.events[0], words=words)

        def other(step: int) -> None:
            self._open_scale(codes[(codes.index(code) + step) % len(codes)])

        self._cards.open(self._maker.scale(scale, rate, other))

    def _step_phase(self, step: int) -> None:
        names = [p.name for p in self._room.live.state.plan]
        now = self._room.live.state.phase
        wanted = names.index(now) + step if now in names else 0
        if not 0 <= wanted < len(names):
            last = say("{phase} is the last phase of the plan.", phase=said_phase(now))
            first = say("{phase} is the first phase of the plan.", phase=said_phase(now))
            self.said.emit(last if step > 0 else first, "refused")
            return
        self._tell(self._room.submit(c.EnterPhase(names[wanted])))

    def _undo(self) -> None:
        if self._entry.undo_text():
            return
        words = undo_words(self._room.live.state)
        outcome = self._room.submit(c.Undo())
        if outcome.events:
            self.said.emit(say("Taken back: {words}", words=words), "")
        else:
            self._tell(outcome)

    def _entry_opened(self, digit: str) -> None:
        """An entry is open to be corrected; what is written right behind the digit is a line."""
        card = self._cards.card
        if card is not None:
            self.typed_on.chose(digit, Page(self._cards.closing(card), lambda _tail: False))

    def _close(self) -> None:
        """One thing at a time: the card, else the question, else what lies above the room."""
        if not self._cards.close() and not self._entry.drop_question():
            self.said.emit("", "")
            self.put_away.emit()

    def _ask_end(self) -> None:
        now_ms = self._room.live.session_ms()
        self._cards.open(self._maker.end(session_clock_text(now_ms), self.end_wanted.emit))

    def end(self) -> None:
        """End the session, with what is unfinished entered first."""
        self._cards.keep_unfinished()
        if not self._entry.enter_the_rest():
            return
        if self._room.player.status().playing:
            self._room.music(MusicAction.FADE_TO_SILENCE)
        outcome = self._room.submit(c.EndSession())
        self._tell(outcome)
        if outcome.events:
            self.ended.emit()

    def _take_over(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.set_taken_over(not self._rehearsal.taken_over)

    def _change_speed(self, faster: bool) -> None:
        if self._rehearsal is not None and not self._rehearsal.speed_fixed:
            self._rehearsal.set_speed(next_speed(self._rehearsal.speed, faster))

    def _tell(self, outcome: Outcome) -> None:
        if outcome.reason or not self._entry.asking:
            self.said.emit(outcome.reason, "refused")
        self.changed.emit()
