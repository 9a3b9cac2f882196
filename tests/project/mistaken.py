"""Pictures of solutions, and of the same with a known mistake in them."""

import sys

from tiny_book import ROOT

sys.path.append(str(ROOT / "book" / "_kernel"))

from gallery.patched import load  # noqa: E402


def drawn(chapter, track, draw, mistakes):
    """A picture of the solution, and one for each mistake in it."""
    return [draw(load(chapter, track, name)) for name in (None, *mistakes)]


def differ(right, *wrong):
    return all(one.svg() != right.svg() and one.alt != right.alt for one in wrong)
