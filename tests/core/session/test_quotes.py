"""What of a note is quoted: found as it reads, and in one pass whatever was pasted."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.session.notes import quotes, spans

_PLAINLY_QUOTED = re.compile(r"\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|«[^»]+»")


@given(st.text('"“”„«»ab #', max_size=30))
def test_what_is_quoted_is_found_as_if_read_plainly(text: str) -> None:
    plainly = [m.span() for m in _PLAINLY_QUOTED.finditer(text)]
    assert quotes(text) == tuple(text[start:end] for start, end in plainly)
    assert [(s.start, s.end) for s in spans(text) if s.kind == "quote"] == plainly


@pytest.mark.parametrize("mark", "“„«")
def test_a_paste_of_opening_marks_is_read_through_once(mark: str) -> None:
    # Read anew for each mark, it would not come to an end in the life of the test.
    assert spans(f"{mark}n" * 500_000) == ()
