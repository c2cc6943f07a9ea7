"""How the last backup is said: its age, whether that is well, and what to do where it is not."""

import pytest

from kaproom.core.clock import Instant
from kaproom.core.practice.backups import BackupsState, TargetState, last_backup

DAY_US = 86_400_000_000
NOW = Instant(400 * DAY_US, 0, 0)
TARGET = (TargetState("/backups"),)


@pytest.mark.parametrize(
    ("state", "line"),
    [
        (BackupsState(), ("No backup yet", "choose a folder in Settings", False)),
        (BackupsState(targets=TARGET), ("No backup yet", "after the next session", False)),
        (BackupsState(NOW.utc_us - 2 * DAY_US), ("Last backup 2 days ago", "", True)),
        (
            BackupsState(NOW.utc_us - 9 * DAY_US),
            ("Last backup 9 days ago", "back up before the next session", False),
        ),
        (
            BackupsState(NOW.utc_us - 9 * DAY_US, fault="x"),
            ("Last backup 9 days ago", "not done: see Settings", False),
        ),
    ],
)
def test_age_and_what_to_do(state: BackupsState, line: tuple[str, str, bool | None]) -> None:
    assert last_backup(state, NOW, is_empty=False) == line


def test_where_there_is_nothing_to_lose_no_backup_is_not_amiss() -> None:
    assert last_backup(BackupsState(), NOW, is_empty=True)[2] is None
