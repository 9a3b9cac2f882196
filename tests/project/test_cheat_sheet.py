"""The sheet of PyTorch and Keras says what the solutions call."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tools"))
import cheat_sheet  # noqa: E402

TORCH = """
import torch
from torch import nn
from torch.nn import functional
import numpy as np

def loss(a, b):
    x = np.exp(a)
    return functional.relu(torch.sum(a, nn.Linear(2, 3).weight)), torch.sum(b), a.mean()

class Net(nn.Module):
    def forward(self, x):
        return x
"""


def test_names_come_from_the_framework_alone_once_and_in_order():
    found = cheat_sheet.calls(TORCH, cheat_sheet.FRAMEWORKS["pytorch"])
    assert found["loss"] == ["functional.relu", "torch.sum", "torch.nn.Linear"]
    assert found["Net"] == ["torch.nn.Module"]


def test_a_change_in_a_solution_changes_the_sheet(tmp_path):
    for folder in ("solutions/pytorch", "solutions/tf", "tests"):
        (tmp_path / folder).mkdir(parents=True)
    task = "from autograder import task\n@task('loss')\nclass TestLoss:\n    pass\n"
    (tmp_path / "tests/test_toy.py").write_text(task)
    (tmp_path / "solutions/pytorch/toy.py").write_text(TORCH)
    other = tmp_path / "solutions/tf/toy.py"
    other.write_text("import tensorflow as tf\n\ndef loss(a, b):\n    return tf.nn.relu(a)\n")
    assert cheat_sheet.table(tmp_path)[-1].endswith("| `tf.nn.relu` |")
    other.write_text("import keras\n\ndef loss(a, b):\n    return keras.ops.relu(a)\n")
    assert cheat_sheet.table(tmp_path)[-1].endswith("| `keras.ops.relu` |")


def test_every_chapter_of_both_tracks_is_there():
    both = [{path.stem for path in (ROOT / "solutions" / track).glob("*.py")} - {"__init__"}
            for track in ("pytorch", "tf")]  # fmt: skip
    found = {chapter for chapter, *_ in cheat_sheet.pairs()}
    assert found <= set.intersection(*both) and len(found) > 15


def test_a_run_card_is_a_row_with_its_mean_time():
    """120 and 240 seconds are 3 minutes on average."""
    sys.path.append(str(ROOT / "book" / "_ext"))
    import book_runs

    card = {"versions": {"torch": "2"}, "hardware": {"threads": 1}, "seconds": [120, 240],
            "seeds": [0, 1], "data": {"name": "digits"}}  # fmt: skip
    *_, row = book_runs.rows({"toy": card})
    assert row == "| `toy` | digits | torch 2 | threads: 1 | 2 | 3.0 |"
