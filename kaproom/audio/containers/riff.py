"""The outermost chunk of a WAV or AIFF file, which says how long the whole is.

Sources: Multimedia Programming Interface and Data Specifications 1.0 (RIFF); Audio Interchange File
Format 1.3 (FORM).
"""

_NO_LENGTH = 0x7F00_0000
"""Writers that do not know the length yet put a very large one."""


def is_cut_off(head: bytes, size: int) -> bool:
    """Whether the chunk claims more than there is."""
    order = "little" if head[:4] == b"RIFF" else "big"
    told = int.from_bytes(head[4:8], order)
    return head[:4] in (b"RIFF", b"FORM") and size < told + 8 < _NO_LENGTH
