r"""How playlists name files, and which file a name means.

In M3U and PLS a name is taken literally: a `%20` in it is part of the name, and only `file:` URLs
are percent-decoded. What a program wrote percent-encoded all the same is found by
`other_spellings`, by those who can look whether a file is there. In XSPF every location is a URI
and decoded. `C:\` and `\\server` begin a Windows path on every system and are kept as they are; in
any other relative name a backslash divides folders. Names on a network are no files. Nothing here
touches a disk.
"""

import re
import unicodedata
from pathlib import PurePath
from urllib.parse import quote_from_bytes, unquote_to_bytes, urljoin

from kaproom.core.music.playlist_text import MAX_LINE, SettingFault
from kaproom.core.wording import say

_NETWORK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_FILE_URL = re.compile(r"file:(?://([^/\\]*))?([/\\].*)?", re.IGNORECASE | re.DOTALL)
_WINDOWS_PATH = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_DRIVE = re.compile(r"[A-Za-z]:")
_SLASHED_DRIVE = re.compile(r"[\\/][A-Za-z]:[\\/]")


def file_of_name(name: str, folder: PurePath) -> str | None:
    """The file a line of M3U or PLS means, relative to `folder`; None for one on a network."""
    url = _FILE_URL.fullmatch(name)
    if url is not None and (url[1] is not None or url[2]):
        return _file_of_url(url)
    if _NETWORK.match(name):
        return None
    if _WINDOWS_PATH.match(name) or type(folder)(name).is_absolute():
        return name
    return str(folder / name.replace("\\", "/"))


def file_of_uri(uri: str, base: str) -> str | None:
    """The file a location of XSPF means, relative to the URI `base`; None for one on a network."""
    if _WINDOWS_PATH.match(uri):
        return uri
    if _FILE_URL.fullmatch(uri) is None:
        try:
            uri = urljoin(base, uri)
        except ValueError:
            return None
    url = _FILE_URL.fullmatch(uri)
    return None if url is None else _file_of_url(url)


def name_of_file(file: str, folder: PurePath | None) -> str:
    """The line that names a file in M3U, relative to `folder` for one within it.

    Where a plain line could not carry the name it is a `file:` URL. Raises SettingFault where even
    that cannot.
    """
    where = PurePath("/") if folder is None else folder
    within = _within(file, folder)
    names = (*within, *(f"./{n}" for n in within), file, _absolute_uri(file))
    means = {file, str(where / file)}
    for name in names:
        if _is_line(name) and file_of_name(name, where) in means:
            return name
    raise SettingFault(say("the name of a file cannot be written into a playlist"))


def uri_of_file(file: str, folder: PurePath | None) -> str:
    """The location of a file in XSPF, relative to `folder` for one within it.

    Raises SettingFault where no URI can name it.
    """
    where = PurePath("/") if folder is None else folder
    means = {file, str(where / file)}
    for uri in (*map(_quoted, _within(file, folder)), _absolute_uri(file)):
        if file and file_of_uri(uri, folder_uri(where)) in means:
            return uri
    raise SettingFault(say("the name of a file cannot be written into a playlist"))


def folder_uri(folder: PurePath) -> str:
    """The URI of a folder, to which relative ones are joined."""
    return f"{_absolute_uri(str(folder)).rstrip('/')}/"


def other_spellings(file: str) -> tuple[str, ...]:
    """What the name may mean instead where there is no such file: decoded, composed, decomposed.

    Some programs percent-encode plain names, some their Windows-1252, and macOS takes letters with
    marks apart.
    """
    decoded = _decoded(file) if "%" in file else file
    found = [decoded]
    for spelling in (file, decoded, _of_old_bytes(decoded)):
        found += [unicodedata.normalize(form, spelling) for form in ("NFC", "NFD")]
    return tuple(spelling for spelling in dict.fromkeys(found) if spelling != file)


def last_name(file: str) -> str:
    """The file's own name, without its folders, whichever system the path is of."""
    if _WINDOWS_PATH.match(file):
        return re.split(r"[\\/]", file)[-1]
    return PurePath(file).name


def _file_of_url(url: re.Match[str]) -> str:
    host, path = url[1] or "", _decoded(url[2] or "")
    if _DRIVE.fullmatch(host):
        host, path = "", f"/{host}{path}"
    if host and host.lower() != "localhost":
        return f"\\\\{host}{path}".replace("/", "\\")
    if _SLASHED_DRIVE.match(path):
        return path[1:].replace("/", "\\")
    return path.replace("/", "\\") if path.startswith("//") else path


def _absolute_uri(file: str) -> str:
    """The URI of an absolute path of any system; of a relative one, the relative URI."""
    if _WINDOWS_PATH.match(file):
        path = file.replace("\\", "/")
        if path.startswith("//"):
            return f"file:{_quoted(path)}"
        return f"file:///{path[:2]}{_quoted(path[2:])}"
    return f"file://{_quoted(file)}" if file.startswith("/") else _quoted(file)


def _within(file: str, folder: PurePath | None) -> tuple[str, ...]:
    """The name relative to the folder, for a file that lies in or below it."""
    if folder is None:
        return ()
    path = type(folder)(file)
    if str(path) != file or ".." in path.parts or path == folder:
        return ()
    return (path.relative_to(folder).as_posix(),) if path.is_relative_to(folder) else ()


def _is_line(name: str) -> bool:
    return (
        bool(name)
        and name == name.strip()
        and not name.startswith("#")
        and not re.search(r"[\r\n\0\ud800-\udfff]", name)
        and len(name) <= MAX_LINE
    )


def _quoted(path: str) -> str:
    try:
        return quote_from_bytes(path.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        raise SettingFault(say("the name of a file holds half a character")) from None


def _decoded(path: str) -> str:
    """Percent-decoded; bytes that are no UTF-8 are kept as Python keeps them in file names."""
    data = unquote_to_bytes(path.encode("utf-8", "surrogatepass"))
    return data.decode("utf-8", "surrogateescape")


def _of_old_bytes(path: str) -> str:
    """A name with bytes that are no UTF-8, read as Windows-1252."""
    if not re.search(r"[\udc80-\udcff]", path):
        return path
    return path.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
