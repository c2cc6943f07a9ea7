"""The simulated oximeter: the same for a seed however it is asked, with its gaps."""

from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.rehearsal.rehearsal import Physiology
from kaproom.core.vitals.samples import GAP, SampleTrack
from kaproom.devices.simulated import SimulatedOximeter

BODY = Physiology(70, 98, 18, 3, 12, 30, ((100, 130),))


def track(seed: int, steps: list[int], doses: tuple[int, ...] = (60,)) -> SampleTrack:
    oximeter = SimulatedOximeter(BODY, seed, lambda: doses)
    found = SampleTrack()
    second = -1
    for step in steps:
        second += step
        batch = oximeter.take(second)
        if batch is not None:
            found.extend(batch)
    return found


@given(st.lists(st.integers(0, 40), min_size=1, max_size=20), st.integers(0, 5))
def test_the_same_whatever_the_step(steps: list[int], seed: int) -> None:
    stepped, at_once = track(seed, steps), track(seed, [sum(steps)])
    assert stepped.pulse_bpm == at_once.pulse_bpm
    assert stepped.spo2_percent == at_once.spo2_percent


def test_another_seed_is_another_day() -> None:
    assert track(1, [600]).pulse_bpm != track(2, [600]).pulse_bpm


def test_when_the_sensor_is_off_there_is_a_gap_and_nothing_else() -> None:
    found = track(1, [200])
    assert all(v == GAP for v in found.pulse_bpm[100:130])
    assert GAP not in found.pulse_bpm[:100]
    assert found.at(105) == (found.pulse_bpm[99], found.spo2_percent[99])
    assert found.at(125) == (None, None)


def test_the_body_answers_the_dose() -> None:
    resting = track(1, [1800], doses=())
    dosed = track(1, [1800], doses=(0,))
    at_peak = slice(12 * 60, 13 * 60)
    assert sum(dosed.pulse_bpm[at_peak]) - sum(resting.pulse_bpm[at_peak]) > 60 * 12
    assert sum(dosed.spo2_percent[at_peak]) < sum(resting.spo2_percent[at_peak])
