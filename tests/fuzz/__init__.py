"""Fuzzing in its short form, and that each of its readers can fail."""
