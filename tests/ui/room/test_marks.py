"""The marks of the top line and the strips beneath it: by shape and words, never by motion."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace

from kaproom.audio.silent import SilentPlayer
from kaproom.core.clock import SteppedClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.event import Event, Store
from kaproom.core.music.music import OutputStatus, PlayerStatus
from kaproom.core.room.room import Room
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import (
    Draft,
    SampleBatch,
    SamplesLeft,
    SessionsOfClient,
    SessionSummary,
)
from kaproom.core.stream.searchable import Found
from kaproom.core.vitals.schedule import DueCheck
from kaproom.errors import EnvironmentFault
from kaproom.record.store import RecordStore
from kaproom.ui.controls.mark import Shape
from kaproom.ui.prepare.sound_words import output_line
from kaproom.ui.room.room_top import due_words, saved_words, sound_words
from kaproom.ui.room.strips import SPEEDS, next_speed
from tests.support.day import add_client
from tests.support.desk import Desk
from tests.ui.room.house import ALT, CTRL, MINUTE, House, Key, only


class NoDevice(SilentPlayer):
    """A player whose device is not there."""

    def __init__(self, clock: SteppedClock) -> None:
        super().__init__(clock)

    def status(self) -> PlayerStatus:
        return replace(super().status(), device_ok=False)


class FullDisk:
    """The real record behind a disk that is full until it is emptied."""

    def __init__(self, record: RecordStore) -> None:
        self._record = record
        self.full = False

    def append(self, events: Sequence[Event]) -> "Future[None]":
        if not self.full:
            return self._record.append(events)
        refused: Future[None] = Future()
        refused.set_exception(EnvironmentFault("The disk is full: make room on it."))
        return refused

    def append_samples(self, session_id: str, batch: SampleBatch) -> "Future[None]":
        return self._record.append_samples(session_id, batch)

    def keep_document(self, stream: str, file_id: str, content: bytes) -> "Future[None]":
        raise NotImplementedError

    def bring_in(
        self,
        events: Sequence[Event],
        samples: Sequence[tuple[str, SampleBatch]],
        documents: Sequence[tuple[str, str, bytes]],
    ) -> "Future[None]":
        raise NotImplementedError

    def read_document(self, file_id: str, sha256: str) -> bytes:
        raise NotImplementedError

    def session_summaries(
        self,
        client_id: str | None = None,
        running: bool | None = None,
        most: int | None = None,
        ids: Sequence[str] | None = None,
    ) -> list[SessionSummary]:
        return self._record.session_summaries(client_id, running, most, ids)

    def sessions_by_client(self) -> list[SessionsOfClient]:
        return self._record.sessions_by_client()

    def search(
        self,
        words: str,
        most: int = 1000,
        stores: Sequence[Store] | None = None,
        kinds: Sequence[str] = (),
    ) -> list[Found]:
        return self._record.search(words, most, stores, kinds)

    def streams_holding(self, words: str, kinds: Sequence[str]) -> list[str] | None:
        return self._record.streams_holding(words, kinds)

    def read_stream(self, stream: str, stores: Sequence[Store] = tuple(Store)) -> list[Event]:
        return self._record.read_stream(stream, stores)

    def read_samples(self, session_id: str) -> list[SampleBatch]:
        return self._record.read_samples(session_id)

    def read_samples_left(self, session_id: str) -> SamplesLeft:
        return self._record.read_samples_left(session_id)

    def client_ids(self) -> list[str]:
        return self._record.client_ids()

    def streams(self, prefix: str) -> list[str]:
        return self._record.streams(prefix)

    def save_draft(self, key: str, draft: Draft) -> "Future[None]":
        return self._record.save_draft(key, draft)

    def read_draft(self, key: str) -> Draft:
        return self._record.read_draft(key)


def test_a_record_that_cannot_write_is_said_loudly_and_mends_itself(
    desk: Desk, show_room: Callable[..., House]
) -> None:
    program = desk.practising().program
    disk = FullDisk(program.record)
    ids = iter(range(10_000))
    casebook = Casebook(
        disk, desk.clock, "therapist", lambda: f"e{next(ids)}", desk.bridge.post, True
    )
    live = casebook.begin_session(add_client(casebook), program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    data = program.files.room_data("im-180")
    house = show_room(Room(live, disk, SilentPlayer(desk.clock), data))
    house.settle()
    disk.full = True
    house.enter("kept in memory")
    house.qtbot.waitUntil(lambda: house.live.fault != "")
    house.screen.render_session()
    assert house.screen.top.saved.shape is Shape.DIAMOND
    assert "1 entry waits" in house.screen.top.saved.text
    assert "The disk is full" in house.screen.fault.accessibleName()
    assert house.screen.fault.isVisible()
    assert not house.screen.notes.rows[0].view.saved
    disk.full = False
    house.screen.tick()
    house.settle()
    assert house.screen.top.saved.shape is Shape.DOT
    assert not house.screen.fault.isVisible()
    assert house.screen.notes.rows[0].view.saved


def test_saved_is_told_by_shape() -> None:
    shapes = [saved_words(0, "").shape, saved_words(2, "").shape, saved_words(2, "why").shape]
    assert shapes == [Shape.DOT, Shape.RING, Shape.DIAMOND]


def test_without_a_sound_device_the_session_goes_on(
    rehearse: Callable[..., House], desk: Desk
) -> None:
    house = rehearse(player=NoDevice(desk.clock))
    house.screen.tick()
    assert house.screen.top.sound.text == "No sound device: the session goes on"
    assert house.screen.top.sound.shape is Shape.DIAMOND
    house.enter("goes on")
    assert only(house.state.notes).body.text == "goes on"


def test_silence_has_a_mark_of_its_own() -> None:
    status = PlayerStatus(alive=True, silenced=True)
    assert sound_words(status, ear_only=False).shape is Shape.BAR
    assert "ear only" in sound_words(status, ear_only=True).text


def test_the_due_mark_grows_and_only_words_change_after() -> None:
    due = DueCheck("Vitals", 10 * MINUTE, 8 * MINUTE, 15 * MINUTE)
    assert due_words(None, 0) == ("", "no", 0.0)
    assert due_words(DueCheck("Baseline vitals 1 of 2"), 0) == ("Baseline vitals 1 of 2", "no", 0.0)
    assert due_words(due, 5 * MINUTE + 24_000) == ("Vitals due in 5 min", "no", 0.0)
    assert due_words(due, 9 * MINUTE)[:2] == ("Vitals due in 1 min", "near")
    assert due_words(due, 10 * MINUTE)[:2] == ("◆ Vitals due now", "yes")
    assert due_words(due, 13 * MINUTE)[:2] == ("◆ Vitals due 3 min ago", "yes")
    assert due_words(due, 15 * MINUTE) == ("◆ Vitals due 5 min ago", "over", 1.0)


def test_a_due_check_takes_no_focus_and_no_typing(house: House) -> None:
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_Return)
    house.write("hums")
    house.pass_time(16 * MINUTE)
    assert house.screen.top.due.strength == "yes"
    assert house.screen.field.hasFocus()
    assert house.screen.field.text == "hums"


def test_damaged_files_are_named_in_one_line_and_put_away(
    desk: Desk, rehearse: Callable[..., House]
) -> None:
    desk.program.files.faults.append("resources/scales/scales.toml, line 3: this is not TOML.")
    house = rehearse()
    assert house.screen.files.isVisible()
    house.press(Key.Key_Escape)
    assert not house.screen.files.isVisible()


def test_a_rehearsal_is_watched_taken_over_and_given_back(rehearse: Callable[..., House]) -> None:
    house = rehearse(strip=True)
    run = house.run
    assert run is not None
    assert house.screen.strip.isVisible()
    house.act_until(8 * MINUTE)
    by_script = len(house.state.notes)
    assert by_script
    assert len(house.screen.notes.rows) == by_script
    house.press(Key.Key_T, CTRL)
    assert run.taken_over
    house.act_until(20 * MINUTE)
    assert len(house.state.notes) == by_script
    house.enter("by hand")
    house.press(Key.Key_T, CTRL)
    assert not run.taken_over
    assert len(house.state.notes) == by_script + 1


def test_a_rehearsal_at_natural_speed_has_no_speed_keys(rehearse: Callable[..., House]) -> None:
    house = rehearse(strip=True)
    assert not house.screen.strip.speed_keys_shown
    house.press(Key.Key_Period, CTRL)
    assert house.screen.field.text == ""


def test_speeds_go_in_steps() -> None:
    up = [next_speed(s, faster=True) for s in (0.0, 1.0, 7.0, 30.0, 120.0)]
    down = [next_speed(s, faster=False) for s in (120.0, 30.0, 7.0, 1.0, 0.0)]
    assert up == [1.0, 5.0, 10.0, 60.0, 120.0]
    assert down == [60.0, 10.0, 5.0, 0.0, 0.0]
    assert set(up + down) <= set(SPEEDS)


def test_the_oximeter_shows_its_newest_values_and_its_silence(
    rehearse: Callable[..., House],
) -> None:
    house = rehearse("high-pressure")
    house.pass_time(3000)
    house.qtbot.waitUntil(lambda: (house.screen.tick(), len(house.room.samples) > 2)[1])
    house.screen.tick()
    assert house.screen.vitals.oximeter.endswith("%")
    house.desk.clock.step(MINUTE)
    house.screen.vitals.show_oximeter(house.room.samples, 2 * MINUTE, 1.0)
    assert house.screen.vitals.oximeter == ""
    house.press(Key.Key_P, ALT)


def test_a_system_without_a_sound_device_says_so_and_nothing_of_a_place_kept() -> None:
    none = PlayerStatus(alive=True, device_ok=False, outputs=(OutputStatus("", "", False),))
    said = sound_words(none, ear_only=False)
    assert (said.text, said.shape) == ("No sound device: the session goes on", Shape.DIAMOND)
    assert output_line(none.outputs[0], heard=False, alive=True).words == "No sound device"
