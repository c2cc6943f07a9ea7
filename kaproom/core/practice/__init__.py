"""What the people of a practice set for a folder: who opens it, how it goes, its backups."""
