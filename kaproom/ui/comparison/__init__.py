"""Comparison: sessions of a course on one axis, and the music of them looked back on."""
