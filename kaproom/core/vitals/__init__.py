"""Vitals: read from a line, held against limits, rules and baseline; and when they are due."""
