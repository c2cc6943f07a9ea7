"""A chart's entries corrected and taken back; days, documents and labels that cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.chart.chart import chart_from
from kaproom.core.chart.client_facts import assessments_of, documents_of
from kaproom.core.chart.correcting import correction_of, last_written, withdrawal_of
from kaproom.core.chart.documents import (
    JPEG,
    MOST_BYTES,
    PDF,
    PNG,
    TEXT,
    media_type_of,
    size_reason,
)
from kaproom.core.chart.themes import themes
from kaproom.core.course.telling_apart import told_apart
from kaproom.core.events.chart import (
    AgreementMade,
    AllergyNoted,
    ChartCorrected,
    ChartEntryWithdrawn,
    ChartNoteCorrected,
    ClientAdded,
    ConsentGiven,
    IntentionSet,
    MedicineNoted,
    OrderReceived,
)
from kaproom.core.events.client import AssessmentReceived, ConditionNoted, DocumentAttached
from kaproom.core.events.event import Body, Store
from kaproom.core.events.parts import PartNoted
from kaproom.core.events.preparation import ThemeNamed
from kaproom.core.stream.decision import Refusal
from tests.core.chart.test_chart import Chart


def _reason(chart: Chart, body: Body) -> str:
    answer = chart.answer(body)
    assert isinstance(answer, Refusal), body
    return answer.reason


def test_a_correction_holds_and_what_stood_before_stays_readable() -> None:
    chart = Chart()
    event = chart.write(AllergyNoted("walnt", "hives"))
    entry = chart.state.allergies[0]
    correction = correction_of(entry, AllergyNoted("walnut", "hives"))
    assert isinstance(correction, ChartCorrected)
    assert correction == ChartCorrected(event.id, (("substance", "walnut"),))
    chart.write(correction)
    entry = chart.state.allergies[0]
    assert entry.body == AllergyNoted("walnut", "hives")
    assert entry.as_written(0) == AllergyNoted("walnt", "hives")
    assert correction_of(entry, entry.body) is None
    assert chart_from(chart.events) == chart.state


def test_own_words_are_corrected_in_the_notes() -> None:
    chart = Chart()
    chart.write(IntentionSet("to rest"))
    entry = chart.state.ledger.of(IntentionSet)[0]
    correction = correction_of(entry, IntentionSet("to wrest"))
    assert isinstance(correction, ChartNoteCorrected)
    assert chart.write(correction).store is Store.NOTES
    assert chart.state.intention == "to wrest"


def test_a_correction_is_held_to_what_an_entry_is_held_to() -> None:
    chart = Chart()
    allergy = chart.write(AllergyNoted("latex"))
    agreement = chart.write(AgreementMade("the keeper", "ask first", "preparation"))
    client = next(iter(chart.state.ledger.entries.values()))
    for body, word in (
        (ChartCorrected(allergy.id, (("substance", " "),)), "missing"),
        (ChartCorrected(allergy.id, (("colour", "red"),)), "cannot be corrected"),
        (ChartCorrected(allergy.id, ()), "Nothing was changed"),
        (ChartCorrected("none", (("substance", "x"),)), "nothing of that kind"),
        (ChartCorrected(agreement.id, (("text", "x"),)), "other store"),
        (ChartCorrected(client.id, (("birth_date", "2850-01-01"),)), "Nobody is born"),
    ):
        assert word in _reason(chart, body)
    assert chart.write(ChartCorrected(client.id, (("label", "Q. W."),)))
    assert chart.state.client == ClientAdded("Q. W.")


def test_a_correction_is_not_held_against_the_entry_it_corrects() -> None:
    chart = Chart()
    anger = chart.write(ThemeNamed("anger"))
    grief = chart.write(ThemeNamed("grief"))
    chart.write(ChartNoteCorrected(anger.id, (("text", "Anger"),)))
    assert [theme.text for theme in themes(chart.state.ledger)] == ["Anger", "grief"]
    there = ChartNoteCorrected(grief.id, (("text", "anger"),))
    assert _reason(chart, there) == "There is a theme of that name already."
    part = chart.write(PartNoted("the keeper"))
    chart.write(ChartNoteCorrected(part.id, (("name", "The Keeper"),)))


def test_a_correction_of_a_consent_is_held_to_what_was_said_besides() -> None:
    chart = Chart()
    given = chart.write(ConsentGiven("touch", True))
    alone = ChartCorrected(given.id, (("given", False), ("withdrawn", True)))
    assert _reason(chart, alone) == "Only a consent that was given can be withdrawn."
    withdrawn = chart.write(ConsentGiven("touch", False, "by word", withdrawn=True))
    chart.write(ChartCorrected(withdrawn.id, (("terms", "by letter"),)))
    assert chart.state.consents["touch"].terms == "by letter"


def test_a_taking_back_can_be_taken_back_and_the_client_cannot() -> None:
    chart = Chart()
    allergy = chart.write(AllergyNoted("latex"))
    gone = chart.write(withdrawal_of(allergy))
    assert chart.state.allergies == ()
    assert "nothing of that kind" in _reason(chart, ChartEntryWithdrawn(allergy.id))
    chart.write(withdrawal_of(gone))
    assert [entry.id for entry in chart.state.allergies] == [allergy.id]
    first = chart.state.ledger.events[0]
    assert "nothing of that kind" in _reason(chart, ChartEntryWithdrawn(first.id))


@given(st.lists(st.integers(0, 30), max_size=14))
def test_however_often_it_is_taken_back_live_and_replayed_are_alike(picks: list[int]) -> None:
    chart = Chart()
    chart.write(AllergyNoted("latex"))
    for pick in picks:
        event = chart.events[pick % len(chart.events)]
        entry = chart.state.ledger.entries.get(event.id)
        if entry is not None and isinstance(entry.body, AllergyNoted) and pick % 2:
            chart.answer(ChartCorrected(event.id, (("reaction", str(pick)),)))
        else:
            chart.answer(withdrawal_of(event))
    assert chart_from(chart.events) == chart.state
    standing = {e.id for e in chart.events} - chart.state.ledger.undone
    assert set(chart.state.ledger.entries) <= standing


def test_undo_goes_no_further_back_than_it_is_told_and_passes_over_its_own() -> None:
    chart = Chart()
    chart.write(AllergyNoted("latex"))
    since = chart.state.ledger.last_turn
    nothing = frozenset[str]()
    assert last_written(chart.state.ledger, since, nothing) is None
    medicine = chart.write(MedicineNoted("moss tea"))
    assert last_written(chart.state.ledger, since, nothing) == medicine
    own = chart.write(withdrawal_of(medicine))
    assert last_written(chart.state.ledger, since, frozenset({own.id})) is None
    assert last_written(chart.state.ledger, since, nothing) == own


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (ClientAdded("Q. V.", "1850-01-01"), "more than 120 years ago"),
        (ClientAdded("Q. V.", "2850-01-01"), "Nobody is born on 2850-01-01 yet"),
    ],
)
def test_a_birth_that_cannot_be_is_refused(body: Body, words: str) -> None:
    assert words in _reason(Chart(client=False), body)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            OrderReceived("ketamine", "IM", 60_000, "Dr. X.", "2026-11-02", "2026-11-01"),
            "end on 2026-11-01, before it was signed on 2026-11-02",
        ),
        (AssessmentReceived("Dr. O.", "cleared", "2850-01-01"), "has not been yet"),
        (AssessmentReceived(" ", "cleared"), "Who assessed is missing"),
        (AssessmentReceived("Dr. O.", "perhaps"), "no such clearance"),
        (ConditionNoted(" "), "The condition is missing"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(body: Body, words: str) -> None:
    assert words in _reason(Chart(), body)


def test_an_order_of_a_month_lasts_to_its_end() -> None:
    Chart().write(OrderReceived("ketamine", "IM", 60_000, "Dr. X.", "2026-11-02", "2026-11"))


def test_a_document_belongs_to_an_assessment_that_stands() -> None:
    chart = Chart()
    assessed = chart.write(AssessmentReceived("Dr. O.", "cleared", "2026-01-14"))
    later = chart.write(AssessmentReceived("Dr. O.", "not_yet", "2026-01-20"))

    def document(entry_id: str, size: int = 9, kind: str = PDF) -> DocumentAttached:
        return DocumentAttached(entry_id, "f1", "letter.pdf", kind, size, "00")

    attached = chart.write(document(assessed.id))
    assert [e.id for e in documents_of(chart.state.ledger, assessed.id)] == [attached.id]
    assert [e.id for e in assessments_of(chart.state.ledger)] == [later.id, assessed.id]
    assert "not of a kind or size" in _reason(chart, document(assessed.id, MOST_BYTES + 1))
    assert "not of a kind or size" in _reason(chart, document(assessed.id, kind="image/gif"))
    chart.write(withdrawal_of(assessed))
    assert "not there any more" in _reason(chart, document(assessed.id))


def test_an_assessment_without_a_day_takes_the_place_of_the_day_it_was_written() -> None:
    chart = Chart()
    cleared = chart.write(AssessmentReceived("Dr. O.", "cleared", "2024-01-10"))
    not_yet = chart.write(AssessmentReceived("Dr. O.", "not_yet"))
    assert [e.id for e in assessments_of(chart.state.ledger)] == [not_yet.id, cleared.id]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", PDF),
        (b"a scanner's words\n%PDF-1.4\n", PDF),
        (b"\x89PNG\r\n\x1a\n\x00\x00", PNG),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", JPEG),
        ("ein Brief, déjà 雨\n\f".encode(), TEXT),
        ("latin é".encode("latin-1"), None),
        (b"text with a zero \x00", None),
        (b"\x7fELF\x02\x01\x01", None),
        (b"GIF89a\x01\x00", None),
    ],
)
def test_a_kind_is_told_by_content(content: bytes, kind: str | None) -> None:
    assert media_type_of(content) == kind


def test_a_size_is_refused_with_the_limit() -> None:
    assert size_reason(MOST_BYTES) == ""
    assert size_reason(0) == "The file is empty."
    assert "25.1 MB; a document has at most 25 MB" in size_reason(MOST_BYTES + 1)


def test_labels_are_told_apart_only_where_they_are_alike() -> None:
    clients = {
        "a": ClientAdded("M. R.", "1984-05-30"),
        "b": ClientAdded("mr", "1991-02-11"),
        "c": ClientAdded("K.", "1984-05-30"),
        "d": ClientAdded("S. L.", "1970-01-02"),
        "e": ClientAdded("S. L.", "1970-03-04"),
        "f": ClientAdded("S.L."),
        "h": ClientAdded("S.L.", "1991-07-08"),
        "g": ClientAdded("שלי"),
    }
    assert told_apart(clients) == {
        "a": "M. R. · born 1984",
        "b": "mr · born 1991",
        "c": "K.",
        "d": "S. L. · born 2 Jan 1970",
        "e": "S. L. · born 4 Mar 1970",
        "f": "S.L. · no. 3",
        "h": "S.L. · born 1991",
        "g": "שלי",
    }
