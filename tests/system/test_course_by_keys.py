"""The whole course by real keys on a real window, from the first start to the exports.

With a home that holds nothing, and nothing called from inside: what cannot be reached by keys
cannot be done here.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.audio.compose import music_cache_dir
from tests.support.course_walk import NOTES, PREPARED, CourseWalk
from tests.support.pulse import PrivatePulse
from tests.support.real_window import Seat, missing_for_real_window, real_window, seat_at
from tests.support.therapist import lay_out_music
from tests.support.walked_exports import Exports, is_in_pdf
from tools.xvfb import SIZE, xvfb

SMALL = "1024x600x24"

pytestmark = [
    pytest.mark.skipif(bool(missing_for_real_window()), reason=missing_for_real_window()),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext"),
    pytest.mark.timeout(900),
]


@pytest.fixture
def seat(
    tmp_path: Path, private_pulse: PrivatePulse, request: pytest.FixtureRequest
) -> Iterator[Seat]:
    """A seat with sound, and with the music that is composed elsewhere in the background."""
    sound = {
        name: private_pulse.env[name]
        for name in ("PULSE_RUNTIME_PATH", "PULSE_SERVER", "ALSA_CONFIG_PATH")
    }
    frames = tmp_path / "frames"
    frames.mkdir()
    with xvfb(getattr(request, "param", SIZE), frames) as display:
        seat = seat_at(display, frames, tmp_path / "seat", sound)
        lay_out_music(music_cache_dir(seat.home / ".cache" / "kaproom"))
        yield seat


@pytest.mark.long
@pytest.mark.parametrize("seat", [SIZE, SMALL], indirect=True)
def test_a_whole_course_by_keys_from_the_first_start_to_the_exports(
    seat: Seat, tmp_path: Path
) -> None:
    kept = os.environ.get("KAPROOM_PICTURES")
    backups = tmp_path / "backups"
    with real_window(seat, pictures=Path(kept) if kept else None) as window:
        walk = CourseWalk(window)
        code = walk.first_start()
        walk.new_client()
        walk.assess_and_order()
        walk.prepare_together()
        walk.measure()
        walk.before_the_room()
        walk.be_in_the_room()
        walk.discharge_and_end()
        walk.review(tmp_path / "record.pdf")
        walk.choose_backups(backups)
        walk.open_client()
        walk.integrate(tmp_path / "handout.pdf")
        walk.open_client()
        walk.second_session()
        window.until(lambda: any(backups.rglob("*")), "no backup after the session")
        walk.compare()
        walk.search_the_notes()
        walk.lock_and_open()
    exports = Exports(seat, tmp_path)
    exports.hold_what_was_typed()
    exports.keep_the_notes_apart()
    exports.know_no_decimal_comma()
    assert exports.run("verify").returncode == 0
    assert is_in_pdf(tmp_path / "handout.pdf", PREPARED[1])
    assert not any(is_in_pdf(tmp_path / "record.pdf", words) for words in NOTES)
    # Last of all, for the folder is locked by another passphrase then.
    exports.open_by_the_code(code)


def test_a_first_session_by_keys_from_the_first_start_to_the_export(
    seat: Seat, tmp_path: Path
) -> None:
    with real_window(seat) as window:
        walk = CourseWalk(window)
        walk.first_start()
        walk.new_client()
        window.go("ctrl+Return")
        window.go("ctrl+Return")
        walk.write_notes()
        window.enter("temp 36,8")
        walk.end()
        walk.export_pdf(tmp_path / "record.pdf")
        window.go("Escape")
        walk.lock_and_open()
    exports = Exports(seat, tmp_path)
    exports.keep_the_notes_apart()
    exports.know_no_decimal_comma()
    assert not any(is_in_pdf(tmp_path / "record.pdf", words) for words in NOTES)
