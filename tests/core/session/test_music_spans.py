"""The music of a session as stretches of time: pieces, silence, gaps, and why they ended."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.session import MUSIC_REPORTS, MusicReported, MusicReportedBefore
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.reasons import why_words
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.room.recovery import recovered
from kaproom.core.session import commands as c
from kaproom.core.session.deciding.corrections import undoable
from kaproom.core.session.music_spans import setting_told
from kaproom.core.session.session import session_from
from kaproom.core.stream.ports import Draft
from kaproom.core.vitals.samples import SampleTrack
from tests.support.scene import Scene

MINUTE = 60_000


class Told(Scene):
    """A session in which the player tells what it did."""

    def tell(
        self,
        minute: float,
        what: str,
        track: str = "",
        why: str = "",
        position_min: float = 0,
        silent_player: bool = False,
    ) -> None:
        body = MusicReported(
            what,
            track=track,
            phase="Journey" if track else "",
            position_ms=int(position_min * MINUTE),
            duration_ms=10 * MINUTE,
            detail=why,
            by_silent_player=silent_player,
        )
        self.at(minute).do(c.ReportMusic(body, int(minute * MINUTE)))

    def spans(self) -> list[tuple[str, float, float | None, str]]:
        return [
            (
                s.title or s.lost or "silence",
                s.start_ms / MINUTE,
                None if s.end_ms is None else s.end_ms / MINUTE,
                s.ended,
            )
            for s in self.state.music
        ]


def test_a_piece_says_why_it_ended() -> None:
    told = Told()
    told.tell(1, "track_started", "Reed")
    told.tell(4, "track_ended", "Reed", "calmer")
    told.tell(4, "track_started", "Basin")
    told.tell(9, "silenced", "Basin")
    told.tell(9, "track_ended", "Basin", "silenced")
    told.tell(12, "track_started", "Reed")
    told.tell(20, "silenced", "Reed", "stop after")
    told.tell(20, "track_ended", "Reed", "stop after")
    assert told.spans() == [
        ("Reed", 1, 4, "calmer"),
        ("Basin", 4, 9, "silenced"),
        ("silence", 9, 12, ""),
        ("Reed", 12, 20, "stop after"),
        ("silence", 20, None, ""),
    ]


def test_a_held_piece_is_where_its_loop_began_anew() -> None:
    told = Told()
    told.tell(1, "track_started", "Reed", position_min=2)
    told.tell(2, "held", "Reed")
    told.tell(5, "track_ended", "Reed", "held")
    told.tell(5, "track_started", "Reed", position_min=3)
    told.tell(7, "track_ended", "Reed", "held")
    told.tell(7, "track_started", "Reed", position_min=4)
    [span] = told.state.music
    places = {minute: span.position_at(minute * MINUTE) / MINUTE for minute in (1, 4, 5, 6, 8)}
    assert places == {1: 2, 4: 5, 5: 3, 6: 4, 8: 5}


def test_an_end_that_is_told_after_the_next_beginning_still_says_why() -> None:
    told = Told()
    told.tell(1, "track_started", "Reed")
    told.tell(4, "track_started", "Basin")
    told.tell(4.25, "track_ended", "Reed", "next")
    assert told.spans() == [("Reed", 1, 4, "next"), ("Basin", 4, None, "")]


def test_a_lost_device_is_a_gap_and_the_same_piece_goes_on_after_it() -> None:
    told = Told()
    told.tell(1, "track_started", "Reed")
    told.tell(4, "device_lost", "Reed", "headphones: unplugged", 3)
    told.tell(6, "device_back", "Reed", "headphones", 3)
    told.tell(8, "track_ended", "Reed", "followed")
    told.tell(8, "track_started", "Basin")
    lost = "device lost (headphones: unplugged)"
    assert told.spans() == [
        ("Reed", 1, 4, "device_lost"),
        (lost, 4, 6, ""),
        ("Reed", 6, 8, "followed"),
        ("Basin", 8, None, ""),
    ]
    moment = moment_at(told.state, SampleTrack(), 5 * MINUTE)
    assert (moment.sounding, moment.silent, moment.lost) == (None, False, lost)
    numbers = [moment_at(told.state, SampleTrack(), m * MINUTE).sounding for m in (2, 7, 9)]
    assert [s.number for s in numbers if s] == [1, 1, 2]
    assert numbers[1] is not None
    assert numbers[1].position_ms == 4 * MINUTE


def test_a_lost_player_is_a_gap_until_something_sounds_again() -> None:
    told = Told()
    told.tell(1, "track_started", "Reed")
    told.tell(4, "player_lost", "Reed")
    told.tell(4.125, "player_back")
    told.tell(4.25, "setting_loaded")
    told.tell(4.25, "track_started", "Reed", position_min=3)
    told.at(9).do(c.EndSession())
    assert told.spans() == [
        ("Reed", 1, 4, "player_lost"),
        ("sound engine lost", 4, 4.25, ""),
        ("Reed", 4.25, 9, ""),
    ]
    assert told.state.music[2].resumed


def test_silence_that_was_asked_for_stays_silence_whatever_is_lost() -> None:
    told = Told()
    told.tell(1, "device_lost", why="headphones")
    told.tell(2, "track_started", "Reed")
    told.tell(4, "device_lost", "Reed", "headphones")
    told.tell(5, "silenced", "Reed")
    told.tell(6, "device_back", "", "headphones")
    assert told.spans()[2:] == [("silence", 5, None, "")]
    told.tell(7, "device_lost", why="headphones")
    assert told.spans()[2:] == [("silence", 5, None, "")]


def test_what_is_for_the_ear_only_leaves_the_record_alone() -> None:
    told = Told()
    told.tell(1, "track_started", "Reed", silent_player=True)
    told.tell(4, "device_lost", silent_player=True)
    told.tell(5, "device_back", silent_player=True)
    assert told.spans() == [("Reed", 1, None, "")]


_WORDS = st.sampled_from(["Reed", "Basin", ""])


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(MUSIC_REPORTS)),
            _WORDS,
            st.sampled_from(["", "held", "next"]),
            st.booleans(),
        ),
        max_size=25,
    ),
    st.booleans(),
)
def test_whatever_is_told_stretches_follow_each_other(
    reports: list[tuple[str, str, str, bool]], ends: bool
) -> None:
    told = Told()
    for number, (what, track, why, silent) in enumerate(reports):
        told.tell(number, what, track, why, silent_player=silent)
    if ends:
        told.at(99).do(c.EndSession())
    spans = told.state.music
    for one, after in pairwise(spans):
        assert one.end_ms is not None
        assert one.start_ms <= one.end_ms <= after.start_ms
    if spans and ends:
        assert spans[-1].end_ms is not None
    assert all(bool(s.title) + bool(s.lost) + s.silent == 1 for s in spans)


def test_reports_of_an_older_schema_read_as_those_of_today() -> None:
    before, now = Told(), Told()
    for what, track, why in (
        ("setting_loaded", "", "Evening"),
        ("track_started", "Reed", ""),
        ("track_ended", "Reed", "next"),
        ("track_started", "Basin", ""),
    ):
        report = MusicReported(what, "Evening", track, phase="Onset", detail=why)
        now.at(3).do(c.ReportMusic(report, 3 * MINUTE))
        (event,) = now.events[-1:]
        older = MusicReportedBefore(what, "Evening", track, phase="Onset", detail=why)
        before.events.append(replace(event, body=older))
    state = session_from(before.events)
    assert state.music == now.state.music
    assert [e.body for e in state.ledger.of(MusicReported)] == [
        e.body for e in now.state.ledger.of(MusicReported)
    ]
    assert all(
        isinstance(e.event.body, MusicReportedBefore) for e in state.ledger.of(MusicReported)
    )
    assert undoable(state) is None
    assert recovered(state, Draft(), 0, 0, 0).last_entry_ago_ms == 0


def test_the_setting_of_a_session_is_known_by_title_and_then_by_file() -> None:
    one = MusicSetting("Evening", (Track("/a.flac", "A", "", None),), "/one")
    two = MusicSetting("Evening", (Track("/b.flac", "B", "", None),), "/two")
    scene = Scene()
    assert setting_told(scene.state.ledger.of(MusicReported), (one, two)) is None
    for body in (
        MusicReported("setting_loaded", setting="Evening"),
        MusicReported("track_started", setting="Evening", track="B", file="/b.flac"),
    ):
        scene.do(c.ReportMusic(body, 0))
    reports = scene.state.ledger.of(MusicReported)
    assert setting_told(reports, (one, two)) is two
    assert setting_told(reports, (one,)) is one
    assert setting_told(reports, ()) is None


def test_every_reason_has_its_words_and_an_unknown_one_stands_as_told() -> None:
    for why in ("followed", "skip undone", "grounding", "back", "calmer", "end of programme"):
        assert why_words(why)
    assert why_words("skip undone") == "a skip was undone"
    assert why_words("swapped by a newer engine") == "swapped by a newer engine"
    assert why_words("") == ""
