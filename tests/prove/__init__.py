"""Tests of the harness of faults: each kind is shown to fail where something is wrong."""
