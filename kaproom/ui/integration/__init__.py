"""Integration: what was carried out of the room, with its moment."""
