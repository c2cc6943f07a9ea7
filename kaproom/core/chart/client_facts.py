"""What a chart says of conditions, assessment and documents, and what can be written of them.

Functions over the ledger alone; they weigh nothing.
"""

from kaproom.core.chart.documents import KIND_WORDS, MOST_BYTES
from kaproom.core.events.client import (
    CLEARANCES,
    AssessmentReceived,
    ConditionNoted,
    DocumentAttached,
)
from kaproom.core.events.event import Body
from kaproom.core.stream.chart_dates import day_known
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.wording import say


def conditions_of(ledger: Ledger) -> tuple[Entry[ConditionNoted], ...]:
    """The conditions that stand, oldest first."""
    return ledger.of(ConditionNoted)


def assessments_of(ledger: Ledger) -> tuple[Entry[AssessmentReceived], ...]:
    """The assessments that stand, the newest by the day known of it first."""
    return tuple(
        sorted(
            ledger.of(AssessmentReceived),
            key=lambda e: (day_known(e.event, e.body.assessed_on), e.event.turn),
            reverse=True,
        )
    )


def documents_of(ledger: Ledger, entry_id: str) -> tuple[Entry[DocumentAttached], ...]:
    """The documents that stand with an entry, oldest first."""
    return tuple(e for e in ledger.of(DocumentAttached) if e.body.entry_id == entry_id)


def client_reason(ledger: Ledger, body: Body) -> str | None:
    """Why a condition, an assessment or a document cannot be written as it is."""
    match body:
        case ConditionNoted(name):
            return None if name.strip() else say("The condition is missing.")
        case AssessmentReceived(assessed_by, clearance):
            if clearance not in CLEARANCES:
                return say("There is no such clearance.")
            return None if assessed_by.strip() else say("Who assessed is missing.")
        case DocumentAttached(entry_id=entry_id):
            if not isinstance(_standing(ledger, entry_id), AssessmentReceived):
                return say("The assessment it belongs to is not there any more.")
            taken = body.media_type in KIND_WORDS and 0 < body.size_bytes <= MOST_BYTES
            return None if taken else say("That document is not of a kind or size that is taken.")
        case _:
            return None


def _standing(ledger: Ledger, entry_id: str) -> Body | None:
    entry = ledger.entries.get(entry_id)
    return None if entry is None else entry.body
