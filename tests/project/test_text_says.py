"""What a page says against its own text reaches the reader: no such sentence in a hidden output."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    page for page in sorted((ROOT / "book").rglob("*.md")) if "text_says" in page.read_text("utf-8")
]
CELL = re.compile(r"^(?P<fence>`{3,})\{code-cell\}[^\n]*\n(?P<body>.*?)^(?P=fence)$", re.M | re.S)
TAGS = re.compile(r"^:?tags: \[(?P<tags>[^]]*)\]", re.M)
HIDES = {"remove-cell", "remove-output"}


def silent(text):
    """The lines at which cells begin that call text_says and show no output."""
    found = []
    for cell in CELL.finditer(text):
        head = TAGS.search(cell["body"])
        tags = {tag.strip(" \"'") for tag in head["tags"].split(",")} if head else set()
        if re.search(r"\btext_says\(", cell["body"]) and tags & HIDES:
            found.append(text.count("\n", 0, cell.start()) + 1)
    return found


def test_only_cells_that_hide_what_they_print_are_silent():
    cells = [
        ("", 'text_says(False, "shown.")'),
        (":tags: [remove-input]\n", 'text_says(False, "shown.")'),
        (":tags: [remove-cell]\n", 'text_says(False, "lost.")'),
        (":tags: [hide-input, remove-output]\n", 'text_says(False, "lost.")'),
        ("---\ntags: [remove-cell]\n---\n", 'text_says(False, "lost.")'),
        (":tags: [remove-cell]\n", "from workbook.says import text_says"),
    ]
    page = "".join(f"```{{code-cell}} python\n{head}{code}\n```\n\n" for head, code in cells)
    starts = [i + 1 for i, line in enumerate(page.split("\n")) if "code-cell" in line]
    assert silent(page) == starts[2:5]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_what_it_says_against_its_text(page):
    lines = silent(page.read_text("utf-8"))
    assert not lines, (
        f"{page.relative_to(ROOT)}: text_says in cells whose output is removed, at lines {lines}; "
        "tag them remove-input"
    )
