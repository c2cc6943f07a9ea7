"""Puts a cover picture of any size into an audio file, as taggers do."""

import base64
import io
import random
from pathlib import Path
from typing import BinaryIO

import mutagen
from mutagen.asf import ASF
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, ID3
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4, MP4Cover
from mutagen.ogg import OggPage
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

_FLAC_BLOCK = (1 << 24) - 4096
"""A block of FLAC holds no more, so that a larger picture is several."""
_OGG_BODY = 255 * 255


def add_cover(path: Path, size: int) -> Path:
    """Put a picture of so many bytes into the file; answers the file's path."""
    picture = random.Random(size).randbytes(size)
    file = mutagen.File(path)
    match file:
        case MP3():
            tags = ID3()
            tags.add(APIC(mime="image/png", type=3, data=picture))
            tags.save(path)
            return path
        case FLAC():
            for at in range(0, size, _FLAC_BLOCK):
                file.add_picture(_block(picture[at : at + _FLAC_BLOCK]))
        case MP4():
            file["covr"] = [MP4Cover(picture, MP4Cover.FORMAT_PNG)]
        case OggVorbis() | OggOpus():
            _cover_ogg(path, base64.b64encode(_block(picture).write()))
            return path
        case ASF():
            file["WM/Picture"] = [picture]
        case _:
            raise ValueError(f"{path.suffix} takes no picture here")
    file.save()
    return path


def _block(content: bytes) -> Picture:
    picture = Picture()
    picture.type, picture.mime, picture.data = 3, "image/png", content
    return picture


def _cover_ogg(path: Path, encoded: bytes) -> None:
    """Write the comments anew, page by page; mutagen's own way takes minutes at this size."""
    old = io.BytesIO(path.read_bytes())
    first = OggPage(old)
    is_opus = first.packets[0].startswith(b"Opus")
    pages: list[OggPage] = []
    headers: list[bytes] = []
    while len(headers) < (1 if is_opus else 2):
        pages.append(OggPage(old))
        if pages[-1].complete:
            headers = OggPage.to_packets(pages)
    magic = headers[0][: 8 if is_opus else 7]
    text = b"METADATA_BLOCK_PICTURE=" + encoded
    counted = bytes(4) + (1).to_bytes(4, "little") + len(text).to_bytes(4, "little")
    comments = magic + counted + text + (b"" if is_opus else b"\x01")
    with path.open("r+b") as file:
        file.write(first.write())
        number = _write_packets(file, first, [comments, *headers[1:]])
        file.write(old.read())
        file.seek(0)
        for _ in range(number):
            OggPage(file)
        OggPage.renumber(file, first.serial, number)


def _write_packets(file: BinaryIO, first: OggPage, packets: list[bytes]) -> int:
    """Each packet on pages of its own; answers the number of the page that follows."""
    number = 1
    for packet in packets:
        for at in range(0, len(packet), _OGG_BODY):
            page = OggPage()
            page.serial, page.sequence, page.continued = first.serial, number, at > 0
            page.packets = [packet[at : at + _OGG_BODY]]
            page.complete = at + _OGG_BODY > len(packet)
            page.position = 0 if page.complete else -1
            file.write(page.write())
            number += 1
    return number
