"""The data files' words in another language: shown, and nothing else changes by it."""

from dataclasses import replace

from kaproom import paths
from kaproom.core.figures.said_data import said_measures, said_room_data
from kaproom.core.room.scale_line import read_rating
from kaproom.core.wording import say_data
from kaproom.resource_files import ResourceFiles
from tools.translations import data_texts

FILES = ResourceFiles(paths.resource_dir())
DATA = FILES.room_data("im-180")


def _foreign(text: str) -> str:
    """A language in which no word begins as it does in English."""
    return f"x{text[::-1]}"


def test_in_english_everything_is_as_it_stands_in_the_files() -> None:
    said = said_room_data(DATA)
    scales = {code: replace(scale, typed_as="") for code, scale in said.scales.items()}
    kinds = tuple(replace(kind, typed_as="") for kind in said.adverse.kinds)
    outcomes = tuple(replace(outcome, typed_as="") for outcome in said.adverse.outcomes)
    adverse = replace(said.adverse, kinds=kinds, outcomes=outcomes)
    assert replace(said, scales=scales, adverse=adverse) == DATA


def test_codes_figures_and_the_phases_by_which_music_is_found_stay() -> None:
    said = said_room_data(DATA, _foreign)
    assert said.protocol.phases == DATA.protocol.phases
    assert [item.code for item in said.palette.items] == [i.code for i in DATA.palette.items]
    assert [c.code for c in said.discharge.criteria] == [c.code for c in DATA.discharge.criteria]
    assert [rule.bounds for rule in said.rules.rules] == [r.bounds for r in DATA.rules.rules]
    assert said.rules.pressure in said.rules.rules
    assert said.palette.items[0].label == _foreign(DATA.palette.items[0].label)


def test_what_is_typed_means_the_same_in_either_language() -> None:
    said = said_room_data(DATA, _foreign)
    for code, scale in DATA.scales.items():
        for name in (code, scale.label, _foreign(scale.label), scale.label.partition(" (")[0]):
            rating = read_rating(f"{name} {scale.lowest}", said.scales)
            assert rating is not None, name
            assert (rating.scale.code, rating.score) == (code, scale.lowest)
    for kind in DATA.adverse.kinds:
        for typed in (kind.label.replace(",", ""), _foreign(kind.label).replace(",", "")):
            assert kind.code in {found.code for found in said.adverse.matching(typed)}, typed


def test_a_measure_keeps_the_name_it_is_typed_by() -> None:
    measures = FILES.measures()
    said = said_measures(measures, _foreign)
    assert {code: m.label for code, m in said.items()} == {c: m.label for c, m in measures.items()}
    assert said["phq9"].cutoffs[0].label == _foreign(measures["phq9"].cutoffs[0].label)


def test_the_collected_words_are_those_of_the_files() -> None:
    words = {text.source for text in data_texts()}
    assert {item.label for item in DATA.palette.items} <= words
    assert "Moves all four limbs when asked" in words
    assert say_data("a word of a practice's own") == "a word of a practice's own"
