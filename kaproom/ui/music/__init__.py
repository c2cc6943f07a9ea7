"""Music: where settings are made and changed, before and between sessions. Nothing here plays."""
