"""The directive ``{api}``: what a module offers, in the words of its own docstrings.

    ```{api} workbook.data
    load, Split, shifted
    ```

Nothing is imported: signatures and docstrings are read from the files, so that no framework has to
be loaded. A name that the module only passes on is looked up where it is defined.
"""

import ast
import inspect
import re
from pathlib import Path

from book_changes import note_input
from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

log = logging.getLogger(__name__)
DEFINED = (ast.FunctionDef, ast.ClassDef)


class Module:
    """One file of a package.

    Args:
        source: folder in which the packages are.
        name: such as "workbook.data".
    """

    def __init__(self, source, name):
        stem = Path(source, *name.split("."))
        self.source = source
        self.path = stem / "__init__.py" if stem.is_dir() else stem.with_suffix(".py")
        self.tree = ast.parse(self.path.read_text("utf-8"))

    def homes(self):
        """{name: the module from which this one has it}."""
        found = {}
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and node.module:
                found |= {one.asname or one.name: node.module for one in node.names}
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "HOMES":
                found |= ast.literal_eval(node.value)  # what autograder loads on demand
        return found

    def find(self, name):
        """(module, definition) of a name; KeyError if there is none with a docstring."""
        for node in self.tree.body:
            if isinstance(node, DEFINED) and node.name == name and ast.get_docstring(node):
                return self, node
        return Module(self.source, self.homes()[name]).find(name)


def signature(node):
    """How it is called, as its definition says."""
    found = node
    if isinstance(node, ast.ClassDef):
        starts = [one for one in node.body if getattr(one, "name", "") == "__init__"]
        if not starts:
            fields = [one for one in node.body if isinstance(one, ast.AnnAssign)]
            return f"{node.name}({', '.join(one.target.id for one in fields)})"
        found = starts[0]
    arguments = re.sub(r"^self(, )?", "", ast.unparse(found.args))
    return f"{node.name}({arguments})"


def summary(node):
    """The first paragraph of a docstring, and its arguments as [(name, text)]."""
    text = inspect.cleandoc(ast.get_docstring(node))
    said = " ".join(text.partition("\n\n")[0].split())
    block = re.search(r"^Args:\n((?:    .*\n?|\n)+)", text, re.MULTILINE)
    given = (
        re.findall(r"^    (\*{0,2}\w+): (.*(?:\n {5,}.*)*)", block[1], re.MULTILINE)
        if block
        else []
    )
    return said, [(name, " ".join(one.split())) for name, one in given]


class ApiDirective(SphinxDirective):
    """A list of names with what they do."""

    required_arguments = 1
    has_content = True

    def run(self):
        source = Path(self.env.srcdir).resolve().parent / "src"
        module = Module(source, self.arguments[0])
        found = nodes.definition_list(classes=["api"])
        self.note(module)
        for name in re.split(r"[,\s]+", " ".join(self.content).strip()):
            try:
                home, node = module.find(name)
            except KeyError:
                said = "api: %s has no %r with a docstring"
                log.warning(
                    said, self.arguments[0], name, location=self.get_location(), type="book"
                )
                continue
            self.note(home)
            found += self.entry(node)
        where = nodes.paragraph("", "From ", nodes.literal(text=self.arguments[0]), nodes.Text(":"))
        return [where, found]

    def note(self, module):
        note_input(self.env, f"../{module.path.relative_to(module.source.parent).as_posix()}")

    def entry(self, node):
        said, given = summary(node)
        text = "\n".join([said, "", *(f"- `{name}`: {one}" for name, one in given)])
        head = nodes.term("", "", nodes.literal(text=signature(node)))
        body = nodes.definition("", *self.parse_text_to_nodes(text.replace("``", "`")))
        return nodes.definition_list_item("", head, body)


def setup(app):
    app.add_directive("api", ApiDirective)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
