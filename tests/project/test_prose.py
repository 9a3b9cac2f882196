"""The pages are written as a native speaker would write them: no sentence of prose.yml in them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
RULES = yaml.safe_load((ROOT / "tests/project/prose.yml").read_text("utf-8"))
CHAPTERS = sorted((ROOT / "book/chapters").glob("*.md"))
REVISED = [page for page in CHAPTERS if "\n```{chapter}" in page.read_text("utf-8")]
PAGES = [*sorted((ROOT / "book").glob("*.md")), *sorted(ROOT.glob("*.md")), *REVISED]
PROSE = {"admonition", "chapter", "exercise", "glossary", "path", "predict", "solution", "task"}
OMIT = re.compile(
    r"\A---\n.*?\n---\n"  # front matter
    r"|^(?P<fence>`{3,}|:{3,})(?P<head>[^\n]*)\n.*?^(?P=fence)$"
    r"|^>.*?$"  # what somebody else wrote, and the examples of STYLE.md
    r"|`[^`\n]*`|\$[^$]*\$|\]\([^)]*\)|^:\w+:.*?$",
    re.DOTALL | re.MULTILINE,
)


def prose(text, kinds=PROSE):
    """The text with everything blank that is no prose; lines and places stay where they are.

    Prose is also inside the directives of these kinds.
    """

    def blank(found):
        whole, head = found.group(), found.group("head")
        if head is not None and re.sub(r"[{}].*", "", head.strip("{ ")) in kinds:
            first, rest = whole.split("\n", 1)
            return re.sub(r"\S", " ", first) + "\n" + prose(rest, kinds)
        return re.sub(r"[^\n]", " ", whole)

    return OMIT.sub(blank, text)


def complaints(text):
    """[(line, what stands there, what to write instead)]."""
    plain = prose(text)
    spaced = re.sub(r"(?<!\n)\n(?!\n)", " ", plain)  # a sentence goes on in the next line
    return [
        (plain.count("\n", 0, found.start()) + 1, found.group().strip(), rule["write"])
        for rule in RULES
        for found in re.finditer(rule["find"], spaced, re.MULTILINE)
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_sentence_that_nobody_says(page):
    found = complaints(page.read_text("utf-8"))
    name = page.relative_to(ROOT)
    said = [f"{name}:{line}: {text!r}; write: {write}" for line, text, write in found]
    assert not said, "\n" + "\n".join(said)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["write"])
def test_every_rule_finds_its_example(rule):
    assert re.search(rule["find"], rule["is"])
    assert "not" not in rule or not re.search(rule["find"], rule["not"])


def test_a_complaint_names_its_line_and_leaves_code_alone():
    page = (
        "---\na: b\n---\nA `trainings` is\n\n```python\ntrainings = 1\n```\n\n"
        "It depends\nfrom it.\n"
        "\n```{predict} number\n:answer: x\nHow many trainings?\n```\n"
    )
    assert [(line, text) for line, text, _ in complaints(page)] == [
        (15, "trainings"),
        (10, "depends from"),
    ]


def test_codespell_looks_at_the_files(tmp_path):
    """A pattern in `skip` that fits the folder itself would pass over everything."""
    codespell = Path(sys.executable).with_name("codespell")
    if not codespell.exists():
        pytest.skip("codespell is not installed")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "book").mkdir()
    (tmp_path / "book/page.md").write_text("A colo{}r.\n".format("u"))
    told = subprocess.run([codespell], cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode != 0 and "page.md:1" in told.stdout
