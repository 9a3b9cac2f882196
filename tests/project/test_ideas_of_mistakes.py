"""Pictures of ideas that are handed a solution: with a known mistake in it, the picture changes."""

import numpy as np
import pytest
from mistaken import differ, drawn

from workbook.diagram.ideas.groups import connections
from workbook.diagram.ideas.kernels import merging
from workbook.diagram.ideas.layouts import memory_order
from workbook.diagram.ideas.numbers import bits_of, number_line
from workbook.diagram.ideas.speed import roof
from workbook.diagram.ideas.steps import scale_history
from workbook.diagram.ideas.stopping import patience
from workbook.diagram.ideas.vision import connection_table, response_window
from workbook.diagram.ideas.windows import receptive_field

STACK = {"first": (3, 1), "pooled": (2, 2), "second": (3, 1)}


def stack(module):
    """A stack without strides, whose field another chapter counts with the costs."""

    def sees(layers):
        sizes = [kernel_size for kernel_size, _ in layers]
        return module.stack_costs([1] * (len(sizes) + 1), sizes, 1, 1)["receptive_field"]

    return receptive_field(sees, 11, {"first": (3, 1), "second": (3, 1)}, 2)


def scales(module):
    largest = [0.02, 0.02, 0.02, float("nan"), 0.02]
    heights, skips = module.simulate_scaler(largest, init_scale=2.0**20, growth_interval=2)
    return scale_history(heights, [not one for one in skips])


SCRATCH = {
    ("convolution", "strides-ignored"): lambda one: receptive_field(
        one.receptive_field, 16, STACK, 1),
    ("early_stopping", "one-epoch-too-late"): lambda one: patience(
        one.EarlyStopping(patience=2), [3, 2, 2.5, 2.2, 2.1, 1]),
    ("lenet5", "table-does-not-wrap"): lambda one: connection_table(one.c3_table(), 5),
    ("loss_scaling", "nan-is-no-overflow"): scales,
    ("mobilenet", "first-map-of-a-group-only"): lambda one: connections(
        one.grouped_conv, {"two groups": (4, 4, 2)}),
    ("number_formats", "subnormals-are-zero"): lambda one: bits_of(one.decode, [1, 1e-5]),
    ("number_formats", "halves-away-from-zero"): lambda one: number_line(
        {"fp16": lambda values: one.round_to(values, (5, 10))}, 2040, 2060, [2049, 2051]),
    ("parity", "kernel-reshaped"): lambda one: memory_order(
        {"theirs": one.kernel_to_tf(np.arange(24).reshape(2, 3, 2, 2))}),
    ("performance", "divided-by-the-intensity"): lambda one: roof(
        lambda intensity: one.roofline(intensity, 100, 10)[0], {"a": 1.0, "b": 64.0}, 100),
    ("vgg", "copies-not-added"): lambda one: merging(
        one.merged_kernel, [[1, 2], [0, 3]], [[1, -1], [2, 4]], (1, 1)),
    ("vgg", "field-on-one-side"): stack,
}  # fmt: skip


@pytest.mark.parametrize(("chapter", "mistake"), SCRATCH)
def test_an_idea_follows_the_solution_that_it_is_handed(chapter, mistake):
    assert differ(*drawn(chapter, "scratch", SCRATCH[chapter, mistake], [mistake]))


def shortcut(module):
    from workbook.diagram.ideas.blocks import kept_places

    maps = np.arange(1, 33, dtype=np.float32).reshape(1, 2, 4, 4)
    return kept_places(module.Shortcut(2, 3, stride=2, option="A"), maps)


def two_towers(module):
    from workbook.diagram.ideas.vision import towers

    return towers(module.AlexNet(10, hidden=16), (1, 3, 227, 227))


def inception(module):
    from workbook.diagram.ideas.branches import branches

    return branches(module.Inception(4, (2, 2, 4, 2, 3, 5), large=5), (1, 4, 8, 8))


def dense(module):
    import torch

    from workbook.diagram.ideas.branches import who_reads

    torch.manual_seed(0)
    with torch.no_grad():
        return who_reads(module.DenseBlock(3, 2, 3).eval(), torch.randn(1, 3, 4, 4))


def responses(module):
    import torch

    def at_one_place(values):
        column = torch.tensor(values).reshape(1, -1, 1, 1)  # (1, C, 1, 1)
        return module.local_response_norm(column, 5, 0.05, 0.75, 2.0).flatten().numpy()

    return response_window(at_one_place, [0, 8, 0, 20, 4, 16, 0, 2], channel=4)


def cross_entropy(module):
    from workbook.diagram.ideas.flow import cross_entropy_flow

    return cross_entropy_flow([2.0, -1.0, 0.5], 1, module.cross_entropy)


def weights_kept(module):
    import torch

    from workbook.diagram.ideas.stopping import kept

    def one_epoch(model):
        with torch.no_grad():
            model.weight += 1

    def read(state):
        return state["weight"][0, 0].item()

    keepers = {"snapshot(model)": module.snapshot}
    return kept(torch.nn.Linear(2, 1), one_epoch, keepers, read, best=1, count=3)


def adapter(module):
    import torch

    from workbook.diagram.ideas.learning import low_rank

    made = module.LoRALinear(torch.nn.Linear(6, 4), rank=2, alpha=4)
    return low_rank(made.layer.weight, made.A, made.B)


def thawing(module):
    import torch

    from workbook.diagram.ideas.learning import unfreezing

    groups = {name: torch.nn.Linear(2, 2) for name in ("low", "middle", "head")}
    open_up = list(groups.values())
    return unfreezing(groups, lambda epoch: module.unfreeze_top(open_up, min(epoch + 1, 3)), 4)


def frozen(module):
    import torch

    from workbook.diagram.ideas.learning import what_learns

    part = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.BatchNorm1d(2))
    module.freeze(part)
    return what_learns({"body": part})


def memory(module):
    import torch

    from workbook.diagram.ideas.velocity import optimizer_memory

    layer = torch.nn.Linear(3, 2)
    optimizer = module.Adam(layer.parameters(), lr=0.1)
    layer(torch.ones(1, 3)).sum().backward()
    optimizer.step()
    return optimizer_memory({"Adam": optimizer})


def writes(module):
    import tempfile
    from pathlib import Path

    import torch

    from workbook.diagram.ideas.files import file_writes

    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "checkpoint"))
        save = module.save_checkpoint
        save(path, model, optimizer, {"step": 1})
        return file_writes(lambda: save(path, model, optimizer, {"step": 2}), path)


TORCH = {
    ("alexnet", "no-groups"): two_towers,
    ("alexnet_pieces", "last-neighbor-missing"): responses,
    ("checkpoints", "written-in-place"): writes,
    ("early_stopping", "snapshot-is-alive"): weights_kept,
    ("fine_tuning", "layer-not-frozen"): adapter,
    ("fine_tuning", "unfrozen-from-below"): thawing,
    ("inception", "fourth-branch-without-pooling"): inception,
    ("inception", "newest-maps-leave-alone"): dense,
    ("losses", "softmax-twice"): cross_entropy,
    ("optimizers", "adam-memory-not-saved"): memory,
    ("residual_blocks", "averages-instead-of-keeping"): shortcut,
    ("transfer", "statistics-forgotten"): frozen,
}


@pytest.mark.parametrize(("chapter", "mistake"), TORCH)
def test_an_idea_follows_a_solution_in_pytorch(chapter, mistake):
    pytest.importorskip("torch", reason="PyTorch is not installed")
    assert differ(*drawn(chapter, "pytorch", TORCH[chapter, mistake], [mistake]))
