"""From the mix to one or two loudspeakers: the right ones only, together, and never with a jump.

`outlet` is what the engine's process holds. One thread mixes (`mixing`, `line`), one decides about
devices (`outlet`, `output`), one watches the sound server (`watch`), one calls the sound library
(`worker`), and the library's own asks each `ring` for sound. Only the last two can hang.
"""
