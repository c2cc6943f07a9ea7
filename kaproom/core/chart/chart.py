"""A client's chart: its state and what may be written on it.

The course of treatment around the sessions. Nothing here reads a session.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from kaproom.core.chart.client_facts import client_reason
from kaproom.core.chart.correcting import correction_reason, withdrawal_reason
from kaproom.core.chart.day_checklist import day_reason
from kaproom.core.chart.integration import agreements as followed_agreements
from kaproom.core.chart.integration import integration_reason
from kaproom.core.chart.preparation import consent_trail, preparation_reason
from kaproom.core.events.chart import (
    CONSENT_SUBJECTS,
    CONTACT_ROLES,
    MEDICINE_FLAGS,
    AgreementMade,
    AllergyNoted,
    ChartCorrected,
    ChartNoteCorrected,
    ClientAdded,
    ClientWeighed,
    ConsentGiven,
    ContactNoted,
    IntentionSet,
    MedicineNoted,
    OrderReceived,
)
from kaproom.core.events.event import Body, Event
from kaproom.core.measures.chart import measure_reason
from kaproom.core.parts.reasons import parts_reason
from kaproom.core.stream.chart_dates import date_reason, day_known
from kaproom.core.stream.decision import Context, Refusal, make_event, reason_if_empty
from kaproom.core.stream.ledger import EMPTY_LEDGER, Entry, Ledger, corrected, fold, fold_all
from kaproom.core.visits.visits import visit_reason
from kaproom.core.wording import say


@dataclass(frozen=True)
class ChartState:
    """A client's chart as it stands."""

    ledger: Ledger = EMPTY_LEDGER

    @cached_property
    def client(self) -> ClientAdded | None:
        """Who it is, or None for an empty chart."""
        found = self.ledger.of(ClientAdded)
        return found[-1].body if found else None

    @property
    def weight_g(self) -> int | None:
        """The newest weight."""
        found = self.ledger.of(ClientWeighed)
        return found[-1].body.weight_g if found else None

    def as_it_stood(self, utc_us: int) -> "ChartState":
        """The chart as it could be read at a moment: without what was written afterwards."""
        return chart_from([e for e in self.ledger.events if e.at_utc_us <= utc_us])

    @cached_property
    def orders(self) -> tuple[Entry[OrderReceived], ...]:
        """The orders that stand, by the day they were signed."""
        found = self.ledger.of(OrderReceived)
        return tuple(sorted(found, key=_signed))

    @property
    def order(self) -> Entry[OrderReceived] | None:
        """The order that stands and was signed last."""
        return self.orders[-1] if self.orders else None

    def order_by_id(self, order_id: str | None) -> OrderReceived | None:
        """The order of that id, where it stands."""
        return next((o.body for o in self.ledger.of(OrderReceived) if o.id == order_id), None)

    @property
    def intention(self) -> str:
        """The newest intention, or the empty text."""
        found = self.ledger.of(IntentionSet)
        return found[-1].body.text if found else ""

    @cached_property
    def agreements(self) -> tuple[Entry[AgreementMade], ...]:
        """The agreements that hold, each in the wording it was last given."""
        standing = (a for a in followed_agreements(self.ledger) if a.holds)
        return tuple(replace(a.made, body=replace(a.made.body, text=a.words)) for a in standing)

    @property
    def allergies(self) -> tuple[Entry[AllergyNoted], ...]:
        """The allergies noted."""
        return self.ledger.of(AllergyNoted)

    @property
    def medicines(self) -> tuple[Entry[MedicineNoted], ...]:
        """The medicines noted."""
        return self.ledger.of(MedicineNoted)

    @property
    def contacts(self) -> tuple[Entry[ContactNoted], ...]:
        """Whom to call."""
        return self.ledger.of(ContactNoted)

    @cached_property
    def consents(self) -> dict[str, ConsentGiven]:
        """The newest word on each subject."""
        trail = consent_trail(self.ledger)
        return {subject: said[-1].body for subject, said in trail.items()}


def _signed(order: Entry[OrderReceived]) -> tuple[str, int]:
    return day_known(order.event, order.body.signed_on), order.event.turn


