"""The code of a plan out of its name: what its file is called, and what a session remembers."""

import re
import unicodedata
import zlib

_LONGEST = 40


def plan_code(title: str) -> str:
    """Small letters, digits and hyphens; a name in another script gets a number of its own."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    code = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    return code or f"plan-{zlib.crc32(title.encode()):08x}"
