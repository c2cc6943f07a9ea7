"""The visits of a course: planned, moved, cancelled, held."""
