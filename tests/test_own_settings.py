"""One's own settings on the disk: named, whole, never overwritten unsaid, put away and back."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.core.music.music import MusicSetting, Track
from kaproom.errors import EnvironmentFault
from kaproom.own_settings import OwnSettings

TIDE = Track("/far/tide.flac", "Tide", "Onset", 60_000, 2)


def made(own: OwnSettings, title: str = "Evening") -> MusicSetting:
    return own.write(MusicSetting(title, (TIDE,), own.place_for(title)))


def test_what_is_saved_is_read_and_keeps_its_file_name(tmp_path: Path) -> None:
    own = OwnSettings(tmp_path / "config" / "playlists")
    setting = made(own)
    assert Path(setting.file) == tmp_path / "config" / "playlists" / "Evening.m3u8"
    renamed = own.write(replace(setting, title="Late evening", next_ms=3000))
    assert renamed.file == setting.file
    assert own.read_all() == ((renamed,), ())
    assert [p.name for p in Path(setting.file).parent.iterdir()] == ["Evening.m3u8"]
    assert own.holds(renamed)
    assert not own.holds(MusicSetting("S", (), "/elsewhere/Evening.m3u8"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Évening / low: *wide*?", "Évening low wide.m3u8"),
        ("..", "setting.m3u8"),
        ("", "setting.m3u8"),
        ("\0\n", "setting.m3u8"),
        ("con", "con setting.m3u8"),
        (" 夜 の 海 ", "夜 の 海.m3u8"),
    ],
)
def test_a_file_is_named_after_any_title(title: str, name: str, tmp_path: Path) -> None:
    assert Path(OwnSettings(tmp_path).place_for(title)).name == name


@settings(max_examples=40)
@given(titles=st.lists(st.text(max_size=300), min_size=2, max_size=5))
def test_no_two_settings_are_promised_one_file(
    titles: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    own = OwnSettings(tmp_path_factory.mktemp("own"))
    places = [own.place_for(title) for title in titles]
    assert len({place.casefold() for place in places}) == len(places)
    for place, title in zip(places, titles, strict=True):
        written = own.write(MusicSetting(title, (TIDE,), place))
        assert written == MusicSetting(title, (TIDE,), place)
    assert len(own.read_all()[0]) == len(titles)


def test_what_another_program_wrote_meanwhile_is_kept_beside_and_said(tmp_path: Path) -> None:
    own = OwnSettings(tmp_path)
    setting = made(own)
    file = Path(setting.file)
    theirs = "#EXTM3U\n# theirs\nother.flac\n"
    file.write_text(theirs, encoding="utf-8")
    # Looking at the folder meanwhile does not make the other version ours.
    assert own.read_all()[0][0].tracks[0].title == "other"
    assert own.changed_elsewhere(setting)
    assert own.write(setting) == setting
    assert (tmp_path / "Evening.m3u8.other").read_text(encoding="utf-8") == theirs
    kept = "its version is kept as Evening.m3u8.other and can be imported."
    said = f"Evening.m3u8 was changed by another program meanwhile: {kept}"
    assert own.notices == (said,)
    own.write(replace(setting, next_ms=1))
    assert len(own.notices) == 1
    file.write_text(theirs, encoding="utf-8")
    own.write(setting)
    assert (tmp_path / "Evening.m3u8.other-2").exists()


def test_comments_of_others_are_kept_when_it_is_saved(tmp_path: Path) -> None:
    (tmp_path / "day.m3u8").write_text("#EXTM3U\n# by hand\n#EXTIMG:x.png\na.flac\n", "utf-8")
    own = OwnSettings(tmp_path)
    ((setting,), _) = own.read_all()
    own.write(replace(setting, title="Day"))
    lines = (tmp_path / "day.m3u8").read_text(encoding="utf-8").splitlines()
    assert "# by hand" in lines
    assert "#EXTIMG:x.png" in lines
    assert lines[-1] == "a.flac"
    assert own.notices == ()


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    own = OwnSettings(tmp_path)
    made(own)
    (tmp_path / "broken.m3u8").write_bytes(b"\0")
    (tmp_path / "warned.M3U").write_text("#KAPROOM-GAIN:loud\na.flac\n", encoding="utf-8")
    (tmp_path / ".hidden.m3u8").write_text("a.flac\n", encoding="utf-8")
    found, faults = own.read_all()
    assert [s.title for s in found] == ["Evening", "warned"]
    assert faults == (
        "broken.m3u8: line 1: holds binary data, not text",
        "warned.M3U: line 1: a gain is -60.0 to 20.0 dB; left out",
    )


def test_what_was_put_away_is_brought_back(tmp_path: Path) -> None:
    own = OwnSettings(tmp_path)
    setting = made(own)
    own.remove(setting)
    assert own.read_all() == ((), ())
    assert [p.name for p in tmp_path.iterdir()] == ["Evening.m3u8.removed"]
    assert Path(own.place_for("evening")).name == "evening 2.m3u8"
    own.bring_back(setting)
    assert own.read_all()[0] == (setting,)
    own.bring_back(setting)
    own.remove(setting)
    second = own.write(setting)
    with pytest.raises(EnvironmentFault, match=r"^Evening\.m3u8 is there anew"):
        own.bring_back(setting)
    own.remove(second)
    assert {p.name for p in tmp_path.iterdir()} == {
        "Evening.m3u8.removed",
        "Evening.m3u8.removed-2",
    }


def test_what_the_disk_refuses_is_one_line_and_what_was_there_stays(tmp_path: Path) -> None:
    own = OwnSettings(tmp_path)
    setting = made(own)
    with pytest.raises(EnvironmentFault) as refused:
        own.write(replace(setting, tracks=(replace(TIDE, notes="x" * 100_000),)))
    assert str(refused.value) == (
        "Evening.m3u8 could not be saved: a text in it is longer than 65536 characters."
    )
    assert own.read_all()[0] == (setting,)
    if os.geteuid() == 0:
        blocked = OwnSettings(tmp_path / "Evening.m3u8" / "below")
    else:
        tmp_path.chmod(0o500)
        blocked = own
    with pytest.raises(EnvironmentFault, match=r"could not be saved: \w"):
        blocked.write(replace(setting, file=blocked.place_for("New")))
    tmp_path.chmod(0o700)
    assert own.read_all()[0] == (setting,)


def test_found_files_go_into_what_is_on_the_disk_now(tmp_path: Path) -> None:
    own = OwnSettings(tmp_path)
    setting = made(own)
    own.write(replace(setting, title="Renamed meanwhile"))
    own.name_files(setting, {TIDE.file: "/near/tide.flac", "/not/in/it.flac": "/x"})
    ((now,), _) = own.read_all()
    assert (now.title, now.tracks[0].file) == ("Renamed meanwhile", "/near/tide.flac")
