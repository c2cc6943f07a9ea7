"""How music wishes are told on one line, beside the music itself. Qt-free."""

from kaproom.core.ledger import Ledger
from kaproom.core.preparation import music_wishes


def music_wish_words(ledger: Ledger) -> str:
    """`wishes: strings · avoid: voices, bells`; empty where nothing was said."""
    parts = ((_joined(ledger, avoid=False), "wishes"), (avoided_words(ledger), "avoid"))
    return " · ".join(f"{title}: {words}" for words, title in parts if words)


def avoided_words(ledger: Ledger) -> str:
    """What the client wishes to be spared, joined."""
    return _joined(ledger, avoid=True)


def _joined(ledger: Ledger, *, avoid: bool) -> str:
    return ", ".join(wish.body.text for wish in music_wishes(ledger, avoid=avoid))
