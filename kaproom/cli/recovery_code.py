"""`kaproom recovery-code`: a new recovery code in place of the old, printed once."""

from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.record import audit_waiting
from kaproom.record.key_changes import replace_code


def run(options: Options) -> int:
    """The command; the code is that of whoever's passphrase opened the folder."""
    folder, keys = open_folder(options.folder)
    code = replace_code(folder, keys)
    audit_waiting.wait(folder, keys.user, AuditAction.RECOVERY_CODE_REPLACED, keys.user)
    if options.as_json:
        print_json({"user": keys.user, "recovery_code": code})
    else:
        print_code(code)
    return 0


def print_code(code: str) -> None:
    """The code, and what to do with it."""
    print(code)
    print(
        say("This recovery code opens once, in place of the passphrase; older codes open nothing.")
    )
    print(say("Write it down: it is shown this once and kept nowhere."))
