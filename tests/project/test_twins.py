"""The chapters on PyTorch and on TensorFlow are twins: one can be read beside the other."""

import re
from pathlib import Path

import pytest

CHAPTERS = Path(__file__).resolve().parents[2] / "book" / "chapters"
TWINS = {"pytorch": "sec-pytorch-", "tensorflow": "sec-tf-"}


def sections(name, prefix):
    """(label without its prefix, heading) of every section, in order."""
    text = (CHAPTERS / f"{name}.md").read_text("utf-8")
    return re.findall(rf"^\({prefix}(\S+)\)=\n## (.+)$", text, re.MULTILINE)


def links(name):
    """The chapters that each section sends the reader to, in order."""
    text = (CHAPTERS / f"{name}.md").read_text("utf-8")
    body = text.partition("\n(sec-")[2].partition("\n## Summary\n")[0]
    return re.findall(r"\]\((\w+)\.md\)", body)


def test_they_have_the_same_sections_in_the_same_order():
    one, other = (sections(*item) for item in TWINS.items())
    assert len(one) == 12 and one == other


@pytest.mark.parametrize("name", TWINS)
def test_every_section_leads_to_a_chapter_of_its_own(name):
    assert len(links(name)) == len(sections(name, TWINS[name]))
    assert links("pytorch") == links("tensorflow")
