"""What can happen around a discharge, past tense: criteria judged, and a person's decision.

All of it belongs to the clinical record.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind

MET, NOT_MET, PASSED_OVER = "met", "not_met", "passed_over"
JUDGEMENTS = (MET, NOT_MET, PASSED_OVER)


@event_kind("discharge.criterion_judged", Store.RECORD)
@dataclass(frozen=True, slots=True)
class CriterionJudged(Body):
    """A criterion was judged; the newest of its code holds.

    `judged` is one of `JUDGEMENTS`, `label` the criterion's words at that time, `words` a remark.
    """

    criterion: str
    label: str
    judged: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class CriterionStood:
    """A criterion as it stood when discharge was decided; `judged` is empty where it was open."""

    criterion: str
    label: str
    judged: str
    words: str


@event_kind("discharge.decided", Store.RECORD)
@dataclass(frozen=True, slots=True)
class DischargeDecided(Body):
    """A named person decided that the client goes, with the criteria as they stood then.

    `reason` says why, where not all were met or passed over.
    """

    decided_by: str
    profile: str
    criteria: tuple[CriterionStood, ...]
    reason: str = ""
