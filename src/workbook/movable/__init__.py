"""Figures that a reader can move, one module each: an ordinary picture, and data for its script."""
