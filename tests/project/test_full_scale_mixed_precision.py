"""The command that measures mixed precision on a GPU, on the processor and very small."""

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
import torch

from workbook.runs import load_card

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ROOT / "tools" / "full_scale" / "mixed_precision.py"
QUICK = ["--device", "cpu", "--network", "resnet18", "--size", "32", "--batch-sizes", "3", "2"]
QUICK += ["--steps", "2", "--warm-up", "1", "--samples", "200", "--seeds", "2"]
CURVES = ("loss", "seconds", "peak_mib", "kept_mib", "errors")


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = spec_from_file_location("full_scale_mixed_precision", COMMAND)
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "use_threads", lambda count: None)
    return module


def small(tool, monkeypatch):
    """A network in the place of the ResNet that is quick in half precision, too."""

    def build(args, seed):
        torch.manual_seed(seed)
        pool, middle = torch.nn.AdaptiveAvgPool2d(2), torch.nn.Linear(12, 8)
        parts = [pool, torch.nn.Flatten(), middle, torch.nn.ReLU(), torch.nn.Linear(8, 10)]
        return torch.nn.Sequential(*parts)

    monkeypatch.setattr(tool, "build", build)


def test_all_kinds_on_the_processor(tool, tmp_path, monkeypatch, capsys):
    small(tool, monkeypatch)
    tool.main([*QUICK, "--out", str(tmp_path)])
    card = load_card("mixed-precision-resnet18", tmp_path)
    assert card.seeds == [0, 1] and len(card.test_errors) == 2 and card.test_total == 40
    assert all(len(curves) == 2 for curves in card.curves.values())
    for kind in ("fp32", "fp16", "bf16"):
        for size in (3, 2):
            found = {what: card.curves[f"{what} {kind} {size}"][0] for what in CURVES}
            assert [len(found[what]) for what in CURVES] == [3, 2, 1, 1, 1]
            assert min(found["seconds"]) > 0 and found["kept_mib"][0] > 0
            whole = card.curves[f"loss fp32 {size}"][0]
            assert found["loss"] == pytest.approx(whole, rel=0.02)
    assert card.curves["kept_mib fp16 3"] == card.curves["kept_mib bf16 3"]
    assert card.config["left_out"] == [] and str(tmp_path) not in card.command
    assert "--device cpu" in card.command and "gpu" not in card.hardware
    assert capsys.readouterr().out.count("ms a step") == 12


def test_a_real_network_and_the_command_line(tmp_path):
    quick = [*QUICK, "--batch-sizes", "2", "--kinds", "fp32", "bf16", "--seeds", "1"]
    quick += ["--steps", "1", "--warm-up", "0", "--out", str(tmp_path)]
    run = subprocess.run([sys.executable, str(COMMAND), *quick], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    card = load_card("mixed-precision-resnet18", tmp_path)
    kept = [card.curves[f"kept_mib {kind} 2"][0][0] for kind in ("fp32", "bf16")]
    copies = 2 * 11_181_642 / 2**20  # of the weights of a ResNet-18 with ten classes
    assert 0.4 * kept[0] < kept[1] - copies < 0.7 * kept[0]
    assert card.command.endswith("--kinds fp32 bf16 --seeds 1")


def test_what_the_memory_does_not_hold_is_left_out(tool, tmp_path, monkeypatch, capsys):
    small(tool, monkeypatch)
    step = tool.Training.step

    def scarce(training, images, labels):
        if len(labels) == 3 and training.half is None:
            raise torch.OutOfMemoryError
        return step(training, images, labels)

    monkeypatch.setattr(tool.Training, "step", scarce)
    tool.main([*QUICK, "--kinds", "fp32", "bf16", "--out", str(tmp_path)])
    card = load_card("mixed-precision-resnet18", tmp_path)
    assert card.config["left_out"] == ["fp32 3"] and "loss fp32 3" not in card.curves
    assert len(card.curves["loss bf16 3"]) == len(card.curves["loss fp32 2"]) == 2
    assert capsys.readouterr().out.count("fp32 3: more than the memory holds") == 2


def test_the_same_weights_and_batches_for_every_kind(tool):
    args = tool.parse(QUICK)
    splits = tool.data.load("shapes", size=32, samples=200)
    first, second = (list(tool.batches(args, splits.train, 3, 1)) for _ in range(2))
    assert all(torch.equal(a, b) for one, two in zip(first, second) for a, b in zip(one, two))  # noqa: B905
    one, two = (tool.build(args, 4) for _ in range(2))
    assert all(torch.equal(a, b) for a, b in zip(one.parameters(), two.parameters()))  # noqa: B905


def test_tf32_can_be_switched(tool):
    matmul, conv = torch.backends.cuda.matmul, torch.backends.cudnn.conv
    before = matmul.fp32_precision, conv.fp32_precision
    try:
        for allowed, name in ((True, "tf32"), (False, "ieee")):
            tool.allow_tf32(allowed)
            assert (matmul.fp32_precision, conv.fp32_precision) == (name, name)
    finally:
        matmul.fp32_precision, conv.fp32_precision = before


def test_what_goes_wrong_is_one_sentence(tool, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(SystemExit, match="^PyTorch finds no GPU here: [^.]*[.]$"):
        tool.main(["--out", str(tmp_path)])
    for wrong, said in (
        (["--device", "cpu", "--kinds", "tf32"], "tf32 cannot be measured on cpu"),
        (["--device", "tpu"], "tpu is neither cpu nor cuda"),
    ):
        with pytest.raises(SystemExit):
            tool.main(wrong)
        assert said in capsys.readouterr().err
