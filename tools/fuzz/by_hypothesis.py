"""Cases made by hypothesis: what a reader's strategy describes, each with its neighbours.

It makes a batch at a time: it remembers what it has made within one and would grow without end.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tools.fuzz.bounds import Bounds
from tools.fuzz.neighbours import COUNT, neighbours
from tools.fuzz.reader import Reader, judged
from tools.fuzz.tally import Tally

NAME = "hypothesis"
_BATCH = 1000
_UNASKED: tuple[HealthCheck, ...] = tuple(cast(Any, HealthCheck))
_LUCK = st.integers(0, 2**32 - 1)


def fuzz(
    reader: Reader, cases: int, luck: int, folder: Path, told: Callable[[Tally], None]
) -> Tally:
    """So many cases, the same again with the same `luck`; `told` is called after each batch."""
    tally, bounds, read = Tally(reader.name, NAME), Bounds(), reader.open(folder)

    def look(case: Any, near: int) -> None:
        for one in (case, *neighbours(case, near)):
            if tally.cases < cases:
                tally.count(one, judged(reader, read, one, bounds))

    batch = 0
    while tally.cases < cases:
        left = -(-(cases - tally.cases) // (COUNT + 1))
        made = settings(
            max_examples=min(_BATCH, left),
            database=None,
            deadline=None,
            phases=(Phase.generate,),
            suppress_health_check=_UNASKED,
        )
        seed(f"{luck}/{reader.name}/{batch}")(made(given(reader.cases, _LUCK)(look)))()
        batch += 1
        tally.most_calls = bounds.most_calls
        told(tally)
    return tally
