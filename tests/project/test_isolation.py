"""No file under test changes the verdict on another: ten poisonous files and those beside them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.project import Project

ROOT = Path(__file__).resolve().parents[2]
POISON = {  # what a file does to its process, when it is imported or when it is used
    "pytorch/training": "torch.set_grad_enabled(False)",
    "pytorch/losses": "torch.set_default_dtype(torch.float16)",
    "pytorch/tensors": "torch.set_num_threads(7); torch.manual_seed = lambda seed: None",
    "pytorch/optimizers": "torch.Tensor.backward = torch.nn.Module.__call__ = None",
    "tf/layers": "import keras; keras.config.set_dtype_policy('float16')",
    "tf/losses": "import keras; keras.config.set_floatx('float16')",
    "tf/training": "import keras; keras.config.set_image_data_format('channels_first')",
    "scratch/lenet5": "np.seterr(all='raise'); np.random.seed = None",
    "scratch/parity": "import os; os.chdir('/'); os.environ['KERAS_BACKEND'] = 'torch'",
    "scratch/tensors": "import os; os._exit(0)",
    "scratch/training": "while True: pass",
}
# Beside them stand their other tracks, and these networks; `make test` grades all chapters.
BESIDE = {"attention", "lenet", "normalization", "resnet"}
CHAPTERS = sorted({key.partition("/")[2] for key in POISON} | BESIDE)


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """The points of a copy in which the learner has the reference, and some files are poisoned."""
    root = tmp_path_factory.mktemp("class") / "book"
    for name in ("solutions", "src", "tests"):
        ignored = shutil.ignore_patterns("__pycache__", "project")
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    for path in (root / "solutions").glob("*/[!_]*.py"):
        target = root / "src/exercises" / path.relative_to(root / "solutions")
        key = f"{path.parent.name}/{path.stem}"
        source = path.read_text("utf-8")
        imports = "import numpy as np\n" + ("import torch\n" if "pytorch/" in key else "")
        poison = f"\n{imports}{POISON[key]}\n" if key in POISON else ""
        target.write_text(source + poison, "utf-8")
    command = [sys.executable, "-m", "pytest", *(f"tests/test_{name}.py" for name in CHAPTERS)]
    command += ["-q", "--report=out.json", "-n2", "--dist=loadgroup", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert (root / "out.json").exists(), done.stdout + done.stderr
    return json.loads((root / "out.json").read_text("utf-8"))


def test_every_clean_file_earns_all_of_its_points(report):
    lost = [
        f"{one['track']}/{one['chapter']}: {one['task']} {one['earned']} of {one['possible']}"
        for one in report["tasks"]
        if f"{one['track']}/{one['chapter']}" not in POISON and one["earned"] != one["possible"]
    ]
    assert not lost, "\n".join(lost)


def test_every_file_is_accounted_for(report):
    project = Project(ROOT)
    every = {(track, c) for c in CHAPTERS for track in project.tracks(c)}
    assert {(one["track"], one["chapter"]) for one in report["tasks"]} == every
    statuses = {one["status"] for one in report["tests"] if one["chapter"] == "tensors"
                and one["track"] == "scratch"}  # fmt: skip
    assert statuses == {"broken"}


@pytest.mark.parametrize("track", ["pytorch", "tf"])
def test_the_judging_process_imports_neither_frameworks_nor_answers(track):
    ask = "import pytest, sys; pytest.main(sys.argv[1:]); print(*sorted(sys.modules))"
    tests = ["tests/test_lenet.py", "tests/test_resnet.py", "-k", f"{track} and logits"]
    command = [sys.executable, "-c", ask, *tests, "--solutions", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "oracles.resnet" in loaded and " passed" in done.stdout
    assert not loaded & {"torch", "tensorflow", "keras"}
    assert not [name for name in loaded if name.partition(".")[0] in ("solutions", "exercises")]
