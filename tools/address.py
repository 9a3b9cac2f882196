"""Say once where the book is kept: python tools/address.py OWNER/NAME

pyproject.toml holds the address, which the notebooks clone; README.md gets the same.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = re.compile(r'^Repository = "https://github\.com/([\w.-]+)/([\w.-]+)"$', re.MULTILINE)


def main(new, root=ROOT):
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", new):
        sys.exit("Give the owner and the name as GitHub spells them, such as ada/deep-learning.")
    settings = root / "pyproject.toml"
    owner, name = KEPT.search(settings.read_text("utf-8")).groups()
    to_owner, to_name = new.split("/")
    changes = {
        f"github.com/{owner}/{name}": f"github.com/{to_owner}/{to_name}",
        f"{owner}.github.io/{name}": f"{to_owner}.github.io/{to_name}",
    }
    for path in (settings, root / "README.md"):
        text = path.read_text("utf-8")
        for old, fresh in changes.items():
            text = text.replace(old, fresh)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:] or [""])
