"""What a command asks at the terminal before it goes on.

Never on standard output, which is the command's answer and may be JSON. Asks only whoever can
answer, never a script; Ctrl+D instead of an answer ends the command as a refusal does.
"""

import getpass
import sys

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault


def demand_terminal(otherwise: str) -> None:
    """Raise EnvironmentFault with these words where nobody can be asked."""
    if not sys.stdin.isatty():
        raise EnvironmentFault(otherwise)


def demand_word(word: str, otherwise: str) -> None:
    """Have a word typed to go on; raises EnvironmentFault with these words for another or none."""
    print(say("Type {answer} to go on: ", answer=word), end="", file=sys.stderr, flush=True)
    typed = sys.stdin.readline()
    if not typed.endswith("\n"):
        # Ctrl+D leaves the cursor behind the question.
        print(file=sys.stderr)
    if typed.strip() != word:
        raise EnvironmentFault(otherwise)


def asked_secret(prompt: str) -> str:
    """A passphrase, typed unseen; raises EnvironmentFault where Ctrl+D ends the asking."""
    try:
        return getpass.getpass(prompt)
    except EOFError:
        if sys.stderr.isatty():
            print(file=sys.stderr)
        raise EnvironmentFault(say("No passphrase was typed: nothing was done.")) from None
