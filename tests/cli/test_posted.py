"""Commands that write into streams hear what the record answers, in the thread of the streams."""

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from kaproom.__main__ import main
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import Event
from kaproom.core.stream.live_stream import LiveStream
from kaproom.errors import EnvironmentFault
from kaproom.record.store_writer import StoreWriter
from tests.export.days import chart_event, eventful_day, keep, practice_record

SESSION, OTHER = "5e55" * 8, "beef" * 8


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A practice folder with an ended day, and another client."""
    folder = tmp_path / "data"
    with practice_record(folder) as record:
        keep(record, eventful_day().events, SESSION)
        record.append([chart_event(1, ClientAdded("E. F."), OTHER)]).result()
    return folder


@pytest.fixture
def heard_in(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The threads in which streams heard what the record answered, one for each answer."""
    threads: list[int] = []
    answered = LiveStream[Any]._answered

    def noting(stream: LiveStream[Any], events: Sequence[Event], future: "Future[None]") -> None:
        threads.append(threading.get_ident())
        answered(stream, events, future)

    monkeypatch.setattr(LiveStream, "_answered", noting)
    return threads


def test_a_moved_session_hears_in_the_thread_of_the_command(
    folder: Path, heard_in: list[int]
) -> None:
    here = ("move-session", "5e55", "--to", "beef", "--reason", "wrong line chosen")
    assert main([*here, "--data-dir", str(folder)]) == 0
    assert heard_in == [threading.get_ident()]


def test_a_recording_hears_in_the_thread_of_the_command(
    folder: Path, tmp_path: Path, heard_in: list[int]
) -> None:
    cuff = tmp_path / "readings.csv"
    rows = (f"16:4{n}:00,13{n},85,77" for n in range(9))
    cuff.write_text("\n".join(("time,sys,dia,pulse", *rows)))
    assert main(["import-recording", "5e55", str(cuff), "--data-dir", str(folder)]) == 0
    assert heard_in == [threading.get_ident()] * 9


def test_what_the_record_refused_is_told(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(*_: object) -> None:
        raise EnvironmentFault("No room.")

    monkeypatch.setattr(StoreWriter, "commit", refuse)
    cuff = tmp_path / "readings.csv"
    cuff.write_text("time,sys,dia,pulse\n16:40:00,131,85,77\n")
    move = ("move-session", "5e55", "--to", "beef", "--reason", "wrong line chosen")
    take_in = ("import-recording", "5e55", str(cuff))
    for command, line in (
        (move, "The session was not moved. No room.\n"),
        (take_in, "Not all of it came in; import it again. No room.\n"),
    ):
        assert main([*command, "--data-dir", str(folder)]) == 1
        assert capsys.readouterr() == ("", line)
