"""Which first-party files does a piece of code depend on? No Sphinx in here.

The modules are those of the book: ``workbook`` is a folder in src, and ``exercises`` stands for the
folder of the solutions, as it does for the code that a build runs.
"""

import ast
import hashlib
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager


def notebook_imports(cells):
    """Names of everything that the code cells of a notebook import.

    Args:
        cells: notebook cells with ``cell_type`` and ``source``.

    Raises:
        SyntaxError: a cell is not Python (IPython's ``%`` and ``!`` lines are).
    """
    return _imports(_code(cells))


def notebook_reads(cells, readers):
    """Patterns of the files that the code cells of a notebook read through the workbook.

    Args:
        cells: notebook cells.
        readers: {name of a function: pattern of the files that it reads}, where ``{}`` stands
            for its first argument: ``load_card("lenet")`` reads runs/lenet.json.
    """
    patterns = set()
    for node in ast.walk(ast.parse(_code(cells))):
        name = ast.unparse(node.func).split(".")[-1] if isinstance(node, ast.Call) else None
        if name in readers:
            literal = node.args and isinstance(node.args[0], ast.Constant)
            patterns.add(readers[name].format(node.args[0].value if literal else "*"))
    return patterns


def _code(cells):
    sources = [cell.source for cell in cells if cell.cell_type == "code"]
    return "\n".join(TransformerManager().transform_cell(source) for source in sources)


@cache  # most pages import the same modules
def _imports(source, package=""):
    """Dotted names that Python code imports, at any depth; ``package`` resolves relative ones."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = _base(node, package)
            found |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
    return found


def _base(node, package):
    """The absolute name of the module in ``from MODULE import ...``."""
    if not node.level:
        return node.module
    parts = package.split(".")
    parents = parts[: len(parts) - node.level + 1]
    return ".".join([*parents, *([node.module] if node.module else [])])


@dataclass
class Modules:
    """The first-party modules.

    Args:
        packages: {name under which code imports it: its folder}.
    """

    packages: dict

    def __post_init__(self):
        self.files = {}
        for package, folder in self.packages.items():
            for path in sorted(Path(folder).rglob("*.py")):
                parts = path.relative_to(folder).with_suffix("").parts
                if parts[-1] == "__init__":
                    parts = parts[:-1]
                self.files[".".join([package, *parts])] = path

    def closure(self, names):
        """Files behind imported names, behind what these import, and so on."""
        todo, seen = list(names), set()
        while todo:
            parts = todo.pop().split(".")
            for end in range(1, len(parts) + 1):  # a, a.b, a.b.c: each __init__ runs, too
                module = ".".join(parts[:end])
                if module in self.files and module not in seen:
                    seen.add(module)
                    todo += self._imports_of(module)
        return {self.files[module] for module in seen}

    def _imports_of(self, module):
        path = self.files[module]
        package = module if path.name == "__init__.py" else module.rpartition(".")[0]
        try:
            return _imports(path.read_text("utf-8"), package)
        except SyntaxError:  # the cell that imports it reports it better
            return set()


def digest(files, start, *more):
    """A short name for the contents of files.

    Args:
        files: paths; their names relative to ``start`` count, too.
        start: folder; absolute paths do not count, so that outputs serve in another checkout.
        more: further texts on which the outputs depend.
    """
    total = hashlib.sha256(repr(more).encode())
    for path in sorted(files):
        content = path.read_bytes() if path.exists() else b"missing"
        total.update(f"\0{os.path.relpath(path, start)}\0{len(content)}\0".encode() + content)
    return total.hexdigest()[:16]
