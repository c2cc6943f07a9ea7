"""`kaproom passphrase`: a new passphrase, by the old one or by the recovery code.

The code is spent by that, and a new one is printed: once, and kept nowhere.
"""

from kaproom.cli.arguments.keys import KeyOptions
from kaproom.cli.folder import new_passphrase_of, open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.cli.recovery_code import print_code
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.record import audit_waiting
from kaproom.record.key_changes import change_passphrase, demand_real, recover


def run(options: Options) -> int:
    """The command."""
    asked = options.asked_as(KeyOptions)
    folder, keys = open_folder(options.folder, code_too=True)
    demand_real(keys)
    new = new_passphrase_of(asked.new_passphrase_file)
    code = None
    if keys.by_code:
        code = recover(folder, keys, new)
        audit_waiting.wait(folder, keys.user, AuditAction.RECOVERY_CODE_USED, keys.user)
        audit_waiting.wait(folder, keys.user, AuditAction.RECOVERY_CODE_REPLACED, keys.user)
    else:
        change_passphrase(folder, keys, new)
    audit_waiting.wait(folder, keys.user, AuditAction.PASSPHRASE_CHANGED, keys.user)
    if options.as_json:
        print_json({"ok": True, "user": keys.user, "recovery_code": code})
        return 0
    print(
        say(
            "The passphrase of {user} is changed. Backups made before open as they did.",
            user=keys.user,
        )
    )
    if code is not None:
        print_code(code)
    return 0
