"""From one screen to the next: who shows what, and where back leads. No screen knows another."""
