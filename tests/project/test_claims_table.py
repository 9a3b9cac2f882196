"""The page of references says of each cited number whether somebody compared it with its source."""

import re

import pytest
import yaml
from tiny_book import ROOT, lay_out

FILES = {
    "book/_toc.yml": "format: jb-book\nroot: index\n",
    "book/index.md": "# Book\n\n```{claims}\n```\n\n```{bibliography}\n```\n",
    "book/references.bib": "@misc{key, author={A. Author}, title={T}, year={2001}}\n",
    "book/claims.yml": "seen: {text: 90 %, value: 90, source: key, where: table 1, checked: true}\n"
    "unseen: {text: 80 %, value: 80, source: key, where: table 2}\n",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    here = lay_out(tmp_path_factory.mktemp("tiny") / "book", FILES)
    first = here.build()
    assert first.code == 0, first.said
    return here


def test_each_number_says_whether_it_was_checked(book):
    rows = re.findall(r"<tr.*?</tr>", book.html("index"), re.DOTALL)
    cells = [re.findall(r"<t[hd].*?>\s*<p>(.*?)</p>", row, re.DOTALL) for row in rows]
    told = [(row[0], row[-1]) for row in cells]
    assert told == [("Number", "Checked"), ("90 %", "yes"), ("80 %", "no")]


def test_a_number_is_checked_or_says_nothing():
    claims = yaml.safe_load((ROOT / "book/claims.yml").read_text("utf-8"))
    assert {claim.get("checked", True) for claim in claims.values()} == {True}
