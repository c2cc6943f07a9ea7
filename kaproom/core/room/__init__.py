"""The treatment room without a window: the line, the cards' words, and all a key does."""
