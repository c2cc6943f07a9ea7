"""The sound engine: a process of its own that owns the device, the decks and the mix; its client.

Never reaches the toolkit or the stores. Only `output` imports sounddevice, and only in the child.
"""
