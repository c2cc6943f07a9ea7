"""Music as the core sees it: settings, tracks, each playlist format, and edits of a setting."""
