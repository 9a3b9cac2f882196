"""Figures of losses, gradients and rates that a reader moves: the page computes as PyTorch does."""

import math

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.backpropagation import backpropagation, gradients, recorded
from workbook.movable.batch_statistics import batch_statistics, followed, stream
from workbook.movable.schedule import rates, schedule
from workbook.movable.signal_by_depth import GAINS, magnitudes, material, signal_by_depth
from workbook.movable.temperature import softened, temperature


@pytest.fixture
def torch():
    return pytest.importorskip("torch", reason="PyTorch is not installed")


@pytest.mark.parametrize("power, label, first", [(0, 1, 2), (-3, 0, 5), (-3, 4, 5), (5, 3, -4.5)])
def test_a_softmax_costs_what_torch_says(shown, torch, power, label, first):
    tab = shown(temperature())
    move(tab, power=power, label=label, first=first)
    logits = torch.tensor([first, 1.0, 0.5, 0.0, -1.0], dtype=torch.float64, requires_grad=True)
    scaled = logits / 2**power
    loss = torch.nn.functional.cross_entropy(scaled[None], torch.tensor([label]))
    loss.backward()
    chances = scaled.detach().softmax(0)
    expected = {"probabilities": chances.tolist(), "loss": loss.item(),
                "gradient": logits.grad.tolist(),
                "entropy": torch.distributions.Categorical(chances).entropy().item()}  # fmt: skip
    python = softened(logits.detach().numpy(), 2.0**power, label)
    for name, value in expected.items():
        assert numbers(tab)[name] == pytest.approx(value, rel=1e-6, abs=1e-9), name
        assert python[name] == pytest.approx(value, rel=1e-6, abs=1e-9), name


def test_a_softmax_starts_as_its_picture(shown):
    starts_as_its_picture(shown, temperature(), "temperature")


class Made:
    """A node of a graph as the figure needs it."""

    def __init__(self, value, *parents):
        self.value, self.parents = value, parents


def test_gradients_go_back_as_torch_has_them(shown, torch):
    a, b = Made(0.5), Made(-3.0)
    product = Made(-1.5, (a, -3.0), (b, 0.5))
    total = Made(-1.0, (product, 1.0), (a, 1.0))
    y = Made(math.tanh(-1), (total, 1 - math.tanh(-1) ** 2))
    names = {"a": a, "b": b, "a · b": product, "a · b + a": total, "y": y}
    tab = shown(backpropagation(y, names))
    inputs = [torch.tensor(one, dtype=torch.float64, requires_grad=True) for one in (0.5, -3.0)]
    middle = inputs[0] * inputs[1]
    whole = middle + inputs[0]
    expected = torch.autograd.grad(whole.tanh(), [*inputs, middle, whole])
    for step in range(6):
        move(tab, step=step)
        nodes, edges = recorded(y, names)
        assert numbers(tab)["gradients"] == pytest.approx(gradients(nodes, edges, step))
    found = numbers(tab)["gradients"]
    assert found == pytest.approx([*(one.item() for one in expected), 1])
    move(tab, step=3)
    assert "1 more to come" in tab.locator("output").inner_text()
    starts_as_its_picture(shown, backpropagation(y, names, 2), "backpropagation")


SCHEDULES = [
    {"kind": "cosine", "warmup": 0}, {"kind": "cosine", "warmup": 20, "floor": 0.25},
    {"kind": "linear", "warmup": 30, "floor": 0.1}, {"kind": "linear", "warmup": 0},
    {"kind": "step", "warmup": 0, "factor": 0.3, "every": 40},
    {"kind": "step", "warmup": 15, "factor": 0.5, "every": 60},
]  # fmt: skip


