"""What people type into forms, read exactly and shown again as it was meant."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.typed_values import date_text, read_date, read_kg, read_mg


@given(st.decimals(0, 10**6, places=3))
def test_every_amount_in_thousandths_is_read_exactly(amount: Decimal) -> None:
    assert read_mg(f"{amount}") == amount * 1000
    assert read_kg(f"{amount} kg".replace(".", ",")) == amount * 1000


@given(st.dates())
def test_every_day_comes_back_from_its_own_text(day: date) -> None:
    typed = day.isoformat()
    assert read_date(typed) == typed
    assert read_date(date_text(typed)) == typed


@given(st.text())
def test_any_text_is_read_or_left(text: str) -> None:
    amount = read_mg(text)
    assert amount is None or amount >= 0
    read_date(text)


@pytest.mark.parametrize(
    ("text", "amount_ug"),
    [("60", 60_000), ("37.5", 37_500), ("37,5 mg", 37_500), (" 0.001 ", 1), ("100MG", 100_000)],
)
def test_milligrams_are_whole_micrograms(text: str, amount_ug: int) -> None:
    assert read_mg(text) == amount_ug


@pytest.mark.parametrize("text", ["", "sixty", "-5", "1.2.3", "0.0001", "1e3", "60 ml", "٦٠"])
def test_what_is_no_amount_is_not_guessed(text: str) -> None:
    assert read_mg(text) is None


@pytest.mark.parametrize(
    "text", ["", "11/14/2026", "31.02.2026", "14 Nix 2026", "2026-13-01", "14"]
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert read_date(text) is None


def test_days_read_in_the_usual_ways() -> None:
    typed = ["2026-11-14", "14.11.2026", "14. 11. 2026", "14 Nov 2026", "14 november 2026"]
    assert {read_date(text) for text in typed} == {"2026-11-14"}


def test_the_year_is_left_out_where_it_is_this_one() -> None:
    assert date_text("2026-11-14", date(2026, 1, 1)) == "14 Nov"
    assert date_text("2025-11-14", date(2026, 1, 1)) == "14 Nov 2025"
