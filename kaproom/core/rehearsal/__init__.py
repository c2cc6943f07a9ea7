"""Rehearsals: a scripted client, the hands at the keys, and a whole course of them."""
