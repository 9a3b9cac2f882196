"""The directive ``{cheat-sheet}``: calls of PyTorch and Keras side by side, from the solutions."""

import sys
from pathlib import Path

from book_changes import note_input
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

sys.path.append(str(Path(__file__).resolve().parents[2] / "tools"))
import cheat_sheet

WITHOUT = "The tables are read from the solutions, which this edition of the book is without."


class CheatSheet(SphinxDirective):
    """One table for each chapter."""

    def run(self):
        if not self.config.book_solutions:
            return [nodes.paragraph("", WITHOUT)]
        root = Path(self.env.srcdir).parent
        for chapter in {name for name, *_ in cheat_sheet.pairs(root)}:
            for path in ("solutions/pytorch/{}.py", "solutions/tf/{}.py", "tests/test_{}.py"):
                note_input(self.env, "../" + path.format(chapter))
        box = nodes.container(classes=["cheat-sheet"])
        box += self.parse_text_to_nodes("\n".join(cheat_sheet.table(root)))
        return [box]


def setup(app):
    app.add_directive("cheat-sheet", CheatSheet)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
