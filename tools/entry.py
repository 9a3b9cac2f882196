"""Make a known mistake of an answer that nothing explained.

    python tools/entry.py saved-answers/lenet/pytorch-LeNet-1.py --id no-softmax --says "..."

The answer becomes an entry of tests/misconceptions, and a file of tests/answers.
"""

import argparse
import re
import sys
from pathlib import Path
from textwrap import indent

import yaml
from answers import HEADER, ROOT, answers


def entry(answer, name, says, see):
    """The text of an entry."""
    code = re.sub(r"^# (task|verdict|mistake|told): .*\n", "", answer["text"], flags=re.M)
    rows = [f"- id: {name}", f"  task: {answer['task']}", f"  says: {_quoted(says)}",
            *([f"  see: {see}"] if see else []), "  tracks:", f"    {answer['track']}:",
            "      answer: |", indent(code.strip("\n"), " " * 8)]  # fmt: skip
    return "\n".join(rows) + "\n"


def _quoted(text):
    return yaml.safe_dump(text, default_style='"', width=10_000).strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--id", required=True, help="a few words, joined by hyphens")
    parser.add_argument("--says", required=True, help="what the code does, and what was asked")
    parser.add_argument("--see", help="the label of a paragraph in the book")
    chosen = parser.parse_args()
    file = chosen.file.resolve()
    answer = next(
        one for one in answers(file.parents[1], [file.parent.name]) if one["file"] == str(file)
    )  # fmt: skip
    path = ROOT / "tests" / "misconceptions" / f"{answer['chapter']}.yml"
    known = path.read_text("utf-8") if path.exists() else ""
    if any(one["id"] == chosen.id for one in yaml.safe_load(known) or []):
        print(f"{path.name} has an entry {chosen.id!r} already: choose another id.")
        return 1
    path.write_text(
        f"{known.rstrip()}\n\n" + entry(answer, chosen.id, chosen.says, chosen.see), "utf-8"
    )
    kept = ROOT / "tests" / "answers" / answer["chapter"] / f"{answer['track']}-{answer['task']}"
    kept = kept.with_name(f"{kept.name}-{chosen.id}.py")
    kept.parent.mkdir(parents=True, exist_ok=True)
    told = [line for line in answer["text"].splitlines() if not HEADER.match(line)]
    head = [f"# task: {answer['task']}", "# verdict: wrong", f"# mistake: {chosen.says}",
            f"# told: {chosen.id}"]  # fmt: skip
    kept.write_text("\n".join([*head, *told]) + "\n", "utf-8")
    print(f"{path.relative_to(ROOT)} and {kept.relative_to(ROOT)}: now run make check.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
