"""Which words of an entry can be searched for: what people wrote, never keys, ids or figures.

The words are never changed; where they are kept and found again is the record's business.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kaproom.core.events.adverse import AdverseActed, AdverseBegun, AdverseResolved
from kaproom.core.events.bookmarks import BookmarkSet
from kaproom.core.events.chart import (
    AgreementMade,
    AllergyNoted,
    ClientAdded,
    ConsentGiven,
    ConsentGivenBefore,
    ContactNoted,
    IntentionSet,
    MedicineNoted,
    OrderReceived,
    SessionPlanned,
)
from kaproom.core.events.client import AssessmentReceived, ConditionNoted, DocumentAttached
from kaproom.core.events.day import DayChecked
from kaproom.core.events.discharge import CriterionJudged, DischargeDecided
from kaproom.core.events.event import Body, Store
from kaproom.core.events.handout import HandoutMade
from kaproom.core.events.integration import (
    AgreementFollowed,
    FollowUpSaid,
    IntegrationNoted,
    PracticeAgreed,
    PracticeAnswered,
    ReflectionWritten,
)
from kaproom.core.events.measures import MeasureCorrected, MeasurePlanned, MeasureScored
from kaproom.core.events.parts import (
    BurdenNoted,
    BurdenTold,
    PartNoted,
    PartRevised,
    QualityInvited,
    SelfQualitySeen,
)
from kaproom.core.events.preparation import (
    ConcernAnswered,
    ConcernNoted,
    GoalSet,
    MusicWished,
    PreparationNoted,
    SituationDescribed,
    ThemeClosed,
    ThemeNamed,
)
from kaproom.core.events.session import (
    DoseGiven,
    DoseGivenBefore,
    DoseNotGiven,
    NotePromoted,
    NoteTaken,
    ObservationMade,
    ReadingAcknowledged,
    ReadingSkipped,
)
from kaproom.core.events.visits import VisitNoted, VisitPlanned

# Tracks and phases are left out: they are the same words in every session. The day of a visit is
# in, so that all of one day are found without a walk over every chart.
_WORDS: Mapping[type[Body], tuple[str, ...]] = {
    NoteTaken: ("text",),
    NotePromoted: ("text",),
    ReadingSkipped: ("reason",),
    ReadingAcknowledged: ("reason",),
    ObservationMade: ("label",),
    AdverseBegun: ("label",),
    AdverseActed: ("action",),
    AdverseResolved: ("label",),
    DoseGiven: ("substance", "site", "given_by", "lot", "witness"),
    DoseGivenBefore: ("substance", "site", "given_by", "lot", "witness"),
    DoseNotGiven: ("reason",),
    BookmarkSet: ("text",),
    OrderReceived: ("substance", "prescriber", "text"),
    ConsentGiven: ("terms",),
    ConsentGivenBefore: ("terms",),
    AllergyNoted: ("substance", "reaction"),
    MedicineNoted: ("name", "dosage"),
    ContactNoted: ("name",),
    ConditionNoted: ("name", "detail"),
    AssessmentReceived: ("assessed_by", "findings", "limits"),
    DocumentAttached: ("name",),
    CriterionJudged: ("words",),
    DischargeDecided: ("decided_by", "reason"),
    IntentionSet: ("text",),
    AgreementMade: ("part", "text"),
    AgreementFollowed: ("text",),
    PracticeAgreed: ("text", "until_visit"),
    PracticeAnswered: ("text",),
    FollowUpSaid: ("text",),
    ReflectionWritten: ("text",),
    IntegrationNoted: ("text",),
    PartNoted: ("name",),
    PartRevised: ("text",),
    BurdenNoted: ("text",),
    BurdenTold: ("text",),
    QualityInvited: ("word",),
    SelfQualitySeen: ("word",),
    MeasurePlanned: ("label",),
    MeasureScored: ("note",),
    MeasureCorrected: ("note",),
    HandoutMade: ("own_words",),
    ClientAdded: ("label",),
    SessionPlanned: ("on_date",),
    VisitPlanned: ("on_date",),
    VisitNoted: ("text",),
    DayChecked: ("words",),
    ConcernNoted: ("text",),
    ConcernAnswered: ("text",),
    SituationDescribed: ("text",),
    GoalSet: ("text",),
    ThemeNamed: ("text",),
    ThemeClosed: ("text",),
    MusicWished: ("text",),
    PreparationNoted: ("text",),
}
SEARCHABLE: tuple[type[Body], ...] = tuple(_WORDS)


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that was searched for, as it stands now.

    `at_utc_us` is when it happened, `session_ms` its session time (None on a chart).
    """

    store: Store
    stream: str
    kind: str
    at_utc_us: int
    offset_min: int
    session_ms: int | None
    text: str


def searchable_text(body: Body) -> str:
    """The words of an entry, joined; empty for a kind that has none."""
    words: list[str] = [getattr(body, name) for name in _WORDS.get(type(body), ())]
    return ", ".join(filter(None, words))
