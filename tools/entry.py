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
from collection import HEADER, ROOT, answers


def entry(answer, name, says, see):
    """The text of an entry."""
    code = re.sub(r"^# (task|verdict|mistake|told): .*\n", "", answer["text"], flags=re.M)
    rows = [f"- id: {name}", f"  task: {answer['task']}", f"  says: {_quoted(says)}",
            *([f"  see: {see}"] if see else []), "  tracks:", f"    {answer['track']}:",
            "      answer: |", indent(code.strip("\n"), " " * 8)]  # fmt: skip
    return "\n".join(rows) + "\n"


def _quoted(text):
    return yaml.safe_dump(text, default_style='"', width=10_000).strip()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--id", required=True, help="a few words, joined by hyphens")
    parser.add_argument("--says", required=True, help="what the code does, and what was asked")
    parser.add_argument("--see", help="the label of a paragraph in the book")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the project")
    return parser.parse_args()


def keep(answer, chosen, folder):
    """Write the answer into the collection, with what it shall be told."""
    name = f"{answer['track']}-{answer['task']}-{chosen.id}.py"
    path = folder / "answers" / answer["chapter"] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    code = [line for line in answer["text"].splitlines() if not HEADER.match(line)]
    head = [f"# task: {answer['task']}", "# verdict: wrong", f"# mistake: {chosen.says}",
            f"# told: {chosen.id}"]  # fmt: skip
    path.write_text("\n".join([*head, *code]) + "\n", "utf-8")
    return path


def main():
    chosen = arguments()
    file, folder = chosen.file.resolve(), chosen.root.resolve() / "tests"
    all_of_them = answers(file.parents[1], [file.parent.name])
    answer = next(one for one in all_of_them if one["file"] == str(file))
    path = folder / "misconceptions" / f"{answer['chapter']}.yml"
    known = path.read_text("utf-8") if path.exists() else ""
    if any(one["id"] == chosen.id for one in yaml.safe_load(known) or []):
        print(f"{path.name} has an entry {chosen.id!r} already: choose another id.")
        return 1
    added = entry(answer, chosen.id, chosen.says, chosen.see)
    path.write_text(f"{known.rstrip()}\n\n{added}", "utf-8")
    kept = keep(answer, chosen, folder)
    print(f"Written: {path.name} and {kept.name}. Now run make check.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
