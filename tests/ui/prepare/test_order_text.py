"""The order: typed, refused where it cannot be read, told as it was written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.chart import OrderReceived
from kaproom.ui.form_fields import FormFault
from kaproom.ui.prepare.order_text import (
    ORDER_FIELDS,
    expired,
    order_detail,
    order_lines,
    order_title,
    order_values,
    read_order,
)

TODAY = date(2026, 11, 23)
_WORDS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)
_DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(date.isoformat)


def _values(**given: str) -> dict[str, str]:
    return {f.name: "" for f in ORDER_FIELDS} | {"amount": "60", "prescriber": "Dr. O."} | given


@st.composite
def _orders(draw: st.DrawFn) -> OrderReceived:
    booster = draw(st.booleans())
    hold = draw(st.one_of(st.none(), st.tuples(st.integers(100, 250), st.integers(40, 99))))
    return OrderReceived(
        substance=draw(_WORDS),
        route=draw(_WORDS),
        amount_ug=draw(st.integers(1, 10**7)),
        prescriber=draw(_WORDS),
        signed_on=draw(_DAYS),
        expires_on=draw(st.one_of(st.none(), _DAYS)),
        booster_max_ug=draw(st.integers(1, 10**6)) if booster else None,
        booster_count=draw(st.integers(1, 5)) if booster else 0,
        booster_window_min=draw(st.integers(1, 240)) if booster else None,
        hold_systolic_mmhg=hold[0] if hold else None,
        hold_diastolic_mmhg=hold[1] if hold else None,
        text=draw(st.one_of(st.just(""), _WORDS)),
    )


@given(_orders())
def test_an_order_put_back_into_its_form_is_the_same_order(order: OrderReceived) -> None:
    assert read_order(order_values(order), TODAY) == order


@given(st.fixed_dictionaries({f.name: st.text(max_size=20) for f in ORDER_FIELDS}))
def test_any_typing_is_an_order_or_names_its_field(values: dict[str, str]) -> None:
    answer = _read_or_fault(values)
    if isinstance(answer, FormFault):
        assert answer.field in values
        assert answer.reason
    else:
        assert answer.amount_ug > 0


def _read_or_fault(values: dict[str, str]) -> OrderReceived | FormFault:
    try:
        return read_order(values, TODAY)
    except FormFault as fault:
        return fault


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"amount": "sixty"}, "amount"),
        ({"amount": "0"}, "amount"),
        ({"prescriber": ""}, "prescriber"),
        ({"signed": "14/11/2026"}, "signed"),
        ({"booster": "30"}, "window"),
        ({"window": "30"}, "booster"),
        ({"booster": "30", "window": "soon"}, "window"),
        ({"hold": "90/140"}, "hold"),
        ({"hold": "140"}, "hold"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(given: dict[str, str], field: str) -> None:
    with pytest.raises(FormFault) as caught:
        read_order(_values(**given), TODAY)
    assert caught.value.field == field


def test_the_order_is_told_as_it_was_written() -> None:
    order = read_order(
        _values(
            route="IM",
            signed="14 Nov 2026",
            expires="14.12.2026",
            booster="30",
            window="30 min",
            hold="140/90",
        ),
        TODAY,
    )
    assert order_title(order) == "Ketamine 60 mg IM"
    assert order_detail(order, 72_000, TODAY) == (
        "0.83 mg/kg at 72 kg · Dr. O., 14 Nov · until 14 Dec"
    )
    assert order_lines(order) == (
        "Booster up to 30 mg, once, within T+0:30",
        "Hold above 140/90 before the dose",
    )


def test_an_order_holds_on_its_last_day_and_not_after() -> None:
    order = read_order(_values(expires="2026-12-14"), TODAY)
    assert not expired(order, date(2026, 12, 14))
    assert expired(order, date(2026, 12, 15))


@pytest.mark.parametrize(
    ("typed", "signed", "expires"),
    [
        ("26.11.", "2025-11-26", "2026-11-26"),
        ("22 Nov", "2026-11-22", "2027-11-22"),
        ("23.11.", "2026-11-23", "2026-11-23"),
    ],
)
def test_a_day_without_a_year_was_last_where_signed_and_is_next_where_it_ends(
    typed: str, signed: str, expires: str
) -> None:
    order = read_order(_values(signed=typed, expires=typed), TODAY)
    assert (order.signed_on, order.expires_on) == (signed, expires)


def test_a_window_from_and_to_is_told_to_be_one_number() -> None:
    with pytest.raises(FormFault) as caught:
        read_order(_values(booster="30", window="15-30"), TODAY)
    assert caught.value.field == "window"
    assert "one number of minutes" in caught.value.reason
    assert "such as 30" in caught.value.reason
