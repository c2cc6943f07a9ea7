"""What can be written on a client's chart, past tense, one frozen dataclass each.

Clinical matters go to the record store; intention and agreements, which are the client's own
words, to the notes store. Dates are ISO text (YYYY-MM-DD); amounts whole micrograms.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@event_kind("client.added", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ClientAdded(Body):
    """A client was taken on. `label` is initials or the name they chose."""

    label: str
    birth_date: str | None = None
    planned_sessions: int = 6


@event_kind("client.weighed", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ClientWeighed(Body):
    """A body weight in grams."""

    weight_g: int


@event_kind("allergy.noted", Store.RECORD)
@dataclass(frozen=True, slots=True)
class AllergyNoted(Body):
    """An allergy and what it does."""

    substance: str
    reaction: str = ""


@event_kind("medicine.noted", Store.RECORD)
@dataclass(frozen=True, slots=True)
class MedicineNoted(Body):
    """A medicine the client takes, with the class that matters in the room, if any.

    `flag` is one of `MEDICINE_FLAGS` or empty.
    """

    name: str
    dosage: str = ""
    flag: str = ""


MEDICINE_FLAGS = ("maoi", "stimulant", "benzodiazepine", "opioid", "antihypertensive")


@event_kind("contact.noted", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ContactNoted(Body):
    """Someone to call. `role` is one of `CONTACT_ROLES`."""

    role: str
    name: str
    phone: str


CONTACT_ROLES = ("emergency", "escort", "prescriber", "other")


@event_kind("order.received", Store.RECORD)
@dataclass(frozen=True, slots=True)
class OrderReceived(Body):
    """The prescriber's written order, as received.

    The booster window is in minutes after the first dose; no window is assumed where none is
    written. Hold limits are pressures in mmHg above which the prescriber wants the dose held.
    """

    substance: str
    route: str
    amount_ug: int
    prescriber: str
    signed_on: str
    expires_on: str | None = None
    booster_max_ug: int | None = None
    booster_count: int = 0
    booster_window_min: int | None = None
    hold_systolic_mmhg: int | None = None
    hold_diastolic_mmhg: int | None = None
    text: str = ""


@event_kind("consent.given", Store.RECORD, schema=2)
@dataclass(frozen=True, slots=True)
class ConsentGiven(Body):
    """A consent, its refusal or its withdrawal. `subject` is one of `CONSENT_SUBJECTS`.

    `withdrawn` says that what was given no longer holds, and goes with `given` false. `on_date` is
    the day it was said; empty is the day it was written down.
    """

    subject: str
    given: bool
    terms: str = ""
    on_date: str = ""
    withdrawn: bool = False


@event_kind("consent.given", Store.RECORD, schema=1)
@dataclass(frozen=True, slots=True)
class ConsentGivenBefore(Body):
    """As `ConsentGiven`, before it had a day and could be withdrawn."""

    subject: str
    given: bool
    terms: str = ""

    def as_now(self) -> ConsentGiven:
        """The consent, of the day it was written down."""
        return ConsentGiven(self.subject, self.given, self.terms)


CONSENT_SUBJECTS = ("medicine", "touch", "music", "recording")


@event_kind("session.planned", Store.RECORD)
@dataclass(frozen=True, slots=True)
class SessionPlanned(Body):
    """A dosing session has a day. `number` counts within the course."""

    number: int
    on_date: str


@event_kind("chart.withdrawn", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ChartEntryWithdrawn(Body):
    """A chart entry no longer holds; it stays readable."""

    entry_id: str


Replacement = tuple[tuple[str, str | int | bool | None], ...]
"""Fields by name with what stands in them now."""


@event_kind("chart.corrected", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ChartCorrected(Body):
    """A chart entry was mistaken; what it said stays readable."""

    entry_id: str
    replacement: Replacement


@event_kind("intention.set", Store.NOTES)
@dataclass(frozen=True, slots=True)
class IntentionSet(Body):
    """The client's intention in their own words; the newest holds, the old ones are kept."""

    text: str


@event_kind("agreement.made", Store.NOTES)
@dataclass(frozen=True, slots=True)
class AgreementMade(Body):
    """What was agreed with a protector, in preparation or later."""

    part: str
    text: str
    made_in: str


@event_kind("chart.note_withdrawn", Store.NOTES)
@dataclass(frozen=True, slots=True)
class ChartNoteWithdrawn(Body):
    """An intention or agreement no longer holds; it stays readable."""

    entry_id: str


@event_kind("chart.note_corrected", Store.NOTES)
@dataclass(frozen=True, slots=True)
class ChartNoteCorrected(Body):
    """An intention or agreement was reworded; what it said stays readable."""

    entry_id: str
    replacement: Replacement
