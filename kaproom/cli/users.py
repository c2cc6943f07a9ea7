"""`kaproom users`: who can open the folder; adding and removing them."""

from pathlib import Path

from kaproom.cli.arguments.keys import KeyOptions
from kaproom.cli.folder import existing_folder, new_passphrase_of, open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json, print_table
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.record import audit_waiting, key_changes


def run(options: Options) -> int:
    """The command; answers with everyone there is then. Listing asks for no passphrase."""
    asked = options.asked_as(KeyOptions)
    folder = existing_folder(options.folder)
    if asked.action != "list":
        _change(options, asked)
    _print(folder, options.as_json)
    return 0


def _change(options: Options, asked: KeyOptions) -> None:
    folder, keys = open_folder(options.folder)
    key_changes.demand_real(keys)
    if asked.action == "add":
        new = new_passphrase_of(asked.new_passphrase_file)
        name = key_changes.add_user(folder, keys, asked.name, new)
        audit_waiting.wait(folder, keys.user, AuditAction.USER_ADDED, name)
    else:
        key_changes.remove_user(folder, keys, asked.name)
        audit_waiting.wait(folder, keys.user, AuditAction.USER_REMOVED, asked.name)


def _print(folder: Path, as_json: bool) -> None:
    users = key_changes.users(folder)
    if as_json:
        print_json([{"name": user.name, "recovery_code": user.has_code} for user in users])
    else:
        rows = [(user.name, say("yes") if user.has_code else say("no")) for user in users]
        print_table((say("user"), say("recovery code")), rows)
