"""The practice's own figures: every data file there is, as shipped and as held."""
