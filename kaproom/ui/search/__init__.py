"""Search: clients and entries by their words; the notes only when they are asked for."""
