"""What is remembered of the backups made, in `backups.json` beside the data; not part of a backup.

A file that is damaged or missing costs nothing but what it remembered.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import msgspec

from kaproom.core.practice.backups import BackupsState, TargetState
from kaproom.record.files import UNREADABLE_JSON, replace_private

LOG_FILE = "backups.json"


def load(data_dir: Path) -> BackupsState:
    """What is remembered."""
    try:
        return msgspec.json.decode((data_dir / LOG_FILE).read_bytes(), type=BackupsState)
    except (OSError, *UNREADABLE_JSON):
        return BackupsState()


def change(data_dir: Path, how: Callable[[BackupsState], BackupsState]) -> BackupsState:
    """Remember something more; a disk that refuses is not worth a word of its own."""
    state = replace(how(load(data_dir)), under_way="", fault="")
    with suppress(OSError):
        replace_private(data_dir / LOG_FILE, msgspec.json.encode(state))
    return state


def with_target(state: BackupsState, target: TargetState) -> BackupsState:
    """The state with one target as it is now."""
    others = tuple(t for t in state.targets if t.folder != target.folder)
    made = max(state.last_utc_us or 0, target.last_utc_us or 0) or None
    return replace(state, last_utc_us=made, targets=(*others, target))


def with_backup(state: BackupsState, made_utc_us: int) -> BackupsState:
    """The state after a backup to some file."""
    return replace(state, last_utc_us=max(state.last_utc_us or 0, made_utc_us))
