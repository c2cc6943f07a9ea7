"""The one signal by which a rendering ends early. Not a fault: nobody is told of it."""


class Cancelled(Exception):
    """Somebody asked the rendering to stop; nothing was left under a final name."""
