"""The directive ``{api}``: what a module offers, in the words of its own docstrings.

    ```{api} workbook.data
    load, Split, shifted
    ```

``{api-table} workbook.diagram.ideas`` is a table of all functions of a package, a line each; its
option ``:returns: Movable`` keeps those whose docstrings say that they return one.

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


def listed(source, package, returns=""):
    """[(module, definition)] of the public functions of a package, in the order of its files."""
    found = []
    for path in sorted(Path(source, *package.split(".")).glob("[!_]*.py")):
        module = Module(source, f"{package}.{path.stem}")
        for node in module.tree.body:
            text = isinstance(node, ast.FunctionDef) and ast.get_docstring(node)
            if text and not node.name.startswith("_") and _gives(text, returns):
                found.append((module, node))
    return found


def _gives(text, kind):
    return not kind or bool(re.search(rf"^Returns:\n\s+{kind}:", text, re.MULTILINE))


class Api(SphinxDirective):
    """What both directives share."""

    @property
    def source(self):
        return Path(self.env.srcdir).resolve().parent / "src"

    def note(self, module):
        note_input(self.env, f"../{module.path.relative_to(module.source.parent).as_posix()}")

    def parse(self, text):
        return self.parse_text_to_nodes(text.replace("``", "`"))


class ApiDirective(Api):
    """A list of names with what they do."""

    required_arguments = 1
    has_content = True

    def run(self):
        module = Module(self.source, self.arguments[0])
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

    def entry(self, node):
        said, given = summary(node)
        text = "\n".join([said, "", *(f"- `{name}`: {one}" for name, one in given)])
        head = nodes.term("", "", nodes.literal(text=signature(node)))
        return nodes.definition_list_item("", head, nodes.definition("", *self.parse(text)))


class ApiTable(Api):
    """A table of the functions of a package."""

    required_arguments = 1
    option_spec = {"returns": str}

    def run(self):
        package = self.arguments[0]
        note_input(self.env, f"../src/{package.replace('.', '/')}/*.py")
        group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in (2, 3)), cols=2)
        rows = [
            self.row(f"{module.path.stem}.{signature(node)}", summary(node)[0])
            for module, node in listed(self.source, package, self.options.get("returns", ""))
        ]
        head = nodes.row("", _cell(nodes.Text(f"From {package}")), _cell(nodes.Text("What it is")))
        group.extend([nodes.thead("", head), nodes.tbody("", *rows)])
        return [nodes.table("", group, classes=["api"])]

    def row(self, call, said):
        return nodes.row("", _cell(nodes.literal(text=call)), nodes.entry("", *self.parse(said)))


def _cell(content):
    return nodes.entry("", nodes.paragraph("", "", content))


def setup(app):
    app.add_directive("api", ApiDirective)
    app.add_directive("api-table", ApiTable)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
