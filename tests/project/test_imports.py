"""Who may import whom: every import in the project, also those inside functions, against one table.

Ruff bans `exercises` and `solutions` everywhere and the frameworks at the top of modules; what may
be imported depends on the folder, which ruff cannot express.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCIENCE = {"numpy", "matplotlib", "cycler", "scipy", "sklearn", "PIL"}
TORCH, TF = {"torch", "torchvision"}, {"tensorflow", "keras"}
FRAMEWORK_OF = {"workbook.pytorch": "torch", "workbook.tf": "tensorflow"}

# The first pattern that fits a file says what it may import besides the standard library.
ALLOWED = {
    "solutions/pytorch/*.py": {"workbook", *SCIENCE, *TORCH},
    "solutions/tf/*.py": {"workbook", *SCIENCE, *TF},
    "solutions/**/*.py": {"workbook", *SCIENCE},
    "src/workbook/pytorch*": {"workbook", *SCIENCE, *TORCH},
    "src/workbook/tf*": {"workbook", *SCIENCE, *TF},
    "src/workbook/diagram/pytorch.py": {"workbook", *TORCH},
    "src/workbook/diagram/tf.py": {"workbook", *TF},
    "src/workbook/diagram/ideas/*.py": {"workbook", *SCIENCE, *TORCH, *TF},  # inside functions
    "src/workbook/data/downloads.py": {"workbook", "platformdirs", "torchvision", *SCIENCE},
    "src/workbook/data/photographs.py": {"workbook", "torchvision", "keras", *SCIENCE},
    "src/workbook/pretrained.py": {"workbook", "keras", "numpy"},
    "src/workbook/**/*.py": {"workbook", "tqdm", "yaml", *SCIENCE},
    "src/autograder/networks/pytorch/*.py": {"autograder", "numpy", *TORCH},
    "src/autograder/networks/tf/*.py": {"autograder", "numpy", *TF},
    "src/autograder/submission/prelude.py": {"numpy", *TF},  # in a worker, never in the judge
    "src/autograder/cli/*.py": {"autograder", "click", "rich", "watchfiles"},
    "src/autograder/notebook.py": {"autograder", "IPython"},
    "src/autograder/serve/mine.py": {"autograder", "myst_nb", "myst_parser", "nbclient", "yaml"},
    "src/autograder/serve/*.py": {"autograder", "starlette", "uvicorn"},
    "src/autograder/review/*.py": {"autograder"},
    "src/autograder/exports/*.py": {"autograder", "jinja2"},
    "src/autograder/marking/sandbox/*.py": {"autograder", "psutil"},
    "src/autograder/marking/*.py": {"autograder", "distributed", "filelock", "rich"},
    "src/autograder/**/*.py": {"autograder", "numpy", "pytest", "rich", "xdist", "yaml"},
    "tests/alternatives/*.py": {*SCIENCE, *TORCH, *TF},
    # What runs beside the learner's code knows no expected value, and no test.
    "tests/probes/*.py": {"autograder.toolkit", "workbook", "probes", *SCIENCE, *TORCH, *TF},
    "tests/oracles/*.py": {
        "autograder.fan_in",
        "workbook",
        "probes",
        "oracles",
        *SCIENCE,
        *TORCH,
        *TF,
    },
    "tests/*.py": {"autograder", "workbook", "probes", "oracles", "pytest", *SCIENCE, *TORCH, *TF},
}


def imported(source):
    """(line, dotted name) of every import statement."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def allows(allowed, name):
    needs = {FRAMEWORK_OF[one] for one in FRAMEWORK_OF if within(one, name)}
    known = name.partition(".")[0] in sys.stdlib_module_names
    return needs <= allowed and (known or any(within(one, name) for one in allowed))


def within(package, name):
    """Is a dotted name a package, or in it?"""
    return name == package or name.startswith(f"{package}.")


def files():
    """Every file that the table speaks of, with the first pattern that fits it."""
    seen = {}
    for pattern in ALLOWED:
        paths = [ROOT / pattern] if "*" not in pattern else ROOT.glob(pattern)
        for path in paths:
            found = sorted(path.rglob("*.py")) if path.is_dir() else [path]
            seen.update((one, pattern) for one in found if one.suffix == ".py" and one not in seen)
    return seen


def test_every_import_is_in_the_table():
    found = files()
    assert found
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}: {pattern} may not"
        for path, pattern in found.items()
        for line, name in imported(path.read_text("utf-8"))
        if not allows(ALLOWED[pattern], name)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "pattern, statement, fits",
    [
        ("solutions/pytorch/*.py", "from torch import nn", True),
        ("solutions/pytorch/*.py", "from workbook.pytorch import train", True),
        ("solutions/pytorch/*.py", "import keras", False),
        ("solutions/pytorch/*.py", "from workbook.tf import train", False),
        ("solutions/pytorch/*.py", "from workbook import tf", False),
        ("solutions/pytorch/*.py", "from exercises.pytorch import lenet", False),
        ("solutions/pytorch/*.py", "from .lenet import LeNet", False),
        ("src/workbook/**/*.py", "def f():\n    import torch", False),
        ("src/workbook/**/*.py", "import autograder", False),
        ("src/autograder/**/*.py", "from workbook import data", False),
        ("tests/*.py", "from solutions.pytorch.lenet import LeNet", False),
        ("tests/*.py", "from test_lenet import TestLeNet", False),
        ("tests/probes/*.py", "from autograder import toolkit", True),
        ("tests/probes/*.py", "def f():\n    import torch", True),
        ("tests/probes/*.py", "from autograder import assert_close", False),
        ("tests/probes/*.py", "import autograder", False),
        ("tests/probes/*.py", "import pytest", False),
        ("tests/probes/*.py", "from oracles import common", False),
        ("tests/probes/*.py", "import test_lenet", False),
        ("tests/oracles/*.py", "from probes.parity import SHAPES", True),
        ("tests/oracles/*.py", "from autograder import assert_close", False),
        ("tests/oracles/*.py", "import pytest", False),
    ],
)
def test_the_table_tells_right_from_wrong(pattern, statement, fits):
    assert all(allows(ALLOWED[pattern], name) for _, name in imported(statement)) == fits


@pytest.mark.parametrize(
    "path, statement, fits",
    [
        ("tests/test_new.py", "import torch", False),
        ("tests/test_new.py", "import solutions.pytorch.lenet", False),
        ("tests/probes/new.py", "import torch", False),
        ("tests/oracles/new.py", "from tensorflow import keras", False),
        ("tools/new.py", "from exercises.pytorch import lenet", False),
        ("src/workbook/new.py", "import tensorflow", False),
        ("src/workbook/tf.py", "import tensorflow", True),
        ("solutions/pytorch/new.py", "import torch", True),
    ],
)
def test_ruff_tells_right_from_wrong(path, statement, fits):
    command = ["-m", "ruff", "check", "--select", "TID", "--stdin-filename", ROOT / path, "-"]
    run = subprocess.run([sys.executable, *command], input=f"{statement}\n".encode(), cwd=ROOT)
    assert (run.returncode == 0) == fits


def test_exercises_and_solutions_are_not_installed(tmp_path):
    ask = "import importlib.util as u; print([u.find_spec(n) for n in ('exercises', 'solutions')])"
    command = [sys.executable, "-c", ask]
    run = subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, text=True)
    assert run.stdout.strip() == "[None, None]", run.stderr
