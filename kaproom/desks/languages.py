"""The choice of the language as the windows see it: fulfils `ui.desks.languages.Languages`."""

from collections.abc import Mapping

from kaproom import language
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault


class LanguageChoice:
    """The person's own choice; it belongs to the machine's user, not to a data folder."""

    def names(self) -> Mapping[str, str]:
        """Code and own name of each language the interface speaks."""
        return language.LANGUAGES

    def chosen(self) -> str:
        """The code of the language chosen; empty where the system's is to be spoken."""
        return language.chosen()

    def choose(self, code: str) -> None:
        """Keep a choice; raises EnvironmentFault where the disk does not take it."""
        try:
            language.choose(code)
        except OSError as error:
            fault = say("The language could not be saved: {reason}.", reason=error.strerror)
            raise EnvironmentFault(fault) from None
