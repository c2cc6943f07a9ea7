"""Sessions side by side: their zeros, their phases, their music in the order of time."""

from kaproom.core.events.session import DoseGiven, MusicReported
from kaproom.core.review.comparison import (
    FIRST_DOSE,
    START,
    Alignment,
    Compared,
    alignments,
    phase_lengths,
    reach_ms,
    zero_ms,
)
from kaproom.core.review.music_afterwards import noted_within, pairs, pieces_heard
from kaproom.core.session import commands as c
from tests.support.scene import Scene

MINUTE = 60_000


def _day(number: int, dose_min: int | None, *pieces: tuple[int, str]) -> Compared:
    """A session with a Journey from minute 20, these pieces, a note two minutes after each."""
    scene = Scene()
    acts: list[tuple[int, c.Command]] = [(20, c.EnterPhase("Journey"))]
    if dose_min is not None:
        acts.append((dose_min, c.GiveDose(DoseGiven("ketamine", "IM", 60_000))))
    for minute, title in pieces:
        report = MusicReported("track_started", track=title, duration_ms=9 * MINUTE)
        acts.append((minute, c.ReportMusic(report, minute * MINUTE)))
        acts.append((minute + 2, c.TakeNote(f"after {title}")))
    for minute, command in sorted(acts, key=lambda act: act[0]):
        scene.at(minute).do(command)
    scene.at(60).do(c.EndSession())
    return Compared(f"s{number}", number, scene.state)


def test_each_session_has_its_own_zero_or_none() -> None:
    one, other = _day(1, 25), _day(2, None)
    assert [zero_ms(one, a) for a in (START, FIRST_DOSE)] == [0, 25 * MINUTE]
    assert zero_ms(other, FIRST_DOSE) is None
    assert zero_ms(other, Alignment("phase", "Journey")) == 20 * MINUTE
    assert zero_ms(other, Alignment("phase", "Return")) is None
    assert alignments((other,)) == (START, *(Alignment("phase", n) for n in ("Arrival", "Journey")))
    assert FIRST_DOSE in alignments((one, other))


def test_the_axis_holds_all_that_has_a_zero() -> None:
    sessions = _day(1, 25), _day(2, 40), _day(3, None)
    assert reach_ms(sessions, FIRST_DOSE) == (-40 * MINUTE, 35 * MINUTE)
    assert reach_ms((Compared("s9", 9, Scene(started=False).state),), START) == (0, MINUTE)


def test_how_long_the_phases_were() -> None:
    told = [(p.name, p.length_ms // MINUTE) for p in phase_lengths(_day(1, 25))]
    assert told == [("Arrival", 20), ("Journey", 40)]


def test_pieces_are_told_with_phase_and_time_since_the_dose() -> None:
    heard = pieces_heard(_day(1, 25, (10, "A"), (30, "B")))
    assert [(p.title, p.phase, p.start_ms, p.end_ms) for p in heard] == [
        ("A", "Arrival", 10 * MINUTE, 30 * MINUTE),
        ("B", "Journey", 30 * MINUTE, 60 * MINUTE),
    ]
    assert [p.since_dose_ms for p in heard] == [-15 * MINUTE, 5 * MINUTE]


def test_what_came_after_what_is_counted_with_its_moments() -> None:
    sessions = (
        _day(1, 25, (5, "A"), (15, "B"), (30, "C")),
        _day(2, None, (8, "A"), (18, "B")),
    )
    told = [
        (p.title, p.next_title, [(f.after.number, f.after.start_ms // MINUTE) for f in p.times])
        for p in pairs(sessions)
    ]
    assert told == [("A", "B", [(1, 15), (2, 18)]), ("B", "C", [(1, 30)])]


def test_what_was_noted_after_a_piece_began_is_in_the_order_of_time_and_ends() -> None:
    state = _day(1, 16, (5, "A"), (15, "B")).state
    noted = noted_within(state, 15 * MINUTE, 5)
    assert [entry.at_ms // MINUTE for entry in noted] == [16, 17]
    assert noted_within(state, 15 * MINUTE, 2) == noted[:1]
