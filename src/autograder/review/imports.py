"""Imports that would answer a task with somebody else's work.

Read from the text: nothing is run. An import that the reference has, too, is no reason for a flag,
nor is a name in a comment or a docstring.
"""

import ast
from functools import lru_cache

FOREIGN = ("solutions", "torchvision.models", "keras.applications", "tensorflow.keras.applications",
           "tf.keras.applications", "timm", "transformers", "torch.hub", "tensorflow_hub",
           "keras_hub", "autograder", "workbook", "probes", "oracles")  # fmt: skip
READING = ("inspect.getsource", "sys._getframe", "gc.get_objects", "gc.get_referrers", "ctypes")
BY_TEXT = {"import_module", "__import__", "find_spec", "run_path", "run_module", "open", "Path"}


def imports(places):
    """The flags of all files of a submission."""
    found = []
    for chapter, (path, text) in sorted(places.files.items()):
        reference = places.solution(chapter) or ""
        allowed = {name for name, _ in foreign(reference)}
        for name, line in foreign(text):
            if name not in allowed:
                allowed.add(name)
                found.append({"kind": _kind(name), "task": None,
                              "what": f"{path}, line {line}, uses {name}."})  # fmt: skip
    return found


def _kind(name):
    return "import" if name in FOREIGN else "reading"


@lru_cache(maxsize=256)  # the references come again with each submission
def foreign(text):
    """[(name of the list, line)] of what a file imports or reaches."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    names = _local_names(tree)
    found = []
    for node in ast.walk(tree):
        for used in _used(node, names):
            found += [(one, node.lineno) for one in (*FOREIGN, *READING) if _within(one, used)]
    return sorted(dict(reversed(found)).items(), key=lambda one: one[1])


def _local_names(tree):
    """{name: what was imported under it}."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.asname: one.name for one in node.names if one.asname}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    return found


def _used(node, names):
    """The dotted names that a node of the tree imports or reaches."""
    if isinstance(node, ast.Import):
        return [one.name for one in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module or ''}.{one.name}".lstrip(".") for one in node.names]
    if isinstance(node, ast.Attribute):
        return [_dotted(node, names)]
    if isinstance(node, ast.Call):
        function = _dotted(node.func, names).rpartition(".")[2]
        texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
        if function in BY_TEXT:
            return [one.replace("/", ".").strip(".") for one in texts if isinstance(one, str)]
    return []


def _dotted(node, names):
    """'torchvision.models.resnet18' of an expression, with the names that imports gave."""
    parts = []
    while isinstance(node, ast.Attribute):  # a loop: a text may nest deeper than calls may
        parts.append(node.attr)
        node = node.value
    first = names.get(node.id, node.id) if isinstance(node, ast.Name) else "?"
    return ".".join([first, *parts[::-1]])


def _within(package, name):
    """Is a dotted name a package or in it, wherever a relative path began?"""
    parts, wanted = name.split("."), package.split(".")
    if package == "solutions":  # also ../../solutions/pytorch/lenet.py
        return "solutions" in parts
    return parts[: len(wanted)] == wanted
