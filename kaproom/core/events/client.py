"""What comes to a client's chart from others: conditions, the assessment, the documents with it.

As received, past tense; nothing here weighs a finding. All of it is clinical and goes to the record
store. Dates are ISO text (YYYY-MM-DD). A document's content is kept beside the chain, encrypted
like it; the entry names it by its SHA-256.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@event_kind("condition.noted", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ConditionNoted(Body):
    """A condition the client has, and what is to be known of it."""

    name: str
    detail: str = ""


@event_kind("assessment.received", Store.RECORD)
@dataclass(frozen=True, slots=True)
class AssessmentReceived(Body):
    """A psychiatrist's assessment, as received. `clearance` is one of `CLEARANCES`.

    `findings` and `limits` are in the psychiatrist's words; `assessed_on` is empty where no day was
    told.
    """

    assessed_by: str
    clearance: str
    assessed_on: str = ""
    findings: str = ""
    limits: str = ""


CLEARANCES = ("cleared", "not_yet")


@event_kind("document.attached", Store.RECORD)
@dataclass(frozen=True, slots=True)
class DocumentAttached(Body):
    """A file was attached to the entry `entry_id`; its content lies under `file_id`.

    `name` is the file's own name without its folder, `media_type` what its content is, `sha256` the
    hash of the content in hexadecimal.
    """

    entry_id: str
    file_id: str
    name: str
    media_type: str
    size_bytes: int
    sha256: str
