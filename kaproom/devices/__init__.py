"""Oximeters and cuffs. A device fulfils `core.stream.ports.SampleSource`; no toolkit here."""
