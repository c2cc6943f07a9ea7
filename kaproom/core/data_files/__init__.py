"""Data files: read with the place of what is wrong, edited by row and field, written again."""
