"""Everything that knows Qt: thin screens over the core."""
