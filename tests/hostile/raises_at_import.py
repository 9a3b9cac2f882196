"""Fails at import."""

raise RuntimeError("not today")
