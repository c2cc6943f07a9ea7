"""The desk of music on real files: settings of one's own, imports, exports, moved files."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kaproom import paths
from kaproom.core.music.music import HoldSpan, MusicSetting, Track, Transition
from kaproom.core.music.setting import read_setting
from kaproom.desks.music import LibraryDesk
from kaproom.errors import EnvironmentFault
from kaproom.music_library import MusicLibrary
from kaproom.ui.desks.music import MusicDesk
from tests.support.facts import ToldFacts, hash_of

PATIENCE_S = 60


class Place:
    """A desk over a folder of its own, and music beside it."""

    def __init__(self, folder: Path) -> None:
        self.own_dir = folder / "config" / "playlists"
        self.music = folder / "music"
        self.music.mkdir()
        self.facts = ToldFacts()
        self._folder = folder
        self.desk = self.opened()

    def opened(self) -> LibraryDesk:
        library = MusicLibrary(paths.playlist_dir(), self.own_dir, self._folder / "cache")
        return LibraryDesk(library, self.facts)

    def piece(self, name: str) -> Path:
        path = self.music / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"the sound of {name}", encoding="utf-8")
        return path

    def own(self, desk: MusicDesk | None = None) -> tuple[MusicSetting, ...]:
        desk = desk or self.desk
        return tuple(s for s in desk.settings() if desk.is_own(s))

    def saved(self, *files: Path | str, title: str = "Evening") -> MusicSetting:
        tracks = tuple(Track(str(file), Path(file).stem, "Onset", None) for file in files)
        return self.desk.save(replace(self.desk.new(title), tracks=tracks))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    yield made
    made.desk.close()


def test_shipped_settings_come_first_and_are_not_ones_own(place: Place) -> None:
    desk: MusicDesk = place.desk
    evening = place.saved(place.piece("a.flac"))
    found = desk.settings()
    assert [s.title for s in found] == ["Low Ember", "Slow Water", "Evening"]
    assert [desk.is_own(s) for s in found] == [False, False, True]
    assert desk.missing(found[0]) == ()
    assert found[2] == evening
    for refused in (desk.save, desk.remove):
        with pytest.raises(EnvironmentFault):
            refused(found[0])


def test_a_new_setting_is_kept_from_its_first_track_on(place: Place) -> None:
    desk = place.desk
    fresh, other = desk.new("Evening"), desk.new("Evening")
    assert desk.is_own(fresh)
    assert fresh.file != other.file
    assert desk.save(fresh) == fresh
    assert place.own() == ()
    track = Track(str(place.piece("a.flac")), "A", "Onset", None)
    kept = desk.save(replace(fresh, tracks=(track,)))
    assert place.own() == (kept,)
    emptied = desk.save(replace(kept, tracks=(), next_ms=3000))
    assert place.own() == (emptied,)
    assert emptied.next_ms == 3000


def test_a_shipped_setting_is_copied_whole_under_a_title_of_its_own(place: Place) -> None:
    shipped = place.desk.settings()[0]
    copied = place.desk.copy(shipped)
    assert copied.title == "Low Ember 2"
    assert copied.tracks == shipped.tracks
    assert (copied.transition, copied.target_lufs) == (shipped.transition, shipped.target_lufs)
    assert place.desk.copy(copied).title == "Low Ember 2 2"


def test_a_copy_of_a_shipped_setting_follows_its_pieces_to_another_version(place: Place) -> None:
    copied = place.desk.copy(place.desk.settings()[0])
    pieces = Path(copied.tracks[0].file).parent
    before = pieces.with_name("v0")
    older = [replace(t, file=str(before / Path(t.file).name)) for t in copied.tracks]
    place.desk.save(replace(copied, tracks=tuple(older)))
    (now,) = place.own()
    assert {Path(t.file).parent for t in now.tracks} == {pieces}
    assert place.desk.missing(now) == ()
    strange = replace(now, tracks=(Track(str(pieces / "mine.flac"), "M", "", None),))
    assert place.desk.missing(strange) == (0,)


def test_what_is_known_of_the_files_is_filled_in_and_kept_for_a_later_move(place: Place) -> None:
    path = place.piece("a.flac")
    saved = place.saved(path)
    assert place.facts.wanted == [str(path)]
    assert saved.tracks[0].content_hash == ""
    place.facts.tell(path, 61_000)
    (filled,) = place.own()
    assert filled.tracks[0].duration_ms == 61_000
    assert filled.tracks[0].evening_tenth_db == -30
    on_disk = read_setting(Path(saved.file))[0].tracks[0]
    assert on_disk.content_hash == hash_of(path)
    assert on_disk.evening_tenth_db is None


def test_a_file_another_program_changed_is_not_touched_by_looking(place: Place) -> None:
    path = place.piece("a.flac")
    file = Path(place.saved(path).file)
    place.facts.tell(path)
    theirs = f"#EXTM3U\n{path}\n"
    file.write_text(theirs, encoding="utf-8")
    place.own()
    assert file.read_text(encoding="utf-8") == theirs
    (setting,) = place.own()
    place.desk.save(setting)
    assert any("changed by another program" in notice for notice in place.desk.notices)


@pytest.mark.parametrize("ending", [".m3u8", ".M3U", ".xspf"])
def test_a_setting_goes_out_and_comes_in_whole(ending: str, place: Place) -> None:
    first, second = place.piece("a.flac"), place.piece("sub/b %20.flac")
    setting = place.desk.save(
        MusicSetting(
            "Evening",
            (
                Track(str(first), "A", "Onset", 60_000, 2, "Q. V.", gain_tenth_db=-15),
                Track(
                    str(second),
                    "B",
                    "Journey",
                    90_000,
                    hold=HoldSpan(1000, 9000),
                    notes="low\nwide",
                    grounding=True,
                ),
            ),
            place.desk.new("Evening").file,
            Transition(length_ms=5000),
        )
    )
    out = place.music / f"out{ending}"
    place.desk.export_file(setting, out, replace=False)
    assert str(place.music) not in out.read_text(encoding="utf-8")
    moved = shutil.move(place.music, place.music.with_name("moved"))
    again, warnings = place.desk.import_file(Path(moved) / out.name)
    assert warnings == ()
    assert again.title == "Evening 2"
    assert place.desk.is_own(again)
    assert [t.file for t in again.tracks] == [f"{moved}/a.flac", f"{moved}/sub/b %20.flac"]
    same = [replace(t, file="") for t in again.tracks]
    assert same == [replace(t, file="") for t in setting.tracks]


def test_an_export_says_why_it_cannot_be(place: Place) -> None:
    setting = place.saved(place.piece("a.flac"))
    with pytest.raises(EnvironmentFault, match=r"ends in \.m3u8 or \.xspf"):
        place.desk.export_file(setting, place.music / "out.txt", replace=False)
    with pytest.raises(EnvironmentFault, match=r"cannot be written \(No such file"):
        place.desk.export_file(setting, place.music / "none" / "out.xspf", replace=False)
    wrong = replace(setting, tracks=(replace(setting.tracks[0], intensity=77),))
    with pytest.raises(EnvironmentFault, match="could not be written: the intensity is no"):
        place.desk.export_file(wrong, place.music / "out.xspf", replace=False)


def test_an_import_takes_names_as_they_were_meant(place: Place) -> None:
    place.piece("with space.flac")
    place.piece("bünde.flac")
    list_file = place.music / "old.m3u"
    list_file.write_bytes(b"#EXTM3U\r\nwith%20space.flac\r\nb\xfcnde.flac\r\nhttp://h/x\r\n")
    setting, warnings = place.desk.import_file(list_file)
    assert [Path(t.file).name for t in setting.tracks] == ["with space.flac", "bünde.flac"]
    assert warnings == (
        "line 3: is not UTF-8; the file was read as Windows-1252",
        "line 4: names something on a network; only files are played",
    )
    list_file.write_bytes(b"\0")
    with pytest.raises(EnvironmentFault, match=r"^old\.m3u: .*\. Nothing was imported\.$"):
        place.desk.import_file(list_file)


def test_a_moved_file_whose_content_is_known_elsewhere_is_found_without_asking(
    place: Place,
) -> None:
    path = place.piece("a.flac")
    place.facts.tell(path)
    setting = place.saved(path)
    moved = path.rename(place.music / "renamed.flac")
    assert place.desk.missing(setting) == (0,)
    place.facts.tell(moved)
    assert place.desk.missing(setting) == ()
    assert place.own()[0].tracks[0].file == str(moved)


def test_missing_files_are_found_all_at_once_below_a_folder_and_saved(place: Place) -> None:
    names = ("a.flac", "b.flac", "c.flac", "d.flac")
    pieces = [place.piece(name) for name in names]
    for path in pieces:
        place.facts.tell(path)
    setting = place.saved(*pieces)
    elsewhere = place.music.with_name("elsewhere") / "deep"
    elsewhere.mkdir(parents=True)
    pieces[0].rename(elsewhere / "A.FLAC")
    pieces[1].rename(elsewhere / "renamed.flac")
    pieces[3].unlink()
    assert place.desk.missing(setting) == (0, 1, 3)
    found = place.desk.find_again(setting, elsewhere.parent).result(PATIENCE_S).setting
    assert [t.file for t in found.tracks] == [
        str(elsewhere / "A.FLAC"),
        str(elsewhere / "renamed.flac"),
        str(pieces[2]),
        str(pieces[3]),
    ]
    assert place.desk.missing(found) == (3,)
    reopened = place.opened()
    assert [t.file for t in place.own(reopened)[0].tracks] == [t.file for t in found.tracks]
    reopened.close()


def test_a_setting_that_was_not_kept_yet_is_searched_for_all_the_same(place: Place) -> None:
    path = place.piece("a.flac")
    fresh = replace(place.desk.new("Evening"), tracks=(Track("/gone/a.flac", "A", "", None),))
    found = place.desk.find_again(fresh, place.music).result(PATIENCE_S).setting
    assert found.tracks[0].file == str(path)
    assert place.own() == ()


def test_the_library_holds_every_file_known_that_is_there_with_its_uses(place: Place) -> None:
    pieces = [place.piece(name) for name in ("10.flac", "9.flac", "x.flac")]
    place.facts.tell(pieces[0])
    place.facts.tell(pieces[1])
    place.facts.tell(pieces[2], title="Aurora")
    tracks = tuple(
        Track(str(path), "T", phase, None, intensity)
        for path, phase, intensity in (
            (pieces[0], "Onset", None),
            (pieces[0], "Journey", 3),
            (pieces[2], "Return", 1),
        )
    )
    place.desk.save(replace(place.desk.new("Evening"), tracks=tracks))
    pieces[2].unlink()
    found = place.desk.library()
    assert [(Path(f.file).name, f.phases, f.intensity) for f in found] == [
        ("9.flac", (), None),
        ("10.flac", ("Onset", "Journey"), 3),
    ]


def test_a_track_is_found_by_its_content_wherever_it_lies_now(place: Place) -> None:
    held = place.piece("held.flac")
    facts = place.facts.tell(held, 90_000)
    track = Track(str(held), "held", "Journey", None, content_hash=facts.content_hash)
    found = place.desk.found(track, -23)
    assert found is not None
    assert (found.file, found.duration_ms, found.evening_tenth_db) == (str(held), 90_000, -30)

    moved = place.music / "elsewhere.flac"
    shutil.move(held, moved)
    assert place.desk.found(track, -23) is None
    place.facts.tell(moved, 90_000)
    there = place.desk.found(track, -23)
    assert there is not None
    assert there.file == str(moved)

    # Another piece under the old name is not taken for it.
    held.write_text("the sound of rain", encoding="utf-8")
    place.facts.tell(held, 5_000)
    there = place.desk.found(track, -23)
    assert there is not None
    assert there.file == str(moved)
