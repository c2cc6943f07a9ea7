"""Placing labels: rows with free stretches, free spots beside marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.ui.score.placing import NO_ROW, Room, Rows, Spot, Spots, Wanted

LANE = Room(0, 0, 900, 60)
MARKS = st.lists(st.tuples(st.floats(0, 900), st.floats(4, 56), st.floats(5, 60)), max_size=40).map(
    sorted
)


@given(
    count=st.integers(1, 4),
    stretches=st.lists(st.tuples(st.floats(0, 900), st.floats(0, 200)), max_size=60),
)
def test_no_two_stretches_of_a_row_meet(count: int, stretches: list[tuple[float, float]]) -> None:
    rows = Rows(count, gap=5)
    taken: list[tuple[int, float, float]] = []
    for left, width in stretches:
        right = left + width
        row = rows.place(left, right)
        meeting = {r for r, a, b in taken if left < b + 5 and a < right + 5}
        if row == NO_ROW:
            assert meeting == set(range(count))
            continue
        assert row not in meeting
        taken.append((row, left, right))


def _spot(mark: tuple[float, float, float]) -> Spot:
    x, y, width = mark
    above = Room(x - width / 2, y - 18, x + width / 2, y - 5)
    right = Room(x + 5, y - 6, x + 5 + width, y + 6)
    return Spot(x, (Room(x - 4, y - 4, x + 4, y + 4),), (Wanted("12", "ink", (above, right)),))


@given(marks=MARKS, cuts=st.lists(st.integers(0, 40), max_size=4))
def test_labels_meet_no_label_and_no_mark_and_stay_inside(
    marks: list[tuple[float, float, float]], cuts: list[int]
) -> None:
    spots = Spots(LANE, reach=70)
    for count in sorted({min(cut, len(marks)) for cut in cuts} | {len(marks)}):
        spots.extend(count, lambda i: _spot(marks[i]))
    labels = spots.labels(range(len(marks)))
    rooms = [room for _, _, room in labels]
    solids = [_spot(mark).solids[0] for mark in marks]
    for i, room in enumerate(rooms):
        assert room.within(LANE)
        # Two side by side keep so much air that they never read as one.
        wide = Room(room.left - 4.9, room.top, room.right + 4.9, room.bottom)
        assert not any(wide.meets(other) for other in rooms[i + 1 :])
    for index, _, room in labels:
        # A label given earlier, seeing only the mark next to it, may lie under one that came later.
        assert not any(room.meets(s) for s in solids[: index + 2])
        # Nor does it stand so close behind an earlier mark that it could be that one's.
        wide = Room(room.left - 4, room.top, room.right, room.bottom)
        assert not any(wide.meets(s) for s in solids[:index])


def test_a_lone_mark_gets_its_first_place() -> None:
    spots = Spots(LANE, reach=70)
    spots.extend(1, lambda _: _spot((400, 30, 20)))
    [(_, wanted, room)] = spots.labels(range(1))
    assert room == wanted.places[0]


def _upright(x: float) -> Spot:
    above = tuple(Room(x - 20, top, x + 20, top + 14) for top in (24, 9))
    wanted = Wanted("120/80", "ink", above, foot=(x, 39))
    return Spot(x, (Room(x - 4, 40, x + 4, 60),), (wanted,))


@given(xs=st.lists(st.floats(30, 870), min_size=1, max_size=30).map(sorted))
def test_a_label_that_stands_higher_has_a_stem_that_strikes_no_other(xs: list[float]) -> None:
    spots = Spots(LANE, reach=70)
    spots.extend(len(xs), lambda i: _upright(xs[i]))
    labels = spots.labels(range(len(xs)))
    for index, wanted, room in labels:
        stem = wanted.stem(room)
        assert (stem is None) == (room == wanted.places[0])
        if stem is not None:
            assert (stem.left + stem.right) / 2 == pytest.approx(xs[index])
            assert (stem.top, stem.bottom) == (room.bottom, 39)
            assert not any(stem.meets(other) for _, _, other in labels)


def test_of_two_close_marks_one_is_named_higher() -> None:
    spots = Spots(LANE, reach=70)
    spots.extend(2, lambda i: _upright((400, 430)[i]))
    [(_, first, low), (_, second, high)] = spots.labels(range(2))
    assert first.stem(low) is None
    assert second.stem(high) is not None
