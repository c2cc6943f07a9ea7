"""Numbers as they are read, with the language's own mark before decimals.

Every field in which a number is typed takes a point and a comma alike; what is stored, exported or
printed by a command for other programs has a point in every language and does not come by here.
"""

from decimal import Decimal

from kaproom.core.wording import say


def decimal_text(value: Decimal) -> str:
    """A number without exponent, with the decimals it has: `0.70`."""
    return f"{value:f}".replace(".", say(".", meaning="the mark before decimals"))


def plain_number(value: Decimal) -> str:
    """The same without trailing noughts: `0.7`, `60`."""
    return decimal_text(value.normalize())


def tenths_text(tenths: int) -> str:
    """Tenths with the decimal they were taken to: `36.8`, `37.0`."""
    return decimal_text(Decimal(tenths).scaleb(-1))
