"""Noticing that nobody is at the machine: idle, sleep, a locked desktop. Nothing here hides."""
