"""A dose as it is typed: read field by field, refused with a reason, and said back alike."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.session import DoseGiven
from kaproom.core.room.typed_dose import (
    FieldRefused,
    changed_fields,
    dose_texts,
    linked_texts,
    read_dose,
    reason_not_given,
    volume_text,
)
from kaproom.core.session import commands as c
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import has_expired, read_expiry, read_session_clock
from tests.support.scene import Scene

EMPTY = DoseGiven("ketamine", "IM", 0)


def _doses() -> tuple[Entry[DoseGiven], ...]:
    scene = Scene()
    first = scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "SL", 100_000)))
    scene.at(40).do(c.GiveDose(DoseGiven("ketamine", "SL", 50_000, booster_of=first.id)))
    return scene.state.doses


def test_every_field_reaches_the_dose() -> None:
    doses = _doses()
    texts = {
        "amount": "60 mg",
        "concentration": "50",
        "volume": "1.2",
        "route": "IM",
        "site": "left deltoid",
        "form": "vial",
        "substance": "ketamine",
        "given_by": "Dr. X.",
        "lot": "L-1",
        "expiry": "05/2027",
        "waste": "7,5",
        "witness": "W. N.",
        "adds_to": "2",
        "device": "1",
    }
    assert read_dose(texts, doses, EMPTY) == DoseGiven(
        "ketamine",
        "IM",
        60_000,
        50_000,
        "left deltoid",
        "Dr. X.",
        "L-1",
        "2027-05",
        7_500,
        "W. N.",
        None,
        doses[1].id,
        "vial",
        1,
    )


def test_the_amount_is_enough() -> None:
    assert read_dose({"amount": "60"}, (), EMPTY) == DoseGiven("ketamine", "IM", 60_000)
    blank = dict.fromkeys(dose_texts(EMPTY, ()), "") | {"amount": "60"}
    assert read_dose(blank, (), EMPTY) == DoseGiven("", "", 60_000)


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("amount", "", "number of milligrams"),
        ("amount", "0", "number of milligrams"),
        ("amount", "sixty", "number of milligrams"),
        ("amount", "6e1", "number of milligrams"),
        ("concentration", "50 per ml", "milligrams in a millilitre"),
        ("concentration", "0", "milligrams in a millilitre"),
        ("volume", "a drop", "millilitres"),
        ("waste", "some", "or empty"),
        ("expiry", "13/2027", "2027-05"),
        ("expiry", "next year", "2027-05"),
        ("adds_to", "3", "from 1 to 2"),
        ("adds_to", "first", "from 1 to 2"),
        ("device", "12", "from 1 to 9"),
        ("device", "²", "from 1 to 9"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_field(field: str, text: str, words: str) -> None:
    read = read_dose({"amount": "60", field: text}, _doses(), EMPTY)
    assert isinstance(read, FieldRefused)
    assert read.field == field
    assert words in read.reason


def test_a_volume_without_its_concentration_is_not_lost_silently() -> None:
    read = read_dose({"amount": "60", "volume": "1.2", "concentration": ""}, (), EMPTY)
    assert read == FieldRefused("concentration", "A volume needs its concentration beside it.")


@pytest.mark.parametrize(
    ("text", "by_self", "given_by"),
    [
        ("Dr. X.", False, "Dr. X."),
        ("self", True, ""),
        ("Self, Dr. X.", True, "Dr. X."),
        ("self-administered", True, ""),
        ("Selfa N.", False, "Selfa N."),
        ("", False, ""),
    ],
)
def test_who_gave_it_or_took_it(text: str, by_self: bool, given_by: str) -> None:
    read = read_dose({"amount": "60", "given_by": text}, (), EMPTY)
    assert isinstance(read, DoseGiven)
    assert (read.self_administered, read.given_by) == (by_self, given_by)


@pytest.mark.parametrize(
    ("edited", "texts", "follows"),
    [
        ("amount", ("60", "50", ""), {"volume": "1.2"}),
        ("concentration", ("60", "100", "1.2"), {"volume": "0.6"}),
        ("volume", ("", "50", "1.2"), {"amount": "60"}),
        ("volume", ("60", "", "1.2"), {"concentration": "50"}),
        ("volume", ("60", "50", "1,5"), {"amount": "75"}),
        ("concentration", ("", "50", "1.2"), {"amount": "60"}),
        ("amount", ("60", "", "1.2"), {"concentration": "50"}),
        ("amount", ("6x", "50", "1.2"), {}),
        ("volume", ("60", "50", "x"), {}),
        ("volume", ("60", "50", ""), {}),
    ],
)
def test_two_of_amount_concentration_and_volume_give_the_third(
    edited: str, texts: tuple[str, str, str], follows: dict[str, str]
) -> None:
    assert linked_texts(edited, *texts) == follows


@given(st.sampled_from(["amount", "concentration", "volume"]), *[st.text(max_size=12)] * 3)
def test_nothing_typed_into_the_three_is_a_fault(edited: str, a: str, b: str, v: str) -> None:
    linked_texts(edited, a, b, v)


@given(st.dictionaries(st.sampled_from(sorted(dose_texts(EMPTY, ()))), st.text(max_size=20)))
def test_nothing_typed_anywhere_is_a_fault(texts: dict[str, str]) -> None:
    read = read_dose(texts, _doses(), EMPTY)
    assert isinstance(read, FieldRefused | DoseGiven)


def test_the_volume_of_nothing_is_nothing() -> None:
    assert volume_text(60_000, None) == ""
    assert volume_text(0, 50_000) == ""
    assert volume_text(10_000, 30_000) == "0.33"


def test_a_dose_said_and_read_again_is_the_same() -> None:
    doses = _doses()
    dose = DoseGiven(
        "ketamine",
        "SL",
        37_500,
        concentration_ug_per_ml=30_000,
        expiry="whatever an older entry says",
        booster_of=doses[0].id,
        form="troche",
        self_administered=True,
        order_id="o1",
    )
    assert read_dose(dose_texts(dose, doses), doses, dose) == dose
    assert changed_fields(dose, dose) == ()


def test_what_was_changed_is_named_field_by_field() -> None:
    before = DoseGiven("ketamine", "IM", 60_000)
    after = read_dose({"amount": "60", "waste": "40", "witness": "W. N."}, (), before)
    assert isinstance(after, DoseGiven)
    assert changed_fields(before, after) == (("waste_ug", 40_000), ("witness", "W. N."))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no: pressure 160/96", "pressure 160/96"),
        ("No, asleep", "asleep"),
        ("not given: the client said no", "the client said no"),
        ("not given 160/96", "160/96"),
        ("no", None),
        ("60", None),
        ("nobody", None),
    ],
)
def test_a_dose_not_given_is_told_by_its_reason(text: str, reason: str | None) -> None:
    assert reason_not_given(text) == reason


@pytest.mark.parametrize(
    ("text", "expiry"),
    [
        ("2027-05", "2027-05"),
        ("5/2027", "2027-05"),
        ("31.5.2027", "2027-05-31"),
        ("31 May 2027", "2027-05-31"),
        ("2027-13", None),
        ("31.2.2027", None),
        ("", None),
        ("0000-05", None),
    ],
)
def test_an_expiry_is_a_month_or_a_day(text: str, expiry: str | None) -> None:
    assert read_expiry(text) == expiry


def test_a_month_of_expiry_lasts_to_its_end() -> None:
    assert not has_expired("2027-05", date(2027, 5, 31))
    assert has_expired("2027-05", date(2027, 6, 1))
    assert not has_expired("2027-05-31", date(2027, 5, 31))
    assert has_expired("2027-05-31", date(2027, 6, 1))


def test_session_time_is_read_as_it_is_shown() -> None:
    assert read_session_clock("1:08") == 68 * 60_000
    assert read_session_clock(" 0:35:10 ") == 35 * 60_000 + 10_000
    assert [read_session_clock(t) for t in ("", "35", "0:60", "0:35:99", "-0:05")] == [None] * 5
