"""What Home says about this machine: plain facts, each with whether it is well.

Quick to gather: asked for again and again while Home is shown. Changes nothing.
"""

import shutil
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from kaproom.core.decimals import decimal_text
from kaproom.core.wording import say

LOW_DISK_BYTES = 500 * 1024 * 1024
"""Below this a session may not find room: its own data are under 1 MB, the rest of the system's
are not."""


@dataclass(frozen=True, slots=True)
class MachineFact:
    """One line. `good` is None where it is neither well nor ill."""

    text: str
    detail: str
    good: bool | None


def disk_fact(folder: Path) -> MachineFact:
    """The room left on the disk that holds the data."""
    there = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(there).free
    size = (
        say("{size} GB free", size=f"{free / 1e9:.0f}")
        if free >= 1e10
        else say("{size} GB free", size=decimal_text(Decimal(f"{free / 1e9:.1f}")))
    )
    if free < LOW_DISK_BYTES:
        return MachineFact(
            say("Disk"), say("{free}: make room before the next session", free=size), False
        )
    return MachineFact(say("Disk"), size, True)
