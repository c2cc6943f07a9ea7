"""Before the room: order, intention, agreements, consents of the coming session."""
