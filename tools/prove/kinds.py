"""The kinds of fault there are, in the order they are done. A new one is one line here."""

from tools.prove.trial import Kind

KINDS: tuple[Kind, ...] = ()
