"""ID3v2, the tag before the sound of an MP3 (and of some AAC, FLAC and WavPack files).

Sources: id3.org, ID3v2.4.0 main structure, 3.1 header, 3.4 footer.
"""

from kaproom.audio.containers.pieces import ReadAt

_MAX_TAGS = 8


def after_tags(read_at: ReadAt, size: int) -> int:
    """Where the sound begins, behind the tags; beyond `size` where a tag claims more than that."""
    begin = 0
    for _ in range(_MAX_TAGS):
        head = read_at(begin, 10)
        if len(head) < 10 or head[:3] != b"ID3" or max(head[6:10]) > 0x7F:
            return begin
        footer = 10 if head[5] & 0x10 else 0
        begin += 10 + footer + sum(head[6 + i] << (21 - 7 * i) for i in range(4))
        if begin >= size:
            break
    return begin
