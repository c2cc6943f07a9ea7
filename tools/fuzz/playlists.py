"""Playlists of strangers: M3U, M3U8, PLS, XSPF, told apart by what is in their bytes.

A setting that was taken is written as M3U8, and what is then read must be the same.
"""

from dataclasses import replace
from pathlib import PurePath

from kaproom.core.music.playlist_text import MAX_LINE
from kaproom.core.music.setting import (
    SettingFault,
    foreign_lines,
    parse_setting,
    settled,
    write_setting,
    write_xspf,
)
from tools.fuzz.mutating import contents
from tools.fuzz.reader import NotKept, Reader

_FOLDER = PurePath("/music")
_FILE = "/music/a.m3u8"
_M3U8 = b"""#EXTM3U
#PLAYLIST:slow
#KAPROOM-SETTING-TARGET:-23 LUFS
#EXTGRP:Onset
#EXTINF:61.5,water
#KAPROOM-INTENSITY:3
#KAPROOM-HOLD:1000-2000 ms
#KAPROOM-TRANSITION:crossfade 8000 ms
water.flac
#EXTINF:-1,still
#KAPROOM-GAIN:-1.5 dB
#KAPROOM-NOTES:a\\nb
../still%20air.ogg
"""
_PLS = b"""[playlist]
File1=a.mp3
Title1=one
Length1=30
File2=http://x/y
NumberOfEntries=2
Version=2
"""
_XSPF = b"""<?xml version="1.0" encoding="UTF-8"?>
<playlist version="1" xmlns="http://xspf.org/ns/0/" xmlns:k="urn:x-kaproom:music-setting">
<title>t</title><trackList><track xml:base='file:///music/'><location>a%20b.flac</location>
<title>one</title><duration>61000</duration><annotation>x
y</annotation><extension application="urn:x-kaproom:music-setting"><k:intensity>4</k:intensity>
</extension></track></trackList></playlist>
"""
_SEEDS = (
    _M3U8,
    _PLS,
    _XSPF,
    "größe.flac\nC:\\Musik\\a.wma\n\\\\nas\\day\\b.mp3\n".encode("cp1252"),
    b"file:///music/a%2Fb.flac\nfile://localhost/c\nsmb://x/y\n~/z.ogg\n",
)
_WORDS = (
    b"#EXTM3U\n", b"#EXTINF:", b"#EXTGRP:", b"#EXTART:", b"#PLAYLIST:", b"#KAPROOM-", b"TITLE:",
    b"PHASE:", b"INTENSITY:", b"HOLD:", b"GAIN:", b"GROUNDING", b"SHA256:", b"NOTES:", b"SETTING-",
    b"NEXT:", b"\\u0041", b"\\\\", b"\\n", b"file://", b"http://[", b"%00", b"%", b"..", b"C:",
    b"\r", b"[playlist]\n", b"File1=", b"Title1=", b"Length1=", b"<track>", b"</track>",
    b"<location>", b"</location>", b"<!DOCTYPE a>", b"&#x0;", b"&amp;", b"<![CDATA[", b"]]>",
    b"xml:base='http://['", b"encoding='utf-16'", b"encoding='x'",
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