def by_torch(torch, kind, warmup, floor=0.0, factor=0.5, every=50):
    kit = torch.optim.lr_scheduler
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    left = 199 - warmup
    made = {"cosine": lambda: kit.CosineAnnealingLR(optimizer, left, 0.1 * floor),
            "linear": lambda: kit.LinearLR(optimizer, 1, floor, left),
            "step": lambda: kit.StepLR(optimizer, every, factor)}[kind]  # fmt: skip
    if warmup:
        rise = kit.LinearLR(optimizer, 1 / warmup, 1, warmup - 1)
        scheduler = kit.SequentialLR(optimizer, [rise, made()], [warmup])
    else:
        scheduler = made()
    found = []
    for _ in range(200):
        found += scheduler.get_last_lr()
        optimizer.step()
        scheduler.step()
    return found


@pytest.mark.parametrize("setting", SCHEDULES, ids=str)
def test_rates_are_those_of_torch(shown, torch, setting):
    expected = by_torch(torch, **setting)
    assert rates(**setting) == pytest.approx(expected, rel=1e-6, abs=1e-9)
    tab = shown(schedule())
    move(tab, **setting, step=77)
    assert numbers(tab)["rates"] == pytest.approx(expected, rel=1e-6, abs=1e-9)
    assert f"At step 77 the rate is {expected[77]:.4f}" in tab.locator("output").inner_text()
    assert tab.locator("[name=every]").is_visible() == (setting["kind"] == "step")


def test_a_schedule_starts_as_its_picture(shown):
    starts_as_its_picture(shown, schedule(), "schedule")


@pytest.mark.parametrize(
    "size, momentum, seen", [(8, 0.1, 20), (2, 1, 3), (32, 0.01, 20), (5, 0.5, 1)]
)
def test_statistics_are_those_of_torch(shown, torch, size, momentum, seen):
    layer = torch.nn.BatchNorm1d(1, momentum=momentum, dtype=torch.float64)
    means = [0.0]
    for i in range(seen):
        batch = torch.tensor(stream()[i * size : (i + 1) * size], dtype=torch.float64)[:, None]
        training = layer(batch)[0].item()
        means.append(layer.running_mean.item())
    evaluation = layer.eval()(batch)[0].item()
    tab = shown(batch_statistics())
    move(tab, size=size, momentum=momentum, seen=seen)
    for found in (numbers(tab), followed(stream(), size, momentum, seen)):
        assert found["running_mean"] == pytest.approx(means)
        assert found["running_variance"][-1] == pytest.approx(layer.running_var.item())
        assert found["training"] == pytest.approx(training, abs=1e-9)
        assert found["evaluation"] == pytest.approx(evaluation, abs=1e-9)


@pytest.mark.parametrize("kind", ["mean", "variance"])
def test_statistics_start_as_their_picture(shown, kind):
    starts_as_its_picture(shown, batch_statistics(kind=kind), "batch_statistics")


@pytest.mark.parametrize("residual", [False, True])
@pytest.mark.parametrize("gain", [0.2, 1.0, 1.6])
def test_signals_and_gradients_are_those_of_torch(shown, torch, gain, residual):
    first, weights, last = (torch.from_numpy(one) for one in material())
    values = [first.requires_grad_()]
    for weight in gain * weights:
        made = (values[-1] @ weight.T).relu()
        values.append(made + values[-1] if residual else made)
    slopes = torch.autograd.grad(values[-1], values, last)

    def logs(arrays, unit):
        return [(one.pow(2).mean().sqrt() / unit.pow(2).mean().sqrt()).log10().item()
                for one in arrays]  # fmt: skip

    expected = {"signal": logs(values, first), "gradient": logs(slopes, last)}
    tab = shown(signal_by_depth())
    move(tab, gain=gain)
    found = numbers(tab)["residual" if residual else "plain"]
    for kind, value in expected.items():
        assert magnitudes(gain, residual)[kind] == pytest.approx(value, abs=1e-6)
        assert found[kind] == pytest.approx(value, abs=6e-4)


@pytest.mark.parametrize("gain", GAINS)
def test_all_strengths_are_recorded(shown, gain):
    tab = shown(signal_by_depth())
    move(tab, gain=gain, kind="signal")
    assert tab.locator(".live polyline.thick").count() == 2
    assert len(numbers(tab)["plain"]["signal"]) == 33


def test_signals_start_as_their_picture(shown):
    starts_as_its_picture(shown, signal_by_depth(), "signal_by_depth")
