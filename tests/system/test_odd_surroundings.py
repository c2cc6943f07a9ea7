"""The real program started where something is missing, small, foreign or closed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kaproom.audio.compose import music_cache_dir
from tests.support.course_walk import CourseWalk
from tests.support.real_window import Seat, missing_for_real_window, real_window, seat_at
from tests.support.screen_picture import differing_share
from tests.support.therapist import lay_out_music
from tests.support.walked_exports import Exports
from tools.xvfb import SIZE, xvfb

TONGUES = ("de_DE", "ar_EG")
NAMES = ("\u0645. \u0646.", "\u05d0. \u05d1.", "Q. \u0645. V.")
"""Arabic, Hebrew, and both directions in one."""
_ONE_FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""

pytestmark = [
    pytest.mark.skipif(bool(missing_for_real_window()), reason=missing_for_real_window()),
    pytest.mark.timeout(600),
]

Sit = Callable[..., Seat]


@pytest.fixture
def sit(tmp_path: Path) -> Iterator[Sit]:
    """Makes a seat without sound: `sit("name", VARIABLE="value")`."""
    with ExitStack() as stack:

        def make(name: str, **more: str) -> Seat:
            frames = tmp_path / f"{name}-frames"
            frames.mkdir()
            display = stack.enter_context(xvfb(SIZE, frames))
            seat = seat_at(display, frames, tmp_path / name, more)
            lay_out_music(music_cache_dir(seat.home / ".cache" / "kaproom"))
            return seat

        yield make


def test_a_read_only_home_is_told_in_one_line(sit: Sit) -> None:
    seat = sit("closed")
    tried = _with_a_read_only_home(seat, "touch", str(seat.home / "tried"))
    if tried.returncode == 0 or "unshare" in tried.stderr or "mount" in tried.stderr:
        pytest.skip(f"no home can be made read-only here: {tried.stderr}")
    done = _with_a_read_only_home(seat, sys.executable, "-m", "kaproom")
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert str(seat.home) in line
    assert "--data-dir" in line


def _with_a_read_only_home(seat: Seat, *command: str) -> "subprocess.CompletedProcess[str]":
    """Run this; root writes everywhere, so for root the home is mounted in a namespace."""
    inside = list(command)
    if os.geteuid():
        seat.home.chmod(0o555)
    else:
        mounted = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
        inside = ["unshare", "-m", "sh", "-c", mounted, str(seat.home), *command]
    try:
        return subprocess.run(
            inside, env=dict(seat.env), capture_output=True, text=True, timeout=60, check=False
        )
    finally:
        seat.home.chmod(0o755)


@pytest.mark.long
def test_a_session_without_any_sound_device(sit: Sit, tmp_path: Path) -> None:
    seat = sit("silent", PULSE_SERVER="unix:/nowhere", ALSA_CONFIG_PATH="/dev/null")
    with real_window(seat, pictures=_pictures("silent")) as window:
        _hold_a_first_session(CourseWalk(window))
    _read_back(seat, tmp_path)


@pytest.mark.long
def test_the_only_font_is_another_than_the_theme_asks_for(sit: Sit, tmp_path: Path) -> None:
    if not _ONE_FONT.is_file():
        pytest.skip(f"needs {_ONE_FONT}")
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    shutil.copy(_ONE_FONT, fonts)
    known = tmp_path / "fonts.conf"
    known.write_text(_FONTS.format(fonts=fonts, cache=tmp_path / "cache"), encoding="utf-8")
    seat = sit("plain", FONTCONFIG_FILE=str(known))
    shipped = Path(__file__).parents[2] / "resources/theme/room.toml"
    own = seat.home / ".config/kaproom/resources/theme/room.toml"
    own.parent.mkdir(parents=True)
    asked = shipped.read_text(encoding="utf-8").replace("families = []", 'families = ["Nowhere"]')
    own.write_text(asked, encoding="utf-8")
    with real_window(seat, pictures=_pictures("one-font")) as window:
        _hold_a_first_session(CourseWalk(window))
    _read_back(seat, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("tongue", TONGUES)
def test_another_language_of_the_system(sit: Sit, tmp_path: Path, tongue: str) -> None:
    """Decimal commas are typed, and nothing that a machine reads has one."""
    seat = sit(tongue, LANG=f"{tongue}.UTF-8", LOCPATH=str(_locale(tmp_path, tongue)))
    with real_window(seat, pictures=_pictures(tongue)) as window:
        walk = CourseWalk(window)
        _hold_a_first_session(walk)
        for name in NAMES:
            window.fill("ctrl+n", name, "", "72,5")
        window.picture("26-names")
    _read_back(seat, tmp_path)
    told = seat.command("clients", "--json", "--passphrase-file", str(tmp_path / "passphrase"))
    assert all(name in told.stdout for name in NAMES), told.stdout


@pytest.mark.long
def test_a_right_to_left_system_turns_no_english_screen_around(sit: Sit, tmp_path: Path) -> None:
    """Nor does it name the day in another language than all else."""
    shown = []
    for name, more in (
        ("here", {}),
        ("there", {"LANG": "ar_EG.UTF-8", "LOCPATH": str(_locale(tmp_path, "ar_EG"))}),
    ):
        with real_window(sit(name, **more)) as window:
            walk = CourseWalk(window)
            walk.first_start()
            walk.new_client()
            window.go("Escape")
            shown.append(window.screen)
    assert differing_share(*shown) < 0.002


def _locale(folder: Path, tongue: str) -> Path:
    """A folder with this locale, made where the tools for it are there."""
    made = subprocess.run(
        ["localedef", "-i", tongue, "-f", "UTF-8", str(folder / f"{tongue}.UTF-8")],
        capture_output=True,
        timeout=60,
        check=False,
    )
    if made.returncode:
        pytest.skip("needs localedef and the locales' sources")
    return folder


def _hold_a_first_session(walk: CourseWalk) -> None:
    """From the first start over the room to Home."""
    walk.first_start()
    walk.new_client()
    walk.assess_and_order()
    walk.before_the_room()
    walk.be_in_the_room()
    walk.end()
    walk.window.picture("15-review")
    walk.window.go("Escape")
    walk.window.picture("25-home")


def _read_back(seat: Seat, folder: Path) -> None:
    exports = Exports(seat, folder)
    exports.keep_the_notes_apart()
    exports.know_no_decimal_comma()
    exports.run("verify")


def _pictures(name: str) -> Path | None:
    kept = os.environ.get("KAPROOM_PICTURES")
    return Path(kept) / name if kept else None
