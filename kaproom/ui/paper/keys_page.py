"""The keys of the room as one page of paper, from the one table they are read from."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import key_names
from kaproom.ui.paper.one_page import Sent, send_page
from kaproom.ui.paper.places import Place
from kaproom.ui.room.keys import GROUP_TITLES, KEY_LIST, Line


def keys_html(lines: Iterable[Line]) -> str:
    """The page: two columns, the keys in bold before what they do."""
    blocks: list[str] = []
    for group, found in groupby(lines, lambda line: line.group):
        rows = "".join(
            f'<tr><td width="38%"><b>{escape(key_names(line.keys))}</b></td>'
            f'<td width="62%">{escape(line.words)}</td></tr>'
            for line in found
        )
        title = escape(GROUP_TITLES[group])
        blocks.append(
            f'<p style="margin-bottom:2"><b>{title}</b></p>'
            f'<table width="100%" cellspacing="0" cellpadding="1">{rows}</table>'
        )
    left, right = "".join(blocks[::2]), "".join(blocks[1::2])
    return (
        f"<h3>kaproom · {escape(say('Keys'))}</h3>"
        '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td width="49%">{left}</td><td width="2%"></td><td width="49%">{right}</td>'
        "</tr></table>"
    )


def send_keys(place: Place) -> Sent:
    """Print or save the page."""
    return send_page(keys_html(KEY_LIST), say("Keys"), say("kaproom-keys"), place)
