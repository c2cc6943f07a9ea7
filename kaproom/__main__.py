"""The command line's entry: parse, run one command, turn faults into one line.

Exit 0 on success, 1 on a fault told in one line that says what to do, 2 on wrong usage; never a
traceback for a fault of the world.
"""

import importlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from kaproom import language
from kaproom.child_process import asked_part, run_part
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.memory_guard import guard_memory
from kaproom.whole_file import AlreadyThere

if TYPE_CHECKING:
    from kaproom.cli.options import Options

_COMMANDS = {
    "": "kaproom.app:run_window",
    "sessions": "kaproom.cli.sessions:run",
    "clients": "kaproom.cli.clients:run",
    "verify": "kaproom.cli.verify:run",
    "search": "kaproom.cli.search:run",
    "doctor": "kaproom.cli.doctor:run",
    "backup": "kaproom.cli.backup:run",
    "restore": "kaproom.cli.restore:run",
    "purge": "kaproom.cli.purge:run",
    "move-session": "kaproom.cli.move_session:run",
    "passphrase": "kaproom.cli.passphrase:run",
    "recovery-code": "kaproom.cli.recovery_code:run",
    "users": "kaproom.cli.users:run",
    "music": "kaproom.cli.music:run",
    "palette": "kaproom.cli.palette:run",
    "practice": "kaproom.cli.practice:run",
    "calendar": "kaproom.cli.calendar:run",
    "menu": "kaproom.cli.menu:run",
    "export": "kaproom.cli.export:run",
    "export-notes": "kaproom.cli.export_notes:run",
    "import-events": "kaproom.cli.import_events:run",
    "import-recording": "kaproom.cli.import_recording:run",
}


def main(argv: list[str] | None = None) -> int:
    """Run kaproom; answers the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    part = asked_part(arguments)
    if part is not None:
        return run_part(part, arguments[2:])
    language.install()
    # Only now: what these say at their loading has to be in the language.
    from kaproom.cli.display import demand_display
    from kaproom.cli.options import parse

    options = parse(arguments)
    guard_memory()
    try:
        demand_display(options, "kaproom")
        return _command(options)(options)
    except AlreadyThere as fault:
        place = fault.place
        print(
            say("{place} is there already: add --force to replace it.", place=place),
            file=sys.stderr,
        )
        return 1
    except EnvironmentFault as fault:
        print(fault, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1


def _command(options: "Options") -> Callable[["Options"], int]:
    """The command's function, loaded only now: listing sessions needs no toolkit."""
    name = _COMMANDS.get(options.command, "")
    if options.rehearse is not None:
        name = "kaproom.app:run_window"
        if options.rehearse.headless:
            name = "kaproom.cli.rehearse:run"
        if options.rehearse.course:
            name = "kaproom.cli.rehearse_course:run"
    module, function = name.split(":")
    return cast("Callable[[Options], int]", getattr(importlib.import_module(module), function))


if __name__ == "__main__":
    sys.exit(main())
