"""kaproom: the dosing day of ketamine-assisted psychotherapy, run and kept on one laptop.

The package root holds the version and imports nothing, so that any part can be loaded alone.
"""

__version__ = "0.1.0"
