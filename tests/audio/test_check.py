"""A setting looked through beforehand: figures beside ffmpeg's own, faults by name."""

from pathlib import Path

import pytest

from kaproom.audio.check import check_setting
from kaproom.errors import EnvironmentFault
from tests.audio.r128 import ffmpegs_figures
from tests.audio.sounds import convert, noise, tone, write


def test_each_track_is_measured_and_the_broken_ones_are_named(tmp_path: Path) -> None:
    wave = write(tmp_path / "one.wav", noise(4, 1), subtype="PCM_16")
    convert(wave, tmp_path / "two.m4a", "-b:a", "128k")
    (tmp_path / "words.mp3").write_text("no sound", encoding="utf-8")
    playlist = tmp_path / "s.m3u8"
    playlist.write_text(
        "#EXTGRP:Onset\none.wav\ngone.flac\n#EXTGRP:Return\nwords.mp3\ntwo.m4a\none.wav\n",
        encoding="utf-8",
    )
    steps: list[tuple[int, int, float]] = []
    check = check_setting(playlist, lambda *step: steps.append(step))
    assert not check.ok
    assert check.phases == ("Onset", "Return")
    assert [Path(t.file).name for t in check.tracks if t.ok] == ["one.wav", "two.m4a", "one.wav"]
    assert {Path(t.file).name: t.reason for t in check.tracks if not t.ok} == {
        "gone.flac": "is not there",
        "words.mp3": "is no audio that can be decoded",
    }
    assert check.duration_s == pytest.approx(12.0, abs=0.05)
    assert steps[-1][:2] == (3, 5)
    for track in (check.tracks[0], check.tracks[3]):
        loudness, _, peak = ffmpegs_figures(Path(track.file))
        assert track.integrated_lufs == pytest.approx(loudness, abs=0.1)
        assert track.true_peak_dbtp == pytest.approx(peak, abs=0.2)


def test_a_single_file_is_checked_as_a_setting_of_one(tmp_path: Path) -> None:
    check = check_setting(write(tmp_path / "tone.flac", tone(1.5)))
    assert check.ok
    assert [(t.codec, t.duration_s) for t in check.tracks] == [("flac", 1.5)]


def test_silence_has_no_loudness_but_is_no_fault(tmp_path: Path) -> None:
    check = check_setting(write(tmp_path / "still.wav", tone(2, peak=0.0)))
    assert check.ok
    assert check.tracks[0].integrated_lufs is None
    assert check.tracks[0].true_peak_dbtp is None


def test_a_file_broken_in_its_middle_is_named_with_what_it_sounds(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.flac", noise(10, 3))
    data = bytearray(whole.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 5000] = bytes(5000)
    (tmp_path / "broken.flac").write_bytes(data)
    (tmp_path / "s.m3u8").write_text("broken.flac\nwhole.flac\n", encoding="utf-8")
    broken, sound = check_setting(tmp_path / "s.m3u8").tracks
    assert not broken.ok
    assert broken.reason == f"is damaged after {broken.duration_s:.1f} s"
    assert broken.duration_s == pytest.approx(5, abs=0.5)
    assert broken.integrated_lufs == pytest.approx(sound.integrated_lufs, abs=0.2)
    assert sound.ok
    assert sound.duration_s == 10.0


def test_a_playlist_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="is not there"):
        check_setting(tmp_path / "gone.m3u8")
    (tmp_path / "bad.m3u8").write_bytes(b"a.wav\n\x00\n")
    with pytest.raises(EnvironmentFault, match=r"bad\.m3u8: line 2: holds binary data"):
        check_setting(tmp_path / "bad.m3u8")
