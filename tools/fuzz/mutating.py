"""Cases made of whole ones: pieces put in, taken out, doubled many times, in any place.

One letter in a whole text says more about a reader than a thousand by chance; those come as well.
"""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_ODD_TEXTS = (
    "", " ", "\n", "\r", "\t", "\0", "\x1c", "\x85", "\u2028", "\u200b", "\u202e", "\ufeff",
    "\ud800", "\udfff", "²", "٣", "１", "½", "ß", "İ", "ﬁ", "\U0001f54a", "-", "--", "=", ":", ";",
    ",", ".", "/", "#", "%", '"', "'", "“", "\\", "[", "]", "{", "}", "(", "<", "&", "0", "-1",
    "1e999", "nan", "inf", "9" * 19, "9" * 400, "9" * 5000, "0x" + "f" * 5000, "a" * 300,
    "[" * 2000, "{" * 2000, "a." * 2000, "2026-13-45", "0001-01-01", "9999-12-31", "24:60", "true",
    "null", "1.5", "''", '""', "[]", "{}",
)  # fmt: skip
_MOST_TIMES = 300
_PLACES = 1 << 16


def texts(whole: Sequence[str], words: Sequence[str] = ()) -> SearchStrategy[str]:
    """Whole texts changed, words in a row, and any text at all."""
    pieces = st.one_of(
        st.sampled_from((*words, *_ODD_TEXTS)), st.text(max_size=4), st.characters(categories=None)
    )
    return st.one_of(
        _changed(whole, pieces),
        _changed(whole, pieces),
        _changed(whole, pieces),
        st.lists(pieces, max_size=12).map("".join),
        st.lists(pieces, max_size=12).map(" ".join),
    )


def contents(whole: Sequence[bytes], words: Sequence[bytes] = ()) -> SearchStrategy[bytes]:
    """The same of bytes."""
    odd = (*words, *(text.encode(errors="surrogatepass") for text in _ODD_TEXTS))
    pieces = st.one_of(
        st.sampled_from((*odd, b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\x80", b"\0" * 9)),
        st.binary(max_size=4),
    )
    return st.one_of(
        _changed(whole, pieces),
        _changed(whole, pieces),
        st.lists(pieces, max_size=12).map(b"".join),
    )


def _changed(whole: Sequence[Any], pieces: SearchStrategy[Any]) -> SearchStrategy[Any]:
    place = st.integers(0, _PLACES - 1)
    changes = st.lists(st.tuples(st.integers(0, 5), place, place, pieces), min_size=1, max_size=3)
    return st.builds(_with_changes, st.sampled_from(whole), changes)


def _with_changes(whole: Any, changes: Sequence[tuple[int, int, int, Any]]) -> Any:
    for kind, at, until, piece in changes:
        start = at * (len(whole) + 1) // _PLACES
        # Mostly a few letters, now and then a long way.
        reach = 1 + until % 8 if until & 0x400 else until * (len(whole) + 1) // _PLACES
        end = min(len(whole), start + reach)
        if kind == 0:
            whole = whole[:start] + whole[end:]
        elif kind == 1:
            whole = whole[:start] + whole[start:end] * (2 + until % _MOST_TIMES) + whole[end:]
        elif kind == 2:
            whole = whole[:start]
        elif kind == 3:
            whole = whole[:start] + piece + whole[end:]
        else:
            whole = whole[:start] + piece + whole[start:]
        if len(whole) > 1 << 18:
            whole = whole[: 1 << 18]
    return whole
