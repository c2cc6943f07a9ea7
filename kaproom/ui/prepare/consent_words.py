"""How consents are told, each with its day and its terms. Qt-free."""

from datetime import date

from kaproom.core.chart.preparation import consent_day, consent_state, consent_trail
from kaproom.core.events.chart import CONSENT_SUBJECTS, ConsentGiven
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say

_SUBJECTS = {
    "medicine": say("medicine"),
    "touch": say("touch", meaning="what a consent is about"),
    "music": say("music", meaning="what a consent is about"),
    "recording": say("recording", meaning="what a consent is about"),
}


def consents_line(ledger: Ledger, today: date) -> str:
    """`medicine given 2 Nov · touch given 2 Nov: ask first · music not asked`, on one line."""
    trail = consent_trail(ledger)
    return " · ".join(
        consent_words(trail[subject][-1], today)
        if subject in trail
        else say("{subject} not asked", subject=subject_words(subject))
        for subject in CONSENT_SUBJECTS
    )


def consent_words(consent: Entry[ConsentGiven], today: date) -> str:
    """`touch given 2 Nov: ask first`."""
    body = consent.body
    return say(
        "{subject} {answer}",
        subject=subject_words(body.subject),
        answer=answer_words(consent, today),
    )


def answer_words(consent: Entry[ConsentGiven], today: date) -> str:
    """`given 2 Nov: ask first`, where the subject stands elsewhere."""
    answer, terms = dated_answer(consent, today), consent.body.terms
    return f"{answer}: {terms}" if terms else answer


def dated_answer(consent: Entry[ConsentGiven], today: date) -> str:
    """`given 2 Nov`, where the terms too stand elsewhere."""
    day = date_text(consent_day(consent), today)
    return say("{state} {day}", state=consent_state(consent.body), day=day)


def subject_words(subject: str) -> str:
    """What a consent is about, in words."""
    return _SUBJECTS.get(subject, subject)
