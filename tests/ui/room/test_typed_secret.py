"""Telling a mistyped secret from words: slips are forgotten, notes are kept."""

import pytest

from kaproom.ui.room.typed_secret import without_secret

PASSPHRASE = "three geese over the weir"
NOTES = (
    "he weeps",
    "128/82 74 98",
    "the tide left him on a beach",
    "she asks for water and the blanket",
    "a weir in the rain, he says",
    "stillness #body",
    "“I am here”",
)


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("secret", [PASSPHRASE, "Tr0ub4dor&3-x", "4071"])
def test_a_note_is_kept(note: str, secret: str) -> None:
    assert without_secret(note, secret) == note


@pytest.mark.parametrize(
    "typed", ["Tr0ub4dor&3x", "tR0UB4DOR&3-X", "Tr0ub4dor73-x", "Yt9in5fpt7;f", "T"]
)
def test_a_secret_of_one_word_that_is_mistyped_is_not(typed: str) -> None:
    assert without_secret(typed, "Tr0ub4dor&3-x") == ""


def test_a_secret_within_words_is_cut_out() -> None:
    assert without_secret(f"he weeps {PASSPHRASE} and rests", PASSPHRASE) == "he weeps and rests"
