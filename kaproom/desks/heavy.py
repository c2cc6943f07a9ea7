"""The parts that take long to load, got at their first use."""


def heavy_parts():  # noqa: ANN201 - a module, whose members keep their types
    """The module `working_parts`; the first call takes some tenths of a second, so in a worker."""
    from kaproom import working_parts  # noqa: PLC0415 - loads SQLAlchemy and numpy

    return working_parts
