"""Samples come back as they went, from rows and from sealed minutes alike, gaps and all."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.session import SessionEnded
from kaproom.core.stream.ports import SampleBatch
from kaproom.errors import Defect
from kaproom.record.keys import Keys
from kaproom.record.samples import Chunk, batches, pack, samples_of, unpack
from kaproom.record.store import RecordStore, open_record
from tests.record.entries import SESSION, event

_VALUE = st.none() | st.integers(0, 0x7FFF)


def _by_second(record_batches: list[SampleBatch]) -> dict[int, tuple[int | None, int | None]]:
    return {s: (p, o) for batch in record_batches for s, p, o in samples_of(batch)}


@given(st.dictionaries(st.integers(0, 400), st.tuples(_VALUE, _VALUE), min_size=1))
def test_packing_loses_nothing(told: dict[int, tuple[int | None, int | None]]) -> None:
    samples = [(at_s, *told[at_s]) for at_s in sorted(told)]
    read = {s: (p, o) for chunk in pack(samples) for s, p, o in samples_of(unpack(chunk))}
    assert {s: read[s] for s in told} == told
    assert all(read[s] == (None, None) for s in read.keys() - told.keys())


@given(st.binary(max_size=200), st.integers(0, 60))
def test_foreign_chunks_are_refused(data: bytes, seconds: int) -> None:
    with suppress(ValueError):
        assert len(unpack(Chunk(0, seconds, data)).pulse_bpm) == seconds


def test_the_border_between_rows_and_sealed_minutes_does_not_show(record: RecordStore) -> None:
    told: dict[int, tuple[int | None, int | None]]
    told = {s: (60 + s % 40, 99 - s % 3) for s in range(10, 200) if not 95 <= s < 130}
    told[70] = (61, None)
    for at_s, (pulse, spo2) in told.items():
        record.append_samples(SESSION, SampleBatch(at_s, (pulse,), (spo2,)))
    record.append_samples(SESSION, SampleBatch(200, (77,), (None,))).result()
    told[200] = (77, None)
    read = record.read_samples(SESSION)
    assert read == list(batches((s, *told[s]) for s in sorted(told)))
    assert [batch.start_s for batch in read] == [10, 60, 130, 180]
    record.append([event(1, SessionEnded())]).result()
    assert record.read_samples(SESSION) == read


def test_samples_told_again_or_late_change_nothing_that_is_known(record: RecordStore) -> None:
    minutes = SampleBatch(0, tuple(range(60, 190)), (97,) * 130)
    for _ in range(2):
        record.append_samples(SESSION, minutes).result()
    before = _by_second(record.read_samples(SESSION))
    record.append_samples(SESSION, SampleBatch(5, (1, 1), (1, 1))).result()
    record.append_samples(SESSION, SampleBatch(130, (88,), (96,))).result()
    after = _by_second(record.read_samples(SESSION))
    assert after == {**before, 130: (88, 96)}


def test_samples_stay_after_reopening(data_dir: Path, keys: Keys) -> None:
    batch = SampleBatch(0, (70,) * 90, (98,) * 90)
    with open_record(data_dir, keys) as record:
        record.append_samples(SESSION, batch)
    with open_record(data_dir, keys) as record:
        assert _by_second(record.read_samples(SESSION)) == _by_second([batch])
        record.append_samples(SESSION, SampleBatch(90, (71,) * 60, (97,) * 60)).result()
        assert len(_by_second(record.read_samples(SESSION))) == 150


@pytest.mark.parametrize(
    "batch",
    [SampleBatch(0, (1,), ()), SampleBatch(-1, (1,), (1,)), SampleBatch(0, (-1,), (1,))],
)
def test_a_batch_that_is_not_well_made_is_refused(record: RecordStore, batch: SampleBatch) -> None:
    with pytest.raises(Defect):
        record.append_samples(SESSION, batch).result()
