"""Review: the same score with a cursor, and what was true at it."""
