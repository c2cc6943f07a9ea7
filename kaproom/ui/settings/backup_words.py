"""What Settings says about backups, line by line. Qt-free."""

from kaproom.core.backups import BackupsState, DrillState, TargetState, age_text
from kaproom.core.clock import Instant


def target_words(target: TargetState, now: Instant) -> str:
    """How it stands with one folder."""
    last = "no backup yet"
    if target.last_utc_us is not None:
        last = f"last backup {age_text(target.last_utc_us, now)}, {target.file}"
    return f"{last}. {target.fault}" if target.fault else last


def drill_words(drill: DrillState, now: Instant) -> str:
    """How the last trial went."""
    when = age_text(drill.at_utc_us, now)
    if drill.fault:
        return f"Tried {when}: {drill.fault}"
    counts = ", ".join(f"{number:,} in the {store}" for store, number in drill.entries)
    return f"Tried {when}: the backup of {drill.made} came back whole. Entries: {counts}."


def progress_words(state: BackupsState) -> str:
    """What is being done, or why the last thing was not."""
    return f"{state.under_way} …" if state.under_way else state.fault
