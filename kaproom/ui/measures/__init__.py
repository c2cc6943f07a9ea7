"""Measures on the screen: written down in one line, and drawn over the weeks of the course."""
