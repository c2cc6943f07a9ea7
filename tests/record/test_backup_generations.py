"""Which backups are kept: what must never go, whatever was made when."""

from hypothesis import given
from hypothesis import strategies as st

from kaproom.record.backup.generations import DAILY, MONTHLY, WEEKLY, Generation, superseded

_DAY_US = 86_400_000_000
_START_US = 1_790_000_000_000_000

_made = st.lists(
    st.tuples(st.integers(0, 900 * 24), st.sampled_from((-480, 0, 60, 330))), max_size=120
)


def _all(made: list[tuple[int, int]]) -> list[Generation]:
    return [
        Generation(f"b{n}", _START_US + hour * _DAY_US // 24, offset)
        for n, (hour, offset) in enumerate(made)
    ]


def _kept(generations: list[Generation]) -> list[Generation]:
    gone = superseded(generations)
    return [g for g in generations if g not in gone]


@given(_made)
def test_the_newest_always_stays_and_few_are_kept(made: list[tuple[int, int]]) -> None:
    generations = _all(made)
    kept = _kept(generations)
    assert len(kept) <= DAILY + WEEKLY + MONTHLY
    if generations:
        assert max(generations, key=lambda g: (g.made_utc_us, g.name)) in kept
    assert _kept(kept) == kept


@given(_made)
def test_the_newest_of_the_last_days_weeks_and_months_stays(made: list[tuple[int, int]]) -> None:
    generations = _all(made)
    kept = set(_kept(generations))
    for number, form in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        newest: dict[str, Generation] = {}
        for g in sorted(generations, key=lambda g: (g.made_utc_us, g.name)):
            newest.pop(g.made().strftime(form), None)
            newest[g.made().strftime(form)] = g
        assert set(list(newest.values())[-number:]) <= kept


@given(_made, st.data())
def test_what_is_not_there_is_never_named(made: list[tuple[int, int]], data: st.DataObject) -> None:
    generations = _all(made)
    some = data.draw(st.lists(st.sampled_from(generations), unique=True)) if generations else []
    assert set(superseded(some)) <= set(some)


def test_two_years_of_days_leave_a_week_a_month_and_a_year() -> None:
    held: list[Generation] = []
    for day in range(730):
        held.append(Generation(f"d{day}", _START_US + day * _DAY_US, 60))
        held = _kept(held)
    ages = [729 - int(g.name[1:]) for g in held]
    assert ages[-7:] == [6, 5, 4, 3, 2, 1, 0]
    assert len({g.made().strftime("%Y-%m") for g in held}) == MONTHLY
    assert 300 < max(ages) < 366
    assert len(held) < 23
