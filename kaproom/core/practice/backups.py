"""What is known of a folder's backups without looking at them, and how it is said.

Kept beside the data, since the drives they are on are mostly away. Names folders and files, never a
client.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from kaproom.core.clock import Instant, local_time
from kaproom.core.wording import say

OLD_AFTER_DAYS = 7


@dataclass(frozen=True, slots=True)
class TargetState:
    """A folder backups go to: its newest backup (UTC, us; None for none), and its name.

    `due` is set from the moment a backup is owed to it until it has it; `fault` is why the last
    try failed.
    """

    folder: str
    last_utc_us: int | None = None
    file: str = ""
    due: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class DrillState:
    """The last trial restore: when, of which file, made when (`made`, local), how it went.

    `entries` are those verified, by store; `fault` is empty where all went well.
    """

    at_utc_us: int
    file: str
    made: str
    entries: tuple[tuple[str, int], ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class BackupsState:
    """All that is known. `last_utc_us` is the newest backup anywhere.

    `under_way` names what is being done just now; `fault` is why the last thing asked for failed
    before it came to any folder.
    """

    last_utc_us: int | None = None
    targets: tuple[TargetState, ...] = ()
    drill: DrillState | None = None
    under_way: str = ""
    fault: str = ""

    def target(self, folder: str) -> TargetState:
        """What is known of one folder."""
        return next((t for t in self.targets if t.folder == folder), TargetState(folder))


class Backups(Protocol):
    """The backups of the open folder, seen from its windows. Every method returns at once."""

    def state(self) -> BackupsState:
        """How it stands now; the targets are those chosen, in their order."""
        ...

    def add_folder(self, folder: str) -> str:
        """Choose a folder or drive; answers why not, or the empty text."""
        ...

    def remove_folder(self, folder: str) -> None:
        """Send no more backups there; those that are there stay."""
        ...

    def back_up(self) -> None:
        """Back up to all chosen folders, in the background."""
        ...

    def try_restore(self) -> None:
        """Restore the newest backup into a scratch place, in the background."""
        ...


def age_text(then_utc_us: int, now: Instant) -> str:
    """How long ago, in days of the calendar: today, yesterday, 3 days ago."""
    today = now.local().date()
    then = local_time(then_utc_us, now.offset_min).date()
    days = max(0, (today - then) // timedelta(days=1))
    return {0: say("today"), 1: say("yesterday")}.get(days, say("{days} days ago", days=days))


def is_old(then_utc_us: int, now: Instant) -> bool:
    """Whether a backup is so old that it should be said."""
    return now.utc_us - then_utc_us > OLD_AFTER_DAYS * 86_400_000_000


def last_backup(state: BackupsState, now: Instant, is_empty: bool) -> tuple[str, str, bool | None]:
    """One line on how the backups stand: words, detail, and whether it is well.

    None at all is neither well nor amiss while the folder `is_empty`: there is nothing to lose.
    """
    if state.under_way:
        return state.under_way, "", None
    missed = sum(bool(target.fault) for target in state.targets)
    detail = (
        say("{missed} of {count} folders missed", missed=missed, count=len(state.targets))
        if missed
        else ""
    )
    if state.fault:
        detail = say("not done: see Settings")
    if state.last_utc_us is None:
        todo = (
            say("after the next session") if state.targets else say("choose a folder in Settings")
        )
        return say("No backup yet"), detail or todo, None if is_empty else False
    old = is_old(state.last_utc_us, now)
    well = not old and not state.fault
    if old and not detail:
        detail = say("back up before the next session")
    return say("Last backup {age}", age=age_text(state.last_utc_us, now)), detail, well
