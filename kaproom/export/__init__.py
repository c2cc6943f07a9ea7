"""What leaves the program as files of other programs. Knows the core alone; no window, no store."""
