"""What builds, starts, measures and draws kaproom from a checkout; never part of a wheel."""
