"""What was written late, corrected or taken back, when the machine slept, and the seal."""

from collections.abc import Iterator

from kaproom.core.events.event import Event
from kaproom.core.events.session import MachineOff, MachineSuspended
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.ledger import Undoing
from kaproom.core.wording import say
from kaproom.ui.paper.record.blocks import Block, Column, Fields, Line, Table, section
from kaproom.ui.paper.record.entry_text import corrections, full_words
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.times import both_clocks, clock_text, stamp_text, written_text

_CHANGES = (
    Column(say("Happened"), 0.12),
    Column(say("Written"), 0.14),
    Column(say("By"), 0.12),
    Column(say("Entry as it stands"), 0.29),
    Column(say("What became of it"), 0.33),
)


def changes(facts: Facts) -> tuple[Block, ...]:
    """Every entry that is late, corrected or taken back, with both its times and its old words."""
    rows = [*_changed(facts), *_taken_back(facts)]
    return section(
        say("Late entries, corrections, what was taken back"),
        Table(_CHANGES, tuple(row for _, row in sorted(rows))),
        *(Line(words) for words in _gaps(facts)),
    )


def seal(facts: Facts) -> tuple[Block, ...]:
    """The sealed head of the session's chain, by which this paper can be held against the file."""
    head = facts.record.head
    if head is None:
        return section(say("Seal"), Line(say("The session's entries have not been sealed yet.")))
    since = head.entries_since
    return section(
        say("Seal"),
        Fields(
            (
                (say("Code"), head.code),
                (say("Sealed"), f"{stamp_text(head.sealed)}, kaproom {head.seal.version}"),
                (
                    say("Entries"),
                    say(
                        "{before} before the seal, {after} after it",
                        before=head.seal.entries,
                        after=since,
                    ),
                ),
            )
        ),
        Line(
            say(
                "The code is the beginning of the hash of the last sealed entry of this "
                "session in the record store. It covers every entry before it."
            ),
            soft=True,
        ),
    )


def _changed(facts: Facts) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    state = facts.state
    for entry in state.ledger.entries.values():
        if not entry.late and not entry.trail:
            continue
        late = (say("late entry"),) if entry.late else ()
        row = (
            clock_text(state, entry.at_ms),
            written_text(state, entry.event),
            entry.event.author,
            full_words(entry.body),
            "\n".join((*late, *corrections(state, entry))),
        )
        yield (entry.at_ms, entry.event.turn), row


def _taken_back(facts: Facts) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    state = facts.state
    for event in state.ledger.events:
        if not isinstance(event.body, Undoing) or event.id in state.ledger.undone:
            continue
        was = state.ledger.event(event.body.entry_id)
        if was is not None:
            at_ms = was.session_ms or 0
            row = (
                clock_text(state, at_ms),
                written_text(state, was),
                was.author,
                full_words(was.body.as_now()),
                _undone(facts, event),
            )
            yield (at_ms, was.turn), row


def _undone(facts: Facts, event: Event) -> str:
    written = written_text(facts.state, event)
    return say("taken back {time} by {name}", time=written, name=event.author)


def _gaps(facts: Facts) -> Iterator[str]:
    state = facts.state
    for entry in state.ledger.of(MachineSuspended):
        lasted = session_clock_text(entry.body.gap_ms, seconds=True)
        until = both_clocks(state, entry.at_ms)
        yield say("The machine slept for {length} until {time}.", length=lasted, time=until)
    for entry in state.ledger.of(MachineOff):
        lasted = session_clock_text(entry.body.gap_ms, seconds=True)
        before = clock_text(state, entry.at_ms)
        yield say("The machine was off for {length} before {time}.", length=lasted, time=before)
