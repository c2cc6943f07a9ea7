"""What a therapist's gesture asks for, imperative, one frozen dataclass each.

A command is a wish; `decide` answers it with events or a refusal. `at_ms` is the session time the
wish is about, None for now; `late` says it was given on purpose, after the fact.
"""

from dataclasses import dataclass

from kaproom.core.events.session import (
    DoseGiven,
    MusicReported,
    ReadingTaken,
    SessionMoved,
    SessionStarted,
)


@dataclass(frozen=True, slots=True)
class StartSession:
    """Begin the session."""

    start: SessionStarted


@dataclass(frozen=True, slots=True)
class EndSession:
    """End the session."""


@dataclass(frozen=True, slots=True)
class MoveSession:
    """Put the session, begun under the wrong client, where it belongs."""

    moved: SessionMoved


@dataclass(frozen=True, slots=True)
class EnterPhase:
    """Move the day to a phase."""

    phase: str


@dataclass(frozen=True, slots=True)
class GiveDose:
    """Record a dose that was given."""

    dose: DoseGiven
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class BeginHold:
    """Record that the client began to hold a dose in the mouth."""

    dose_id: str
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class EndHold:
    """Record that a hold is over, and how it ended."""

    hold_id: str
    how: str = ""
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class NotGive:
    """Record that a dose was considered and not given, and why."""

    reason: str
    booster: bool = False
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class TakeReading:
    """Record a reading."""

    reading: ReadingTaken
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class SkipReading:
    """Pass a due reading over, saying why."""

    reason: str
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class AcknowledgeReading:
    """Answer a marked reading: what was decided, or why it stands."""

    reading_id: str
    reason: str
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Observe:
    """Record something seen; a lasting one that is on already is ended by it."""

    code: str
    label: str
    lasting: bool = False
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class RateScale:
    """Record a scale's score between `lowest` and `highest`."""

    scale: str
    version: str
    score: int
    lowest: int
    highest: int
    tested: bool = False
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class BeginAdverse:
    """Record the onset of an adverse event; `code` is empty for free words."""

    code: str
    label: str
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class GradeAdverse:
    """Say how bad an adverse event is now, between 1 and `highest`, with the grade's word."""

    adverse_id: str
    grade: int
    word: str
    highest: int
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class ActOnAdverse:
    """Record what was done about an adverse event."""

    adverse_id: str
    action: str
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class JudgeAdverse:
    """Mark an adverse event as serious, or not."""

    adverse_id: str
    serious: bool
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class ResolveAdverse:
    """Record the outcome of an adverse event: how it ended, or that it goes on as it leaves."""

    adverse_id: str
    code: str
    label: str
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class TakeNote:
    """Record a quick note; `at_ms` is the moment of the first key."""

    text: str
    starred: bool = False
    verbatim: bool = False
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class StarNote:
    """Put a star on a note or take it off."""

    note_id: str
    starred: bool


@dataclass(frozen=True, slots=True)
class CarryNote:
    """Put a note into what goes to integration, or take it out."""

    note_id: str
    carried: bool


@dataclass(frozen=True, slots=True)
class PromoteNote:
    """Write a reworded line into the clinical record."""

    note_id: str
    text: str


@dataclass(frozen=True, slots=True)
class RereadAgreement:
    """Tick that an agreement was read again together."""

    agreement_id: str


@dataclass(frozen=True, slots=True)
class JudgeCriterion:
    """Say of a discharge criterion that it is met, not met or passed over."""

    criterion: str
    label: str
    judged: str
    words: str = ""
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class DecideDischarge:
    """Write down who decided that the client goes; `criteria` are pairs of code and label."""

    decided_by: str
    profile: str
    criteria: tuple[tuple[str, str], ...]
    reason: str = ""
    at_ms: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class SetBookmark:
    """Put a bookmark at a session time, with a word or without."""

    at_ms: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    """Change fields of an entry, or its time; the old one stays readable."""

    entry_id: str
    replacement: tuple[tuple[str, str | int | bool | None], ...] = ()
    at_session_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last entry that a person made in this session."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take back one entry that a person made in this session, whichever it is."""

    entry_id: str


@dataclass(frozen=True, slots=True)
class ReportMusic:
    """Write down what the player did, at the session time it did it.

    `id` is the report's own, so that one told twice is one entry; empty where it has none.
    """

    report: MusicReported
    at_ms: int
    id: str = ""


@dataclass(frozen=True, slots=True)
class ReportSuspend:
    """Write down that the machine slept."""

    gap_ms: int


@dataclass(frozen=True, slots=True)
class ReportOff:
    """Write down time the machine was off that session time leaves out."""

    gap_ms: int


Command = (
    StartSession
    | EndSession
    | MoveSession
    | EnterPhase
    | GiveDose
    | BeginHold
    | EndHold
    | NotGive
    | TakeReading
    | SkipReading
    | AcknowledgeReading
    | Observe
    | RateScale
    | BeginAdverse
    | GradeAdverse
    | ActOnAdverse
    | JudgeAdverse
    | ResolveAdverse
    | TakeNote
    | StarNote
    | CarryNote
    | PromoteNote
    | RereadAgreement
    | JudgeCriterion
    | DecideDischarge
    | SetBookmark
    | CorrectEntry
    | Undo
    | TakeBack
    | ReportMusic
    | ReportSuspend
    | ReportOff
)
