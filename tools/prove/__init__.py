"""Faults done to the real program on purpose, counted: `python3 run.py prove`.

One module for each kind of fault, listed in `kinds`; `trial` is what they have in common. Nothing
here changes what kaproom does: every fault comes from outside, as it would on the day.
"""
