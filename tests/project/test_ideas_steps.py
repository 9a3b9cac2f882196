"""Pictures of steps show what was recorded: formats, values, files."""

import re
from xml.etree import ElementTree

import pytest

from workbook.diagram.ideas.files import contents, file_writes
from workbook.diagram.ideas.precision import in_kinds, precision_flow
from workbook.diagram.ideas.steps import scale_history, step_by_step

torch = pytest.importorskip("torch")
nn = torch.nn


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def recorded(half):
    torch.manual_seed(0)
    model, inputs = nn.Sequential(nn.Linear(4, 3), nn.ReLU()), torch.ones(2, 4)

    def loss_of():
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            return model(inputs).float().square().sum()

    return model, precision_flow(model, loss_of, factor=8.0)


def test_formats_are_those_of_the_step():
    model, mixed = recorded(half=True)
    assert words(mixed).count("bfloat16") == 4 + 1  # two layers, there and back, and the key
    assert "Linear gives bfloat16, its gradient is bfloat16, weights float32" in mixed.alt
    assert all(p.grad is None for p in model.parameters()) and not model[0]._forward_hooks
    _, full = recorded(half=False)
    assert "bfloat16" not in words(full) and words(full).count("float32") == 6 + 2 + 1


def test_operations_stand_in_the_column_of_their_kind():
    picture = in_kinds({"a": "half", "b": "float32", "c": "half"})
    assert words(picture) == ["half", "a", "c", "float32", "b"]
    assert picture.alt == "half: a and c; float32: b."


def test_what_a_call_changes_has_a_hue():
    weight = torch.tensor([2.0], requires_grad=True)
    sgd = torch.optim.SGD([weight], lr=0.25)
    calls = {"backward": lambda: weight.square().sum().backward(), "step": sgd.step,
             "zero": sgd.zero_grad}  # fmt: skip
    watched = {"w": lambda: weight[0], "g": lambda: None if weight.grad is None else weight.grad[0]}
    picture = step_by_step(calls, watched)
    rows = ["at the start", "2", "none", "backward", "2", "4", "step", "1", "4", "zero", "1",
            "none"]  # fmt: skip
    assert words(picture) == ["w", "g", *rows]
    assert picture.svg().count('class="box orange"') == 3
    assert "step: w is 1;" in picture.alt


def test_a_scale_is_as_high_as_its_power():
    picture = scale_history([2.0**8, 2.0**7, 2.0**7, 2.0**8], [False, True, True, True])
    heights = [float(y) for y in re.findall(r'<circle[^>]* cy="([\d.]+)"', picture.svg())]
    assert heights[0] == heights[3] < heights[1] == heights[2]
    assert picture.svg().count('class="tip red"') == 1 and "skipped: 0." in picture.alt


class Unwritable:
    def __reduce__(self):
        raise OSError("full")


def test_files_are_what_lies_in_the_folder(tmp_path):
    import os

    path, new = tmp_path / "last", tmp_path / "last.tmp"
    torch.save({"step": 1}, path)

    def atomic(state):
        torch.save(state, new)
        os.replace(new, path)

    picture = file_writes(lambda: atomic({"step": 2}), path)
    assert picture.alt == (
        "before: last is old; after torch.save: last is old, last.tmp is new; "
        "after os.replace: last is new; at the end: last is new."
    )
    broken = file_writes(lambda: torch.save([Unwritable()], path), path)
    assert "torch.save fails: last is not whole; at the end: full: last is not whole" in broken.alt
    assert os.replace.__module__ != "workbook.diagram.ideas.files"  # put back


def test_contents_are_counted_in_bytes():
    state = {"model": {"w": torch.zeros(3, 4), "b": torch.zeros(4, dtype=torch.float64)},
             "step": 300, "empty": {}}  # fmt: skip
    assert contents(state).alt == (
        "A checkpoint of 82 bytes: model.w: 48 bytes; model.b: 32 bytes; step: 2 bytes."
    )
    assert "model: 80 bytes" in contents(state, depth=1).alt
