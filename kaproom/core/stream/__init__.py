"""A stream of entries: recorded in order, folded, told to the views; and the ports it needs."""
