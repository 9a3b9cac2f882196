"""What a bug looks like: known mistakes in small training runs (for the page gallery).

A reference solution is patched with an entry of tests/misconceptions, put in place of the reference
in a training run, and the curves are compared with those of the reference, seed by seed.
"""
