"""Numbers as they are read: the decimals they have, or none that say nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.decimals import decimal_text, plain_number, tenths_text
from kaproom.core.events.session import ReadingTaken
from kaproom.core.vitals.line import echo


@pytest.mark.parametrize(
    ("value", "plain"),
    [("60", "60"), ("60.00", "60"), ("7.50", "7.5"), ("0.0", "0"), ("1000", "1000")],
)
def test_a_plain_number_has_no_trailing_noughts(value: str, plain: str) -> None:
    assert plain_number(Decimal(value)) == plain


def test_decimals_that_were_given_are_kept() -> None:
    assert decimal_text(Decimal("0.70")) == "0.70"


def test_a_temperature_is_told_to_the_tenth() -> None:
    told = [echo(ReadingTaken(temperature_tenth_c=tenths)) for tenths in (368, 370)]
    assert told == ["36.8 °C", "37.0 °C"]


@given(st.integers(0, 10**6))
def test_tenths_have_one_decimal(tenths: int) -> None:
    assert tenths_text(tenths) == f"{tenths // 10}.{tenths % 10}"
