"""Oximeters and cuffs. A device fulfils `kaproom.core.ports.SampleSource`; no toolkit here."""
