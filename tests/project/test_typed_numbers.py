"""What the prose says of a network or a run in numbers, code computes or a source has.

Looked at are numbers with a thousands comma or with more than one decimal, and those in front of
million, billion, %, points, MB, GB, or "times as". They are quoted from a cell or from claims.yml,
or they stand in a formula or in a sentence that names its source. A number may be typed if it is a
power of two, or a setting that a cell of the page has as well, and for the reasons in
typed_numbers.yml. Exercises and solutions are left out: they invent numbers, and reckon with them.
"""

import functools
import re
from pathlib import Path

import pytest
import yaml
from test_prose import prose

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "book").rglob("*.md"))
REASONS = yaml.safe_load((ROOT / "tests/project/typed_numbers.yml").read_text("utf-8"))
MAY_BE_TYPED = [pattern for reason in REASONS for pattern in reason["says"]]
WITH_PROSE = {"admonition", "chapter", "note", "predict", "tab-item", "task", "tip", "warning"}
UNIT = r"(?:million|billion|%|points?\b|[kMG]B\b|times as\b)"
NUMBER = re.compile(
    rf"(?<![\w.,-])(?:\d{{1,3}}(?:,\d{{3}})+|\d+\.\d{{2,}}(?!\.?\d)|\d+(?:\.\d+)?(?=\s{UNIT}))"
)
SENTENCE = re.compile(r".+?(?:[.?!:](?=\s)|\n(?=\s*\n|[|*+-] )|\Z)", re.DOTALL)
FORMULA = re.compile(r"\$\$.*?\$\$", re.DOTALL)
CELL = re.compile(r"^```\{code-cell\} python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CHOICE = re.compile(r"^```\{predict\} choice\n.*?^```$", re.DOTALL | re.MULTILINE)
CITED = re.compile(r"\{(?:claim|claimed|cite|cite:t)\}")


def blank(found):
    return re.sub(r"[^\n]", " ", found.group())


def without_items(found):
    """A prediction without what can be chosen: most of it is wrong."""
    return re.sub(r"^- .*$", blank, found.group(), flags=re.MULTILINE)


def settings(text):
    """The numbers in the cells of a page, without those that are too common to prove anything."""
    said = " ".join(CELL.findall(text)).replace("_", "")
    numbers = {float(one) for one in re.findall(r"\b\d+(?:\.\d+)?(?:e-?\d+)?\b", said)}
    return {one for one in numbers if one >= 1000 or one % 1}


def may_be_typed(number, known):
    """Whether it is a power of two from 1,024 on, or a setting of a cell."""
    value = float(number.replace(",", ""))
    return value in known or (value >= 1000 and value.hex().startswith("0x1.0000000000000"))


def plain(text):
    """The prose of a page, with everything else blank."""
    return prose(FORMULA.sub(blank, CHOICE.sub(without_items, text)), WITH_PROSE)


def typed(text):
    """[(line, number)] of what is typed and must not be."""
    whole, known, found = plain(text), settings(text), []
    for sentence in SENTENCE.finditer(whole):
        said = sentence.group().replace("\n", " ")
        allowed = [one.span() for rule in MAY_BE_TYPED for one in re.finditer(rule, said)]
        for number in [] if CITED.search(said) else NUMBER.finditer(said):
            stays = any(low <= number.start() < high for low, high in allowed)
            if not stays and not may_be_typed(number.group(), known):
                line = whole.count("\n", 0, sentence.start() + number.start()) + 1
                found.append((line, number.group()))
    return found


@functools.cache
def sentences():
    """The prose of the book, a sentence a line."""
    pages = "\n".join(plain(page.read_text("utf-8")) for page in PAGES)
    return "\n".join(one.group().replace("\n", " ") for one in SENTENCE.finditer(pages))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_number_of_a_network_or_a_run_is_typed(page):
    name = page.relative_to(ROOT)
    said = [
        f"{name}:{line}: {number} is typed. Let a cell compute it and quote it with glue, or give "
        "it a source in book/claims.yml and quote it with claim. If it says nothing of a network "
        "or a run, add it to a reason in tests/project/typed_numbers.yml."
        for line, number in typed(page.read_text("utf-8"))
    ]
    assert not said, "\n" + "\n".join(said)


@pytest.mark.parametrize("rule", MAY_BE_TYPED)
def test_each_reason_still_has_a_number_in_the_book(rule):
    for part in re.split(r"(?<!\\)\|(?![^(]*\))", rule):  # at each | outside of parentheses
        found = re.search(part, sentences())
        assert found, f"nothing in the book says {part!r}: delete it in typed_numbers.yml"


@pytest.mark.parametrize(
    "text",
    [
        "The network has 61,706 parameters.",
        "It moves 37 million numbers, and\n1.7 billion of another kind.",
        "Trained for long, it reads 97.1 % of\nthe digits. It is 0.3 points better.",
        "A download of 233 MB, 4 times as much.",
        "```{predict} number\n:answer: a\nThe loss hangs at 1.46. Why?\n```",
        ":::{warning}\n* **A mask.** It has 60,900 parameters.\n:::",
        "| network | 2,416 |\n|:--|--:|\n| other {cite}`a` | 1,516 |",
    ],
)
def test_a_typed_number_is_found_in_its_line(text):
    line, number = typed(f"# Title\n\n{text}\n")[0]
    assert number in (f"# Title\n\n{text}").split("\n")[line - 1]


@pytest.mark.parametrize(
    "text",
    [
        "It has {glue:text}`count:,d` parameters, {glue:text}`share:.0f` % of them here.",
        "The paper has {claim}`lenet5-parameters` parameters, of 7,291 images.",
        "Of {cite:t}`lecun1989` are 9,760 parameters.",
        "A full one has $16 \\cdot 151 = 2{,}416$, and `1,000` is code.",
        "A format of 65,536 patterns.",
        "After 1,080 rounds at 0.003.\n\n```{code-cell} python\ntrain(1_080, rate=3e-3)\n```\n",
        "```{predict} choice\n:answer: a\nHow many?\n\n- 61,706\n- 44,426\n```",
        ":::{exercise} One\nA colleague counts 11,694,312 parameters.\n:::",
    ],
)
def test_what_is_quoted_computed_or_set_is_left_alone(text):
    assert typed(text) == []
