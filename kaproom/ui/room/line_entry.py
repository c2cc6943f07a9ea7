"""From typed text to an entry: the echo while typing, Enter and its variants, questions, the draft.

Holds no entry of its own. A refused or unusual line stays where it is, with the reason beside it.
Where other words are begun behind it, unseen, it makes way for them: it is set aside, and said to
be, until Up brings it back or the session ends.
"""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal

from kaproom.core.events.session import NoteTaken
from kaproom.core.room.room import Outcome, Room
from kaproom.core.session.commands import StarNote, TakeNote
from kaproom.core.session.notes import is_starred
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.stream.ports import Draft
from kaproom.core.wording import say
from kaproom.ui.figure_words import clipped
from kaproom.ui.room.line_field import LineField

DRAFT_EVERY_MS = 1000
_MENDS = frozenset(" /.,%:=;")
_WAITS_FOR_DIGIT = frozenset("/.,:=")


class LineEntry(QObject):
    """`read` tells what the line as it stands means; `said` what the person should know.

    `waiting` has words about what is set aside and was not entered, empty where nothing is.
    """

    read = Signal(object)
    said = Signal(str, str)
    waiting = Signal(str)

    def __init__(self, room: Room, field: LineField) -> None:
        super().__init__(field)
        self._room = room
        self._field = field
        self._asked = ""
        self._refused = ""
        self._standing = ""
        self._unseen = ""
        self._unseen_begun_ms: int | None = None
        self._on_cards: Callable[[], list[str]] = list
        field.changed.connect(self._changed)
        field.about_to_write.connect(self._make_way)
        field.above.connect(self.bring_back)
        field.cursorPositionChanged.connect(self._seen)
        field.refused.connect(lambda reason: self.said.emit(reason, "refused"))
        self._timer = QTimer(self)
        self._timer.setInterval(DRAFT_EVERY_MS)
        self._timer.timeout.connect(self.keep_draft)
        self._timer.start()

    @property
    def asking(self) -> bool:
        """Whether an unusual line waits for Enter once more."""
        return bool(self._asked)

    @property
    def is_fresh(self) -> bool:
        """Whether what is typed now begins a line."""
        return not self._field.text and self._field.hasFocus()

    def heed_cards(self, unfinished: Callable[[], list[str]]) -> None:
        """Keep besides the line what is unfinished on cards, in case that nothing can be closed."""
        self._on_cards = unfinished

    def restore(self) -> None:
        """Put the line that was kept last back where it was, with the time of its first key."""
        draft = self._room.draft()
        if draft.text:
            self._field.put(draft.text)
            if draft.begun_ms is not None:
                self._field.begun_ms = draft.begun_ms
            self.said.emit(say("This line was unfinished and has been kept."), "")
        self._tell_aside()

    def enter(
        self,
        as_note: bool = False,
        starred: bool = False,
        verbatim: bool = False,
        same_time: bool = False,
    ) -> Outcome | None:
        """Enter the line; an unusual one is asked about first, and taken when entered again."""
        text = self._field.text
        if not text.strip():
            return self._star_last() if starred else None
        outcome = self._room.enter(
            text,
            self._field.begun_ms,
            as_note=as_note or verbatim,
            confirmed=self._asked == text,
            starred=starred,
            verbatim=verbatim,
            same_time=same_time,
        )
        if outcome.events:
            self._field.begin_anew()
        self._asked = text if outcome.ask else ""
        self._refused = "" if outcome.events else text
        self.said.emit(outcome.reason, "ask" if outcome.ask else "refused")
        if same_time and outcome.events:
            at = session_clock_text(outcome.events[0].session_ms or 0, seconds=True)
            self.said.emit(say("Entered at {time}, as the entry before it.", time=at), "")
        return outcome

    def enter_the_rest(self) -> bool:
        """Make a note of what is unfinished, before the session ends; answers whether none is left.

        Words that ask for a time before the session are kept as they stand.
        """
        self.put_back()
        for line in self._room.aside.lines:
            if not self._as_note(line.text, line.begun_ms):
                return False
            self._room.aside.remove(line)
            self._tell_aside()
        text = self._field.text
        if not text.strip():
            return True
        entered = self._as_note(text, self._field.begun_ms)
        if entered:
            self._field.begin_anew()
        return entered

    def bring_back(self) -> None:
        """Let the line that was set aside last stand in the field again, in place of what does.

        Each of the two is kept in its new place before it is forgotten in its old one.
        """
        aside, again = self._room.aside, self._room.aside.newest
        if again is None:
            return
        if self._field.text.strip():
            aside.add_last_in_the_round(Draft(self._field.text, self._field.begun_ms))
        self._field.put(again.text)
        self._field.begun_ms = again.begun_ms
        self.keep_draft()
        aside.remove(again)
        self._tell_aside()

    def take_in(self, source: QMimeData) -> None:
        """What was dropped on the window: its words go into the line, or it is said why not."""
        self._field.insertFromMimeData(source)

    def drop_question(self) -> bool:
        """Withdraw an inline question; the text stays. Answers whether there was one."""
        asked = bool(self._asked)
        self._asked = ""
        if asked:
            self.said.emit("", "")
        return asked

    def undo_text(self) -> bool:
        """Take back text; answers whether there was any to take back."""
        document = self._field.document()
        if document.isUndoAvailable():
            self._field.undo()
            return True
        return bool(self._field.text)

    def go_on(self, typed: str, begun_ms: int | None, words: str) -> None:
        """Go on in the line with what a card was shown before it turned out to be text.

        `words` say so as long as the line stands, for nobody may be looking just now.
        """
        self._field.setFocus()
        self._make_way(typed)
        if self._field.begun_ms is None:
            self._field.begun_ms = begun_ms
        self._standing = words
        self._field.add_apart(typed)

    def now_ms(self) -> int:
        """Session time."""
        return self._room.live.session_ms()

    def keep_unseen(self, text: str, begun_ms: int | None = None) -> None:
        """Keep text that cannot be shown now; it is part of the draft until it is shown."""
        if not self._unseen and text:
            self._unseen_begun_ms = self.now_ms() if begun_ms is None else begun_ms
        self._unseen = _joined(self._unseen, text)
        self.keep_draft()

    def keep_from_card(self, text: str) -> None:
        """Show behind the line what was typed on a card that is there no more."""
        self.keep_unseen(text)
        self.put_back(say("Typed on a card, and kept."))

    def put_back(self, words: str = say("Typed under the cover, and kept.")) -> None:
        """Show what was kept unseen, behind what stands in the line; `words` say so."""
        if self._unseen:
            self._make_way(self._unseen)
            text = _joined(self._field.text, self._unseen)
            begun_ms, self._unseen = self._begun_ms(), ""
            self._field.put(text)
            self._field.begun_ms = begun_ms if begun_ms is not None else self._field.begun_ms
            self.said.emit(words, "")

    def keep_draft(self) -> None:
        """Keep the unfinished line where it changed since last time, and what cards hold behind it.

        One that was entered stays on the disk until its entry is: a crash in between loses neither.
        """
        begun = self._field.text.strip() or self._unseen
        if begun or not self._room.live.unsaved:
            behind = " ".join(filter(None, (self._unseen, *self._on_cards())))
            text = _joined(self._field.text, behind) if behind else self._field.text
            self._room.keep_draft(text, self._begun_ms())

    def stop(self) -> None:
        """Keep the line one last time and rest."""
        self.keep_draft()
        self._timer.stop()

    def _as_note(self, text: str, begun_ms: int | None) -> bool:
        outcome = self._room.enter(text, begun_ms, as_note=True)
        if not outcome.events:
            outcome = self._room.submit(TakeNote(text, at_ms=begun_ms))
        if not outcome.events:
            self.said.emit(outcome.reason, "refused")
        return bool(outcome.events)

    def _make_way(self, sign: str) -> None:
        """Set the refused line aside where what is written now is not its going on."""
        text = self._field.text
        if not self._refused or text != self._refused or not self._field.at_end:
            return
        if self._continues(text, sign):
            return
        self._room.aside.add(Draft(text, self._field.begun_ms))
        self._field.begin_anew()
        self._tell_aside()

    def _continues(self, text: str, sign: str) -> bool:
        """Whether a sign mends the line: one within a figure, or a digit that makes it good."""
        if not sign[0].isdigit():
            return sign[0] in _MENDS
        longer = self._room.understand(text + sign[0], self._field.begun_ms)
        return text[-1] in _WAITS_FOR_DIGIT or longer.kind not in ("refused", "note")

    def _seen(self) -> None:
        """The caret was moved: the line is being looked at."""
        self._refused = ""

    def _tell_aside(self) -> None:
        newest, count = self._room.aside.newest, len(self._room.aside.lines)
        more = say(" · and {count} more", count=count - 1) if count > 1 else ""
        words = ""
        if newest is not None:
            line = clipped(newest.text)
            words = say("Not entered: {line}{more} · ↑ brings it back", line=line, more=more)
        self.waiting.emit(words)

    def _begun_ms(self) -> int | None:
        """Session time of the first key of what stands in the line or is kept unseen."""
        if self._field.begun_ms is not None or not self._unseen:
            return self._field.begun_ms
        return self._unseen_begun_ms

    def _star_last(self) -> Outcome:
        note = newest_note(self._room.live.state)
        if note is None:
            outcome = Outcome(reason=say("There is no note to star yet."))
        else:
            outcome = self._room.submit(StarNote(note.id, not is_starred(note)))
        self.said.emit(outcome.reason, "refused")
        return outcome

    def _changed(self, text: str) -> None:
        if not text:
            self._standing = ""
        if text != self._asked:
            self._asked = ""
            self.said.emit(self._standing, "")
        self.read.emit(self._room.understand(text, self._field.begun_ms))


def _joined(text: str, more: str) -> str:
    return f"{text.strip()} {more.strip()}".strip()


def newest_note(state: SessionState) -> Entry[NoteTaken] | None:
    """The note entered last, whatever time it is about."""
    return max(state.notes, key=lambda note: note.event.turn, default=None)
