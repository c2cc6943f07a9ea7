"""How playlists name files: literal names, URLs, Windows paths, networks."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from kaproom.core.music.playlist_names import (
    file_of_name,
    file_of_uri,
    folder_uri,
    last_name,
    name_of_file,
    uri_of_file,
)

FOLDER = PurePosixPath("/music")
WINDOWS = PureWindowsPath("D:\\Music")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a.wav", "/music/a.wav"),
        ("./sub/../a.wav", "/music/sub/../a.wav"),
        ("literal%20.wav", "/music/literal%20.wav"),
        ("/far/a%20b.wav", "/far/a%20b.wav"),
        ("sub\\b.wav", "/music/sub/b.wav"),
        ("a:b.wav", "/music/a:b.wav"),
        ("file:x.wav", "/music/file:x.wav"),
        ("file:///far/a%20b.wav", "/far/a b.wav"),
        ("FILE://localhost/far/a%23b.wav", "/far/a#b.wav"),
        ("file:/far/what?.wav", "/far/what?.wav"),
        ("file:///far/%FC.wav", "/far/\udcfc.wav"),
        ("C:\\Music\\b.wav", "C:\\Music\\b.wav"),
        ("\\\\nas\\day\\b.wav", "\\\\nas\\day\\b.wav"),
        ("file:///C:/Music/a%20b.wav", "C:\\Music\\a b.wav"),
        ("file:///C%3A/Music/b.wav", "C:\\Music\\b.wav"),
        ("file://C:/Music/b.wav", "C:\\Music\\b.wav"),
        ("file://nas/day/b.wav", "\\\\nas\\day\\b.wav"),
        ("http://host/x.mp3", None),
        ("mms://host/x", None),
    ],
)
def test_a_line_names_a_file(name: str, file: str | None) -> None:
    assert file_of_name(name, FOLDER) == file


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a.wav", "D:\\Music\\a.wav"),
        ("sub/b.wav", "D:\\Music\\sub\\b.wav"),
        ("C:\\b.wav", "C:\\b.wav"),
        ("\\b.wav", "D:\\b.wav"),
    ],
)
def test_on_windows_too(name: str, file: str) -> None:
    assert file_of_name(name, WINDOWS) == file


@pytest.mark.parametrize(
    ("uri", "file"),
    [
        ("a%20b.wav", "/music/a b.wav"),
        ("a b.wav", "/music/a b.wav"),
        ("../far/a.wav", "/far/a.wav"),
        ("/far/a.wav", "/far/a.wav"),
        ("file:///far/%C3%A9.wav", "/far/é.wav"),
        ("C:\\Music\\b.wav", "C:\\Music\\b.wav"),
        ("https://host/x.mp3", None),
        ("//[", None),
    ],
)
def test_a_location_is_a_uri(uri: str, file: str | None) -> None:
    assert file_of_uri(uri, folder_uri(FOLDER)) == file


def test_a_base_on_a_network_leads_to_no_file() -> None:
    assert file_of_uri("a.wav", "http://host/list/") is None
    assert file_of_uri("a.wav", "file:///far/") == "/far/a.wav"


@pytest.mark.parametrize(
    ("file", "name", "uri"),
    [
        ("/music/a.wav", "a.wav", "a.wav"),
        ("/music/sub/a b.wav", "sub/a b.wav", "sub/a%20b.wav"),
        ("/far/a.wav", "/far/a.wav", "file:///far/a.wav"),
        ("/music/#1.wav", "./#1.wav", "%231.wav"),
        ("/music/a:b.wav", "a:b.wav", "a%3Ab.wav"),
        ("/music/a\nb.wav", "file:///music/a%0Ab.wav", "a%0Ab.wav"),
        ("/music/ a.wav", "./ a.wav", "%20a.wav"),
        ("/music/a\\b.wav", "/music/a\\b.wav", "a%5Cb.wav"),
        ("/music/\udcfc.wav", "file:///music/%FC.wav", "%FC.wav"),
        ("/music/../far/a.wav", "/music/../far/a.wav", "file:///music/../far/a.wav"),
        ("C:\\Music\\a b.wav", "C:\\Music\\a b.wav", "file:///C:/Music/a%20b.wav"),
        ("\\\\nas\\day\\b.wav", "\\\\nas\\day\\b.wav", "file://nas/day/b.wav"),
    ],
)
def test_a_file_is_named_as_plainly_as_can_be_read_again(file: str, name: str, uri: str) -> None:
    assert name_of_file(file, FOLDER) == name
    assert file_of_name(name, FOLDER) == file
    assert uri_of_file(file, FOLDER) == uri
    assert file_of_uri(uri, folder_uri(FOLDER)) == file


def test_the_last_name_of_paths_of_any_system() -> None:
    assert last_name("/music/a b.wav") == "a b.wav"
    assert last_name("C:\\Music\\a b.wav") == "a b.wav"
    assert last_name("\\\\nas\\day/b.wav") == "b.wav"
