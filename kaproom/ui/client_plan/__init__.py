"""The plan of a client's course: its visits on a calendar, in a list, and changed by a line."""
