"""Which call of Keras stands where PyTorch has another: read from pairs of solutions.

A task that exists in both tracks is solved twice, for the same tests. What both answers call in
their frameworks, found in the syntax tree, stands side by side. Nothing is imported or run.
"""

import ast
from pathlib import Path

from autograder.tasks import read_tasks

ROOT = Path(__file__).resolve().parent.parent
FRAMEWORKS = {"pytorch": ("torch", "torchvision"), "tf": ("tensorflow", "keras")}
SHORT = {"tensorflow": "tf", "torch.nn.functional": "functional"}


def pairs(root=ROOT):
    """(chapter, task, calls of PyTorch, calls of TensorFlow) of all tasks in both tracks."""
    for path in sorted((root / "solutions" / "pytorch").glob("*.py")):
        other, tests = (
            root / "solutions" / "tf" / path.name,
            root / "tests" / f"test_{path.stem}.py",
        )
        if not (other.exists() and tests.exists()):
            continue
        found = [
            calls(one.read_text("utf-8"), FRAMEWORKS[track])
            for track, one in (("pytorch", path), ("tf", other))
        ]
        for task in read_tasks(tests.read_text("utf-8")):
            both = [one.get(task.name, []) for one in found]
            if all(both):
                yield (path.stem, task.name, *both)


def calls(text, modules):
    """{name of a definition: the framework's names in it, in the order in which they appear}."""
    tree = ast.parse(text)
    names = imported(tree, modules)
    return {
        node.name: list(dict.fromkeys(used(node, names)))
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }


def imported(tree, modules):
    """{name in the file: what it stands for} of all that comes from some modules."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {one.asname or one.name: one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    return {name: whole for name, whole in names.items() if whole.split(".")[0] in modules}


def used(node, names):
    """The dotted names below a definition that begin with an imported one."""
    if isinstance(node, ast.Attribute | ast.Name):
        dotted = ast.unparse(node)
        first, _, rest = dotted.partition(".")
        if first in names and all(part.isidentifier() for part in dotted.split(".")):
            if rest or "." in names[first]:
                yield shortened(f"{names[first]}.{rest}".rstrip("."))
            return
    for child in ast.iter_child_nodes(node):
        yield from used(child, names)


def shortened(name):
    for long, short in SHORT.items():
        if name == long or name.startswith(f"{long}."):
            return short + name[len(long) :]
    return name


def table(root=ROOT):
    """Lines of Markdown: a heading and a table for each chapter."""
    chapter, lines = None, []
    for name, task, torch, keras in pairs(root):
        if name != chapter:
            chapter = name
            lines += [
                "",
                f"**{{doc}}`/chapters/{name}`**",
                "",
                "| task | PyTorch | TensorFlow and Keras |",
            ]
            lines += ["|:--|:--|:--|"]
        left, right = (", ".join(f"`{one}`" for one in names) for names in (torch, keras))
        lines.append(f"| [{task}](#task-{name}-{task}) | {left} | {right} |")
    return lines