def fold_chart(state: ChartState, event: Event) -> ChartState:
    """The chart after one more event."""
    return ChartState(fold(state.ledger, event))


def chart_from(events: list[Event]) -> ChartState:
    """The chart of a whole stream."""
    return ChartState(fold_all(events))


def decide_chart(state: ChartState, body: Body, context: Context) -> tuple[Event, ...] | Refusal:
    """Write `body` on the chart, or say why not.

    A chart takes whole entries, so a command is the body itself.
    """
    if state.client is None and not isinstance(body, ClientAdded):
        return Refusal(say("There is no such client."))
    if state.client is not None and isinstance(body, ClientAdded):
        return Refusal(say("This client is on the chart already."))
    reason = _reason(state, body, context)
    if reason is not None:
        return Refusal(reason)
    return (make_event(context, state.ledger.last_turn + 1, body, session_ms=None),)


def _reason(state: ChartState, body: Body, context: Context) -> str | None:
    """What is against an entry; of a correction, also what is against the entry as corrected."""
    for reason_against in _REASONS:
        reason = reason_against(state, body)
        if reason is not None:
            return reason
    if isinstance(body, ChartCorrected | ChartNoteCorrected):
        entry = state.ledger.entries[body.entry_id]
        return _reason(_without(state, entry.id), corrected(entry.body, body), context)
    return date_reason(body, context.now.local().date())


def _without(state: ChartState, entry_id: str) -> ChartState:
    """The chart as if an entry had not been written: nothing is held against itself."""
    return chart_from([event for event in state.ledger.events if event.id != entry_id])


def _chart_reason(_state: ChartState, body: Body) -> str | None:
    """Why a body cannot be written as it is. Texts that must be there, and words from a list."""
    match body:
        case ClientAdded(label, _, planned_sessions):
            if not 1 <= planned_sessions <= 60:
                return say("The number of planned sessions is taken between 1 and 60.")
            return reason_if_empty(label, say("The client's initials or name is missing."))
        case ClientWeighed(weight_g):
            # Wider than any client, narrow enough to catch a slip of the finger.
            fits = 20_000 <= weight_g <= 400_000
            return None if fits else say("Weight is taken between 20 and 400 kg.")
        case OrderReceived():
            return _order(body)
        case AllergyNoted(substance):
            return reason_if_empty(substance, say("The allergy is missing."))
        case MedicineNoted(name, _, flag):
            known = flag in ("", *MEDICINE_FLAGS)
            return (
                reason_if_empty(name, say("The medicine is missing."))
                if known
                else say("There is no such medicine class.")
            )
        case ContactNoted(role, name, phone):
            known = role in CONTACT_ROLES
            return (
                reason_if_empty(name + phone, say("The contact is missing."))
                if known
                else say("There is no such contact.")
            )
        case ConsentGiven(subject):
            return None if subject in CONSENT_SUBJECTS else say("There is no such consent.")
        case IntentionSet(text=text) | AgreementMade(text=text):
            return reason_if_empty(text, say("What was said is missing."))
        case _:
            return None


def _order(body: OrderReceived) -> str | None:
    if body.amount_ug <= 0:
        return say("The ordered amount is missing.")
    if body.booster_count and body.booster_window_min is None:
        return say("A booster needs the prescriber's window in minutes.")
    return reason_if_empty(body.prescriber, say("The prescriber is missing."))


# What each part of the course has to say against an entry of its own kinds; None for all others.
_REASONS: tuple[Callable[[ChartState, Body], str | None], ...] = (
    _chart_reason,
    lambda state, body: preparation_reason(state.ledger, body),
    lambda state, body: day_reason(state.ledger, body),
    lambda state, body: client_reason(state.ledger, body),
    lambda state, body: withdrawal_reason(state.ledger, body),
    lambda state, body: correction_reason(state.ledger, body),
    lambda state, body: integration_reason(state.ledger, body),
    lambda state, body: parts_reason(state.ledger, body),
    lambda state, body: measure_reason(state.ledger, body),
    lambda state, body: visit_reason(state.ledger, body),
)
