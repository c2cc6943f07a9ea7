"""How consents are told, each with its day and its terms. Qt-free."""

from datetime import date

from kaproom.core.chart_events import CONSENT_SUBJECTS, ConsentGiven
from kaproom.core.ledger import Entry, Ledger
from kaproom.core.preparation import consent_day, consent_state, consent_trail
from kaproom.core.typed_values import date_text


def consents_line(ledger: Ledger, today: date) -> str:
    """`medicine given 2 Nov · touch given 2 Nov: ask first · music not asked`, on one line."""
    trail = consent_trail(ledger)
    return " · ".join(
        consent_words(trail[subject][-1], today) if subject in trail else f"{subject} not asked"
        for subject in CONSENT_SUBJECTS
    )


def consent_words(consent: Entry[ConsentGiven], today: date) -> str:
    """`touch given 2 Nov: ask first`."""
    body = consent.body
    terms = f": {body.terms}" if body.terms else ""
    return f"{body.subject} {consent_state(body)} {date_text(consent_day(consent), today)}{terms}"


def answer_words(consent: Entry[ConsentGiven], today: date) -> str:
    """`given 2 Nov: ask first`, where the subject stands elsewhere."""
    return consent_words(consent, today).removeprefix(f"{consent.body.subject} ")
