"""Playlists of strangers: M3U, M3U8, PLS, XSPF, told apart by what is in their bytes.

A setting that was taken is written as M3U8, and what is then read must be the same.
"""

from dataclasses import replace
from pathlib import PurePath

from kaproom.core.music_setting import (
    SettingFault,
    foreign_lines,
    parse_setting,
    settled,
    write_setting,
    write_xspf,
)
from kaproom.core.playlist_text import MAX_LINE
from tools.fuzz.mutating import contents
from tools.fuzz.reader import NotKept, Reader

_FOLDER = PurePath("/music")
_FILE = "/music/a.m3u8"
_SEEDS = (
    b"#EXTM3U\n#PLAYLIST:slow\n#KAPROOM-SETTING-TARGET:-23 LUFS\n#EXTGRP:Onset\n#EXTINF:61.5,water\n"
    b"#KAPROOM-INTENSITY:3\n#KAPROOM-HOLD:1000-2000 ms\n#KAPROOM-TRANSITION:crossfade 8000 ms\nwater.flac\n"
    b"#EXTINF:-1,still\n#KAPROOM-GAIN:-1.5 dB\n#KAPROOM-NOTES:a\\nb\n../still%20air.ogg\n",
    b"[playlist]\nFile1=a.mp3\nTitle1=one\nLength1=30\nFile2=http://x/y\nNumberOfEntries=2\nVersion=2\n",
    b'<?xml version="1.0" encoding="UTF-8"?>\n<playlist version="1" xmlns="http://xspf.org/ns/0/">'
    b"<title>t</title><trackList><track xml:base='file:///music/'><location>a%20b.flac</location>"
    b"<title>one</title><duration>61000</duration><annotation>x\ny</annotation>"
    b'<extension application="urn:x-kaproom:music-setting">'
    b'<k:intensity xmlns:k="urn:x-kaproom:music-setting">4</k:intensity></extension>'
    b"</track></trackList></playlist>",
    "gr\u00f6\u00dfe.flac\nC:\\Musik\\a.wma\n\\\\nas\\day\\b.mp3\n".encode("cp1252"),
    b"file:///music/a%2Fb.flac\nfile://localhost/c\nsmb://x/y\n~/z.ogg\n",
)
_WORDS = (
    b"#EXTM3U\n", b"#EXTINF:", b"#EXTGRP:", b"#EXTART:", b"#PLAYLIST:", b"#KAPROOM-", b"TITLE:", b"PHASE:",
    b"INTENSITY:", b"HOLD:", b"GAIN:", b"GROUNDING", b"SHA256:", b"NOTES:", b"SETTING-", b"NEXT:", b"\\u0041",
    b"\\\\", b"\\n", b"file://", b"http://[", b"%00", b"%", b"..", b"C:", b"\r", b"[playlist]\n", b"File1=",
    b"Title1=", b"Length1=", b"<track>", b"</track>", b"<location>", b"</location>", b"<!DOCTYPE a>", b"&#x0;",
    b"&amp;", b"<![CDATA[", b"]]>", b"xml:base='http://['", b"encoding='utf-16'", b"encoding='x'",
)  # fmt: skip


def _read(content: bytes) -> str:
    setting, warnings = parse_setting(content, _FOLDER, _FILE)
    if any(len(line.splitlines()) != 1 for line in warnings):
        raise NotKept("a warning is no single line")
    settled(setting, lambda file: len(file) % 2 == 0)
    foreign = foreign_lines(content, _FOLDER)
    try:
        text = write_setting(setting, _FOLDER, foreign)
        xspf = write_xspf(setting, _FOLDER)
    except SettingFault as fault:
        if str(MAX_LINE) in str(fault) or "MB" in str(fault):
            return str(fault)
        raise
    again, _ = parse_setting(text.encode(errors="surrogatepass"), _FOLDER, _FILE)
    if again != setting:
        raise NotKept("a setting is another one after it was written as M3U8")
    other, _ = parse_setting(xspf.encode(), _FOLDER, _FILE)
    if replace(other, title=setting.title) != setting:
        raise NotKept("a setting is another one after it was written as XSPF")
    return ""


READERS = (
    Reader(
        "playlists",
        contents(_SEEDS, _WORDS),
        lambda _: _read,
        (SettingFault,),
        seeds=_SEEDS,
        words=_WORDS,
    ),
)
