"""The fields of a form as a table, and the fault of one that cannot be read. Qt-free."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kaproom.core.wording import say

SUBJECT = "about entry"
"""Beside the values of a form: the id of the entry it corrects, where it corrects one."""

ASIDE, _BEGAN = "set aside", "began with"
SET_ASIDE = say("This was set aside while something else was written; it is not entered yet.")


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What stands in a form that is not entered, and what it was asked for with."""

    values: Mapping[str, str]
    began: Mapping[str, str]

    def to_keep(self) -> dict[str, Any]:
        """As a draft keeps it: the values, what it was asked for with beside them."""
        return {**self.values, _BEGAN: dict(self.began)} if self.began else {**self.values}


def unfinished_from(kept: Mapping[str, Any]) -> Unfinished:
    """What a draft kept."""
    values = {name: value for name, value in kept.items() if name not in (ASIDE, _BEGAN)}
    return Unfinished(values, dict(kept.get(_BEGAN, {})))


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    `hint` stands in it while it is empty; or `example`, which is said to be one, so that nobody
    takes it for what was entered. `choices` are pairs of value and words and make it a choice;
    `wide` fills a row; `lines` above 1 makes it a text that wraps; `secret` hides what is typed and
    takes it to the letter.
    """

    name: str
    label: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    wide: bool = False
    lines: int = 1
    secret: bool = False
    example: str = ""

    @property
    def placeholder(self) -> str:
        """What stands in it while it is empty."""
        return say("e.g. {example}", example=self.example) if self.example else self.hint


class FormFault(Exception):
    """Why a form is not taken, in one line for the person, and which field it is about."""

    def __init__(self, reason: str, field: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field
