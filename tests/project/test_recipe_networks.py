"""The chapter on recipes: equal to the frameworks, and networks that do not notice each other."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from torch import nn  # noqa: E402
from torch.nn import functional  # noqa: E402
from torch.optim import swa_utils  # noqa: E402

from autograder.submission.modules import load  # noqa: E402
from workbook.data import load as load_data  # noqa: E402
from workbook.pytorch_recipes import RecipeRun  # noqa: E402

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
ASK = dict(each=3, epochs=3, batch=20)


@pytest.fixture(scope="module")
def digits():
    return load_data("digits")


@pytest.fixture(scope="module")
def solution():
    return load(SOLUTIONS / "pytorch/training_recipe.py", "twins_recipe", "pytorch")


@pytest.fixture(scope="module")
def scratch():
    return load(SOLUTIONS / "scratch/training_recipe.py", "twins_recipe_scratch", "scratch")


def adam(nets):
    return torch.optim.AdamW(nets.parameters(), lr=1.0, weight_decay=0.1)


def falling(step, total):
    return 0.01 * (1 - step / total)


def trained(digits, seeds, **settings):
    run = RecipeRun(digits.train, seeds, adam, falling, **ASK, **settings)
    for _ in range(ASK["epochs"]):
        run.train_epoch()
    return run


def noisy(x, y, chance):
    return x + chance.normal(0, 0.1, x.shape), y


def test_a_network_does_not_notice_the_others(digits):
    settings = dict(smoothing=0.1, augment=noisy)
    both, alone = (trained(digits, seeds, **settings) for seeds in ([5, 6], [6]))
    accuracies, losses = zip(*(run.measured(digits.test) for run in (both, alone)), strict=True)
    assert losses[0][1] == pytest.approx(losses[1][0], rel=0.01)
    assert accuracies[0][1] == pytest.approx(accuracies[1][0], abs=0.01)
    pair, single = (run.confidence(digits.test) for run in (both, alone))
    assert pair[1] == pytest.approx(single[0], rel=0.01)


def test_augmentation_changes_no_order(digits):
    """So that runs with and without it are pairs."""
    plain, moved = (trained(digits, [3], augment=one) for one in (None, lambda x, y, _: (x, y)))
    assert np.array_equal(plain.measured(digits.test)[1], moved.measured(digits.test)[1])


def test_rates_are_set_and_averages_updated_with_each_step(digits):
    run, rates = RecipeRun(digits.train, [1], adam, falling, **ASK), []

    class Look:
        def update(self):
            rates.append(run.optimizer.param_groups[0]["lr"])

    run.averages.append(Look())
    for _ in range(3):
        run.train_epoch()
    assert rates == pytest.approx([falling(step, 6) for step in range(6)])
    assert run.seconds > 0 and run.averaging >= 0
    assert len(run.history) == 6 and run.history[0] == pytest.approx(np.log(10), rel=0.3)


def test_measures_by_hand(digits):
    run = trained(digits, [4])
    with torch.no_grad():
        logits = run.nets.eval()(torch.tensor(digits.test.images, dtype=torch.float32))[:, 0]
    labels = torch.tensor(digits.test.labels)
    (accuracy,), (loss,) = run.measured(digits.test)
    assert loss == pytest.approx(functional.cross_entropy(logits, labels).item(), rel=1e-5)
    right = (logits.argmax(dim=1) == labels).double().mean().item()
    assert accuracy == run.accuracy(digits.test)[0] == pytest.approx(right)
    sure = logits.softmax(dim=1).max(dim=1).values.mean().item()
    assert run.confidence(digits.test)[0] == pytest.approx(sure, rel=1e-5)
    assert [len(x) for x, _ in run.batches()] == [20, 10]


def small_net():
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.Flatten(), nn.Linear(144, 3))


def walk(net, steps, after):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    chance = torch.Generator().manual_seed(1)
    for step in range(steps):
        optimizer.zero_grad()
        images = torch.randn(6, 1, 8, 8, generator=chance)
        net.train()(images).square().mean().backward()
        optimizer.step()
        after(step)


def test_an_ema_is_that_of_pytorch(solution):
    net = small_net()
    ema = solution.EMA(net, 0.9)
    theirs = swa_utils.AveragedModel(
        net, multi_avg_fn=swa_utils.get_ema_multi_avg_fn(0.9), use_buffers=True
    )
    theirs.update_parameters(net)
    walk(net, 8, lambda _: (ema.update(), theirs.update_parameters(net)))
    with ema.applied():
        for name, value in net.state_dict().items():
            if value.is_floating_point():
                assert torch.allclose(value, theirs.module.state_dict()[name], atol=1e-6), name


def test_swa_is_that_of_pytorch(solution):
    mine, net = small_net(), small_net()
    batches = [(torch.randn(size, 1, 8, 8), None) for size in (6, 6, 4)]
    theirs, states = swa_utils.AveragedModel(net), []

    def after(step):
        states.append({name: one.clone() for name, one in net.state_dict().items()})
        if step >= 3:
            theirs.update_parameters(net)

    walk(net, 6, after)
    swa_utils.update_bn(batches, theirs)
    assert solution.swa(mine, lambda n: mine.load_state_dict(states[n]), 6, 3, batches) == 3
    for name, value in mine.state_dict().items():
        assert torch.allclose(value, theirs.module.state_dict()[name], atol=1e-6), name


@pytest.mark.parametrize("stretch", [1, 2, 3])
def test_restarts_are_those_of_pytorch(scratch, stretch):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.3)
    theirs = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, 4, stretch, 0.02)
    for step in range(60):
        ours = scratch.cosine_restarts(step, 4, 0.3, 0.02, stretch)
        assert ours == pytest.approx(theirs.get_last_lr()[0], abs=1e-12), step
        optimizer.step()
        theirs.step()


def test_restarts_and_growing_decays_are_those_of_tensorflow(scratch):
    tf = pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    theirs = tf.keras.optimizers.schedules.CosineDecayRestarts(0.3, 4, 2.0, 0.5, alpha=0.1)
    for step in range(27):
        ours = scratch.cosine_restarts(step, 4, 0.3, 0.03, 2, 0.5)
        assert ours == pytest.approx(float(theirs(step)), abs=1e-6), step
    variable, values = tf.Variable(2.0), [2.0, -1.0, 0.5, 3.0, 1.0]
    average = tf.train.ExponentialMovingAverage(0.3, num_updates=0)
    average.apply([variable])
    for step, value in enumerate(values[1:]):
        variable.assign(value)
        average._num_updates = step
        average.apply([variable])
    ours = scratch.average_shares(4, 0.3, True) @ values
    assert float(average.average(variable)) == pytest.approx(ours, abs=1e-6)


def test_smoothing_is_that_of_pytorch(scratch):
    rng = np.random.default_rng(2)
    logits, targets = 3 * rng.normal(size=(4, 5)), rng.dirichlet(np.ones(5), size=4)
    z = torch.tensor(logits, requires_grad=True)
    theirs = functional.cross_entropy(z, torch.tensor(targets), label_smoothing=0.3)
    theirs.backward()
    loss, gradient = scratch.smoothed_cross_entropy(logits, targets, 0.3)
    assert loss == pytest.approx(theirs.item()) and gradient == pytest.approx(z.grad.numpy())
