"""The parts map: whatever the parts and links, no circle, name or word lies over another."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.core.events.parts import SELF
from kaproom.core.parts.layout import Place, laid_out
from kaproom.core.parts.map import cleared, drawn, nearest
from kaproom.core.parts.shapes import Disc, Drawn, Frame, Joint, crosses

_SIZES = st.sampled_from(((640.0, 430.0), (720.0, 560.0), (420.0, 380.0), (1400.0, 780.0)))


def _ids(count: int) -> list[str]:
    return [f"p{n}" for n in range(count)]


def _pairs(count: int) -> st.SearchStrategy[list[tuple[str, str]]]:
    one = st.sampled_from([SELF, *_ids(count)])
    pairs = st.tuples(one, one).filter(lambda pair: pair[0] != pair[1])
    return st.lists(pairs, max_size=count + 2, unique_by=lambda pair: tuple(sorted(pair)))


_MAPS = st.integers(1, 24).flatmap(
    lambda count: st.tuples(
        st.just(count),
        _pairs(count),
        st.lists(st.integers(0, 900), min_size=count, max_size=count),
        _SIZES,
    )
)


def _at_edge(disc: Disc, x: float, y: float) -> bool:
    return abs(((disc.x - x) ** 2 + (disc.y - y) ** 2) ** 0.5 - disc.radius) < 2


def _is_clear(frame: Frame, shown: Drawn) -> None:
    discs = list(shown.discs.values())
    for a, b in itertools.combinations(discs, 2):
        assert (a.x - b.x) ** 2 + (a.y - b.y) ** 2 >= (a.radius + b.radius) ** 2
        if SELF not in (a.part_id, b.part_id):
            assert not a.name.meets(b.name)
    for a, b in itertools.permutations(discs, 2):
        if a.part_id != SELF:
            assert not b.meets(a.name)
    for disc in discs:
        assert disc.x - disc.radius >= 0
        assert disc.x + disc.radius <= frame.width
        assert disc.y - disc.radius >= 0
        assert max(disc.y + disc.radius, disc.name.bottom) <= frame.height
        assert disc.name.left >= 0
        assert disc.name.right <= frame.width
    for line in shown.lines:
        for x, y in ((line.x1, line.y1), (line.x2, line.y2)):
            assert any(_at_edge(disc, x, y) for disc in discs), line
    words = [line.words for line in shown.lines if line.words is not None]
    for box in words:
        assert not any(disc.meets(box) or disc.name.meets(box) for disc in discs)
        assert not any(crosses(line, box) for line in shown.lines)
    assert not any(a.meets(b) for a, b in itertools.combinations(words, 2))


@settings(max_examples=30)
@given(_MAPS)
def test_a_new_map_lays_itself_out_without_any_overlap(
    made: tuple[int, list[tuple[str, str]], list[int], tuple[float, float]],
) -> None:
    count, pairs, widths, size = made
    ids = _ids(count)
    places = laid_out(ids, pairs, {})
    assert places == laid_out(ids, pairs, {})
    assert set(places) == {*ids, SELF}
    frame = Frame(*size, 17.0)
    joints = [Joint(f"k{n}", a, b, 60.0) for n, (a, b) in enumerate(pairs)]
    names = {part_id: float(width) for part_id, width in zip(ids, widths, strict=True)}
    shown = drawn(frame, places, names, joints)
    _is_clear(frame, shown)
    # Every name keeps room for a few letters.
    for part_id, width in names.items():
        name = shown.discs[part_id].name
        assert name.right - name.left >= min(width, 34.0) - 0.01


_PLACES = st.lists(
    st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=2, max_size=9, unique=True
)


@given(_PLACES, _SIZES)
def test_what_is_put_down_by_hand_covers_nothing_and_new_ones_keep_clear(
    wanted: list[Place], size: tuple[float, float]
) -> None:
    frame = Frame(*size, 17.0)
    places: dict[str, Place] = {SELF: (500, 500)}
    for part_id, place in zip(_ids(len(wanted)), wanted, strict=False):
        places[part_id] = place
        places[part_id] = cleared(frame, part_id, places)
    names = dict.fromkeys(places, 80.0)
    _is_clear(frame, drawn(frame, places, names, []))
    ids = [*_ids(len(wanted)), "new"]
    with_new = laid_out(ids, [("new", "p0")], places)
    assert {k: v for k, v in with_new.items() if k != "new"} == places
    _is_clear(frame, drawn(frame, with_new, dict.fromkeys(with_new, 80.0), []))


def test_protectors_stand_around_what_they_protect_and_nothing_lies_on_their_lines() -> None:
    ids = ["waits", "critic", "holder", "fog"]
    pairs = [("critic", "waits"), ("holder", "waits"), ("critic", "fog"), (SELF, "waits")]
    places = laid_out(ids, pairs, {})
    shown = drawn(
        Frame(700.0, 560.0, 17.0),
        places,
        dict.fromkeys(ids, 100.0),
        [Joint(f"{a}-{b}", a, b, 60.0) for a, b in pairs],
    )
    assert all(line.words is not None for line in shown.lines)
    for line in shown.lines:
        ends = line.link_id.split("-")
        assert not any(
            crosses(line, disc.name) for disc in shown.discs.values() if disc.part_id not in ends
        )


def test_a_line_tells_how_far_the_name_at_its_end_lies_over_it() -> None:
    places = {SELF: (900, 100), "upper": (500, 150), "lower": (500, 800), "aside": (100, 150)}
    joints = [Joint("down", "upper", "lower", 60.0), Joint("across", "upper", "aside", 60.0)]
    shown = drawn(Frame(700.0, 560.0, 17.0), places, dict.fromkeys(places, 80.0), joints)
    down, across = shown.lines
    name = shown.discs["upper"].name
    assert name.bottom < down.y1 + down.under1 < name.bottom + 6
    assert (down.under2, across.under1, across.under2) == (0, 0, 0)


def test_arrows_go_to_the_nearest_in_their_direction() -> None:
    places = {"a": (100, 500), "b": (500, 480), "c": (900, 500), "d": (500, 100)}
    assert nearest(places, "a", 1, 0) == "b"
    assert nearest(places, "b", 1, 0) == "c"
    assert nearest(places, "b", 0, -1) == "d"
    assert nearest(places, "a", -1, 0) == "a"
