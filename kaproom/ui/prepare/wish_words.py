"""How music wishes are told on one line, beside the music itself. Qt-free."""

from kaproom.core.chart.preparation import music_wishes
from kaproom.core.stream.ledger import Ledger
from kaproom.core.wording import say


def music_wish_words(ledger: Ledger) -> str:
    """`wishes: strings · avoid: voices, bells`; empty where nothing was said."""
    wishes, avoided = _joined(ledger, avoid=False), avoided_words(ledger)
    parts = (
        say("wishes: {words}", words=wishes) if wishes else "",
        say("avoid: {words}", words=avoided) if avoided else "",
    )
    return " · ".join(filter(None, parts))


def avoided_words(ledger: Ledger) -> str:
    """What the client wishes to be spared, joined."""
    return _joined(ledger, avoid=True)


def _joined(ledger: Ledger, *, avoid: bool) -> str:
    return ", ".join(wish.body.text for wish in music_wishes(ledger, avoid=avoid))
