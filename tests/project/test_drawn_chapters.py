"""Every chapter has two drawings made by ``workbook.diagram``, and something to move."""

import re

import pytest
from tiny_book import ROOT

CHAPTERS = sorted((ROOT / "book/chapters").glob("*.md"))
CELL = re.compile(r"^```\{code-cell\}.*?\n(.*?)^```$", re.M | re.S)
IMPORT = re.compile(r"^from (workbook\.\S+) import (\([^)]*\)|.*)$", re.M)
NO_DRAWING = {"record"}  # gives a list
# Two chapters have a figure with a script of its own.
OF_THEIR_OWN = {
    "early_stopping": 'id="early-stopping-data"',
    "loss_scaling": 'id="loss-scale-data"',
}


def cells(chapter):
    return CELL.findall(chapter.read_text("utf-8"))


def made(chapter, package):
    """The cells that show something of a package; those of both frameworks' tabs count once."""
    found, names = [], set()
    for cell in cells(chapter):
        for module, given in IMPORT.findall(cell):
            if module.startswith(package):
                names |= {one.split(" as ")[-1] for one in re.split(r",\s*", given.strip("() \n"))}
        shown = [one for one in names - NO_DRAWING if re.search(rf"^{one}\(", cell, re.M)]
        if shown and "tab-tf" not in cell:
            found.append(shown)
    return found


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda one: one.stem)
def test_every_chapter_has_two_drawings(chapter):
    assert len(made(chapter, "workbook.diagram")) >= 2


def moved(chapter):
    """How many figures of a chapter move."""
    own = OF_THEIR_OWN.get(chapter.stem)
    return len(made(chapter, "workbook.movable")) + bool(own and own in chapter.read_text("utf-8"))


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda one: one.stem)
def test_every_chapter_has_something_to_move(chapter):
    assert moved(chapter) >= 1


def test_fifteen_things_move():
    assert sum(map(moved, CHAPTERS)) >= 15


def test_every_drawing_of_a_network_has_both_frameworks():
    """Where one tab draws a network, the other one does."""
    for chapter in CHAPTERS:
        drawn = [cell for cell in cells(chapter) if re.search(r"^network\(", cell, re.M)]
        tabs = [sum(tab in cell for cell in drawn) for tab in ("tab-pytorch", "tab-tf")]
        assert tabs[0] == tabs[1], chapter.stem
