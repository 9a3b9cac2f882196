"""Imports that would answer a task with somebody else's work, and what reads or runs a file.

Read from the text: nothing is run. An import that the reference has, too, is no reason for a flag,
nor is a name in a comment or a docstring. What reads or runs a file is compared by task: the
reference may open one in another task of the chapter.
"""

import ast
from functools import lru_cache

from autograder.sources import DEFINITIONS

FOREIGN = ("solutions", "torchvision.models", "keras.applications", "tensorflow.keras.applications",
           "tf.keras.applications", "timm", "transformers", "torch.hub", "tensorflow_hub",
           "keras_hub", "autograder", "workbook", "probes", "oracles")  # fmt: skip
READING = ("inspect.getsource", "sys._getframe", "gc.get_objects", "gc.get_referrers", "ctypes")
RUNNING = ("open", "exec", "eval", "compile")  # of Python itself: torch.compile is none of them
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
        tasks = [one.rpartition(".")[2] for one in places.tasks if one.startswith(f"{chapter}.")]
        found += _running(f"{chapter}.", tasks, path, text, reference)
    return found


def _running(chapter, tasks, path, text, reference):
    """Flags of what reads or runs a file where the reference does not."""
    there, found = running(reference, tuple(tasks)), []
    anywhere = {name for names in there.values() for name in names}
    for task, names in running(text, tuple(tasks)).items():
        allowed = there.get(task, set()) if task else anywhere
        for name, line in names.items():
            if name not in allowed:
                found.append({"kind": "reading", "task": task and chapter + task,
                              "what": f"{path}, line {line}, uses {name}."})  # fmt: skip
    return found


@lru_cache(maxsize=256)
def running(text, tasks):
    """{task, or None for the rest of a file: {name: line}} of functions that read or run a file."""
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    own, found = {name for one in body for name in _stored(one)}, {}
    for one in body:
        task = getattr(one, "name", None)
        here, allowed = found.setdefault(task if task in tasks else None, {}), _handed(one)
        for node in ast.walk(one):
            name = _builtin(node)
            if name in RUNNING and name not in own and id(node) not in allowed:
                here.setdefault(name, node.lineno)
    return found


def _handed(tree):
    """Where `open` opens what a function was handed: ids of its nodes. Checkpoints are saved so."""
    known = {one.arg for one in ast.walk(tree) if isinstance(one, ast.arg)}
    for one in ast.walk(tree):
        if isinstance(one, ast.Assign) and _names(one.value) & known:
            known |= {name for target in one.targets for name in _names(target)}
    return {id(one.func) for one in ast.walk(tree)
            if isinstance(one, ast.Call) and _builtin(one.func) == "open"
            and one.args and _names(one.args[0]) & known}  # fmt: skip


def _names(tree):
    return {one.id for one in ast.walk(tree) if isinstance(one, ast.Name)}


def _stored(node):
    """Names that a program gives a meaning of its own."""
    for one in ast.walk(node):
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
            yield one.id
        elif isinstance(one, ast.arg):
            yield one.arg
        elif isinstance(one, DEFINITIONS):
            yield one.name


def _builtin(node):
    """'open' of `open`, `builtins.open` and `io.open`."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return node.attr if node.value.id in ("builtins", "__builtins__", "io") else None
    return None


def _kind(name):
    return "import" if name in FOREIGN else "reading"


@lru_cache(maxsize=256)  # the references come again with each submission
def foreign(text):
    """[(name of the list, line)] of what a file imports or reaches."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    names, texts, found = _local_names(tree), _constants(tree), []
    for node in ast.walk(tree):
        for used in _used(node, names, texts):
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


def _constants(tree):
    """{name: the texts that are assigned to it}."""
    found = {}
    for node in ast.walk(tree):
        value = getattr(node, "value", None)
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr)) and _is_text(value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for one in targets:
                if isinstance(one, ast.Name):
                    found.setdefault(one.id, []).append(value.value)
    return found


def _is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _used(node, names, constants):
    """The dotted names that a node of the tree imports or reaches."""
    if isinstance(node, ast.Import):
        return [one.name for one in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module or ''}.{one.name}".lstrip(".") for one in node.names]
    if isinstance(node, ast.Attribute):
        return [_dotted(node, names)]
    if isinstance(node, ast.Call):
        function = _dotted(node.func, names).rpartition(".")[2]
        texts = [one.value for one in node.args if _is_text(one)]
        texts += [text for one in node.args if isinstance(one, ast.Name)
                  for text in constants.get(one.id, ())]  # fmt: skip
        if function in BY_TEXT:
            return [one.replace("/", ".").strip(".") for one in texts]
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
