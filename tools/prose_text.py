"""Write the text that the chapter on language models learns from: paragraphs of this book.

It takes the paragraphs of all chapters that hold plain words only (no code, formula, role, link
or list), each once, and mixes them with a fixed seed. The text is kept in the repository, so that
a sentence that is changed in the book does not change what was measured with it.
"""

import argparse
import random
import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
TEXT = ROOT / "src/workbook/data/prose.txt"
HEADER, FENCE = r"^---\n.*?\n---\n", r"^(`{3,}|:{3,}).*?^\1`*:*\s*$"
MARKUP, SHORTEST = re.compile(r"[`{}\[\]$|#*<>\\_@]"), 120


def pages(folder):
    """The chapters' files, in the order of the table of contents."""
    parts = yaml.safe_load((folder / "_toc.yml").read_text("utf-8"))["parts"]
    names = [page["file"] for part in parts for page in part["chapters"]]
    return [folder / f"{name}.md" for name in names if name.startswith("chapters/")]


def paragraphs(text):
    """The plain paragraphs of a page, each in one line."""
    text = re.sub(HEADER, "", text, count=1, flags=re.DOTALL)
    text = re.sub(FENCE, "", text, flags=re.DOTALL | re.MULTILINE)
    lines = (" ".join(one.split()) for one in re.split(r"\n\s*\n", text))
    return [
        one for one in lines
        if len(one) >= SHORTEST and one.isascii() and not MARKUP.search(one)
    ]  # fmt: skip


def main():
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    found = [one for page in pages(ROOT / "book") for one in paragraphs(page.read_text("utf-8"))]
    found = list(dict.fromkeys(found))  # some stand in two chapters
    random.Random(0).shuffle(found)
    TEXT.write_text("".join(f"{one}\n" for one in found), "utf-8")
    print(f"{len(found)} paragraphs, {TEXT.stat().st_size:,} bytes: {TEXT.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
