"""A practice's own figures and words: the data files, looked at and changed row by row."""
