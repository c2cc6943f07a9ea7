"""Parts on the chart: renames, revisions, links, burdens, merging, and the map as it was before."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.course.casebook import EarlierNote
from kaproom.core.course.parts_sightings import not_on_the_map, parts_seen, sightings
from kaproom.core.events.chart import AgreementMade, ChartNoteWithdrawn
from kaproom.core.events.event import Event, session_stream
from kaproom.core.events.parts import (
    FIELDS,
    KINDS,
    LINKS,
    SELF,
    BurdenNoted,
    BurdenTold,
    MapArranged,
    PartNoted,
    PartRevised,
    PartsDropped,
    PartSighted,
    PartsLinked,
    PartsMerged,
    PartsUnlinked,
    PlacedPart,
    QualityInvited,
    SelfQualitySeen,
)
from kaproom.core.events.session import NoteTaken
from kaproom.core.parts.line import NotTaken, read_line
from kaproom.core.parts.part import Parts
from kaproom.core.parts.parts import parts_as_of, parts_of
from kaproom.core.room.completion import completions, part_names
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ledger import Entry
from tests.support.charting import Charting


def _parts(chart: Charting) -> Parts:
    return parts_of(chart.state.ledger)


def _note(note_id: str, text: str, number: int = 1) -> EarlierNote:
    stream = session_stream(f"s{number}")
    event = Event(note_id, stream, 1, 0, 0, 60_000, 0, False, "Q. T.", NoteTaken(text))
    return EarlierNote(number, Entry(event, NoteTaken(text), 60_000))


def test_a_kind_is_unknown_until_it_is_said_and_every_revision_is_kept() -> None:
    chart = Charting()
    keeper = chart.write(PartNoted("the keeper"))
    assert _parts(chart).parts[keeper].kind == "unknown"
    chart.write(PartRevised(keeper, "kind", "manager"))
    chart.write(PartRevised(keeper, "fears", "that the lamp goes out"))
    chart.write(PartRevised(keeper, "fears", "the dark beneath the stairs"))
    renamed = chart.write(PartRevised(keeper, "name", "lamp-bearer"))
    part = _parts(chart).parts[keeper]
    assert (part.name, part.kind, part.names) == (
        "lamp-bearer",
        "manager",
        ("lamp-bearer", "the keeper"),
    )
    assert part.fields["fears"] == "the dark beneath the stairs"
    assert [r.text for r in part.revisions if r.name == "fears"] == [
        "that the lamp goes out",
        "the dark beneath the stairs",
    ]
    chart.write(ChartNoteWithdrawn(renamed))
    assert _parts(chart).parts[keeper].name == "the keeper"


def test_what_makes_no_sense_is_refused_with_why() -> None:
    chart = Charting()
    keeper, rain = chart.write(PartNoted("the keeper")), chart.write(PartNoted("rain"))
    assert "missing" in chart.refused(PartNoted("  "))
    assert "already" in chart.refused(PartNoted("Keeper"))
    assert "one of unknown" in chart.refused(PartRevised(keeper, "kind", "villain"))
    assert "Only Self" in chart.refused(PartsLinked(keeper, rain, "witnesses"))
    assert "no part" in chart.refused(PartsLinked(SELF, rain, "protects"))
    assert "needs two" in chart.refused(PartsLinked(rain, rain, "allied"))
    chart.write(PartsLinked(keeper, rain, "polarized"))
    assert "already" in chart.refused(PartsLinked(rain, keeper, "polarized"))
    assert "outside" in chart.refused(MapArranged((PlacedPart(rain, 1001, 0),)))


def test_a_merged_part_brings_links_burdens_sightings_and_its_trail() -> None:
    chart = Charting()
    keeper, bearer, rain = (
        chart.write(PartNoted(name)) for name in ("keeper", "lamp-bearer", "rain")
    )
    chart.write(PartRevised(bearer, "age", "seven"))
    chart.write(PartsLinked(bearer, rain, "protects"))
    chart.write(PartsLinked(keeper, rain, "protects"))
    chart.write(PartsLinked(keeper, bearer, "allied"))
    burden = chart.write(BurdenNoted(bearer, "to keep it lit"))
    chart.write(PartSighted(bearer, "s1", "n9", True))
    merged = chart.write(PartsMerged(bearer, keeper))
    chart.write(BurdenTold(burden, "to keep it lit", "asked", "s1", 66_000))
    parts = _parts(chart)
    assert list(parts.parts) == [keeper, rain]
    assert [(k.from_id, k.to_id, k.how) for k in parts.links] == [(keeper, rain, "protects")]
    part = parts.parts[keeper]
    assert (part.fields["age"], part.burdens[0].state) == ("seven", "asked")
    assert ("same as", "lamp-bearer") in [(r.name, r.text) for r in part.revisions]
    seen = sightings(parts, [_note("n1", "#part lamp-bearer"), _note("n9", "humming")])
    assert [s.note_id for s in seen[keeper]] == ["n1", "n9"]
    chart.write(ChartNoteWithdrawn(merged))
    assert list(_parts(chart).parts) == [keeper, bearer, rain]
    assert len(_parts(chart).links) == 3


@pytest.mark.parametrize("how", ["protects", "polarized"])
def test_a_link_that_both_of_two_merged_parts_had_is_taken_off_once(how: str) -> None:
    chart = Charting()
    keeper, bearer, rain = (
        chart.write(PartNoted(name)) for name in ("keeper", "lamp-bearer", "rain")
    )
    first = chart.write(PartsLinked(keeper, rain, how))
    ends = (bearer, rain) if how == "protects" else (rain, bearer)
    second = chart.write(PartsLinked(*ends, how))
    merged = chart.write(PartsMerged(bearer, keeper))
    (link,) = _parts(chart).links
    unlinked = chart.write(PartsUnlinked(link.id))
    assert _parts(chart).links == ()
    chart.write(PartsLinked(keeper, rain, how))
    chart.write(ChartNoteWithdrawn(unlinked))
    chart.write(ChartNoteWithdrawn(merged))
    assert {first, second} <= {link.id for link in _parts(chart).links}


def test_a_note_is_a_sighting_by_any_name_and_a_hand_has_the_last_word() -> None:
    chart = Charting()
    keeper = chart.write(PartNoted("the keeper"))
    chart.write(PartRevised(keeper, "name", "lamp-bearer"))
    notes = [
        _note("n1", "#part Keeper"),
        _note("n2", "#part the keeper steps back when it is thanked"),
        _note("n3", "#part keepers of bees"),
        _note("n4", "#part fog, again"),
        _note("n5", "quiet now", 2),
    ]
    chart.write(PartSighted(keeper, "s1", "n1", False))
    chart.write(PartSighted(keeper, "s2", "n5", True))
    seen = sightings(_parts(chart), notes)[keeper]
    assert [(s.note_id, s.session_id, s.by_hand) for s in seen] == [
        ("n2", "s1", False),
        ("n5", "s2", True),
    ]


def test_names_in_notes_and_agreements_are_offered_and_never_put_on_the_map() -> None:
    chart = Charting()
    chart.write(PartNoted("the keeper"))
    chart.write(AgreementMade("the keeper", "ask first", "preparation"))
    chart.write(AgreementMade("Otter", "ask first", "preparation"))
    notes = [_note("n1", "#part fog, again"), _note("n2", "#part keeper")]
    ledger = chart.state.ledger
    assert not_on_the_map(ledger, notes) == ("Otter", "fog")
    assert parts_seen(ledger, notes) == ("the keeper", "Otter", "fog")
    assert [p.name for p in parts_of(ledger).parts.values()] == ["the keeper"]
    offered = completions("#part ke", (), part_names((), (), ("the keeper",)))
    assert [c.rest for c in offered] == ["eper"]


def test_short_lines_link_merge_and_say_what_is_wrong() -> None:
    chart = Charting()
    keeper, rain = chart.write(PartNoted("the keeper")), chart.write(PartNoted("rain on tin"))
    chart.write(PartNoted("rain at night"))
    parts = _parts(chart)
    assert read_line("protects rain on tin", keeper, parts) == PartsLinked(keeper, rain, "protects")
    assert read_line("Protected by  KEEPER ", rain, parts) == PartsLinked(keeper, rain, "protects")
    assert read_line("polarised with rain o", keeper, parts) == PartsLinked(
        keeper, rain, "polarized"
    )
    assert read_line("witnesses rain on tin", SELF, parts) == PartsLinked(SELF, rain, "witnesses")
    assert read_line("witnessed by Self", rain, parts) == PartsLinked(SELF, rain, "witnesses")
    assert read_line("is the keeper", rain, parts) == PartsMerged(rain, keeper)
    for line, why in (("rain", "Taken are"), ("is rain", "Which one"), ("is fog", "no part “fog”")):
        answer = read_line(line, keeper, parts)
        assert isinstance(answer, NotTaken)
        assert why in answer.reason


_INDEX = st.integers(0, 7)
_WORDS = st.sampled_from(("keeper", "rain", "the fog", "אור", "otter", "lamp", "stairs", "tin"))
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("note"), _WORDS),
        st.tuples(
            st.just("revise"),
            _INDEX,
            st.sampled_from(FIELDS),
            st.one_of(_WORDS, st.sampled_from(KINDS)),
        ),
        st.tuples(st.just("link"), _INDEX, _INDEX, st.sampled_from(LINKS)),
        st.tuples(st.just("unlink"), _INDEX),
        st.tuples(st.just("merge"), _INDEX, _INDEX),
        st.tuples(st.just("burden"), _INDEX, _WORDS),
        st.tuples(st.just("drop"), _INDEX),
        st.tuples(st.just("take back"), _INDEX),
    ),
    max_size=25,
)


def _do(chart: Charting, step: tuple[Any, ...]) -> None:
    parts = _parts(chart)
    ids, links = (list(parts.parts) or ["gone"]), parts.links

    def part(index: int) -> str:
        return (*ids, SELF)[index % (len(ids) + 1)]

    match step:
        case ("note", name):
            chart.answer(PartNoted(name))
        case ("revise", index, field, text):
            chart.answer(PartRevised(part(index), field, text))
        case ("link", first, second, how):
            chart.answer(PartsLinked(part(first), part(second), how))
        case ("unlink", index):
            if links:
                chart.answer(PartsUnlinked(links[index % len(links)].id))
        case ("merge", first, second):
            chart.answer(PartsMerged(part(first), part(second)))
        case ("drop", index):
            chart.answer(PartsDropped(part(index)))
        case ("burden", index, text):
            chart.answer(BurdenNoted(part(index), text))
        case _:
            entries = list(chart.state.ledger.entries)
            chart.answer(ChartNoteWithdrawn(entries[step[1] % len(entries)]))


@given(_STEPS)
def test_the_past_never_changes_and_links_never_dangle(steps: list[tuple[Any, ...]]) -> None:
    chart = Charting()
    told: list[tuple[int, Parts]] = []
    for step in steps:
        _do(chart, step)
        parts = _parts(chart)
        told.append((chart.clock.now().utc_us, parts))
        names = [p.name for p in parts.parts.values()]
        assert all(p.kind in KINDS and p.name in p.names for p in parts.parts.values())
        assert all(
            end == SELF or end in parts.parts for k in parts.links for end in (k.from_id, k.to_id)
        )
        assert all(k.from_id != k.to_id for k in parts.links)
        assert all(parts.named(name) is not None for name in names)
    for until, then in told:
        assert parts_as_of(chart.state.ledger, until) == then


@pytest.mark.parametrize(
    "body",
    [
        PartRevised("gone", "age", "7"),
        PartsMerged("gone", "e2"),
        BurdenNoted("gone", "x"),
        BurdenTold("gone", "x", "asked"),
        QualityInvited("gone", "calm"),
        PartSighted("gone", "s1", "n1", True),
        PartsUnlinked("gone"),
        PartsDropped("gone"),
        SelfQualitySeen(" "),
    ],
    ids=lambda body: body.KIND,
)
def test_nothing_is_written_about_what_is_not_there(body: Any) -> None:
    chart = Charting()
    chart.write(PartNoted("the keeper"))
    assert isinstance(chart.answer(body), Refusal)
