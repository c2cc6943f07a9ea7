"""The handout for a client: chosen line by line, seen as it will be, made into a file."""
