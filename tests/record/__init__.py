"""Tests of the record: the real databases, with a light passphrase."""
