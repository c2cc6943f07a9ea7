"""What sounded, as the room enters it: the file, its content, where in the setting, and why."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kaproom.audio.silent import SilentPlayer
from kaproom.core.clock import SystemMachineClock
from kaproom.core.events.event import session_stream
from kaproom.core.events.session import MusicReported
from kaproom.core.music.music import MusicAction, PlayerReport
from kaproom.core.room.room import Room
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from tests.support.day import add_client, all_saved
from tests.support.desk import Desk


class _Hashing(SilentPlayer):
    """A player that knows what is in the files it plays."""

    def take_reports(self) -> list[PlayerReport]:
        return [
            r if r.track_index is None else replace(r, content_hash=f"{r.track_index:064x}")
            for r in super().take_reports()
        ]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk.opened()
    desk.close()


def _begun(desk: Desk) -> LiveSession:
    program = desk.program
    client_id = add_client(program.casebook)
    live = program.casebook.begin_session(client_id, program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    return live


def _room(desk: Desk, live: LiveSession) -> Room:
    program, player = desk.program, _Hashing(desk.clock, SystemMachineClock())
    return Room(live, program.record, player, program.files.room_data("im-180"))


def test_the_record_says_which_content_sounded_and_which_track_it_was(desk: Desk) -> None:
    room = _room(desk, _begun(desk))
    room.load_music(desk.program.music.settings()[0])
    room.music(MusicAction.PLAY)
    desk.step(6)
    room.tick()
    all_saved(desk.program.casebook)
    stored = desk.program.record.read_stream(session_stream(room.live.id))
    told = [e.body for e in stored if isinstance(e.body, MusicReported)]
    setting = desk.program.music.settings()[0]
    for body in (b for b in told if b.track):
        assert body.track_index is not None
        assert body.content_hash == f"{body.track_index:064x}"
        assert body.file == setting.tracks[body.track_index].file
    assert [(b.what, b.track_index, b.detail) for b in told] == [
        ("setting_loaded", None, setting.title),
        ("track_started", 0, ""),
        ("track_ended", 0, "followed"),
        ("track_started", 1, ""),
    ]
    assert told[0].content_hash == ""


def test_music_comes_back_to_the_very_track_of_two_alike(desk: Desk) -> None:
    live = _begun(desk)
    room = _room(desk, live)
    setting = desk.program.music.settings()[0]
    twice = replace(setting, tracks=(setting.tracks[0], setting.tracks[0], *setting.tracks[2:]))
    room.load_music(twice)
    room.music(MusicAction.PLAY)
    desk.step(5)
    room.tick()
    desk.step(1)
    room.enter("a note")
    again = _room(desk, live)
    again.resume(twice)
    status = again.player.status()
    assert status.track_index == 1
    assert status.position_ms > 60_000


def test_music_comes_back_to_the_place_that_was_left_for_the_grounding_set(desk: Desk) -> None:
    live = _begun(desk)
    room = _room(desk, live)
    setting = desk.program.music.settings()[0]
    calm = replace(setting.tracks[1], title="calm", grounding=True)
    grounded = replace(setting, tracks=(setting.tracks[0], calm, *setting.tracks[2:]))
    room.load_music(grounded)
    room.music(MusicAction.PLAY)
    desk.step(2)
    room.tick()
    room.music(MusicAction.GROUNDING)
    desk.step(1)
    room.tick()
    assert room.player.status().grounding
    again = _room(desk, live)
    again.resume(grounded)
    assert again.player.status().track_index == 0
    assert again.player.status().position_ms > 0
    again.music(MusicAction.PLAY)
    assert again.player.status().playing


def test_music_comes_back_as_loud_as_the_record_says(desk: Desk) -> None:
    live = _begun(desk)
    room = _room(desk, live)
    setting = desk.program.music.settings()[0]
    room.load_music(setting)
    room.music(MusicAction.SOFTER)
    room.music(MusicAction.DUCK)
    room.tick()
    before = room.player.status()
    again = _room(desk, live)
    again.resume(setting)
    after = again.player.status()
    assert before.volume_tenth_db < 0
    assert (after.volume_tenth_db, after.ducked) == (before.volume_tenth_db, True)
