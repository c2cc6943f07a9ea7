"""A client's chart between first assessment and last integration session."""
