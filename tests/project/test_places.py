"""Where tests, probes and oracles are: judged in one process, run beside the learner in another."""

import ast
import json
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
FILES = sorted(TESTS.glob("test_*.py"))
HANDED_OVER = {
    "run": "probes",
    "oracle": "oracles",
}  # by ex.run to the one, by ex.oracle to the other


def handed_over(source):
    """(line, folder where it belongs, function as it is written) of what is handed to a worker."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        folder = HANDED_OVER.get(node.func.attr)
        if folder and ast.unparse(node.func.value) == "ex" and node.args:
            yield node.lineno, folder, ast.unparse(node.args[0])


def aliases(source, folder):
    """The names under which a file knows the modules of a folder."""
    return {
        alias.asname or alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module == folder
        for alias in node.names
    }


def misplaced(source):
    """What is handed to a worker, but does not stand in the folder that the worker imports."""
    functions = {one.name for one in ast.parse(source).body if isinstance(one, ast.FunctionDef)}
    wrong = []
    for line, folder, written in handed_over(source):
        module, _, _ = written.rpartition(".")
        if written in functions or (module and module not in aliases(source, folder)):
            wrong.append(f"{line}: {written}")
    return wrong


def test_every_probe_and_every_oracle_is_in_its_folder():
    wrong = {path.name: misplaced(path.read_text("utf-8")) for path in FILES}
    assert not {name: lines for name, lines in wrong.items() if lines}


def test_misplaced_probes_are_found():
    head = "from oracles import lenet as oracle\nfrom probes import lenet as probes\n"
    right = "ex.run(probes.loss, x=1), ex.oracle(oracle.loss), ex.run(chosen)\n"
    assert misplaced(head + right) == []
    assert misplaced(head + "ex.run(oracle.loss)\n") == ["3: oracle.loss"]
    assert misplaced(head + "ex.oracle(probes.loss)\n") == ["3: probes.loss"]
    assert misplaced("def loss(lenet): pass\nex.run(loss)\n") == ["2: loss"]


def test_the_folder_lists_tests_only():
    assert [path.name for path in TESTS.glob("*.py") if not path.name.startswith("test_")] == []


def test_every_file_belongs_to_a_chapter():
    chapters = {path.stem.removeprefix("test_") for path in FILES}
    shared = {"__init__", "common", "small_nets", "weightless"}
    found = {path.stem for folder in ("probes", "oracles") for path in TESTS.glob(f"{folder}/*.py")}
    # a long file is split by topics: chapter_topic.py
    others = {stem for stem in found - shared - chapters if stem.rpartition("_")[0] not in chapters}
    assert not others
    assert {path.stem for path in TESTS.glob("probes/*.py")} >= chapters


def test_probes_load_neither_pytest_nor_oracles_nor_a_framework():
    """In a process of their own, as the worker imports them."""
    modules = sorted(f"probes.{path.stem}" for path in TESTS.glob("probes/*.py"))
    ask = (
        "import importlib, json, sys\n"
        f"sys.path[:0] = {[str(TESTS.parent / 'src'), str(TESTS)]}\n"
        f"for name in {modules}: importlib.import_module(name)\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    run = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    loaded = set(json.loads(run.stdout))
    assert not loaded & {"pytest", "oracles", "torch", "tensorflow", "keras"}
    assert not [name for name in loaded if name.startswith("test_")]
