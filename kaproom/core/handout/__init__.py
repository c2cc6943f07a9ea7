"""The handout a client takes home: chosen line by line."""
