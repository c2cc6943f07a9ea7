"""The order of tests: nothing is lost, and every worker begins with its share of the long ones."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.order import long_first


@given(st.integers(0, 40), st.integers(0, 300), st.integers(1, 8))
def test_nothing_is_lost_or_doubled(long: int, short: int, workers: int) -> None:
    order = long_first(range(long), range(1000, 1000 + short), workers)
    assert sorted(order) == [*range(long), *range(1000, 1000 + short)]


def test_every_worker_begins_with_its_share() -> None:
    order = long_first(range(6), range(100, 124), 3)
    assert [order[at : at + 2] for at in (0, 10, 20)] == [[0, 3], [1, 4], [2, 5]]
